"""Write docs/kinds.md from the manual pages of the kinds: the docstrings of their modules."""

from importlib import import_module
from pathlib import Path

from liuxiang.ruleset import conditions, criteria, grades, groups, points_criteria
from liuxiang.ruleset.metrics import derived, repeated

TARGET = Path(__file__).parents[1] / "docs" / "kinds.md"
CHAPTERS = {
    "Metrics": ("metrics", ("yes_no", "count", "amount", "rate", "checklist", "points")),
    "Scoring": (
        "scoring",
        ("all_or_nothing", "weighted", "tiers", "linear", "deductions", "judged"),
    ),
    "Bonuses": ("bonuses", ("per_step", "per_count", "fixed", "discretionary")),
}


def reference() -> str:
    """The whole page."""
    parts = [
        "# The kinds of the rule language",
        "Written by `scripts/reference.py`; edit the code.",
    ]
    parts += ["## Criteria", *_section("criterion", criteria.__doc__ or "")]
    parts += _section("any_of, all_of", groups.__doc__ or "")
    parts += _section("points, each, rank", points_criteria.__doc__ or "")
    parts += _section("conditions", conditions.__doc__ or "")
    for title, (package, kinds) in CHAPTERS.items():
        parts.append(f"## {title}")
        for kind in kinds:
            module = import_module(f"liuxiang.ruleset.{package}.{kind}")
            parts += _section(kind, module.__doc__ or "")
        if title == "Metrics":
            parts += _section("sum, greatest, least", derived.__doc__ or "")
            parts += _section("repeated", repeated.__doc__ or "")
    parts += ["## Grades", *_section("grades", grades.__doc__ or "")]
    return "\n\n".join(parts) + "\n"


def _section(kind: str, manual: str) -> list[str]:
    """A kind's heading, its sentence and its example."""
    sentence, _, example = manual.strip().partition("\n\n::\n\n")
    lines = [line.removeprefix("    ") for line in example.splitlines()]
    return [f"### {kind}", sentence, "```yaml\n" + "\n".join(lines) + "\n```"]


if __name__ == "__main__":
    TARGET.write_text(reference(), "utf-8")
