"""Whatever the bytes, reading them ends in a result or in an `InputFault`, never otherwise."""

import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from liuxiang.errors import InputFault
from liuxiang.nodes import documents
from liuxiang.ruleset.load import read_rules
from liuxiang.source import decode
from liuxiang.units.read import UnitReader
from tests.properties.schemes import scheme_2012

READER = UnitReader(scheme_2012().rules, "verified")

STRUCTURAL = st.text(
    alphabet="-:{}[],?&*!|>'\"#%@`~ \n\t\r0a.：，。\\u/", max_size=120
)  # what YAML gives a meaning
LINES = st.lists(
    st.sampled_from(
        [
            "unit: 甲区",
            "category: district",
            "metrics:",
            "metrics: {}",
            "  chair_direct_election: 10%",
            "  chair_direct_election: 1/0",
            "  monthly_reports: 13",
            "  promoted_experience: {points: 1}",
            "  promoted_experience:",
            "  - a",
            "verified:",
            "  wage_growth: {value: 5%}",
            "  wage_growth: {value: }",
            "  service_centre: [牌子, 牌子]",
            "evidence: []",
            "ruleset: [x]",
            "---",
            "...",
            "? a",
            ": b",
            "liuxiang: 1",
            "actions: []",
            "rulings: [{id: a, alternatives: [{set: {items.*.points: 1}}]}]",
            "\tx: 1",
            "x：1",
            "a: |",
            "{",
            "]",
            "null: ~",
        ]
    ),
    max_size=14,
).map("\n".join)


def read_all(name: str, data: bytes) -> None:
    """Read `data` as text, as nodes, as a unit file and as a rule file."""
    try:
        source = decode(name, data)
    except InputFault:
        return
    with suppress(InputFault):
        documents(source)
    READER.read(source)
    with suppress(InputFault):
        read_rules(source)


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "-"])
@given(data=st.binary(max_size=200))
@example(data=b"\xff\xfe")
@example(data=b"\xfe\xff\xd8\x00")
@example(data=b"\xef\xbb\xbf")
@example(data=b"a: \x00")
@example(data=b"\x81")
def test_bytes(name: str, data: bytes) -> None:
    read_all(name, data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@given(text=st.text(max_size=200))
@example(text="a: \ufeffb")
@example(text="a: \x85b")
@example(text="a: \u2028b")
@example(text="a: \U0001f600")
@example(text='{"a": "\\ud83d\\ude00"}')
@example(text='{"a": "\\ud83d"}')
@example(text='"\\ud800"')
def test_text(text: str, encoding: str) -> None:
    read_all("a.yaml", text.encode(encoding, "ignore"))


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
@given(text=STRUCTURAL)
@example(text="- *a")
@example(text="&a [*a]")
@example(text="<<: {a: 1}")
@example(text="%YAML 9.9\n---\na")
@example(text="%TAG ! x\n---\n!a b")
@example(text="? [a]\n: b")
@example(text="!!python/object:os.system x")
@example(text="'")
@example(text="a: [")
@example(text="[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")
def test_what_yaml_gives_a_meaning(name: str, text: str) -> None:
    read_all(name, text.encode())


@given(text=LINES)
def test_lines_of_files(text: str) -> None:
    read_all("a.yaml", text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100 + "]" * 100,
        "{a: " * 100 + "}" * 100,
        "- " * 100 + "a",
        "-  " * 100 + "a",
        "-   " * 100 + "a",
        "? " * 100 + "a",
        "?  " * 100 + "a",
        "- a:\n" + "".join(f"{' ' * n}- a:\n" for n in range(2, 200, 2)),
        "".join(f"{' ' * n}a:\n" for n in range(100)),
        "-  a:  \n" * 3 + "-  -  " * 60 + "a",
        '["]", ' * 100 + "a" + "]" * 100,
        '["]", ' * 300_000 + "a" + "]" * 300_000,
        "[ # ]\n" * 300_000 + "a" + "]" * 300_000,
        "[!<]> " * 300_000 + "a" + "]" * 300_000,
        "".join(f"{' ' * n}-\n{' ' * n} a:\n" for n in range(20))
        + f"{' ' * 21}{'[a: ' * 20}a{']' * 20}",
    ],
    ids=[
        "brackets",
        "braces",
        "dashes",
        "dashes and two blanks",
        "dashes and three blanks",
        "question marks",
        "question marks and two blanks",
        "lists in mappings",
        "mappings",
        "mixed",
        "quoted brackets",
        "deeper than the stack",
        "deeper than the stack beside comments",
        "deeper than the stack beside tags",
        "pairs in lists in mappings",
    ],
)
def test_too_deep_is_refused(text: str) -> None:
    with pytest.raises(InputFault) as caught:
        documents(decode("a.yaml", text.encode()))
    assert [each.code for each in caught.value.diagnostics] == ["LX112"]


def test_too_deep_is_refused_without_the_parser_in_c() -> None:
    program = (
        "import yaml; yaml.__with_libyaml__ = False\n"
        "from liuxiang.errors import InputFault\n"
        "from liuxiang.nodes import documents\n"
        "from liuxiang.source import decode\n"
        "for levels in (64, 65, 500):\n"
        "    try: documents(decode('a.yaml', b'[' * levels + b']' * levels)); print('read')\n"
        "    except InputFault as fault: print(fault)\n"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    deep = "LX112: It is nested more than 64 levels deep"
    assert done.stdout.splitlines() == ["read", deep, deep]
