"""Parses plain data into models, and converts pydantic's errors to located diagnostics."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from liuxiang.diagnostics import Diagnostic, close_matches
from liuxiang.nodes import NodeReader, Path, Tree
from liuxiang.ruleset.base import Model
from liuxiang.ruleset.criteria import COMPARISONS
from liuxiang.ruleset.keys import Loc, keys_at
from liuxiang.ruleset.paths import dotted
from liuxiang.widths import by_wide_sign
from liuxiang.wording.text import Listing, Phrase

_MAPPING = "form_mapping"
_TYPES = {
    "string_type": "form_text",
    "dict_type": _MAPPING,
    "mapping_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "tuple_type": "form_list",
}
_LENGTHS = {"too_short": "LX316", "string_too_short": "LX316", "too_long": "LX317"}
_LIMITS = {"greater_than_equal": "ge", "less_than_equal": "le"}


def to_diagnostics(
    error: ValidationError, tree: Tree, walk: NodeReader, root: type[Model]
) -> Iterator[Diagnostic]:
    """Yield pydantic's errors for a file of the model `root` as diagnostics at their places."""
    found = error.errors(include_url=False)
    above = {each["loc"][:depth] for each in found for depth in range(len(each["loc"]))}
    missing = _names_by_holder(found, "missing")
    unknown = _names_by_holder(found, "extra_forbidden")
    meant: set[Loc] = set()
    for each in found:
        loc = each["loc"]
        if each["type"] == "extra_forbidden":
            there = missing.get(loc[:-1], [])
            alone = len(there) == len(unknown[loc[:-1]]) == 1
            names = (
                tuple(there) if alone else close_matches(str(loc[-1]), there)[:1] if there else ()
            )
            meant.update((*loc[:-1], name) for name in names)
            names = names or walk.close_matches(str(loc[-1]), keys_at(root, loc[:-1]))
            yield _diagnostic(each, tree, walk, names)
    for each in found:
        loc = each["loc"]
        if each["type"] == "extra_forbidden" or loc in meant:
            continue  # already reported: the missing key exists under an unknown name
        if each["type"] == "too_short" and loc in above:
            continue  # it is only too short because of another reported error
        kinds = keys_at(root, loc) if each["type"] == "union_tag_not_found" else frozenset[str]()
        yield _diagnostic(each, tree, walk, _slips_of_kind(loc, tree, kinds))


def _names_by_holder(found: list[ErrorDetails], kind: str) -> dict[Loc, list[str]]:
    """Return the keys that errors of a kind are about, by the mapping that contains them."""
    names: dict[Loc, list[str]] = {}
    for each in found:
        if each["type"] == kind:
            names.setdefault(each["loc"][:-1], []).append(str(each["loc"][-1]))
    return names


def _diagnostic(  # one case per kind of error
    error: ErrorDetails, tree: Tree, walk: NodeReader, names: tuple[str, ...]
) -> Diagnostic:
    """Return one error of pydantic as a diagnostic; `names` are suggestions for an unknown key.

    For a part without `kind` they are the keys that were probably meant as `kind`.
    """
    path = standing(error["loc"], tree)
    kind, context = error["type"], {k: str(v) for k, v in error.get("ctx", {}).items()}
    key = str(error["loc"][-1]) if error["loc"] else ""
    suggestions: tuple[str, ...] = ()
    values = {"key": key, "found": _found(error["input"]), **context}
    if kind.startswith("LX"):
        code = kind
        values["expected"] = _forms(error["loc"], context)
        part = (*path, context.get("at", ""))
        path = part if part in tree.nodes else path
    elif kind == "missing" and key.isdecimal():
        code = "LX310"
        values["expected"] = "[a, b]"
    elif kind == "missing" or (kind == "string_type" and error["input"] is None):
        code = "LX302"
    elif kind == "union_tag_not_found":
        code, path, suggestions = (
            ("LX301", (*path, *names), ("kind",)) if names else ("LX302", path, ())
        )
        values["key"] = (*names, "kind")[0]
    elif kind == "extra_forbidden":
        code = "LX301"
        suggestions = names
    elif kind == "union_tag_invalid":
        known = _quoted(context["expected_tags"])
        code, values["expected"] = "LX303", Listing(known)
        suggestions = walk.close_matches(context["tag"], known)
        path = (*path, "kind") if (*path, "kind") in tree.nodes else path
    elif kind == "literal_error":
        known = _quoted(context["expected"])
        code, values["expected"] = "LX304", Listing(known)
        suggestions = walk.close_matches(_found(error["input"]), known)
    elif kind in _TYPES:
        code, values["expected"] = "LX310", Phrase(_TYPES[kind])
    elif kind == "string_pattern_mismatch":
        code, more = _no_id(str(error["input"]))
        values.update(more)
    elif kind in _LENGTHS:
        code = _LENGTHS[kind]
    elif kind in _LIMITS:
        code, values["limit"] = "LX313", context[_LIMITS[kind]]
    else:
        code, values["problem"] = "LX314", error["msg"]
    in_key = code == "LX301" and path in tree.keys
    node = tree.keys[path] if in_key else tree.nodes[path]
    subject = dotted(tree.data, path)
    return Diagnostic(code, walk.place(node), values, (), suggestions, subject, in_rules=True)


def _no_id(text: str) -> tuple[str, Mapping[str, str]]:
    """Return the code for a text that is not a valid id, and further values for its message."""
    separated = by_wide_sign(text)
    if separated is None:
        return "LX311", {}
    return "LX252", {"sign": separated[0], "expected": separated[1]}


_MARKS: Final = frozenset({*COMPARISONS, "above", "below", "step", "zero_at", "full_at"})
_WHOLE: Final = frozenset({"liuxiang", "no", "places", "ranks"})


def _forms(loc: Loc, context: Mapping[str, str]) -> str:
    """Return examples of how to write a value at `loc`."""
    if "expected" in context:
        return context["expected"]
    keys = {str(each) for each in loc[-2:]}
    if "bounds" in keys:
        return "5, 98.5%, none"
    if keys & _MARKS:
        return "5, 98.5, 98.5%"
    return "1" if keys & _WHOLE else "5, 0.5"


def standing(loc: tuple[int | str, ...], tree: Tree) -> Path:
    """Return the path in the file for `loc`, without the tags of unions."""
    path: Path = ()
    for part in loc:
        if (*path, part) in tree.nodes:
            path = (*path, part)
    return path


def _slips_of_kind(loc: Loc, tree: Tree, known: frozenset[str]) -> tuple[str, ...]:
    """Return the keys of a part without `kind` that were probably meant as `kind`."""
    there: Any = tree.data
    for key in standing(loc, tree) if known else ():
        there = there[key]
    return close_matches("kind", set(there) - known)[:1] if known else ()


def _found(raw: Any) -> str:
    if isinstance(raw, str):
        return raw if len(raw) <= 40 else f"{raw[:37]}…"
    if raw is None:
        return "null"
    return "{…}" if isinstance(raw, Mapping) else "[…]" if isinstance(raw, tuple) else str(raw)


def _quoted(expected: str) -> list[str]:
    """Return the words of a list in an error of pydantic: `'a', 'b' or 'c'`."""
    return expected.split("'")[1::2]
