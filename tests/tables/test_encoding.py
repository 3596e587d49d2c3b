"""Encodings: one wrong byte is named, and never turns names into other names."""

from pathlib import Path

import pytest

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.files import opened
from liuxiang.source import decode
from tests.tables.building import figures, reading, said, told

HEAD = "unit,category,coverage\n"
TEXT = f"{HEAD}庚县总工会,district,71/90\n辛市总工会,industry,35%\n壬,district,\n"


def faults(data: bytes, name: str = "units.csv") -> list[tuple[str, int, int, str]]:
    """The code, line and column of every fault of `data`, and the bytes it names."""
    with pytest.raises(InputFault) as caught:
        decode(name, data)
    return [
        (each.code, each.place.line, each.place.column, each.values.get("found", ""))
        for each in caught.value.diagnostics
        if each.place is not None
    ]


def told_of(name: str, data: bytes) -> str | tuple[Diagnostic, ...]:
    """The text of `data`, or what is wrong with it."""
    try:
        return decode(name, data).text
    except InputFault as fault:
        return fault.diagnostics


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_line_of_another_encoding_is_named(mark: bytes) -> None:
    data = mark + TEXT.encode() + "癸区,district,90%\n".encode("gb18030")
    read = reading(data)
    assert told(read) == [("LX176", "units.csv:5:1")]
    assert read.units == []
    assert said(read.problems[0]) == (
        "The bytes B9 EF C7 F8 are no UTF-8, as the rest of the file is. Text in another encoding "
        "was put in here, or the file is damaged or cut off; open it in the program it comes "
        "from, mend this line, and save it as UTF-8."
    )
    assert read.problems[0].message("zh") == "字节 B9 EF C7 F8 不是 UTF-8，文件的其余部分是"
    assert read.problems[0].place is not None
    assert read.problems[0].place.excerpt == "����,district,90%"


def test_half_of_one_and_half_of_the_other_is_no_guess_either() -> None:
    data = "unit,category,coverage\n庚县,district,1%\n".encode() + "辛,是\n".encode("gb18030")
    assert faults(data) == [("LX176", 3, 1, "D0 C1")]


@pytest.mark.parametrize("name", ["units.csv", "unit.yaml", "unit.json"])
@pytest.mark.parametrize("wrong", [0xFF, 0xC4, 0xB0, 0x80, 0xFE])
def test_one_wrong_byte_anywhere_is_never_another_encoding(name: str, wrong: int) -> None:
    data = TEXT.encode()
    for at in range(len(data)):
        spoiled = data[:at] + bytes([wrong]) + data[at + 1 :]
        found = told_of(name, spoiled)
        if isinstance(found, str):
            assert found == spoiled.decode()
            continue
        assert [each.code for each in found] == ["LX176"]
        assert found[0].values["encoding"] == "UTF-8"
        line = spoiled[:at].count(b"\n") + 1
        assert found[0].place is not None
        assert (found[0].place.file, found[0].place.line) == (name, line)


def test_a_byte_put_in_or_left_out_is_named() -> None:
    data = TEXT.encode()
    for at, byte in enumerate(data):
        for spoiled in (data[:at] + data[at + 1 :], data[:at] + b"\xd6" + data[at:]):
            if byte < 0x80 and len(spoiled) < len(data):
                continue
            assert [code for code, *_ in faults(spoiled)] == ["LX176"]


def test_a_file_cut_inside_a_character() -> None:
    data = TEXT.encode()
    ends = [at for at in range(len(HEAD) + 6, len(data)) if data[at] & 0xC0 == 0x80]
    assert len(ends) == 18
    for end in ends:
        (fault,) = faults(data[:end])
        assert fault[:2] == ("LX176", data[:end].count(b"\n") + 1)


