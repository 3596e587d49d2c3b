"""From plain data to models, and from pydantic's errors to our diagnostics at their place."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from liuxiang.diagnostics import MANY, Diagnostic, near
from liuxiang.nodes import Path, Tree, Walk
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.paths import dotted

_TYPES = {
    "string_type": "text",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "tuple_type": "list",
}
_LENGTHS = {"too_short": "LX316", "string_too_short": "LX316", "too_long": "LX317"}
_LIMITS = {"greater_than_equal": "ge", "less_than_equal": "le"}


def problems_of(
    error: ValidationError, tree: Tree, walk: Walk, package: str
) -> Iterator[Diagnostic]:
    """What pydantic found, in our terms and at its place; the models are those of `package`."""
    found = error.errors(include_url=False)
    faulty = [each["loc"] for each in found]
    missing = _names_by_holder(found, "missing")
    unknown = _names_by_holder(found, "extra_forbidden")
    meant: set[Loc] = set()
    for each in found:
        loc = each["loc"]
        if each["type"] == "extra_forbidden":
            there = missing.get(loc[:-1], [])
            alone = len(there) == len(unknown[loc[:-1]]) == 1
            names = tuple(there) if alone else near(str(loc[-1]), there)[:1] if there else ()
            meant.update((*loc[:-1], name) for name in names)
            known = package if len(found) < MANY else ""
            yield _diagnostic(each, tree, walk, known, names)
    for each in found:
        loc = each["loc"]
        if each["type"] == "extra_forbidden" or loc in meant:
            continue  # told already: what is missing is there under a name that is unknown
        if each["type"] == "too_short" and any(
            other != loc and other[: len(loc)] == loc for other in faulty
        ):
            continue  # it is only short of what is told to be wrong
        yield _diagnostic(each, tree, walk, package, ())


Loc = tuple[int | str, ...]


def _names_by_holder(found: list[ErrorDetails], kind: str) -> dict[Loc, list[str]]:
    """The keys that errors of a kind are about, by the mapping that they are of."""
    names: dict[Loc, list[str]] = {}
    for each in found:
        if each["type"] == kind:
            names.setdefault(each["loc"][:-1], []).append(str(each["loc"][-1]))
    return names


def _diagnostic(  # one case a kind of error
    error: ErrorDetails, tree: Tree, walk: Walk, package: str, names: tuple[str, ...]
) -> Diagnostic:
    """One error of pydantic's; `names` are what an unknown key was probably meant to be."""
    path = standing(error["loc"], tree)
    kind, context = error["type"], {k: str(v) for k, v in error.get("ctx", {}).items()}
    key = str(error["loc"][-1]) if error["loc"] else ""
    suggestions: tuple[str, ...] = ()
    values = {"key": key, "found": _found(error["input"]), **context}
    if kind.startswith("LX"):
        code = kind
        part = (*path, context.get("at", ""))
        path = part if part in tree.nodes else path
    elif kind == "missing" and key.isdecimal():
        code, values["expected"] = "LX310", "[a, b]"
    elif kind == "missing" or (kind == "string_type" and error["input"] is None):
        code = "LX302"
    elif kind == "union_tag_not_found":
        code, path, suggestions = _untagged(path, tree, package)
        values["key"] = str(path[-1]) if suggestions else "kind"
    elif kind == "extra_forbidden":
        code = "LX301"
        suggestions = names or near(key, _keys(package) - {key})
    elif kind == "union_tag_invalid":
        code, values["expected"] = "LX303", context["expected_tags"]
        suggestions = near(context["tag"], _quoted(context["expected_tags"]))
        path = (*path, "kind") if (*path, "kind") in tree.nodes else path
    elif kind == "literal_error":
        code, values["expected"] = "LX304", context["expected"]
        suggestions = near(_found(error["input"]), _quoted(context["expected"]))
    elif kind in _TYPES:
        code, values["expected"] = "LX310", _TYPES[kind]
    elif kind == "string_pattern_mismatch":
        code = "LX311"
    elif kind in _LENGTHS:
        code = _LENGTHS[kind]
    elif kind in _LIMITS:
        code, values["limit"] = "LX313", context[_LIMITS[kind]]
    else:
        code, values["problem"] = "LX314", error["msg"]
    in_key = code == "LX301" and path in tree.keys
    node = tree.keys[path] if in_key else tree.nodes[path]
    subject = dotted(tree.data, path)
    return Diagnostic(code, walk.place(node), values, (), suggestions, subject)


def standing(loc: tuple[int | str, ...], tree: Tree) -> Path:
    """The path in the file that `loc` means: the tags of unions in it are not in the file."""
    path: Path = ()
    for part in loc:
        if (*path, part) in tree.nodes:
            path = (*path, part)
    return path


def _untagged(path: Path, tree: Tree, package: str) -> tuple[str, Path, tuple[str, ...]]:
    """A part without `kind`: the code and the place of a slip that was meant to be it, or none."""
    there = {str(each[-1]) for each in tree.keys if each[:-1] == path}
    for slip in near("kind", there - _keys(package)):
        return "LX301", (*path, slip), ("kind",)
    return "LX302", path, ()


def _found(raw: Any) -> str:
    if isinstance(raw, str):
        return raw if len(raw) <= 40 else f"{raw[:37]}…"
    if raw is None:
        return "null"
    return "{…}" if isinstance(raw, Mapping) else "[…]" if isinstance(raw, tuple) else str(raw)


def _quoted(expected: str) -> list[str]:
    """The words of pydantic's list `'a', 'b' or 'c'`."""
    return expected.split("'")[1::2]


@cache
def _keys(package: str) -> frozenset[str]:
    """Every key that the models of a package have."""
    return frozenset(_fields(Model, package))


def _fields(model: type[Model], package: str) -> Iterator[str]:
    for each in model.__subclasses__():
        yield from _fields(each, package)
        if f"{each.__module__}.".startswith(f"{package}."):
            for name, field in each.model_fields.items():
                yield field.alias or name
