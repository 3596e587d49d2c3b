"""However a rule file is laid out, a new version of it differs in its version and days alone."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.renewal import held, renewed
from liuxiang.renewal.texts import Original
from liuxiang.source import decode
from tests.language.sound_rules import GOOD

PARTS = [  # each with all that is below it
    part
    for part in re.split(r"(?m)^(?=\S)", GOOD)[1:]
    if not part.startswith(("version", "period"))
]
STYLES = ["{}", "'{}'", '"{}"', "\n  {}", "\n  '{}'", "|-\n  {}", "|-  # 注\n    {}\n"]
DAYS = ["{}", "'{}'", '"{}"']
PERIODS = [
    "period: {{from: {}, to: {}}}",
    "period:\n  from: {}  # 起\n  to: {}",
    "period:\n  {{\n    to: {1},   # 讫\n\n    from: {0}}}",
    '"period" : {{ "from":{}, "to":  {} }}   # 期',
    "? period\n:\n  # 两头都算\n  from:\n    {}\n  to:   {}",
]
REMARKS = ["", "\n", "# 2012年的说明：“引号” {{括号}}\n", " # 缩进的注\n", "\n\n#\n", "# 😀\n"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "gb18030"]


class Layout(NamedTuple):
    """How a rule file is written."""

    parts: tuple[str, ...]
    remarks: tuple[str, ...]
    version: str
    days: tuple[str, str]
    period: str
    end: str
    last: bool
    encoding: str

    def bytes(self, version: str, begin: str, end: str) -> bytes:
        """The file of a version and a period."""
        days = (style.format(day) for style, day in zip(self.days, (begin, end), strict=True))
        period = f"{self.period.format(*days)}\n"
        said = {"VERSION": f"version: {self.version.format(version)}\n", "PERIOD": period}
        pairs = zip(self.remarks, self.parts, strict=True)
        text = "".join(f"{remark}{said.get(part, part)}" for remark, part in pairs)
        text = text if self.last else text.rstrip()
        return text.replace("\n", self.end).encode(self.encoding)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    parts = draw(st.permutations([*PARTS, "VERSION", "PERIOD"]))
    count = len(parts)
    return Layout(
        tuple(parts),
        tuple(draw(st.lists(st.sampled_from(REMARKS), min_size=count, max_size=count))),
        draw(st.sampled_from(STYLES)),
        draw(st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS))),
        draw(st.sampled_from(PERIODS)),
        draw(st.sampled_from(["\n", "\r\n", "\r"])),
        draw(st.booleans()),
        draw(st.sampled_from(ENCODINGS)),
    )


def original(data: bytes) -> Original:
    return Original(decode("a.yaml", data), data)


@given(layout=layouts(), year=st.sampled_from(["2013", "2016", "2000"]))
def test_only_the_version_and_the_days_differ(layout: Layout, year: str) -> None:
    data = layout.bytes("2012", "2012-01-31", "2012-02-29")
    last = "02-28" if year == "2013" else "02-29"
    old = held(original(data))
    (new,) = renewed(old, year, "b.yaml", None).files
    assert new.data == layout.bytes(year, f"{year}-01-31", f"{year}-{last}")
    after = held(original(new.data)).ruleset
    different = {"version", "period"}
    assert after.model_dump(exclude=different) == old.ruleset.model_dump(exclude=different)
    (again,) = renewed(held(original(new.data)), "2012", "a.yaml", None).files
    back = "29" if year != "2013" else "28"
    assert again.data == layout.bytes("2012", "2012-01-31", f"2012-02-{back}")


CORPUS = sorted((Path(__file__).parents[1] / "cases" / "good").glob("*.yaml"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_sound_rule_file_has_a_next_version(path: Path) -> None:
    old = held(original(path.read_bytes()))
    (new,) = renewed(old, "二〇一三: 修订", "b.yaml", None).files
    expected = path.read_bytes().replace(b'version: "1"', 'version: "二〇一三: 修订"'.encode())
    assert new.data == expected
