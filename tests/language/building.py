"""Rule files and unit files built in a few words around what a test is about."""

from decimal import Decimal
from functools import cache
from textwrap import dedent, indent
from typing import NamedTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import InputFault
from liuxiang.exact import show
from liuxiang.item_results import ItemResult
from liuxiang.ruleset.load import RuleFile, read_rules
from liuxiang.scorecards import Scorecard
from liuxiang.scorecards import score as score_units
from liuxiang.source import decode
from liuxiang.units import Basis, Unit
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult

HEAD = """\
liuxiang: 1
id: sample
version: "1"
title: 样例
points: {points}
categories:
  district: {{title: 区}}
  industry: {{title: 产业}}
departments:
  office: {{title: 办公室}}
metrics:
  formed: {{title: 建会数, kind: count}}
  quota: {{title: 任务数, kind: count}}
  completion: {{title: 完成率, kind: rate, part: formed, whole: quota, bounds: [0%, none]}}
  coverage: {{title: 覆盖率, kind: rate}}
  turnout: {{title: 参加率, kind: rate}}
  growth: {{title: 增长率, kind: rate, bounds: [none, none]}}
  meetings: {{title: 会议数, kind: count}}
  contracts: {{title: 合同数, kind: count}}
  accidents: {{title: 事故数, kind: count}}
  reports: {{title: 报送月数, kind: count, bounds: [0, 12]}}
  fund: {{title: 资金, kind: amount}}
  balance: {{title: 结余, kind: amount, bounds: [none, none]}}
  charter: {{title: 章程, kind: yes_no}}
  office_open: {{title: 有场所, kind: yes_no}}
  centre: {{title: 服务中心, kind: checklist, members: {{sign: 牌子, staff: 人员, funds: 资金}}}}
  visit: {{title: 考察评分, kind: points}}
  praise: {{title: 推广加分, kind: points}}
"""

ONE_CRITERION = "scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}"


class Part(NamedTuple):
    """An item or an action: its text, and the base points it carries."""

    text: str
    points: Decimal | None


def item(
    body: str = ONE_CRITERION,
    *,
    name: str = "work",
    no: int | str = 1,
    points: str | None = "8",
    assesses: str | None = "[district, industry]",
) -> Part:
    """An item whose scoring, bonuses and caps are `body`."""
    lines = [f"id: {name}", f"no: {no}", "title: 工作"]
    if assesses is not None:
        lines.append(f"assesses: {assesses}")
    if points is not None:
        lines.append(f"points: {points}")
    text = "\n".join([*lines, dedent(body).strip()]) + "\n"
    return Part(text, None if points is None else Decimal(points))


def action(*items: Part, name: str = "main", extra: str = "") -> Part:
    """An action of `items`, which its points are the sum of; `extra` are more keys of it."""
    carried = [each.points for each in items if each.points is not None]
    points = sum(carried, Decimal(0)) if carried else None
    lines = [f"id: {name}", "title: 行动"]
    if points is not None:
        lines.append(f"points: {points}")
    if extra:
        lines.append(extra)
    listed = "".join(_listed(each.text) for each in items)
    return Part("\n".join([*lines, "items:", indent(listed, "  ")]), points)


def rule_text(*parts: Part, actions: tuple[Part, ...] = (), extra: str = "") -> str:
    """A rule file of one action with the items `parts`, or of `actions`; `extra` are more keys."""
    actions = actions or (action(*parts),)
    points = sum((each.points for each in actions if each.points is not None), Decimal(0))
    listed = indent("".join(_listed(each.text) for each in actions), "  ")
    extra = f"{dedent(extra).strip()}\n" if extra else ""
    return f"{HEAD.format(points=points)}{extra}actions:\n{listed}"


def _listed(text: str) -> str:
    """`text` as an element of a block list."""
    return "- " + indent(text, "  ")[2:]


@cache
def read(text: str) -> RuleFile:
    """The rule file that `text` is."""
    return read_rules(decode("rules.yaml", text.encode()))


def rules(*parts: Part, actions: tuple[Part, ...] = (), extra: str = "") -> RuleFile:
    """The rule file of one action with the items `parts`, or of `actions`."""
    return read(rule_text(*parts, actions=actions, extra=extra))


def bounded(metric: str, bounds: str, *parts: Part, extra: str = "") -> RuleFile:
    """The rule file of an action with the items `parts`, where a metric has other bounds."""
    lines = rule_text(*parts, extra=extra).splitlines()
    (at,) = (at for at, line in enumerate(lines) if line.startswith(f"  {metric}: {{"))
    kept = lines[at].removesuffix("}").partition(", bounds:")[0]
    lines[at] = f"{kept}, bounds: {bounds}}}"
    return read("\n".join([*lines, ""]))


def one(body: str, *, points: str | None = "8", extra: str = "") -> RuleFile:
    """The rule file of one item."""
    return rules(item(body, points=points), extra=extra)


def unit_text(
    figures: str = "", *, category: str = "district", verified: str = "", unit: str = "甲区总工会"
) -> str:
    """A unit file; `figures` and `verified` are the insides of a flow mapping."""
    text = f"unit: {unit}\ncategory: {category}\nmetrics: {{{figures}}}\n"
    return f"{text}verified: {{{verified}}}\n" if verified else text


def reading(rules: RuleFile, text: str, basis: Basis = "verified") -> ReadResult:
    """What comes of the unit file `text`."""
    return UnitReader(rules, basis).read(decode("unit.yaml", text.encode()))


def unit(
    rules: RuleFile, figures: str = "", *, category: str = "district", verified: str = ""
) -> Unit:
    """A unit with these figures, of which none is refused."""
    read = reading(rules, unit_text(figures, category=category, verified=verified))
    assert [each.code for each in read.problems if each.severity == "error"] == []
    return read.units[0]


def card(
    rules: RuleFile, figures: str = "", *, category: str = "district", verified: str = ""
) -> Scorecard:
    """The scorecard of a unit with these figures."""
    return score_units(rules, [unit(rules, figures, category=category, verified=verified)])[0]


def first(rules: RuleFile, figures: str = "", *, category: str = "district") -> ItemResult:
    """The first item of the scorecard of a unit with these figures."""
    return card(rules, figures, category=category).items[0]


def base(rules: RuleFile, figures: str = "", *, category: str = "district") -> tuple[str, str]:
    """The verdict on the first item, and its base points."""
    result = first(rules, figures, category=category)
    return result.verdict, show(result.base)


def told(result: ItemResult) -> list[tuple[str, str, str]]:
    """The id, the verdict and the points of every criterion of an item."""
    return [(each.id, each.verdict, points(each.points)) for each in result.criteria]


def points(number: Decimal | None) -> str:
    """`number` as it is shown; a dash for none."""
    return "-" if number is None else show(number)


def reach(card: Scorecard) -> tuple[str, str, str, bool]:
    """The floor of a card, its total, the most it can come to, and whether it is provisional."""
    floor = "none" if card.floor is None else show(card.floor)
    return floor, show(card.total), show(card.possible), card.provisional


def at(problem: Diagnostic) -> tuple[str, int, int]:
    """The code and the place of a problem."""
    assert problem.place is not None
    return problem.code, problem.place.line, problem.place.column


def refused(text: str) -> tuple[Diagnostic, ...]:
    """Why `text` is no rule file that holds; nothing where it is one."""
    try:
        read_rules(decode("rules.yaml", text.encode()))
    except InputFault as fault:
        return fault.diagnostics
    return ()
