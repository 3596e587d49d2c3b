"""Points of actions: the base of their items and their bonuses, after the cap of the action."""

import pytest

from liuxiang.exact import show
from liuxiang.intervals import official
from liuxiang.plan import Plan
from liuxiang.ruleset import Ruleset
from tests.language.building import action, item, rules, unit

RULES = rules(
    actions=(
        action(
            item("scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_least: 1}]}"),
            item(
                "bonuses: [{id: each, title: 每份, kind: per_count, metric: contracts, points: 1}]",
                name="more",
                no=2,
                points=None,
            ),
            name="left",
            extra="bonus_cap: 2",
        ),
        action(item(name="other", no=3, points="5"), name="right"),
    )
)


def test_actions_cost_nothing_unless_something_reads_their_points() -> None:
    assert Plan(RULES.ruleset, "district").actions == ()


@pytest.mark.parametrize(
    ("figures", "left", "right"),
    [
        ("meetings: 1, contracts: 3, charter: 是", ["8", "2", "10"], ["5", "0", "5"]),
        ("meetings: 0, contracts: 1, charter: 否", ["0", "1", "1"], ["0", "0", "0"]),
        ("", ["0", "0", "0"], ["0", "0", "0"]),
    ],
)
def test_points_of_actions(
    figures: str, left: list[str], right: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ruleset, "reads_actions", True)
    plan = Plan(RULES.ruleset, "district")
    slots = plan.run(unit(RULES, figures).figures)
    assert [(each.action.id, each.path, show(each.full)) for each in plan.actions] == [
        ("left", ("actions", 0), "8"),
        ("right", ("actions", 1), "5"),
    ]
    assert [
        [show(official(slots[slot])) for slot in (each.base, each.bonus, each.points)]
        for each in plan.actions
    ] == [left, right]
