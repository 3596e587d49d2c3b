"""Random seasons come to what the figures that count give alone, in any order of files."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuxiang import load_rules, load_units, score
from tests.cli.running import run
from tests.decisions.building import HEAD, TIE, UNITS, ZERO
from tests.seasons import RULES

NAMES = ("甲区总工会", "乙区总工会", "丙区总工会")
METRICS = ("meetings", "contracts")
KINDS = ("verified", "corrected")
BASES = ("verified", "reported")


def _figure(metric: str, value: int) -> str:
    return str(value) if metric == "meetings" else f"{value}/9"


statements = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(METRICS),
        st.sampled_from(KINDS),
        st.integers(0, 9),
        st.integers(1, 28),
    ),
    max_size=8,
    unique_by=lambda each: (each[:3], each[4]),
)
reports = st.fixed_dictionaries(
    {name: st.dictionaries(st.sampled_from(METRICS), st.integers(0, 9)) for name in NAMES}
)


def _document(name: str, metric: str, kind: str, value: int, day: int) -> str:
    head, key = ("verifies", "verified") if kind == "verified" else ("corrects", "metrics")
    return (
        f"{head}: {name}\nby: 组\ndate: 2013-03-{day:02}\nreason: 查\n"
        f"{key}: {{{metric}: {_figure(metric, value)}}}\n"
    )


def _counting(
    reported: dict[str, dict[str, int]], said: list[tuple[str, str, str, int, int]], basis: str
) -> dict[str, dict[str, int]]:
    """The figures that count: the latest verified, else the latest corrected, else reported."""
    found = {name: dict(own) for name, own in reported.items()}
    for kind in ("corrected", "verified")[: 1 if basis == "reported" else 2]:
        for name, metric, _, value, _ in sorted(
            (each for each in said if each[2] == kind), key=lambda each: each[4]
        ):
            found[name][metric] = value
    return found


def _told(
    own: dict[str, int], said: list[tuple[str, str, str, int, int]], unit: str, metric: str
) -> list[str]:
    """Every value of a figure: what was reported, then what was said of it, by the day."""
    first = [own[metric]] if metric in own else []
    later = sorted(
        (day, KINDS.index(kind) == 0, value)
        for name, of, kind, value, day in said
        if (name, of) == (unit, metric)
    )
    return [_figure(metric, value) for value in (*first, *(value for _, _, value in later))]


@settings(max_examples=60, deadline=None)
@given(
    reports,
    statements,
    st.randoms(use_true_random=False),
    st.sampled_from(["verified", "reported"]),
)
def test_a_season_comes_to_what_its_figures_give(
    reported: dict[str, dict[str, int]],
    said: list[tuple[str, str, str, int, int]],
    random: Any,
    basis: Any,
) -> None:
    with TemporaryDirectory() as folder:
        at = Path(folder)
        (at / "rules.yaml").write_text(RULES, "utf-8")
        rules = load_rules(at / "rules.yaml")
        names = [f"{number}.yaml" for number in range(len(NAMES) + len(said))]
        random.shuffle(names)
        documents = [_document(*each) for each in said]
        units = [
            f"unit: {name}\ncategory: district\nmetrics: "
            + "{"
            + ", ".join(f"{metric}: {_figure(metric, own[metric])}" for metric in own)
            + "}\n"
            for name, own in reported.items()
        ]
        for name, text in zip(names, (*units, *documents), strict=True):
            (at / name).write_text(text, "utf-8")
        found = {each.unit: each for each in score(rules, load_units(at, rules, basis))}
        plain = [
            {
                "unit": name,
                "category": "district",
                "metrics": {metric: _figure(metric, value) for metric, value in own.items()},
            }
            for name, own in _counting(reported, said, basis).items()
        ]
        expected = score(rules, load_units(plain, rules))
        assert len(found) == len(expected)
        for card in expected:
            own = found[card.unit]
            assert (own.base, own.bonus, own.floor, own.ceiling, own.tally) == (
                card.base,
                card.bonus,
                card.floor,
                card.ceiling,
                card.tally,
            )
            trail = {
                metric: [each.figure.text for each in own.evidence[1].trail_of(metric)]
                for metric in own.evidence[1].figures
            }
            assert trail == {
                metric: _told(reported[card.unit], said, card.unit, metric) for metric in trail
            }


FILES = ("rules.yaml", "units.yaml", "roster.yaml", "verification.yaml")


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A season that was approved: its rules, units, roster and a verification."""
    at = tmp_path_factory.mktemp("season")
    roster = "".join(
        f"  - {{unit: {name}, category: district}}\n" for name in (*NAMES, "丁区总工会")
    )
    (at / "rules.yaml").write_text(RULES, "utf-8")
    (at / "units.yaml").write_text(UNITS, "utf-8")
    (at / "roster.yaml").write_text(f"roster: sample@2012\nunits:\n{roster}", "utf-8")
    verified = "verifies: 甲区总工会\nby: 组\nverified: {meetings: 3}\n"
    (at / "verification.yaml").write_text(verified, "utf-8")
    (at / "d.yaml").write_text(f"{HEAD}{TIE}{ZERO}approved: true\n", "utf-8")
    assert run("decide", at, "-o", at / "d.yaml").returncode == 0
    assert json.loads(run("score", at, "-f", "json").stdout)["state"] == "approved"
    return at


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 10**6), st.integers(0, 255))
def test_any_byte_that_an_approval_rests_on_is_told_when_it_changes(
    approved: Path, name: str, at: int, byte: int
) -> None:
    path = approved / name
    before = path.read_bytes()
    at %= len(before)
    path.write_bytes(before[:at] + bytes([byte]) + before[at + 1 :])
    try:
        done = run("score", approved, "-f", "json")
        found = json.loads(done.stdout)
        assert done.returncode in ((0,) if path.read_bytes() == before else (1, 2))
        assert (found.get("state") == "approved") == (path.read_bytes() == before)
    finally:
        path.write_bytes(before)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 255))
def test_whatever_is_approved_is_what_was_decided(approved: Path, at: int, byte: int) -> None:
    path = approved / "d.yaml"
    before = path.read_bytes()
    decided = _decided(json.loads(run("score", approved, "-f", "json").stdout))
    at %= len(before)
    path.write_bytes(before[:at] + bytes([byte]) + before[at + 1 :])
    try:
        found = json.loads(run("score", approved, "-f", "json").stdout)
        assert found.get("state") != "approved" or _decided(found) == decided
    finally:
        path.write_bytes(before)


def _decided(found: Any) -> Any:
    """Return what a result says of decisions, without the places where they stand."""
    if isinstance(found, dict):
        kept = found.keys() - {"line", "column", "sha256", "sources"}
        return {key: _decided(found[key]) for key in kept}
    return [_decided(each) for each in found] if isinstance(found, list) else found
