"""The recipes of CONTRIBUTING.md, each followed in a copy of the source, type-checked and run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import liuxiang
from tests.language.building import item, rule_text, unit_text

SOURCE = Path(liuxiang.__file__).parent


class Copy:
    """A copy of the source that is added to, and run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = folder / "src" / "liuxiang"
        shutil.copytree(SOURCE, self.source, ignore=shutil.ignore_patterns("__pycache__"))

    def add(self, name: str, text: str) -> None:
        """Add a module."""
        (self.source / name).write_text(text, "utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Say `new` where `old` stands once."""
        path = self.source / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, (name, old)
        path.write_text(text.replace(old, new), "utf-8")

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command in the folder of the copy."""
        return subprocess.run(  # noqa: S603  # the copy of our own source
            [sys.executable, "-m", "liuxiang", *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": str(self.folder / "src")} | environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def checked(self, *names: str) -> str:
        """What mypy says of these modules."""
        # types are checked with the newest versions; the lowest are installed without these tools
        pytest.importorskip("mypy", reason="mypy comes with the tools of development")
        done = subprocess.run(  # noqa: S603  # a tool of ours, over a copy of our source
            [
                sys.executable,
                "-m",
                "mypy",
                "--strict",
                *(str(self.source / name) for name in names),
            ],
            cwd=self.folder,
            env=os.environ | {"MYPYPATH": str(self.folder / "src")},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout


KIND = '''"""`reported`: all points to whoever reports the metric."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from liuxiang.nodes import Path
from liuxiang.ruleset.uses import Ask, Asking, Asks
from liuxiang.ruleset.aspects import BASIS, KIND
from liuxiang.ruleset.base import Name
from liuxiang.ruleset.lowering import Clause, Lowered, Lowering
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring.base import Scoring, targets_between
from liuxiang.ruleset.uses import Target
from liuxiang.terms import ALWAYS, award

if TYPE_CHECKING:
    from liuxiang.ruleset.wording import Wording


class Reported(Scoring):
    """Points for reporting."""

    kind: Annotated[Literal["reported"], KIND]
    """How base points are earned."""
    metric: Annotated[Name, BASIS]
    """The metric."""

    def measured(self, category: str | None = None) -> tuple[str, ...]:
        del category
        return (self.metric,)

    def lower(self, points: Decimal, lowering: Lowering) -> Lowered:
        given = lowering.given(self.metric)
        base = award(given, points)
        clause = Clause(
            id=self.metric,
            metric=self.metric,
            test="reported",
            applies=ALWAYS,
            met=given,
            counts=given,
            path=lowering.path,
            earns=base,
        )
        return Lowered(base, points, (clause,))

    def asks(self, asking: Asking) -> Asks:
        yield self.metric, Ask(asking.at("metric"))

    def targets(self, at: Path, no: str, metrics: Mapping[str, AnyMetric]) -> Iterator[Target]:
        del metrics
        return targets_between(at, f"{no} {self.metric}")

    def lines(self, wording: "Wording") -> Iterator[str]:
        yield wording.titled(self.metric)
'''
FORMAT = '''"""Units and totals, one a line."""

from liuxiang.columns import standing_in, written
from liuxiang.formats.view import Page
from liuxiang.formats.view import Tabled


def report(view: Tabled, page: Page) -> str:
    """The table of a view, its cells with bars between them."""
    columns, rows = view.table(page)
    kept = standing_in("csv", columns)
    return "".join("|".join(written(each.get(row)) for each in kept) + "\\n" for row in rows)
'''
CHECK = '''"""Titles: short enough for a column."""

from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.holds.faults import Fault, Faults, check


@check("LX499")
def long_titles(ruleset: Ruleset) -> Faults:
    """The title of an item has at most ten characters.

    Why: it stands in the first column of a table.

    ::

        title: a title of more than ten characters

    Instead::

        title: short
    """
    for at, item in ruleset.placed_items:
        if len(item.title) > 10:
            yield Fault((*at, "title"), {"found": str(len(item.title))})
'''
COMMAND = '''"""`liuxiang metrics`: the metrics of a rule file."""

import click

from liuxiang.cli.options import display_options, output_options
from liuxiang.cli.session import Session
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE


@click.command()
@click.argument("rules")
@output_options("document", "keys", "table")
@display_options()
@click.pass_obj
def metrics(session: Session, outputs: Outputs, *, rules: str) -> int:
    """List the metrics of RULES."""
    from liuxiang.ruleset.load import load_rules
    from liuxiang.views.metrics import MetricsReport

    found = load_rules(rules)
    session.rules_language = found.ruleset.language
    deliver(session, MetricsReport(found), outputs, (found.file,))
    return DONE
'''
VIEW = '''"""The metrics of a rule file: what `metrics` says."""

from typing import Any, Final

from liuxiang.columns import Column
from liuxiang.document import Document, Heading, table
from liuxiang.formats.view import Page, Table
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.views.shape import TEXT, Shape, key, mapping

COLUMNS: Final = (
    Column[tuple[str, AnyMetric]]("metric", lambda row: row[0]),
    Column[tuple[str, AnyMetric]]("kind", lambda row: row[1].kind),
)
METRICS: Final = Shape[RuleFile, None](
    "Metrics",
    "The metrics of a rule file.",
    key("titles", mapping(TEXT), "Their titles.", lambda rules, _: titles(rules)),
)


def titles(rules: RuleFile) -> dict[str, str]:
    """Return the title of each metric."""
    return {name: each.title for name, each in rules.ruleset.metrics.items()}


class MetricsReport:
    """The metrics of a rule file."""

    in_comment = False

    def __init__(self, rules: RuleFile) -> None:
        self._rules = rules

    def document(self, _page: Page) -> Document:
        """The table under the title of the rule file."""
        rows = self._rules.ruleset.metrics.items()
        return Heading(self._rules.ruleset.title), table(COLUMNS, rows)

    def keys(self, _page: Page) -> dict[str, Any]:
        """The titles."""
        return METRICS.write(self._rules, None)

    def table(self, _page: Page) -> Table:
        """The table."""
        return Table(COLUMNS, tuple(self._rules.ruleset.metrics.items()))
'''


LACKING = KIND[: KIND.index("    def lines(")]
MADE = """from liuxiang.ruleset.scoring.lacking import Reported

Reported(kind="reported", metric="meetings")
"""
IMPORTED = "from liuxiang.lint.titles import long_titles"
SCORE = ("score", "--rules", "rules.yaml", "unit.yaml")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The source with a way of scoring, a format and a column more, and files to use them on."""
    made = Copy(tmp_path_factory.mktemp("recipes"))
    made.add("ruleset/scoring/reported.py", KIND)
    union = "ruleset/scoring/__init__.py"
    tiers = "from liuxiang.ruleset.scoring.tiers import Tiers\n"
    made.edit(union, tiers, f"from liuxiang.ruleset.scoring.reported import Reported\n{tiers}")
    made.edit(union, "| Deductions | Judged |", "| Deductions | Judged | Reported |")
    made.add("formats/barred.py", FORMAT)
    line = '        "csv": _format("csv", "table", ending=".csv"),\n'
    own = '        "bars": _format("barred", "table", ending=".bars"),\n'
    made.edit("formats/__init__.py", line, line + own)
    before = '    if result.department is not None:\n        word = say("department_points"'
    own = '    yield Column("own head", lambda row: row.card.figures, align="right")\n'
    made.edit("views/score/columns.py", before, own + before)
    made.add("lint/titles.py", CHECK)
    made.edit("lint/__init__.py", "LINTS: Final", f"{IMPORTED}\n\nLINTS: Final")
    made.edit("lint/__init__.py", "    former_ids,\n", "    former_ids,\n    long_titles,\n")
    made.edit("wording/codes.py", '"note": "LX441', '"note": "LX499 LX441')
    for language, text in (
        ("en", "The title is {found} characters long"),
        ("zh", "标题有{found}字"),
    ):
        first = "MESSAGES: Final[Mapping[str, tuple[str, str]]] = {\n"
        own = f'    "LX499": ("{text}", ""),\n'
        made.edit(f"wording/{language}/lint.py", first, first + own)
    first = "TEXTS: Final[Mapping[str, str]] = {\n"
    made.edit("wording/zh/manuals.py", first, f'{first}    "LX499": "表格放不下。",\n')
    made.add("cli/metrics.py", COMMAND)
    made.add("views/metrics.py", VIEW)
    line = '        "show": "Print a rule file as the annex table it came from.",\n'
    own = '        "metrics": "List the metrics of a rule file.",\n'
    made.edit("cli/__init__.py", line, line + own)
    for name, scoring in (
        ("rules", "{kind: reported, metric: meetings}"),
        ("other", "{kind: judged, metric: visit}"),
    ):
        text = rule_text(item(f"scoring: {scoring}"))
        (made.folder / f"{name}.yaml").write_text(text, "utf-8")
    cases = "ruleset: rules.yaml\ncases:\n  - {name: all}\n"
    (made.folder / "rules.cases.yaml").write_text(cases, "utf-8")
    (made.folder / "unit.yaml").write_text(unit_text("meetings: 7"), "utf-8")
    return made


def test_each_of_them_is_type_checked(copy: Copy) -> None:
    copy.add("ruleset/scoring/lacking.py", LACKING)
    copy.add("made.py", MADE)
    names = "ruleset/scoring formats views/score lint cli/metrics.py views/metrics.py made.py"
    told = copy.checked(*names.split()).splitlines()
    assert [each.partition("error: ")[2] for each in told[:-1]] == [
        'Cannot instantiate abstract class "Reported" with abstract attribute "lines"  [abstract]'
    ]


@pytest.mark.parametrize(
    "command",
    [
        "validate rules.yaml",
        "score --rules rules.yaml unit.yaml -f json",
        "explain --rules rules.yaml unit.yaml",
        "show rules.yaml",
        "diff rules.yaml other.yaml",
        "diff other.yaml rules.yaml --data unit.yaml",
        "sensitivity --rules rules.yaml unit.yaml",
        "schema rules",
    ],
)
def test_every_command_knows_a_way_of_scoring_by_its_module(copy: Copy, command: str) -> None:
    done = copy.run(*command.split())
    assert (done.returncode, done.stderr) == (0, "")


def test_it_scores_is_covered_and_is_called_as_it_is_written(copy: Copy) -> None:
    (card,) = json.loads(copy.run(*SCORE, "-f", "json").stdout)["scorecards"]
    assert card["total"] == "8"
    assert copy.run("test", "rules.yaml", "--update").returncode == 0
    assert copy.run("test", "rules.yaml", "--coverage").stdout.endswith("覆盖 2/7\n")
    assert "reported" in copy.run("diff", "other.yaml", "rules.yaml").stdout


def test_a_way_of_scoring_that_lacks_a_use_cannot_be_made(copy: Copy) -> None:
    copy.add("ruleset/scoring/lacking.py", LACKING)
    copy.add("made.py", MADE)
    done = subprocess.run(  # the copy of our own source
        [sys.executable, "-c", "import liuxiang.made"],
        env=os.environ | {"PYTHONPATH": str(copy.folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Can't instantiate abstract class Reported with abstract method lines" in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        "score --rules rules.yaml unit.yaml",
        "sensitivity --rules rules.yaml unit.yaml",
        "diff unit.yaml unit.yaml --rules rules.yaml",
        "diff rules.yaml other.yaml --data unit.yaml",
    ],
)
def test_every_command_with_a_table_has_a_format_by_its_line(copy: Copy, command: str) -> None:
    done = copy.run(*command.split(), "-q", "-f", "bars", "-o", "out.bars")
    assert (done.returncode, done.stderr) == (0, "")
    assert (copy.folder / "out.bars").read_text("utf-8") == done.stdout


def test_a_command_without_a_table_has_not(copy: Copy) -> None:
    assert copy.run("validate", "rules.yaml", "-f", "bars").returncode == 2


@pytest.mark.parametrize("form", ["text", "md", "csv", "bars"])
def test_every_format_has_a_column_by_its_line(copy: Copy, form: str) -> None:
    copy.run(*SCORE, "-o", "out.xlsx")
    with ZipFile(copy.folder / "out.xlsx") as parts:
        assert any(b"own head" in parts.read(each) for each in parts.namelist())
    said = copy.run(*SCORE, "-f", form).stdout
    assert ("own head" in said) == (form != "bars")


def test_a_check_is_run_and_explained_by_its_module(copy: Copy) -> None:
    text = rule_text(item("scoring: {kind: judged, metric: visit}"))
    long = text.replace("        title: 工作\n", "        title: 一二三四五六七八九十一二\n")
    assert long != text
    (copy.folder / "long.yaml").write_text(long, "utf-8")
    for language, sentence in (("en", "The title is 12 characters long"), ("zh", "标题有12字")):
        done = copy.run("validate", "long.yaml", "--all", "--lang", language)
        assert done.returncode == 0
        assert "LX499" in done.stdout
        assert sentence in done.stdout
        assert "LX499" not in copy.run("validate", "rules.yaml", "--all").stdout
    (found,) = (
        each
        for each in json.loads(copy.run("validate", "long.yaml", "-f", "json").stdout)[
            "diagnostics"
        ]
        if each["code"] == "LX499"
    )
    assert found["severity"] == "note"
    english, chinese = (
        copy.run("validate", "--explain", "LX499", "--lang", each).stdout for each in ("en", "zh")
    )
    assert "it stands in the first column of a table" in english
    assert "title: a title of more than ten characters" in english
    assert "表格放不下。" in chinese


def test_a_command_has_help_and_every_format_of_its_parts(copy: Copy) -> None:
    assert "metrics      List the metrics of a rule file." in copy.run("--help").stdout
    assert "List the metrics of RULES." in copy.run("metrics", "--help").stdout
    said = {each: copy.run("metrics", "rules.yaml", "-f", each) for each in ("text", "md", "csv")}
    for form, done in said.items():
        assert (done.returncode, done.stderr, form) == (0, "", form)
        assert "coverage" in done.stdout
    assert said["csv"].stdout.startswith("metric,kind\nformed,count\n")
    titles = json.loads(copy.run("metrics", "rules.yaml", "-f", "json").stdout)["titles"]
    assert titles["coverage"] == "覆盖率"
    assert copy.run("metrics", "rules.yaml", "-o", "out.md").stderr == "已写入 out.md\n"
    assert (copy.folder / "out.md").read_text("utf-8") == said["md"].stdout
    assert copy.run("metrics", "rules.yaml", "-o", "rules.yaml").returncode == 2
    assert copy.run("metrics", "rules.yaml", "-o", "out.xlsx").returncode == 2


COMMANDS = (
    "score --rules rules.yaml unit.yaml",
    "validate rules.yaml wrong.yaml",
    "validate --explain LX441",
    "explain --rules rules.yaml unit.yaml",
    "test rules.yaml --coverage",
    "diff rules.yaml other.yaml",
    "diff rules.yaml other.yaml --data unit.yaml",
    "show rules.yaml",
    "sensitivity --rules rules.yaml unit.yaml",
    "score --help",
)


@pytest.fixture(scope="module")
def third(copy: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The source with a language more: English in which a rank is called by its French word."""
    made = Copy(tmp_path_factory.mktemp("language"))
    shutil.copytree(made.source / "wording" / "en", made.source / "wording" / "fr")
    made.edit("wording/__init__.py", 'Literal["zh", "en"]', 'Literal["zh", "en", "fr"]')
    made.edit("wording/fr/ranking.py", '"rank": "Rank"', '"rank": "Rang"')
    for name, points in (("rules", "8"), ("other", "7")):
        text = rule_text(item("scoring: {kind: judged, metric: visit}", points=points))
        (made.folder / f"{name}.yaml").write_text(text, "utf-8")
    shutil.copy(copy.folder / "rules.cases.yaml", made.folder)
    (made.folder / "unit.yaml").write_text(unit_text("meetings: 7"), "utf-8")
    (made.folder / "wrong.yaml").write_text(unit_text("meetings: x, y"), "utf-8")
    return made


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_speaks_a_language_by_its_package(third: Copy, command: str) -> None:
    asked, english = (third.run(*command.split(), "--lang", each) for each in ("fr", "en"))
    assert asked.returncode == english.returncode != 70
    assert asked.stdout.replace("Rang", "Rank") == english.stdout
    assert asked.stderr == english.stderr
    assert asked.stdout


def test_a_language_is_type_checked_and_asked_for_by_the_locale(third: Copy) -> None:
    assert third.checked("wording", "cli/session.py").startswith("Success")
    assert "Rang" in third.run(*SCORE, LANG="fr_FR.UTF-8").stdout
