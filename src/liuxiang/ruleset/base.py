"""What all models of a rule file share: strict and frozen, every value read from the text as it is.

A validator that refuses a text raises the code of our catalogue, so that what pydantic finds and
what we find is told in one voice.
"""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from liuxiang.exact import EXACT, ONE, NotExact, decimal_of, half_width, percent_of, show
from liuxiang.names import ItemNo
from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.json_schema import (
    ANSWER,
    DAY,
    FLOOR,
    INTEGER,
    MARK,
    NAME,
    NO,
    NUMBER,
    NUMBER_BOUND,
    PLACES,
    POINTS,
    POINTS_OR_ALL,
    RANK,
    RATE_BOUND,
    STEP,
    TEXT,
    THRESHOLD,
    Json,
)


class Model(BaseModel):
    """A part of a rule file."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


def refusal(code: str, **values: str) -> PydanticCustomError:
    """Return the error with which a validator refuses a value; `code` is one of the catalogue."""
    return PydanticCustomError(code, "{code}", {"code": code, **values})


Bound = Decimal | Fraction
"""A number to compare with: a decimal, or a fraction that is none, such as 2/3."""


class Quantity(NamedTuple):
    """A number or percentage of the rule file; `value` of a percentage is a fraction of one.

    A fraction such as 2/3 is `value` divided by `per`; it may stand for either.
    """

    text: str
    value: Decimal
    percent: bool
    per: Decimal = ONE

    def __str__(self) -> str:
        return self.text

    @property
    def is_fraction(self) -> bool:
        """Whether it is written as a fraction."""
        return "/" in self.text

    @property
    def number(self) -> Bound:
        """The number as a decimal, or as a fraction if it has no end as a decimal."""
        return self.value if self.per == ONE else bound_of(Fraction(self.value) / int(self.per))

    def fits(self, *, rate: bool) -> bool:
        """Return whether it is in the notation of rates, or of other numbers."""
        return self.is_fraction or self.percent == rate


def bound_of(number: Fraction) -> Bound:
    """Return a fraction as a decimal, if it is one."""
    rest = number.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if rest > 1:
        return number
    return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))


def _text(raw: object) -> str:
    """Return a scalar as half-width text.

    Raises:
        PydanticCustomError: It is a list, a mapping or empty.

    """
    if not isinstance(raw, str):
        raise refusal("LX305")
    return half_width(raw)


def _number(raw: object) -> Decimal:
    if isinstance(raw, Decimal):
        return raw
    text = _text(raw)
    try:
        return decimal_of(text)
    except NotExact as fault:
        raise refusal(fault.code, value=text[:60]) from None


def _positive(raw: object) -> Decimal:
    number = _number(raw)
    if number < 0:
        raise refusal("LX306", value=show(number))
    return number


def _points_or_all(raw: object) -> object:
    return raw if raw == "all" else _positive(raw)


def _floor(raw: object) -> object:
    if raw == "none":
        return raw
    text = _text(raw) if not isinstance(raw, Decimal) else show(raw)
    try:
        return decimal_of(text)
    except NotExact:
        raise refusal("LX319", value=text[:60]) from None


def _quantity(raw: object) -> object:
    if isinstance(raw, Quantity):
        return raw
    text = _text(raw)
    try:
        percent = percent_of(text)
        value = decimal_of(text) if percent is None else EXACT.scaleb(percent, -2)
    except NotExact as fault:
        raise refusal(fault.code, value=text[:60]) from None
    return Quantity(text=text.replace(" ", ""), value=value, percent=percent is not None)


_FRACTION = re.compile(r"(-?[0-9]+) ?/ ?([1-9][0-9]*)")


def _mark(raw: object) -> object:
    """Return a number, a percentage or a fraction."""
    match = _FRACTION.fullmatch(half_width(raw)) if isinstance(raw, str) else None
    if match is None:
        return _quantity(raw)
    part, whole = (_number(each) for each in match.groups())
    return Quantity(f"{show(part)}/{show(whole)}", part, percent=False, per=whole)


def _integer(raw: object) -> int:
    if isinstance(raw, int):
        return raw
    number = _number(raw)
    if number != number.to_integral_value() or "." in _text(raw):
        raise refusal("LX307", value=show(number))
    return int(number)


def _no(raw: object) -> ItemNo:
    """Return the number of an item: whole from 1, or else text as it is written."""
    if isinstance(raw, int):
        return raw
    text = _text(raw)
    if re.fullmatch(r"[^-\s]\S*", text) and not re.fullmatch("[0-9]+", text):
        return text
    if re.search(r"\s", text) or not text:
        raise refusal("LX396", value=text[:60])
    number = _integer(text)
    if number < 1:
        raise refusal("LX313", limit="1")
    return number


def _answer(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    answer = answer_of(_text(raw))
    if answer is None:
        raise refusal("LX308", value=str(raw)[:60])
    return answer


def _day(raw: object) -> date:
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(_text(raw))
    except ValueError:
        raise refusal("LX309", value=str(raw)[:60]) from None


def _bound(raw: object) -> object:
    return None if raw == "none" or raw is None else _quantity(raw)


class Scalar:
    """How a scalar of the rule file is parsed, and its JSON Schema."""

    def __init__(self, read: CoreSchema, written: Json) -> None:
        self._read = read
        self._written = written

    def __get_pydantic_core_schema__(self, _: object, __: object) -> CoreSchema:
        return self._read

    def __get_pydantic_json_schema__(self, _: object, __: object) -> Json:
        return self._written.copy()


_plainly = core_schema.no_info_plain_validator_function


def _whole(least: int, most: int | None = None) -> CoreSchema:
    """Return the schema of a whole number from `least` to `most`."""
    numbers = core_schema.int_schema(ge=least, le=most)
    return core_schema.no_info_before_validator_function(_integer, numbers)


_ID = core_schema.str_schema(pattern=r"^[A-Za-z0-9][A-Za-z0-9_\-]*$")

Name = Annotated[str, Scalar(_ID, NAME)]
"""An id: letters, digits, `_` and `-`; no dot, which separates ids in the paths of rulings."""

Text = Annotated[str, Scalar(core_schema.str_schema(min_length=1), TEXT)]
Number = Annotated[Decimal, Scalar(_plainly(_number), NUMBER)]
Floor = Annotated[Decimal | Literal["none"], Scalar(_plainly(_floor), FLOOR)]
PointsOrAll = Annotated[Decimal | Literal["all"], Scalar(_plainly(_points_or_all), POINTS_OR_ALL)]
Points = Annotated[Decimal, Scalar(_plainly(_positive), POINTS)]
Integer = Annotated[int, Scalar(_plainly(_integer), INTEGER)]
Places = Annotated[int, Scalar(_whole(0, 12), PLACES)]
Rank = Annotated[int, Scalar(_whole(1), RANK)]
No = Annotated[ItemNo, Scalar(_plainly(_no), NO)]
Answer = Annotated[bool, Scalar(_plainly(_answer), ANSWER)]
Day = Annotated[date, Scalar(_plainly(_day), DAY)]
Mark = Annotated[Quantity, Scalar(_plainly(_mark), MARK)]
Threshold = Annotated[Quantity, Scalar(_plainly(_quantity), THRESHOLD)]
Step = Annotated[Quantity, Scalar(_plainly(_quantity), STEP)]
NumberBound = Annotated[Quantity | None, Scalar(_plainly(_bound), NUMBER_BOUND)]
RateBound = Annotated[Quantity | None, Scalar(_plainly(_bound), RATE_BOUND)]
