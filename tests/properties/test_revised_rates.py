"""Rates and their two numbers, said by anybody in any order: every trail ends where it counts."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang import LiuxiangError, load_rules, load_units
from liuxiang.figures import same_value
from tests.units.test_revised_rates import HEAD, RULES

METRICS = ("contracts", "signed", "firms")
VALUES = {"contracts": ["90/100", "80/100", "90%"]}
figures = st.sampled_from(METRICS).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.sampled_from(
            ["90/100", "80/100", "90%"] if name == "contracts" else ["80", "90", "100"]
        ),
    )
)
statements = st.lists(
    st.tuples(st.sampled_from(["verifies", "corrects"]), figures, st.integers(1, 28)), max_size=5
)


@settings(max_examples=150, deadline=None)
@given(st.lists(figures, max_size=4), statements, st.sampled_from(["verified", "reported"]))
def test_every_figure_has_a_trail_that_ends_where_it_counts(
    own: list[tuple[str, str]], said: list[tuple[str, tuple[str, str], int]], basis: Any
) -> None:
    with TemporaryDirectory() as folder:
        at = Path(folder)
        (at / "rules.yaml").write_text(RULES, "utf-8")
        listed = "".join(f", {name}: {value}" for name, value in dict(own).items())
        (at / "unit.yaml").write_text(f"{HEAD}{{meetings: 3{listed}}}\n", "utf-8")
        for number, (kind, (name, value), day) in enumerate(said):
            key = "verified" if kind == "verifies" else "metrics"
            head = f"{kind}: 甲区总工会\nreason: 查\ndate: 2013-03-{day:02}\n"
            (at / f"v{number}.yaml").write_text(f"{head}{key}: {{{name}: {value}}}\n", "utf-8")
        try:
            (unit,) = load_units(at, load_rules(at / "rules.yaml"), basis)
        except LiuxiangError:
            return  # what is said contradicts itself
        for metric, figure in unit.figures.items():
            trail = unit.trail_of(metric)
            counting = [each for each in trail if basis == "verified" or each.kind != "verified"]
            kinds = [each.kind for each in counting]
            last = [each for each in counting if each.kind == max(kinds, key=_weight)]
            assert any(same_value(each.figure.value, figure.value) for each in last), metric


def _weight(kind: str) -> int:
    return ("reported", "corrected", "verified").index(kind)
