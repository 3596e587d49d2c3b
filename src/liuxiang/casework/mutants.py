"""Mutants of a rule file: every number, comparison and scope changed by its smallest step."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple, get_args, get_origin

from liuxiang.casework.boundary_values import plain
from liuxiang.casework.mutant_words import DEFAULTS, PARTS_OF_RULES, TURNED, WORDS
from liuxiang.exact import EXACT, half_width
from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.answers import answer_of
from liuxiang.ruleset.base import Model, Quantity
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics.derived import EXTREMES


class Mutant(NamedTuple):
    """A change: `value` replaces the part at `path`; both are also given in their notation."""

    path: Path
    value: Any
    old: str
    new: str


def _models(model: type[Model]) -> Iterator[type[Model]]:
    """Yield all models of parts of rule files."""
    yield model
    for each in model.__subclasses__():
        yield from _models(each)


def _is_number(annotation: Any) -> bool:
    """Return whether a field of this type is a single number."""
    if get_origin(annotation) is tuple:
        return False
    return annotation in (Decimal, Quantity, int) or any(map(_is_number, get_args(annotation)))


NUMBERS: Final = frozenset(
    field.alias or name
    for model in _models(Model)
    for name, field in model.model_fields.items()
    if _is_number(field.annotation)
)
"""The keys whose values are numbers, in any part of a rule file."""


def mutants(rules: RuleFile) -> Iterator[Mutant]:
    """Yield every mutant of a rule file, in file order; ids, titles and dates are not changed."""
    for key, value in rules.data.items():
        if key == "metrics":
            for name, metric in value.items():
                yield from _of_bounds(("metrics", name, "bounds"), metric.get("bounds"))
                yield from _of_derived(("metrics", name), metric, rules.ruleset)
        elif key in ("liuxiang", "points", "bonus_cap"):
            yield from _of_value((key,), key, value)
        elif key in PARTS_OF_RULES:
            yield from _below((key,), key, value, rules.ruleset)
    for key in ("policies", "ranking"):
        yield from _of_defaults((key,), DEFAULTS[key], rules.data.get(key) or {})


def _below(path: Path, key: str, data: Any, ruleset: Ruleset) -> Iterator[Mutant]:
    """Yield the mutants of the part at `path` under `key`, and of everything inside it."""
    name = key.rpartition(".")[2]
    if name in ("assesses", "only", "categories"):
        yield from _of_scope(path, name, data, ruleset)
    elif name == "includes":
        yield from _of_members(path, data, ruleset)
    elif name == "one_of":
        yield from _of_options(path, data, ruleset)
    elif path[0] == "awards" and name == "grades":
        yield from _of_grades(path, data)
    elif name in ("ranks", "bounds", "share", "from", "to") and isinstance(data, tuple):
        yield from _of_bounds(path, data)
    elif name == "by" and isinstance(data, tuple):
        yield from _of_order(path, data)
    elif name == "lists" and path[:1] == ("ranking",):
        return
    elif isinstance(data, Mapping):
        yield from _of_mapping(path, data, ruleset)
    elif isinstance(data, tuple):
        for index, each in enumerate(data):
            yield from _below((*path, index), str(index), each, ruleset)
    else:
        yield from _of_value(path, name, data)


def _of_mapping(path: Path, data: Mapping[str, Any], ruleset: Ruleset) -> Iterator[Mutant]:
    is_band = path[:2] == ("grades", "bands") and len(path) == len(("grades", "bands", 0))
    if not is_band:
        yield from _turned(path, data, data)
    for key, value in data.items():
        yield from _below((*path, key), key, value, ruleset)
        if key == "routes" and isinstance(value, tuple) and len(value) > 1:
            yield from _of_routes((*path, key), value)
        if key in ("cap", "bonus_cap"):
            yield Mutant((*path, key), None, f"{key}: {value}", f"no {key}")
    if "no" in data and data.get("assesses") is None:
        unsaid = (*path, "assesses")
        yield from _of_scope(unsaid, "assesses", tuple(ruleset.categories), ruleset)
    if "at_best" in data:
        yield from _of_ceiling(path, data, ruleset)
    if data.get("kind") == "per_step":
        yield from _of_defaults(path, DEFAULTS["per_step"], data)
    elif "step" in data and "kind" not in data:
        yield from _of_defaults(path, DEFAULTS["deduction"], data)


def _turned(path: Path, keys: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[Mutant]:
    """Yield the part at `path` with each of `keys` that has an opposite turned to it."""
    for key, turned in TURNED.items():
        if key in keys:
            renamed = {turned if each == key else each: value for each, value in data.items()}
            said = _written(data[key])
            yield Mutant(path, renamed, f"{key} {said}", f"{turned} {said}")


def _of_ceiling(path: Path, data: Mapping[str, Any], ruleset: Ruleset) -> Iterator[Mutant]:
    """Yield a ceiling taken away, and one at each other grade that it may leave."""
    yield Mutant(path, None, f"ceiling {data.get('id')}", "no ceiling")
    bands = ruleset.grades.bands[1:] if ruleset.grades else ()
    for band in bands:
        if band.id != data["at_best"]:
            old, new = f"at_best: {data['at_best']}", f"at_best: {band.id}"
            yield Mutant((*path, "at_best"), band.id, old, new)


def _of_routes(path: Path, data: tuple[Any, ...]) -> Iterator[Mutant]:
    """Yield a list of routes without each of them."""
    for index, each in enumerate(data):
        rest = (*data[:index], *data[index + 1 :])
        yield Mutant(path, rest, f"route {_written(each)}", "no such route")


def _of_defaults(
    path: Path, defaults: Mapping[str, str], data: Mapping[str, Any]
) -> Iterator[Mutant]:
    """Yield the mutants of absent keys, starting from their defaults."""
    for key, value in defaults.items():
        if data.get(key) is None:
            yield from _of_value((*path, key), key, value)


def _of_value(path: Path, key: str, data: Any) -> Iterator[Mutant]:
    if not isinstance(data, str):
        return
    if key in NUMBERS:
        for number in stepped(data) if plain(data) is not None else ():
            yield Mutant(path, number, f"{key}: {data}", f"{key}: {number}")
    for word in WORDS.get(key, {}).get(_plain(data), ()):
        yield Mutant(path, word, f"{key}: {data}", f"{key}: {_written(word)}")


def _plain(word: str) -> str:
    """Return a word in the form used in the tables; answers are true or false."""
    answer = answer_of(word)
    return word if answer is None else "true" if answer else "false"


def stepped(text: str) -> Iterator[str]:
    """Yield a number increased and decreased by one unit of its last digit, in its notation."""
    written = half_width(text)
    if "/" in written:
        part, _, whole = written.partition("/")
        yield from (f"{each}/{whole.strip()}" for each in stepped(part))
        yield from (f"{part.strip()}/{each}" for each in stepped(whole))
        return
    percent = written.endswith("%")
    number = Decimal(written.rstrip("% "))
    step = Decimal(1).scaleb(int(number.as_tuple().exponent))
    for moved in (EXACT.add(number, step), EXACT.subtract(number, step)):
        yield f"{moved:f}{'%' if percent else ''}"


def _of_bounds(path: Path, data: Any) -> Iterator[Mutant]:
    """Yield mutants of both ends of a pair of numbers; an unbounded end has none."""
    for index, end in enumerate(data or ()):
        if isinstance(end, str) and end != "none":
            for moved in stepped(end):
                changed = (*data[:index], moved, *data[index + 1 :])
                yield Mutant(path, changed, _written(data), _written(changed))


def _of_derived(path: Path, metric: Mapping[str, Any], ruleset: Ruleset) -> Iterator[Mutant]:
    """Yield other weights and roundings of a derived metric, and the least for the greatest."""
    for name, weight in (metric.get("sum") or {}).items():
        for moved in stepped(weight):
            yield Mutant((*path, "sum", name), moved, f"{name}: {weight}", f"{name}: {moved}")
    yield from _turned(path, {key: metric[key] for key in EXTREMES if metric.get(key)}, metric)
    yield from _below((*path, "repeated"), "repeated", metric.get("repeated"), ruleset)
    yield from _below((*path, "rounding"), "rounding", metric.get("rounding"), ruleset)


def _of_order(path: Path, data: tuple[Any, ...]) -> Iterator[Mutant]:
    """Yield the keys that units are ranked by without each, and with the other side first."""
    for index, key in enumerate(data[1:], 1):
        rest = (*data[:index], *data[index + 1 :])
        yield Mutant(path, rest, f"by: {_written(data)}", f"by: {_written(rest)}")
        if isinstance(key, Mapping):
            is_lower = _plain(str(key.get("lower", "false"))) == "true"
            other = {**key, "lower": "false" if is_lower else "true"}
            turned = (*data[:index], other, *data[index + 1 :])
            yield Mutant(path, turned, f"by: {_written(data)}", f"by: {_written(turned)}")


def _of_scope(path: Path, key: str, data: Any, ruleset: Ruleset) -> Iterator[Mutant]:
    """Yield a scope with one category more or less; an only category is replaced or removed."""
    if not isinstance(data, tuple):
        return
    others = [name for name in ruleset.categories if name not in data]
    changed: list[Any] = [(*data, name) for name in others]
    changed += [tuple(each for each in data if each != name) for name in data if len(data) > 1]
    if len(data) == 1:
        changed += [(name,) for name in others]
    if key == "only":
        changed.append(None)
    for value in changed:
        new = "everybody" if value is None else _written(value)
        yield Mutant(path, value, f"{key}: {_written(data)}", f"{key}: {new}")


def _of_grades(path: Path, data: Any) -> Iterator[Mutant]:
    """Yield the grades of an award without each of them, and none that are asked for."""
    changed = [tuple(each for each in data if each != name) for name in data if len(data) > 1]
    for value in (*changed, None):
        new = "any grade" if value is None else f"grades: {_written(value)}"
        yield Mutant(path, value, f"grades: {_written(data)}", new)


def _of_members(path: Path, data: Any, ruleset: Ruleset) -> Iterator[Mutant]:
    """Yield a list without each of its members."""
    members: tuple[str, ...] = ()
    if isinstance(data, tuple):
        members = data
    else:
        metric = ruleset.metrics.get(str(ruleset.part_at(path[:-1]).metric))
        members = tuple(metric.members) if metric is not None and metric.kind == "checklist" else ()
    for name in members:
        rest = tuple(each for each in members if each != name)
        yield Mutant(path, rest, f"includes: {_written(data)}", f"includes: {_written(rest)}")


def _of_options(path: Path, data: Any, ruleset: Ruleset) -> Iterator[Mutant]:
    """Yield a list of options with one more or less, but neither all of them nor none."""
    metric = ruleset.metrics.get(str(ruleset.part_at(path[:-1]).metric))
    if not isinstance(data, tuple) or metric is None or metric.kind != "choice":
        return
    others = [name for name in metric.options if name not in data]
    changed = [(*data, name) for name in others if len(others) > 1]
    changed += [tuple(each for each in data if each != name) for name in data if len(data) > 1]
    for value in changed:
        yield Mutant(path, value, f"one_of: {_written(data)}", f"one_of: {_written(value)}")


def _written(data: Any) -> str:
    """Return plain data in file notation, on one line."""
    if isinstance(data, tuple):
        return f"[{', '.join(map(_written, data))}]"
    if isinstance(data, Mapping):
        return f"{{{', '.join(f'{key}: {_written(value)}' for key, value in data.items())}}}"
    return str(data)
