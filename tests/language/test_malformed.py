"""Malformed YAML and JSON: each slip has its own sentence, at the place to mend."""

from typing import SupportsIndex

import pytest

from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.formats.view import Page
from liuxiang.nodes import NodeReader, documents, tree
from liuxiang.source import Source, decode
from liuxiang.views.problems import lines_of

HEAD = "unit: 甲\nmetrics:\n"


def slip(text: str, name: str = "a.yaml") -> tuple[str, int, int]:
    """The code and place of the one problem of `text`."""
    with pytest.raises(InputFault) as caught:
        documents(decode(name, text.encode()))
    (problem,) = caught.value.diagnostics
    assert problem.place is not None
    return problem.code, problem.place.line, problem.place.column


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", ("LX125", 2, 1)),
        ("a: 1\n=======\nb: 3\n>>>>>>> other\n", ("LX125", 2, 1)),
        (HEAD + "  m: {value: 7/9，reason: 抽查}\n", ("LX126", 3, 17)),
        (HEAD + "  m: {value: 7/9, reason: 抽查；by: 组}\n", ("LX126", 3, 29)),
        (HEAD + "  m: [1, 2］\nb: 2\n", ("LX126", 3, 11)),
        (HEAD + "  m: {x: 1｝\nb: 2\n", ("LX126", 3, 11)),
        ("title: “甲: 乙”\n", ("LX126", 1, 8)),
        ("when: {metric: m, >=: 90%}\n", ("LX127", 1, 19)),
        ("when:\n  metric: m\n  >=: 90%\n", ("LX127", 3, 3)),
        ("when:\n  at_least: >90%\n", ("LX127", 2, 13)),
        ("a: %5\n", ("LX128", 1, 4)),
        ("a: @x\n", ("LX128", 1, 4)),
        ("a: `x`\n", ("LX128", 1, 4)),
        ("a: | 一行\n", ("LX128", 1, 4)),
        ("a: 1\nb: ]\n", ("LX128", 2, 4)),
        ("a: {x: 1,, y: 2}\n", ("LX128", 1, 10)),
        ("items:\n  -id: a\n   no: 1\n", ("LX129", 2, 3)),
        ("items:\n  - id: a\n    no: 1\n  -id: b\n    no: 2\n", ("LX129", 4, 3)),
        ("title: 会员: 评家\nb: 1\n", ("LX149", 1, 10)),
        ("items:\n  - id: a\n    x: 1\n   - id: b\n", ("LX192", 4, 4)),
        ("items:\n    - id: a\n  - id: b\n", ("LX192", 3, 3)),
        ("metrics:\n  a: 1\n b: 2\n", ("LX192", 3, 2)),
        ("metrics:\n  a: 1\n    b: 2\n", ("LX192", 3, 5)),
        ("items:\n  a: 1\n  - b\n", ("LX193", 3, 3)),
        ("items:\n  - a\n  b: 1\n", ("LX193", 3, 3)),
        ("a: 1\nb\nc: 2\n", ("LX194", 2, 1)),
        ("unit 甲\ncategory: d\n", ("LX194", 1, 1)),
        ('a: "C:\\目录"\n', ("LX195", 1, 7)),
        ("a: {x: 1\nb: 3\n", ("LX196", 1, 4)),
        ("a: {x: 1 y: 2}\n", ("LX197", 1, 11)),
        ('a: "x" y\n', ("LX198", 1, 8)),
        ("a: *\n", ("LX113", 1, 4)),
        ("a: 1\n...\nb: 2\n", ("LX107", 3, 1)),
    ],
)
def test_each_slip_in_yaml_is_named_where_it_stands(text: str, found: tuple[str, int, int]) -> None:
    assert slip(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\\ud83d", "\\ud83d"),
        ("\\ud83d\\ude00", "\\ud83d"),
        ("x\\uDC00.pdf", "\\uDC00"),
        ("\\uZZ", "\\u"),
        ("\\u12", "\\u12"),
        ("\\xg", "\\x"),
        ("\\U0011ffff", "\\U0011ffff"),
        ("\\录", "\\录"),
    ],
)
def test_an_escape_that_is_none_is_named_with_its_digits(text: str, found: str) -> None:
    """Half of a character too, which was told as a quotation that is never closed."""
    with pytest.raises(InputFault) as caught:
        documents(decode("a.yaml", f'a: "{text}"\n'.encode()))
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.values["found"]) == ("LX195", found)
    assert "half a character" in problem.help("en")


@pytest.mark.parametrize(
    ("text", "found", "problem"),
    [
        ('{"a": 1,\n "b": 2，"c": 3}', "LX126", None),
        ('{"a"： 1}', "LX126", None),
        ('{"a": “1”}', "LX126", None),
        ('{"a": 1', "LX120", "写到一半就结束了"),
        ("{'a': 1}", "LX120", "文字应加双引号，这里是单引号"),
        ('{"a": 1 // x\n}', "LX120", "JSON 中不能写注释"),
        ('{"a": [1, 2,]}', "LX120", "最后一项后面多了逗号"),
        ('{"a": "x\ny"}', "LX120", "引号内换了行，或有制表符"),
        ('{"a": "x}', "LX120", "引号没有闭合"),
        ('{"a": "C:\\x"}', "LX120", "反斜杠后的字符不对"),
        ('{"a": 1} {"b": 2}', "LX120", "一个文件只能有一个 JSON 值"),
        ("{a: 1}", "LX120", "键要加双引号"),
        ('{"a" 1}', "LX120", "键后面缺冒号"),
        ('{"a": 1 "b": 2}', "LX120", "两项之间缺逗号"),
        ('{"a": 甲}', "LX120", "这里缺一个值，或文字没有加双引号"),
        ('{"a": NaN}', "LX120", "JSON 中没有这个数"),
        ('{"a": "\\ud83d"}', "LX120", r"\u 写的字符只有一半"),
    ],
)
def test_each_slip_in_json_is_named(text: str, found: str, problem: str | None) -> None:
    with pytest.raises(InputFault) as caught:
        documents(decode("a.json", text.encode()))
    (fault,) = caught.value.diagnostics
    assert fault.code == found
    if problem:
        assert problem in fault.message("zh")


