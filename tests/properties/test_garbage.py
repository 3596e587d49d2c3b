"""Whatever a file holds, validate tells of it in diagnostics: it never raises, and ends soon."""

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang.check_results import Outcome, checked
from liuxiang.formats.view import Page
from liuxiang.inputs import Inputs
from liuxiang.validation import validate
from liuxiang.views.validate.lines import lines_of
from tests.cli.running import ROOT
from tests.language.sound_rules import GOOD
from tests.lint.pages import plain

CASES = (ROOT / "rules" / "2012.cases.yaml").read_text("utf-8")
UNIT = (ROOT / "examples" / "2012" / "district-06.yaml").read_text("utf-8")
PIECES = [b"liuxiang: 1\n", b"cases:\n", b"ruleset: 2012\n", b"unit: a\n", b"- ", b"{", b"[", b"\t"]


def told(data: bytes, name: str = "x.yaml") -> list[Outcome]:
    """What is found of a file, worded."""
    found = list(validate(Inputs((name,), (), (), {name: data})))
    assert [each.file for each in found] == [name]
    for language in ("zh", "en"):
        lines_of(checked(found, "error"), Page("zh" if language == "zh" else "en"))
    return found


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    told(data)
    told(data, "x.csv")
    told(data, "x.json")


@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=20))
def test_bytes_that_begin_like_a_file(pieces: list[bytes]) -> None:
    told(b"".join(pieces))


@given(st.integers(0, len(GOOD.encode())), st.binary(max_size=4), st.integers(0, 40))
def test_a_rule_file_with_some_bytes_changed(at: int, piece: bytes, gone: int) -> None:
    data = GOOD.encode()
    told(data[:at] + piece + data[at + gone :])


LEAVES: st.SearchStrategy[Any] = st.sampled_from(
    [None, "", "x", "0", "-1", "98%", "1/0", "1e9", "true", "all", "none", "district", "charter",
     "1" * 40, [], {}, [[]], ["x", "x"], [None], {"x": None}, {"metric": "x"}, {"id": "a.b"}]
)  # fmt: skip


def paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything in plain data."""
    below = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    return [path, *(each for key, value in below for each in paths(value, (*path, key)))]


def changed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Plain data with another value at a path."""
    if not path:
        return value
    copy = data.copy()
    copy[path[0]] = changed(data[path[0]], path[1:], value)
    return copy


WHOLE = {"rules": plain(GOOD), "cases": plain(CASES), "unit": plain(UNIT)}
PATHS = {name: paths(data) for name, data in WHOLE.items()}


@settings(max_examples=300)
@given(st.sampled_from(["rules", "rules", "rules", "cases", "unit"]), st.data())
def test_a_whole_file_with_some_parts_replaced(name: str, draw: st.DataObject) -> None:
    data = WHOLE[name]
    for _ in range(draw.draw(st.integers(1, 3))):
        path = draw.draw(st.sampled_from(paths(data) if data is not WHOLE[name] else PATHS[name]))
        data = changed(data, path, draw.draw(LEAVES))
    told(yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode())
