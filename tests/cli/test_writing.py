"""Output files and the formats they are asked for in."""

import pytest

from liuxiang.cli.writing import formats_of
from liuxiang.errors import UsageFault


def checks(*outputs: str) -> dict[str, str]:
    """The formats of files that a command with named formats writes."""
    return formats_of(outputs, "lines", "keys", "checked")


def told(*outputs: str) -> list[str]:
    """What is said of outputs that cannot be."""
    with pytest.raises(UsageFault) as caught:
        checks(*outputs)
    return [
        f"{each.code} {each.message('en')} {each.help('en')}" for each in caught.value.diagnostics
    ]


def test_formats_by_ending_and_by_name() -> None:
    assert checks(
        "a.json", "b.SARIF", "c.xml", "d.txt", "gitlab=e.json", "github=f", "junit=a=b.json"
    ) == {
        "a.json": "json",
        "b.SARIF": "sarif",
        "c.xml": "junit",
        "d.txt": "text",
        "e.json": "gitlab",
        "f": "github",
        "a=b.json": "junit",
    }


@pytest.mark.parametrize("path", ["./x=1.json", "x1=2.json", "=.json", "甲=乙.json"])
def test_a_path_may_have_an_equals_sign(path: str) -> None:
    assert checks(path) == {path: "json"}


def test_where_formats_have_no_names_a_path_is_a_path() -> None:
    assert formats_of(("json=a.csv",), "document", "table") == {"json=a.csv": "csv"}


NAMES = "text, json, github, gitlab, sarif, junit"


def test_every_fault_is_told() -> None:
    assert told("gitlap=a.json", "sarif=", "a.yaml", "b.json", "gitlab=b.json", "b.json") == [
        f"LX030 `-o gitlap=a.json` is malformed Did you mean gitlab? Expected PATH or FORMAT=PATH "
        f"with one of the formats {NAMES}; a name that has an equals sign in it is written "
        "./gitlap=a.json.",
        f"LX030 `-o sarif=` is malformed Expected PATH or FORMAT=PATH with one of the formats "
        f"{NAMES}; a name that has an equals sign in it is written ./sarif=.",
        "LX004 a.yaml cannot be written: its ending names no format "
        "The name should end in one of: .txt, .json, .sarif, .xml.",
        "LX031 b.json is asked for in two formats: json and gitlab Name a file for each format.",
    ]
