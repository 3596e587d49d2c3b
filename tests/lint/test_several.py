"""Several faults in one file: all are told in one run, none hidden by another, none twice."""

from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.source import decode
from tests.language.sound_rules import GOOD

FAULTS = {
    "title: 先进,": ("titel: 先进,", "LX301"),
    "{metric: reports, at": ("{metric: reprts, at", "LX341"),
    "assesses: [industry]": ("assesses: [industri]", "LX342"),
    "items: [whole]": ("items: [whol]", "LX344"),
    "bounds: [0, 12]": ("bounds: [0, 12, 13]", "LX317"),
    "rounding: {places: 2, mode: half_up}": ("rounding: {places: 2, mode: half}", "LX304"),
    "departments: [office]": ("departments: [offce]", "LX343"),
    "to: 2012-12-31": ("to: 2011-12-31", "LX361"),
}


def codes(text: str) -> list[str]:
    """The codes of all errors, as they are told."""
    found = linted(examine(decode("rules.yaml", text.encode())))
    return [each.code for each in found if each.severity == "error"]


def test_faults_of_every_sort_are_told_in_one_run() -> None:
    text = GOOD
    for old, (new, _) in FAULTS.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    assert sorted(codes(text)) == sorted(code for _, code in FAULTS.values())


def test_any_two_faults_are_both_told() -> None:
    for one, (first, code) in FAULTS.items():
        for two, (second, other) in FAULTS.items():
            if one < two:
                text = GOOD.replace(one, first).replace(two, second)
                assert sorted(codes(text)) == sorted([code, other]), (first, second)
