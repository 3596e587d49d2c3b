"""Markdown that fits a comment: rows are cut and counted, headings and the summary stay."""

from liuxiang.columns import Column
from liuxiang.document import (
    Bar,
    Bars,
    Block,
    Branch,
    Document,
    Fold,
    Heading,
    Paragraph,
    Points,
    Row,
    Table,
    Tree,
)
from liuxiang.formats import rendered
from liuxiang.formats.comment import LONGEST, folded_away
from liuxiang.formats.view import Page

LONG = "甲" * 200
MANY = 1200
BLOCKS: tuple[Block, ...] = (
    Heading("题"),
    Paragraph("先说要点"),
    Points(tuple(LONG for _ in range(MANY))),
    Fold(
        "细目",
        (Table((Column("一", str), Column("二", str)), (Row((LONG, "")),) * MANY),),
    ),
    Bars(("单位", "名次"), tuple(Bar(LONG, 1, 1, 2, "1") for _ in range(MANY)), MANY),
    Tree(tuple(Branch(LONG) for _ in range(MANY))),
)


class View:
    """A report of some blocks, which is to fit a comment or not."""

    def __init__(self, blocks: Document, *, in_comment: bool = True) -> None:
        self._blocks = blocks
        self.in_comment = in_comment

    def document(self, page: Page) -> Document:
        """The blocks, on any page."""
        del page
        return self._blocks


def fitted(blocks: Document, form: str) -> str:
    """The blocks in a format."""
    return str(rendered(View(blocks), form, Page("zh")))


def test_what_is_too_long_is_cut_and_counted() -> None:
    text = fitted(BLOCKS, "md")
    assert len(text) <= LONGEST
    assert text.startswith("# 题\n\n先说要点\n")
    assert text.count("另有 1150 行，见 -f json 或 -o .xlsx") == 4
    assert "<summary>细目</summary>" in text


def test_what_fits_is_whole_and_text_is_never_cut() -> None:
    assert "另有" not in fitted(BLOCKS[:2], "md")
    assert fitted(BLOCKS, "text").count(LONG) >= 3 * MANY
    whole = str(rendered(View(BLOCKS, in_comment=False), "md", Page("zh")))
    assert len(whole) > LONGEST
    assert "另有" not in whole


def test_what_stands_below_a_heading_is_folded_away() -> None:
    blocks = (Paragraph("零"), Heading("甲", 2), Paragraph("一"), Heading("乙", 2), Paragraph("二"))
    assert tuple(folded_away(blocks)) == (
        Paragraph("零"),
        Fold("甲", (Paragraph("一"),)),
        Fold("乙", (Paragraph("二"),)),
    )
