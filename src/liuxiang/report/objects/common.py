"""What several of the printed objects share."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from liuxiang.messages import Severity

Number = Annotated[str, Field(pattern=r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$")]
"""A decimal number, written out as text: never a float."""

Line = Annotated[int, Field(ge=1)]


class UsedRules(TypedDict):
    """Which rule file it was."""

    id: str
    """The id of the rules."""
    version: str
    """Their version."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    """The checksum of the file."""
    file: str
    """The path of the file."""


class Outcome(TypedDict):
    """How a run came out, and what it rests on."""

    status: Literal["ok", "findings"]
    """`findings` where the result is provisional: exit code 1."""
    result: Literal["final", "provisional"]
    """`provisional` while an absent figure could change a total, or files were left out."""
    liuxiang: str
    """The version of the program."""
    basis: Literal["verified", "reported"]
    """Whether verified figures win over reported ones."""
    ruleset: UsedRules
    """The rule file."""
    rulings: dict[str, str]
    """The readings chosen, by ruling; those not named here are the default."""


class Head(Outcome):
    """How a run came out, and what it was asked for."""

    department: str | None
    """The department whose items are shown, null for all."""


class Cut(TypedDict):
    """Bonus points that a cap took away."""

    scope: str
    """Whose cap it is: an item, an action or the whole scheme."""
    points: Number
    """The points lost."""


class Finding(TypedDict):
    """Something to decide or to know."""

    code: str
    """The code of the message; it never changes its meaning."""
    severity: Severity
    """How grave it is."""
    category: str | None
    """The category it concerns."""
    unit: str | None
    """The unit it concerns."""
    item: int | None
    """The number of the item it concerns."""
    message: str
    """What was found."""


class FilePlace(TypedDict):
    """A place in a file, as far as it is known."""

    file: str | None
    """The path; null where it is about no file."""
    line: Line | None
    """The line or row, from 1; null where it is the file as a whole."""
    column: Line | None
    """The column in characters, from 1."""
    place: NotRequired[str]
    """What the place is called in a table, as figures.xlsx!Sheet1:F17."""


class RelatedPlace(FilePlace):
    """A second place that a problem involves."""

    message: str
    """What is there."""


class Diagnostic(FilePlace):
    """A problem of a file."""

    code: str
    """The code of the message; it never changes its meaning."""
    severity: Severity
    """How grave it is."""
    message: str
    """What was found."""
    help: str
    """What was expected, and what to do."""
    subject: str | None
    """What it is about, by ids, as items.union-formation.bonuses.over-quota; null for no id."""
    related: list[RelatedPlace]
    """Other places that the problem involves."""
