"""What a change is about: its area, and the criterion whose test changes."""

from liuxiang.changes import Change
from liuxiang.changes.facts import LISTED, FactPath, In


def criterion_of(change: Change) -> FactPath:
    """Return the path of the criterion whose test changes."""
    return next(
        path[:-2] if isinstance(path[-1], In) else path[:-1]
        for path, old, new in change.differences
        if any(each is not None and each.aspect.area == "test" for each in (old, new))
    )


def area_of(change: Change) -> str:
    """Return the area of a change: the aspect of the first fact that determines it."""
    if change.code in ("LX835", "LX870", "LX960", "LX904", "LX997"):
        return "kind"
    areas = [
        each.aspect.area
        for path, old, new in change.differences
        for each in (new, old)
        if each is not None and path[: len(change.at)] == change.at and each.value != LISTED
    ]
    return "measure" if "measure" in areas else areas[0] if areas else ""
