"""The workbook of a ranking: its sheets, exact numbers, texts that stay texts, and its pages."""

import subprocess
import sys
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from rich.cells import cell_len

from liuxiang import load_rules, load_units, score
from liuxiang.columns import Column
from liuxiang.exact import show
from liuxiang.formats import xlsx
from liuxiang.formats.text import render
from liuxiang.formats.view import Page, Sheet, with_room
from liuxiang.formats.xlsx import LONGEST, is_exact, report, text_of, workbook
from liuxiang.ranking import Result, result_of
from liuxiang.views.score import ScoreReport
from liuxiang.views.score.document import ranking_document
from liuxiang.views.score.folding import parted
from liuxiang.views.score.sheets import sheets
from tests.cli.running import EXAMPLE, ROOT, run
from tests.language.building import ONE_CRITERION, action, item, read, rule_text, rules, unit_text
from tests.properties.schemes import everything, sample_figures
from tests.properties.schemes import text_of as unit_of
from tests.report.workbooks import DANGEROUS, exact, result, sheets_of, table, units, values

RULES = load_rules("2012")


@pytest.fixture(scope="module")
def example() -> Result:
    return result_of(RULES, score(RULES, load_units(EXAMPLE, RULES)))


@pytest.fixture(scope="module")
def book(example: Result) -> list[Worksheet]:
    return sheets_of(example)


def test_names_and_heads(example: Result, book: list[Worksheet]) -> None:
    assert [sheet.title for sheet in book] == ["排名", "得分", "待裁决"]
    heads = [[*table(sheet)[0]] for sheet in book]
    assert heads[0] == [
        *("类别", "名次", "单位", "基本分", "加分", "总分", "满分", "补齐后最高分", "奖项", "备注")
    ]
    titles = [f"{each.no} {each.title}" for each in RULES.ruleset.items]
    behind = ["基本分", "加分", "总分", "第1项其中加分", "第26项其中加分"]
    assert heads[1] == ["类别", "单位", *titles, *behind]
    assert heads[2] == ["代码", "性质", "类别", "单位", "项目", "内容", "由谁、怎么办"]
    english = sheets_of(example, "en")
    assert [sheet.title for sheet in english] == ["Ranking", "Points", "To decide"]
    assert [*table(english[2])[0]] == [
        *("Code", "Kind", "Category", "Unit", "Item", "Finding", "Who, and what to do")
    ]


def test_each_sheet_says_what_it_rests_on(example: Result, book: list[Worksheet]) -> None:
    for sheet in book:
        assert sheet["A1"].value == "全市工会“六个专项行动”百分考核"
        lines = (str(sheet[f"A{row}"].value) for row in (2, 3))
        assert (
            "".join(lines)
            .replace(" ", "")
            .startswith(
                "暂定（补齐未报数据后可能变化）；数据多数未核实（1732个中1639个），按自评数计；"
                "规则dalian-six-actions@2012（2012.yaml）；"
                f"指纹：规则{example.fingerprint.rules}，数据{example.fingerprint.data}"
            )
        )


def test_the_ranking_is_that_of_the_result(example: Result, book: list[Worksheet]) -> None:
    rows = table(book[0])
    standings = list(example.standings)
    assert values(rows, "名次") == [each.rank for each in standings]
    assert all(isinstance(row["名次"].value, int) for row in rows)
    assert values(rows, "单位") == [each.card.unit for each in standings]
    for head, of in (
        ("基本分", "base"),
        ("加分", "bonus"),
        ("总分", "total"),
        ("补齐后最高分", "possible"),
    ):
        assert values(rows, head) == [getattr(each.card, of) for each in standings]
    assert values(rows, "奖项") == [
        each.award.label(each.card.category) if each.award else None for each in standings
    ]
    assert {row["总分"].data_type for row in rows} == {"n"}


