"""How much is computed for next points, and what is said of those that are not sought."""

from collections.abc import Callable

import pytest

from liuxiang.explanation import Explanation, moves
from liuxiang.explanation.explainer import Explainer
from liuxiang.figures import Figure, FigureValue
from liuxiang.formats.text import render
from liuxiang.formats.view import Page
from liuxiang.next_point import Unsought, nearest
from liuxiang.rerun import Rerun, Steps
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics import Checklist
from liuxiang.views.explain import ExplainReport
from liuxiang.views.explain.document import Sheets
from liuxiang.wording import Language
from tests.language.building import item, read, rule_text
from tests.report.workbooks import result


def tiers(count: int) -> str:
    """An item of so many tiers, each a meeting more."""
    lines = "".join(
        f"    - {{when: {{metric: meetings, at_least: {mark}}}, points: {mark}}}\n"
        for mark in range(count, 0, -1)
    )
    return rule_text(item(f"scoring:\n  kind: tiers\n  tiers:\n{lines}", points=str(count)))


def weighted(count: int) -> str:
    """An item of so many criteria of one metric."""
    lines = "".join(
        f"    - {{id: c{mark}, metric: meetings, at_least: {mark}, points: 1}}\n"
        for mark in range(1, count + 1)
    )
    return rule_text(item(f"scoring:\n  kind: weighted\n  criteria:\n{lines}", points=str(count)))


def many(count: int, scoring: str) -> str:
    """So many items, each of a metric of its own."""
    metrics = "".join(f"  m{at}: {{title: 数{at}, kind: count}}\n" for at in range(count))
    items = [item(scoring.format(f"m{at}"), name=f"i{at}", no=at + 1) for at in range(count)]
    text = rule_text(*items).replace("metrics:\n", f"metrics:\n{metrics}", 1)
    return text.replace("categories:", "bonus_cap: 9000\ncategories:", 1)


ITEM = "scoring: {{kind: all_or_nothing, criteria: [{{metric: {0}, at_least: 5}}]}}"
BONUS = "bonuses: [{{id: more, kind: per_step, metric: {0}, above: 5, step: 1, points: 0.1}}]"


def explained(rules: RuleFile, figures: str) -> Explanation:
    """The explanation of one unit."""
    found = result(rules, f"unit: 甲\ncategory: district\nmetrics: {{{figures}}}\n")
    (standing,) = found.standings
    return Explainer(found).explain(standing)


def computed(text: str, figures: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many values are computed to explain one unit."""
    counted: list[int] = []
    steps = Rerun.steps

    def counting(self: Rerun, inputs: tuple[int, ...], until: int | None) -> Steps:
        found = steps(self, inputs, until)
        counted.append(len(found.slots))
        return found

    with monkeypatch.context() as patched:
        patched.setattr(Rerun, "steps", counting)
        explained(read(text), figures)
    return sum(counted)


def figures_of(count: int) -> str:
    return ", ".join(f"m{at}: 4" for at in range(count))


def test_twice_the_items_take_twice_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = (
        computed(many(count, f"{ITEM}\n{BONUS}"), figures_of(count), monkeypatch)
        for count in (100, 200)
    )
    assert 0 < two < 2.2 * one


@pytest.mark.parametrize("rules", [tiers, weighted])
def test_many_criteria_of_one_figure_take_as_much_as_they_are(
    rules: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moves, "MOST", 20)
    one, two = (computed(rules(count), "meetings: 0", monkeypatch) for count in (200, 400))
    assert 0 < two < 2.2 * one


def test_of_tiers_the_next_are_sought_and_the_others_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(moves, "MOST", 2)
    (found,) = explained(read(tiers(6)), "meetings: 1").items
    told = [each.to_met and each.to_met.to.text for each in found.criteria]
    assert told == [None, None, None, "3", "2", None]
    assert found.unsought == 3


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "另有 3 处未推算差距：同一数据牵涉的条件过多"),
        ("en", "next points not worked out: 3 more, too many rest on one figure"),
    ],
)
def test_it_is_said_how_many_were_not_sought(
    language: Language, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moves, "MOST", 2)
    found = result(read(tiers(6)), "unit: 甲\ncategory: district\nmetrics: {meetings: 1}\n")
    told = [Explainer(found).explain(each) for each in found.standings]
    page = Page(language)
    assert line in render(Sheets(found, page, to_hand_out=False).document(told), page)
    (printed,) = ExplainReport(found, told).keys(page)["explanations"]
    assert [each["unsought"] for each in printed["items"]] == [3]


def test_a_list_of_thousands_that_are_lacking_is_not_sought(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    members = {f"x{at}": "有" for at in range(400)}
    metric = Checklist(kind="checklist", title="有", members=members)
    asked: list[FigureValue] = []

    def all_of_them(value: FigureValue) -> bool:
        asked.append(value)
        return value == tuple(members)

    monkeypatch.setattr("liuxiang.next_point.MOST_TICKS", 400 * 100)
    with pytest.raises(Unsought):
        nearest(metric, Figure((), "无", 0, 0), all_of_them)
    assert len(asked) == 101
