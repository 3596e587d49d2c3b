"""A scalar rewritten in the style it was written in reads back as just the new text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml.nodes import ScalarNode

from liuxiang.edits import edited, rewritten
from liuxiang.nodes import NodeReader, single, tree
from liuxiang.source import decode


def put(before: str, text: str, name: str = "a.yaml") -> str:
    """`before` with `text` as its `version`; what it then says is held against that."""
    source = decode(name, before.encode())
    top, walk = single(source, "LX315")
    found = tree(walk, top)
    node = found.nodes["version",]
    assert isinstance(node, ScalarNode)
    after = edited(source.text, [rewritten(source, node, text)])
    again = decode(name, after.encode())
    data = tree(NodeReader(again), single(again, "LX315")[0]).data
    assert isinstance(found.data, dict)
    assert data == found.data | {"version": text}
    return after


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        ('version: "2012"  # 版\n', "2013", 'version: "2013"  # 版\n'),
        ("version: '2012'\r\n", "it's", "version: 'it''s'\r\n"),
        ('version: "2012"', 'a "b" \\', 'version: "a \\"b\\" \\\\"'),
        ("version: 2012\n", "2013", "version: 2013\n"),
        ("version: v1\n", "v2", "version: v2\n"),
        ("version: v1\n", "2", 'version: "2"\n'),
        ("version: v1\n", "null", 'version: "null"\n'),
        ("version: v1\n", "No", 'version: "No"\n'),
        ("version: 2012 # 版\n", "a: b", 'version: "a: b" # 版\n'),
        ("version:\n  2012\n\ntitle: a\n", "2013修订", "version:\n  2013修订\n\ntitle: a\n"),
        ("{version: 2012, title: a}", "2013, 2014", '{version: "2013, 2014", title: a}'),
        ("version: |-  # 版\n  2012\n\ntitle: a\n", "2", "version: |-  # 版\n  2\n\ntitle: a\n"),
        ("version: |-  # 版\r\n  2012\r\nb: a", " x", 'version: " x"  # 版\r\nb: a'),
        ("version: |\n  2012\n\n# 下\nb: a\n", "2013", 'version: "2013"\n\n# 下\nb: a\n'),
        ("version: >-\n  a\n  b\nb: a\n", "c", 'version: "c"\nb: a\n'),
        ("? version\n: !x 1\n".replace("!x ", ""), "2", "? version\n: 2\n"),
    ],
)
def test_the_style_is_kept_where_it_can_be(before: str, text: str, after: str) -> None:
    assert put(before, text) == after


def test_json_with_characters_in_two_escapes() -> None:
    before = '{"title":\t"\\ud83d\\ude00 \\\\ud83d", "version": "1", "b": "\\ud83d\\ude00"}'
    assert put(before, "二", "a.json") == before.replace('"1"', '"二"')
    assert put(before, "二") == before.replace('"1"', '"二"')


STYLES = ["version: {}", "version: '{}'", 'version: "{}"', "version: |-\n  {}", "version: >\n  {}"]


@given(
    style=st.sampled_from(STYLES),
    before=st.sampled_from(["1", "v1", "2012", "版"]),
    text=st.text(
        st.characters(
            exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
        ),
        min_size=1,
    ).filter(str.strip),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_any_line_reads_back(style: str, before: str, text: str, end: str) -> None:
    whole = f"# 甲\ntitle: 乙 # 丙\n{style.format(before)}\n\n# 丁\nlast: [戊]\n".replace("\n", end)
    after = put(whole, text)
    head, tail = f"# 甲{end}title: 乙 # 丙{end}", f"{end}{end}# 丁{end}last: [戊]{end}"
    assert after.startswith(f"{head}version: ")
    assert after.endswith(tail)