def test_every_bad_line_is_told_up_to_ten_thousand() -> None:
    data = TEXT.encode() * 20_000 + b"\xff\xff,\xfe\n" * 10_002
    found = faults(data)
    assert found[:2] == [("LX176", 80_001, 1, "FF FF"), ("LX176", 80_002, 1, "FF FF")]
    assert [code for code, *_ in found] == ["LX176"] * 10_000 + ["LX166"]
    with pytest.raises(InputFault) as caught:
        decode("units.csv", data)
    assert caught.value.diagnostics[-1].message("en") == (
        "2 more problems of the kind LX176, not listed"
    )


@pytest.mark.parametrize(
    "text",
    [
        "是",
        "联通",
        "unit: 庚县\n",
        "unit: 联通\ncategory: district\n",
        "unit,category\n镕喆堃,district\n朱镕区,是\n",
        "unit,category\n臺灣總工會,district\n國際聯絡,industry\n",
        "unit,category\n㐀区总工会,district\n",
    ],
)
def test_real_gb18030_is_read(text: str) -> None:
    source = decode("units.csv", text.encode("gb18030"))
    assert source.text == text
    assert [(each.code, each.values) for each in source.warnings] == [
        ("LX105", {"encoding": "GB18030"})
    ]


def test_every_pair_of_common_characters_is_read_as_gb18030() -> None:
    pages = [bytes([lead, trail]) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF)]
    common = [each.decode("gb18030") for each in pages if each < b"\xd7\xfa"]
    assert len(common) == 3755
    text = "\n".join(a + b for a, b in zip(common, reversed(common), strict=True))
    assert decode("units.csv", text.encode("gb18030")).text == text


def test_gb18030_cut_inside_a_character_is_named() -> None:
    data = "unit,category\n庚县总工会,district\n辛市".encode("gb18030")[:-1]
    assert faults(data) == [("LX176", 3, 2, "CA")]


@pytest.mark.parametrize("line", ["癸区,district,90%\n", "癸区总工会,district,90%\n"])
def test_utf_8_within_gb18030_is_named(line: str) -> None:
    data = TEXT.encode("gb18030") + line.encode() + TEXT.encode("gb18030")
    assert faults(data) == [("LX177", 5, 1, line.partition(",")[0])]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(codec: str) -> None:
    data = "unit,category,coverage\n一二总工会,district,71/90\n".encode(codec)
    read = reading(data)
    assert figures(read) == {"coverage": "71/90"}
    assert [each.values for each in read.problems if each.code == "LX105"] == [
        {"encoding": "UTF-16"}
    ]


def test_utf_16_that_is_cut_off() -> None:
    assert faults("\ufeff庚,1%\n".encode("utf-16-le")[:-1]) == [("LX176", 1, 5, "0A")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"unit,category\ncaf\xe9,district\n", [("LX176", 2, 4, "E9")]),
        (b"unit,category\na\xa0b,district\n", [("LX176", 2, 2, "A0")]),
        (b"unit: \x93x\x94\n", [("LX176", 1, 7, "93")]),
        (bytes((at * 73 + 41) % 255 + 1 for at in range(999)), [("LX106", 0, 0, "")]),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", [("LX104", 0, 0, "")]),
        (b"unit,\0category\n", [("LX104", 0, 0, "")]),
    ],
)
def test_other_bytes(data: bytes, expected: list[tuple[str, int, int, str]]) -> None:
    assert faults(data) == expected


def test_a_rule_file_and_a_unit_file_alike(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_bytes("id: a\ntitle: 考核办法\n".encode() + b"# \xb9\xef\n")
    assert faults(path.read_bytes(), "rules.yaml") == [("LX176", 3, 3, "B9 EF")]


@pytest.mark.parametrize("name", ["units.xlsx", "units.XLSM"])
def test_bytes_that_are_no_text_are_a_damaged_workbook_by_their_name(name: str) -> None:
    data = bytes((at * 73 + 41) % 255 + 1 for at in range(999))
    with pytest.raises(InputFault) as caught:
        opened(name, data)
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.message("en")) == (
        "LX152",
        "The workbook is damaged (not a valid ZIP archive)",
    )
    with pytest.raises(InputFault) as empty:
        opened(name, b"")
    assert [each.code for each in empty.value.diagnostics] == ["LX103"]
