"""`liuxiang diff` of an item that is divided over two, in every format."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.changes.building import BASE, edited
from tests.cli.running import run
from tests.impact.building import unit

WHOLE = BASE[BASE.index("      - id: parts\n") : BASE.index("      - id: steps\n")]
PARTS = """\
      - {id: wide, no: 2, title: 覆盖, points: 2, assesses: [district, industry],
         scoring: {kind: all_or_nothing, criteria: [{metric: cover, at_least: 70%}]}}
      - {id: bylaws, no: 9, title: 章程, points: 5, assesses: [district, industry],
         scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}}
"""
ZH = "第2项“分款”：6 分（分条计分），分为第2项“覆盖”（2 分）、第9项“章程”（5 分）"
EN = (
    "item 2 “分款”: 6 points (weighted), divided into "
    "item 2 “覆盖” (2 points), item 9 “章程” (5 points)"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions, and a unit that has a point more by the new one."""
    (tmp_path / "old.yaml").write_text(BASE, "utf-8")
    new = edited((WHOLE, PARTS), ('version: "1"', 'version: "2"'))
    (tmp_path / "new.yaml").write_text(
        new.replace("points: 56", "points: 57").replace("points: 34", "points: 35"), "utf-8"
    )
    (tmp_path / "units.yaml").write_text(unit("甲"), "utf-8")
    return tmp_path


def printed(folder: Path, *words: str, code: int = 0) -> str:
    done = run("diff", "old.yaml", "new.yaml", *words, cwd=folder, COLUMNS="140")
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


def test_as_text(folder: Path) -> None:
    text = printed(folder)
    assert text[text.index("变动\n序") :] == (
        "变动\n"
        f"序  方向  变动{' ' * 73}编码   位置\n"
        f"──  ────  {'─' * 75}  ─────  ───────────\n"
        f" 1  放宽  {ZH}  LX941  old.yaml:54\n"
        f"{' ' * 94}new.yaml:54\n"
        f"{' ' * 94}new.yaml:56\n"
    )


def test_as_json(folder: Path) -> None:
    found = json.loads(printed(folder, "--data", "units.yaml", "-f", "json", "--lang", "en"))
    (change,) = found["changes"]
    assert {key: change[key] for key in ("path", "action", "item", "old", "new", "message")} == {
        "path": "items.parts",
        "action": "changed",
        "item": 2,
        "old": "parts 6",
        "new": "wide 2, bylaws 5",
        "message": EN,
    }
    assert change["became"] == {
        "old": [
            {
                "item": "parts",
                "no": 2,
                "title": "分款",
                "points": "6",
                "place": {"file": "old.yaml", "line": 54, "column": 9},
            }
        ],
        "new": [
            {
                "item": name,
                "no": no,
                "title": title,
                "points": points,
                "place": {"file": "new.yaml", "line": line, "column": 9},
            }
            for name, no, title, points, line in (
                ("wide", 2, "覆盖", "2", 54),
                ("bylaws", 9, "章程", "5", 56),
            )
        ],
    }
    (moved,) = found["impact"]["scorecards"]
    assert moved["causes"] == [{"path": "items.parts", "code": "LX941", "points": "1"}]


def test_as_markdown(folder: Path) -> None:
    lines = printed(folder, "--data", "units.yaml", "-f", "md").splitlines()
    assert f"| 1 | 放宽 | {ZH} | LX941 | old.yaml:54<br>new.yaml:54<br>new.yaml:56 |" in lines
    assert "| 1 | 甲 | 67 → 68 | +1 | 优秀 | \\[1\\] 第2项 +1 |" in lines


def test_as_csv(folder: Path) -> None:
    rows = list(csv.DictReader(StringIO(printed(folder, "-f", "csv", "--lang", "en"))))
    assert [(row["Direction"], row["Code"], row["Change"]) for row in rows] == [
        ("looser", "LX941", EN)
    ]
    assert rows[0]["Place after"] == "new.yaml:54:9, new.yaml:56:9"


def test_as_a_workbook(folder: Path) -> None:
    printed(folder, "-o", "out.xlsx")
    sheet = load_workbook(folder / "out.xlsx")["变动"]
    assert list(list(sheet.values)[-1]) == [
        1,
        "放宽",
        ZH,
        "6 分（分条计分）",
        "第2项“覆盖”（2 分）、第9项“章程”（5 分）",
        "LX941",
        "items.parts",
        "old.yaml:54",
        "new.yaml:54、new.yaml:56",
    ]


def test_what_ends_with_1(folder: Path) -> None:
    printed(folder, "--fail-on", "stricter")
    printed(folder, "--fail-on", "any", code=1)
    done = run("diff", "new.yaml", "old.yaml", "--fail-on", "stricter", cwd=folder)
    assert done.returncode == 1