def test_the_points_of_the_items_add_up(example: Result, book: list[Worksheet]) -> None:
    for row, standing in zip(table(book[1]), example.standings, strict=True):
        found = {head: exact(cell.value) for head, cell in row.items()}
        cards = {f"{each.item.no} {each.item.title}": each for each in standing.card.items}
        assert found["单位"] == standing.card.unit
        earned = ((head, found[head]) for head in cards)
        numbers = {head: each for head, each in earned if isinstance(each, Decimal)}
        assert numbers == {head: cards[head].points for head in numbers}
        assert sum(numbers.values()) == found["总分"] == standing.card.total
        said = {cards[head].verdict: found[head] for head in cards if head not in numbers}
        assert said.items() <= {("missing", "未报"), ("not_assessed", "不考核")}
        assert found["第1项其中加分"] == standing.card.items[0].bonus


def test_the_second_head_holds_the_points_of_the_items(book: list[Worksheet]) -> None:
    under = [cell.value for cell in book[1][5]]
    points = [each.points for each in RULES.ruleset.items]
    assert under[1] == "满分"
    assert [exact(each) for each in under[2:32]] == [
        "加分" if each is None else each for each in points
    ]
    assert str(min(book[1].merged_cells.ranges, key=str)) == "A4:A5"


def test_findings_stand_in_the_order_of_the_terminal(
    example: Result, book: list[Worksheet]
) -> None:
    rows = table(book[2])
    found = [each for part in parted(example.findings) for each in part]
    assert values(rows, "代码") == [each.code for each in found]
    assert values(rows, "内容") == [each.message("zh") for each in found]
    assert values(rows, "项目") == [each.item for each in found]
    assert {str(row["性质"].value) for row in rows} == {"须裁定", "须知"}
    page = Page("zh", everything=True)
    printed = render(ranking_document(example, page), page)
    acts = [f" → {act}" if act else "" for act in values(rows, "由谁、怎么办")]
    assert [line for line in printed.splitlines() if line.startswith("- LX")] == [
        f"- {row['代码'].value} {row['内容'].value}{act}"
        for row, act in zip(rows, acts, strict=True)
    ]


def test_what_is_missing_is_never_zero() -> None:
    body = """
    scoring:
      kind: weighted
      criteria:
        - {metric: charter, is: true, points: 3}
        - {metric: office_open, is: true, points: 5}
    bonuses: [{id: a, title: 甲, kind: per_count, metric: meetings, points: 0.5}]
    """
    found = rules(
        item(body),
        item(ONE_CRITERION.replace("charter", "office_open"), name="second", no=2),
        item(name="third", no=3, assesses="[industry]"),
    )
    (row,) = table(sheets_of(result(found, unit_text("charter: 是, meetings: 3")))[1])
    assert [row[head].value for head in ("1 工作", "2 工作", "3 工作")] == [4.5, "未报", "不考核"]
    assert row["1 工作"].number_format == 'General"*"'
    assert row["第1项其中加分"].value == 1.5
    assert row["第1项其中加分"].number_format == "General"
    ranks, _, _ = sheets_of(result(found, unit_text("charter: 是")))
    (row,) = table(ranks)
    assert (row["补齐后最高分"].value, row["补齐后最高分"].number_format) == (16, 'General"+"')
    above = "".join(str(ranks[f"A{at}"].value) for at in range(2, 7))
    assert "补齐后最高分带 + 的，加分依据未报，还可能更高" in above


def test_what_a_cap_takes_is_a_column() -> None:
    bonus = "bonuses: [{id: a, title: 甲, kind: per_count, metric: meetings, points: 1}]"
    found = rules(
        actions=(
            action(item(bonus, points=None), extra="bonus_cap: 2"),
            action(item(name="base", no=2), name="other"),
        )
    )
    (row,) = table(sheets_of(result(found, unit_text("charter: 是, meetings: 5")))[1])
    heads = ("1 工作", "2 工作", "基本分", "加分", "封顶减分", "总分")
    assert [row[head].value for head in heads] == [5, 8, 8, 2, -3, 10]


