"""Results as recorded in JSON: what is compared when one is computed again."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, ValidationError

from liuxiang.diagnostics import Diagnostic, Place
from liuxiang.errors import InputFault
from liuxiang.names import ItemNo
from liuxiang.wording.text import Listing

_LOOSE: Final = ConfigDict(frozen=True, extra="ignore")
"""Other versions of the program may record more."""


class RecordedRules(BaseModel):
    """The rule file of a result."""

    model_config = _LOOSE
    id: str
    version: str
    sha256: str
    file: str

    @property
    def reference(self) -> str:
        """`id@version`."""
        return f"{self.id}@{self.version}"


class RecordedFile(BaseModel):
    """A file that a result rests on."""

    model_config = _LOOSE
    file: str
    sha256: str


class RecordedOmission(BaseModel):
    """A file, or a unit of it, that was left out."""

    model_config = _LOOSE
    file: str


class RecordedItem(BaseModel):
    """The points of an item."""

    model_config = _LOOSE
    no: ItemNo
    base: str
    bonus: str
    points: str


class RecordedCard(BaseModel):
    """What a unit came to."""

    model_config = _LOOSE
    unit: str
    category: str
    file: str
    sha256: str
    base: str
    bonus: str
    total: str | None
    rank: int | None
    award: str | None
    grade: str | None = None
    decided_rank: int | None = None
    decided_award: str | None = None
    items: tuple[RecordedItem, ...] = ()

    def outcomes(self) -> Mapping[str, str | int | None]:
        """Return what was recorded of the points, the rank and the award."""
        return {key: getattr(self, key) for key in OUTCOMES if key in self.model_fields_set}


class RecordedFingerprint(BaseModel):
    """The fingerprints of a result."""

    model_config = _LOOSE
    rules: str
    data: str

    def __str__(self) -> str:
        return f"{self.rules} {self.data}"


OUTCOMES: Final = (
    "base",
    "bonus",
    "total",
    "rank",
    "award",
    "grade",
    "decided_rank",
    "decided_award",
)
"""What must stand of each unit."""


class Recorded(BaseModel):
    """A result as recorded."""

    model_config = _LOOSE
    liuxiang: str
    basis: str
    state: str
    ruleset: RecordedRules
    rulings: dict[str, str]
    fingerprint: RecordedFingerprint
    sources: tuple[RecordedFile, ...]
    scorecards: tuple[RecordedCard, ...]
    omitted: tuple[RecordedOmission, ...] = ()
    department: str | None = None

    @property
    def files(self) -> dict[str, str]:
        """The checksums of the files of data, by path."""
        return {each.file: each.sha256 for each in self.sources}


def recorded(name: str, data: bytes) -> Recorded:
    """Return the result in the JSON file `data` called `name`.

    Raises:
        InputFault: It is no result of `score`.

    """
    try:
        found: Any = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise InputFault([Diagnostic("LX750", Place(name))]) from None
    if not isinstance(found, dict) or "scorecards" not in found:
        raise InputFault([Diagnostic("LX750", Place(name))])
    try:
        record = Recorded.model_validate(found)
    except ValidationError as error:
        wrong = [each["loc"] for each in error.errors(include_url=False, include_input=False)]
    else:
        wrong = list(_twice(record))
    if wrong:
        keys = Listing(".".join(map(str, each)) for each in wrong)
        raise InputFault([Diagnostic("LX759", Place(name), {"keys": keys})])
    return record


def _twice(record: Recorded) -> Iterator[tuple[str | int, ...]]:
    """Yield the keys of units, and of items of a unit, that were there before."""
    units = [each.unit for each in record.scorecards]
    yield from (("scorecards", at, "unit") for at in _repeated(units))
    for place, card in enumerate(record.scorecards):
        numbers = [each.no for each in card.items]
        yield from (("scorecards", place, "items", at, "no") for at in _repeated(numbers))


def _repeated(values: Sequence[str | int]) -> Iterator[int]:
    """Yield the indices of values that were there before."""
    first: dict[str | int, int] = {}
    return (at for at, each in enumerate(values) if first.setdefault(each, at) != at)
