"""Ranks agree with totals, ties share, and an award goes to the ranks it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuxiang.scorecards import score
from liuxiang.standings import rank
from tests.properties.schemes import scheme_2012, text_of

UNITS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 3), st.sampled_from(["district", "industry"])),
    max_size=14,
)


@pytest.mark.parametrize("ties", ["shared", "dense"])
@given(units=UNITS)
def test_ranks(ties: str, units: list[tuple[int, int, str]]) -> None:
    scheme = scheme_2012(*(["A21=dense"] if ties == "dense" else []))
    made = [
        scheme.unit(
            text_of(
                {
                    "municipal_industry_contracts": str(contracts),
                    "promoted_experience": f"{{points: 0.{tenths}, reason: 好}}",
                },
                category,
                f"第{n}区",
            )
        )
        for n, (contracts, tenths, category) in enumerate(units)
    ]
    standings = rank(scheme.rules, score(scheme.rules, made))
    assert sorted(each.card.unit for each in standings) == sorted(each.name for each in made)
    for category, listed in standings.lists.items():
        totals = [each.card.total for each in listed]
        assert totals == sorted(totals, reverse=True)
        assert {each.card.category for each in listed} <= {category}
        for each in listed:
            above = [total for total in totals if total > each.card.total]
            assert each.rank == 1 + len(set(above) if ties == "dense" else above)
            assert each.tied is (totals.count(each.card.total) > 1)
            expected = "excellent" if each.rank <= 4 else "advanced" if each.rank <= 9 else None
            assert (each.award.id if each.award else None) == expected
        keys = [(-each.card.total, each.card.unit) for each in listed]
        assert keys == sorted(keys)