def test_a_department_sees_its_items(example: Result) -> None:
    cards = [each.card for each in example.standings]
    narrowed = result_of(RULES, cards, department="women")
    ranks, points, findings = sheets_of(narrowed)
    of_women = [narrowed.department_points(card) for card in cards]
    assert values(table(ranks), "部门得分") == of_women
    rows = table(points)
    assert [head.split()[0] for head in rows[0]] == [
        *("类别", "单位", "1", "11", "部门得分", "第1项其中加分")
    ]
    assert values(rows, "部门得分") == of_women
    assert set(values(table(findings), "项目")) <= {None, Decimal(1), Decimal(11)}


def test_no_text_becomes_a_formula() -> None:
    ranks, points, findings = sheets_of(result(RULES, units(DANGEROUS)))
    names = {text_of(name) for name in DANGEROUS}
    for sheet in (ranks, points):
        cells = [row["单位"] for row in table(sheet)]
        assert {str(cell.value) for cell in cells} == names
        assert {cell.data_type for cell in cells} == {"s"}
        quoted = {str(cell.value) for cell in cells if cell.quotePrefix}
        assert quoted == names - {"#N/A", "_x005F_x0041_"}
    assert {cell.data_type for row in findings.iter_rows() for cell in row} == {"s", "n"}
    for sheet in (ranks, points, findings):
        assert not any(cell.data_type in "fe" for row in sheet.iter_rows() for cell in row)


def test_no_title_becomes_a_formula() -> None:
    text = rule_text(item()).replace("title: 样例", "title: =1+1").replace("title: 区", "title: -x")
    ranks = sheets_of(result(read(text), unit_text()))[0]
    assert (ranks["A1"].value, ranks["A1"].data_type, ranks["A1"].quotePrefix) == (
        "=1+1",
        "s",
        True,
    )
    (row,) = table(ranks)
    assert (row["类别"].value, row["类别"].data_type) == ("-x", "s")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("甲\x01乙", "甲_x0001_乙"),
        ("甲\r\n乙\t丙", "甲_x000D_\n乙\t丙"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x41_", "_x41_"),
        ("甲\ud800", "甲_xD800_"),
        ("长" * (LONGEST + 1), "长" * LONGEST + "…"),
    ],
)
def test_texts_as_the_format_writes_them(text: str, written: str) -> None:
    assert text_of(text) == written


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_fits_a_cell(text: str) -> None:
    assert len(text_of(text * 3000)) <= 32_767


def test_frozen_heads_filters_and_pages(example: Result, book: list[Worksheet]) -> None:
    assert [sheet.freeze_panes for sheet in book] == ["D5", "C6", "A4"]
    assert [sheet.auto_filter.ref for sheet in book] == ["A4:J27", "A5:AI28", "A3:E43"]
    assert [sheet.print_title_rows for sheet in book] == ["$4:$4", "$4:$5", "$3:$3"]
    assert [sheet.print_title_cols for sheet in book] == ["$A:$C", "$A:$B", None]
    for sheet in book:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage is True
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.right.text == "第 &P 页，共 &N 页"


def test_columns_are_as_wide_as_their_chinese(book: list[Worksheet]) -> None:
    ranks, points, findings = book
    widest = max(cell_len(str(row["单位"].value)) for row in table(ranks))
    assert ranks.column_dimensions["C"].width == with_room(widest) > widest
    assert {points.column_dimensions[each].width for each in "DEFG"} == {6}
    assert findings.column_dimensions["F"].width == with_room(84)
    folded = [row[5] for row in findings.iter_rows(min_row=4) if cell_len(str(row[5].value)) > 96]
    assert folded
    for cell in folded:
        assert cell.alignment.wrap_text
        assert (findings.row_dimensions[cell.row or 0].height or 0) >= 30


