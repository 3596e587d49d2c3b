"""What is wrong in a rule file is told with what to write in a rule file, at this very place."""

import pytest

from tests.language.building import refused
from tests.language.sound_rules import GOOD


@pytest.mark.parametrize(
    ("old", "new", "suggestions"),
    [
        # `above` and `at_least` are keys of other places that are as near
        ("{metric: meetings, below: 4", "{metric: meetings, belowe: 4", ("below",)),
        ("title: 整项\n", "title: 整项\n        pionts: 8\n", ("points",)),
        ("ranks: [1, 4],", "rank: [1, 4],", ("ranks",)),
        ("points: 30\n", "points: 30\nrank: {by: total}\n", ("ranking",)),
        ("title: 整项\n", "title: 整项\n        catgories: [district]\n", ()),
        ("title: 整项\n", "title: 整项\n        bounds: [0, 1]\n", ("bonuses",)),
        ("title: 第一行动\n", "title: 第一行动\n    kinds: x\n", ()),
        ("source: {document", "source: {titel: x, document", ()),
        (
            "praise: {title: 推广, kind: points",
            "praise: {title: 推广, kind: points, membres: {}",
            (),
        ),
    ],
)
def test_an_unknown_key_is_held_against_the_keys_of_its_place(
    old: str, new: str, suggestions: tuple[str, ...]
) -> None:
    assert GOOD.count(old) == 1
    found = [each for each in refused(GOOD.replace(old, new)) if each.code == "LX301"]
    assert [each.suggestions for each in found] == [suggestions]


@pytest.mark.parametrize(
    ("old", "new", "code", "advice"),
    [
        ("points: 30", "points: 30分", "LX227", "只写数字；计量单位写在指标的 unit 中。"),
        ("points: 30", "points: 三十", "LX229", "应为数，如：5, 0.5。"),
        ("points: 30", "points: 30%", "LX225", "请写数，如：5, 0.5。"),
        ("points: 30", "points: 60/2", "LX226", "请写作：5, 0.5。"),
        ("below: 95%", "below: 95/100", "LX226", "请写作：5, 98.5, 98.5%。"),
        ("below: 95%", "below: 九成", "LX229", "应为数，如：5, 98.5, 98.5%。"),
        ("bounds: [0, 12]", "bounds: [0, 不限]", "LX229", "应为数，如：5, 98.5%, none。"),
        ("bounds: [0, 12]", "bounds: [0, 12月]", "LX227", "只写数字；计量单位写在指标的 unit 中。"),
    ],
)  # fmt: skip
def test_a_number_that_is_none_gets_advice_for_rule_files(
    old: str, new: str, code: str, advice: str
) -> None:
    assert GOOD.count(old) == 1
    (problem,) = refused(GOOD.replace(old, new))
    assert (problem.code, problem.help("zh")) == (code, advice)
    assert "empty" not in problem.help("en")
    assert "rule file" not in problem.help("en")
