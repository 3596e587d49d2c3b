"""Detects content that is not data of a unit: totals, signatures, row numbers, remarks.

Only known words are matched; a column with any other header may be a misspelt metric.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.exact import half_width
from liuxiang.names import shown, word
from liuxiang.tables import Row, Sheet, is_blank, label_of, seen, typed
from liuxiang.wording.text import Listing, brief

_TOTALS: Final = frozenset(
    [
        "合计",
        "总计",
        "小计",
        "共计",
        "累计",
        "汇总",
        "全市合计",
        "合计数",
        "平均",
        "平均值",
        "平均数",
        "均值",
        "总平均",
        "最高",
        "最低",
        "total",
        "subtotal",
        "totals",
        "sum",
        "average",
        "mean",
    ]
)
_HEADS: Final = frozenset(
    [
        "序号",
        "编号",
        "行号",
        "项号",
        "序",
        "no",
        "no.",
        "备注",
        "附注",
        "备考",
        "说明",
        "填报说明",
        "填写说明",
        "填表说明",
        "注",
        "联系人",
        "联系电话",
        "电话",
        "手机",
        "邮箱",
        "地址",
        "填表人",
        "填报人",
        "经办人",
        "审核人",
        "审核",
        "负责人",
        "签字",
        "签名",
        "盖章",
        "日期",
        "填表日期",
        "填报日期",
        "填报时间",
        "remark",
        "remarks",
        "note",
        "notes",
    ]
)
_BESIDE: Final = frozenset(
    [
        "单位",
        "计量单位",
        "项目",
        "考核项目",
        "考核内容",
        "评分标准",
        "计分办法",
        "分值",
        "满分",
        "标准分",
        "责任部门",
        "数据来源",
        "指标编号",
        "item",
        "unit",
        "points",
    ]
)
"""What else stands beside the names of metrics, where each is a row; 单位 is what they count in."""

_FIGURE: Final = re.compile("[0-9.]+%?|[0-9.]+/[0-9.]+|[是否有无]")

_SIGNED: Final = re.compile(
    "(?:填表人?|填报人?|制表人?|审核人?|复核人?|审批人?|负责人|单位负责人|主管领导|领导签字|经办人|联系人|联系电话|电话|"
    "日期|填表日期|填报日期|填报时间|制表日期|盖章|公章|单位盖章|签字|签章|备注|附注|说明|填表说明|填报说明|注)"
    r"(?:[（(][^）)]*[）)])?\d{0,2}(?:[:：].*|\s.*|)",
    re.DOTALL,
)


def is_total(text: str) -> bool:
    """Return whether `text` is the name of a total or an average."""
    return word(text).rstrip(":") in _TOTALS


def is_signed(text: str) -> bool:
    """Return whether `text` starts a line for signatures, or a note below a table."""
    return _SIGNED.fullmatch(shown(brief(text))) is not None


def is_beside(head: str, *, turned: bool = False) -> bool:
    """Return whether a column with this header is not data; `turned` if each row is a metric."""
    found = word(typed(head))
    return found in _HEADS or is_total(found) or (turned and found in _BESIDE)


class Kept(NamedTuple):
    """The rows of a sheet that are units, and the diagnostics for skipped content."""

    rows: tuple[Row, ...]
    problems: tuple[Diagnostic, ...]


def kept(sheet: Sheet, unit: int, beside: Mapping[int, str], heads: Iterable[str]) -> Kept:
    """Return the rows of `sheet` that are units, named in the column `unit`.

    `beside` are the columns that are not data; `heads` are the headers of all columns that were
    skipped.
    """
    rows: list[Row] = []
    passed = [(row, "") for row in sheet.above]
    for row in sheet.rows:
        why = _passed(row, unit, beside)
        if why is None:
            rows.append(row)
        else:
            passed.append((row, why))
    columns = list(heads)
    above = () if sheet.header.spots else sheet.above
    problems = [_unread(sheet, row) for row in above if _is_data(row, unit)]
    place = sheet.place(*sheet.header.spot(0))
    if sheet.rows and not rows:
        problems.append(Diagnostic("LX145", place))
    if passed or columns:
        lines = [f"{row.spot(0)[0] + 1} {why}".strip() for row, why in passed]
        values = {"columns": _listed(columns), "rows": _listed(lines)}
        problems.append(Diagnostic("LX184", place, values))
    return Kept(tuple(rows), tuple(problems))


def _is_data(row: Row, unit: int) -> bool:
    """Return whether a row above the header looks like the data of a unit."""
    if unit >= len(row.cells) or is_blank(row.cells[unit]):
        return False
    return sum(_FIGURE.fullmatch(half_width(seen(cell))) is not None for cell in row.cells) > 1


def _unread(sheet: Sheet, row: Row) -> Diagnostic:
    return Diagnostic("LX186", sheet.place(*row.spot(0)))


def _passed(row: Row, unit: int, beside: Mapping[int, str]) -> str | None:
    """Return the text for which a row is skipped; None for a unit."""
    name = shown(brief(seen(row.cells[unit]))) if unit < len(row.cells) else ""
    if name and not (is_total(name) or label_of(name) == "unit" or is_signed(name)):
        return None
    filled = [at for at, cell in enumerate(row.cells) if not is_blank(cell)]
    first = shown(brief(seen(row.cells[filled[0]])))
    if is_total(name) or is_total(first):
        return name or first
    if is_signed(first) or label_of(name) == "unit":
        return first[:20]
    return first[:20] if all(at in beside for at in filled) else None


def _listed(names: list[str]) -> str:
    """Return the first few of `names`, and their number if there are more."""
    more = (f"… ({len(names)})",) if names[10:] else ()
    return Listing((*names[:10], *more) if names else ("–",))