def test_json_may_break_its_lines_wherever_json_allows_it() -> None:
    (node,) = documents(decode("a.json", b'{"unit"\n: "a",\r\n\t"category"\n\n:\n"d"}'))
    places = [
        (
            key.value,
            key.start_mark.line,
            value.value,
            value.start_mark.line,
            value.start_mark.column,
        )
        for key, value in node.value
    ]
    assert places == [("unit", 0, "a", 1, 2), ("category", 2, "d", 5, 0)]


@pytest.mark.parametrize(
    "text",
    [
        '{\t"unit"\t:\t"a", "category": "d"}',
        '\n {"unit"\t:"a",\t"metrics"\t: {}}',
        '{"unit"\n\t:\t"a"}',
    ],
)
@pytest.mark.parametrize("name", ["a.json", "-"])
def test_json_with_tabs_between_its_signs_is_no_table(text: str, name: str) -> None:
    source = opened(name, text.encode())
    assert type(source) is Source
    key, value = documents(source)[0].value[0]
    assert (key.value, value.value) == ("unit", "a")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: {m：5, n: 1}\n", ("m", 1, 6)),
        ("a: {n: 1, m ：5}\n", ("m", 1, 13)),
        ("a:\n  b: {n: 7/9, 理由：抽查}\n", ("理由", 2, 17)),
    ],
)
def test_a_full_width_colon_between_braces_is_named(text: str, found: tuple[str, int, int]) -> None:
    """There it makes one word of key and value, which was told as a key that nobody knows."""
    source = decode("a.yaml", text.encode())
    walk = NodeReader(source)
    tree(walk, documents(source)[0])
    (problem,) = walk.problems
    assert problem.place is not None
    assert problem.code == "LX109"
    assert (problem.values["key"], problem.place.line, problem.place.column) == found


@pytest.mark.parametrize("text", ["a: {m：n: 1}\n", "a: {m：n: }\n", 'a: {"m：n", b: 1}\n'])
def test_a_key_may_hold_a_full_width_colon(text: str) -> None:
    source = decode("a.yaml", text.encode())
    walk = NodeReader(source)
    tree(walk, documents(source)[0])
    assert walk.problems == []


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_brackets_beyond_the_depth_are_told_where_they_get_too_deep(name: str) -> None:
    assert slip("[" * 20_000 + "]" * 20_000, name) == ("LX112", 1, 65)
    assert slip("[" * 65 + "]" * 65, name) == ("LX112", 1, 65)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  a: 1\n" + " " * 200_000 + "b\nc: [\n",
        "a" + " \t" * 200_000 + "\nb: ]\n",
        "- " * 50 + "a" * 500_000 + "\n: : ]\n",
        "a: {" + "b, " * 200_000 + "：\nc: 1\n",
        "a: 1\n-" + "-" * 500_000 + ": [\n",
    ],
    ids=["blanks", "blanks and tabs", "a long word", "a long list", "dashes"],
)
def test_a_slip_in_a_long_line_is_found_too(text: str) -> None:
    """What takes time that grows faster than the line would not end here."""
    assert slip(text)[0].startswith("LX")


def test_a_long_line_is_shown_around_the_place() -> None:
    text = "m: {" + ", ".join(f"a{n}: {n}" for n in range(1000)) + ",, b: 1}\n"
    with pytest.raises(InputFault) as caught:
        documents(decode("a.yaml", text.encode()))
    shown = list(lines_of(caught.value.diagnostics[0], Page("en", 80)))
    assert shown[2:4] == [
        "    …: 995, a996: 996, a997: 997, a998: 998, a999: 999,, b: 1}",
        " " * shown[2].index(", b") + "^",
    ]


class Line(str):
    """A line that counts how much of it is looked at."""

    __slots__ = ()
    looked = 0

    def __getitem__(self, at: SupportsIndex | slice) -> str:
        found = str.__getitem__(self, at)
        Line.looked += len(found)
        return found

    def find(
        self, sub: str, start: SupportsIndex | None = 0, end: SupportsIndex | None = None, /
    ) -> int:
        found = str.find(self, sub, start, end)
        Line.looked += len(str.__getitem__(self, slice(start, found if found >= 0 else end)))
        return found


def looked_at(word: str, count: int) -> int:
    """How much of a line is looked at on which so many texts stand where mappings should."""
    source = decode("a.yaml", f"a: [{f'{word}, ' * count}]\n".encode())
    walk = NodeReader(source)
    ((_, listed),) = documents(source)[0].value
    texts = listed.value
    source.lines = [Line(each) for each in source.lines]
    Line.looked = 0
    for each in texts:
        walk.mapping(each, "LX121")
    assert len(walk.problems) == count
    return Line.looked


@pytest.mark.parametrize("word", ["x", "x：5", "几个 字"])
def test_texts_in_place_of_mappings_are_looked_at_once_each(word: str) -> None:
    assert 0 < looked_at(word, 400) <= 2.2 * looked_at(word, 200)