def test_the_same_result_gives_the_same_bytes(example: Result) -> None:
    page = Page("zh", to_file=True)
    made = report(ScoreReport(example), page)
    assert made == report(ScoreReport(example), page)
    with zipfile.ZipFile(BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"<dcterms:modified" in parts.read("docProps/core.xml")
        assert b"1980-01-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_rows_that_do_not_fit_are_counted(example: Result, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 20)
    for sheet, rows in zip(sheets_of(example), (23, 23, len(example.findings)), strict=True):
        *listed, last = table(sheet)
        assert len(listed) == 20
        assert next(iter(last.values())).value == f"另有 {rows - 20} 行写不下，全部见 -f json"
        assert sheet.print_area.endswith(f"${sheet.max_row}")


def test_nothing_to_decide_is_an_empty_table() -> None:
    found = rules(item())
    findings = sheets_of(result(found, unit_text("charter: 否", verified="charter: 否")))[2]
    assert table(findings) == []
    assert findings.auto_filter.ref == "A5:E5"


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=9) | st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**20), 10**20),
    st.integers(0, 15),
)


@given(NUMBERS)
def test_what_is_written_as_a_number_reads_back_exactly(number: Decimal) -> None:
    if is_exact(number):
        assert Decimal(repr(float(show(number)))) == number
        assert Decimal(format(float(show(number)), ".15g")) == number


def test_more_digits_than_a_spreadsheet_keeps_are_text() -> None:
    body = "bonuses: [{id: a, title: 甲, kind: per_count, metric: meetings, points: 0.%s}]"
    for digits, kind in (("123456789012345", "n"), ("1234567890123456", "s")):
        found = rules(item(body % digits, points=None), item(name="base", no=2))
        (row,) = table(sheets_of(result(found, unit_text("meetings: 1")))[0])
        assert row["总分"].data_type == kind
        assert str(row["总分"].value) == f"0.{digits}"


@settings(max_examples=15)
@given(sample_figures(everything("met", "true")), st.sampled_from(["district", "industry"]))
def test_every_number_reads_back(figures: dict[str, str], category: str) -> None:
    found = result(everything("met", "true").rules, unit_of(figures, category))
    for sheet, written in zip(sheets(found, "zh"), sheets_of(found), strict=True):
        for row, cells in zip(sheet.rows, table(written), strict=True):
            for value, cell in zip(row, cells.values(), strict=True):
                number = (
                    value if isinstance(value, int | Decimal) else getattr(value, "number", None)
                )
                if number is not None:
                    assert exact(cell.value) == number


def test_the_command_writes_it_and_does_not_print_it(tmp_path: Path) -> None:
    path = tmp_path / "result.XLSX"
    done = run("score", EXAMPLE, "-q", "--lang", "zh", "-o", path, "-o", tmp_path / "r.csv")
    assert (done.returncode, done.stderr) == (1, b"")
    assert path.read_bytes().startswith(b"PK")
    refused = run("score", EXAMPLE, "-f", "xlsx")
    assert (refused.returncode, refused.stdout) == (2, b"")


def test_openpyxl_is_imported_only_to_write_a_workbook() -> None:
    program = (
        "import atexit, sys; from liuxiang.cli import main\n"
        "atexit.register(lambda: sys.stderr.write(str('openpyxl' in sys.modules)))\n"
        "sys.exit(main(['score', 'examples/2012', '-q', '-f', 'csv']))\n"
    )
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-c", program], capture_output=True, check=False, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (1, b"False")


def test_a_sheet_of_any_report_needs_no_filter() -> None:
    one = Sheet(
        title="一",
        heading="标题",
        lines=(),
        columns=(Column("甲", str, filtered=False), Column("乙", str, filtered=False)),
        rows=(("=1", Decimal("2.50")),),
        frozen=0,
        landscape=False,
    )
    (sheet,) = load_workbook(BytesIO(workbook("书", [one], "zh"))).worksheets
    assert sheet.auto_filter.ref is None
    assert [{head: cell.value for head, cell in row.items()} for row in table(sheet)] == [
        {"甲": "=1", "乙": 2.5}
    ]
