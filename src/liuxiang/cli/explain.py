"""`liuxiang explain`: why a unit has its points, and how far the next ones are."""

import sys
from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import how, what, where
from liuxiang.cli.scoring import Asked, scored, tell_aside
from liuxiang.cli.session import Session, emit
from liuxiang.cli.writing import formats_of, write
from liuxiang.errors import DONE, FINDINGS
from liuxiang.report import EXPLAINED_FILES, EXPLAINERS, ExplainFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liuxiang.explanation import Explanation
    from liuxiang.report.page import Page
    from liuxiang.result import Result
    from liuxiang.standings import Standing


@click.command()
@what
@click.option("--unit", "units", multiple=True, metavar="NAME", help="Only this unit; repeatable.")
@click.option(
    "--item", "numbers", multiple=True, type=int, metavar="NO", help="Only this item; repeatable."
)
@click.option("--all", "everything", is_flag=True, help="Also the items that lost nothing.")
@click.option(
    "--places/--no-places",
    default=None,
    help="Where figures and tests stand in files, and the readings; as text unless asked not to.",
)
@where(EXPLAINERS, EXPLAINED_FILES)
@how
@click.pass_obj
def explain(
    session: Session,
    files: tuple[str, ...],
    rules: str | None,
    basis: str,
    rulings: tuple[str, ...],
    department: str | None,
    units: tuple[str, ...],
    numbers: tuple[int, ...],
    everything: bool,
    places: bool | None,
    form: ExplainFormat,
    outputs: tuple[str, ...],
    keep_going: bool,
    lang: str | None,
    quiet: bool,
    no_color: bool,
) -> int:
    """Explain the points of the units in FILES: what was lost first, the largest loss first.

    FILES are as for `score`; give all of them even with --unit, since ranks and the distance to an
    award depend on the other units. With --unit and -f md it is a sheet to hand to that unit:
    in its own words, with nothing of the others, no files, ids or readings unless --places.
    """
    session.asked(lang=lang, quiet=quiet, no_color=no_color)
    formats = formats_of(outputs, EXPLAINED_FILES)
    result, inputs = scored(session, Asked(files, rules, rulings, basis, department, keep_going))
    explained = _explained(result, units, numbers)
    everything = everything or bool(numbers)
    page = session.page(sys.stdout)._replace(everything=everything, places=places)
    texts = {path: _rendered(result, explained, each, page) for path, each in formats.items()}
    text = _rendered(result, explained, form, page)
    tell_aside(session, result, inputs, "all" if everything else "few")
    write(session, texts, (*inputs.files, result.rules.file))
    emit(text)
    return FINDINGS if result.status == "provisional" else DONE


def _explained(
    result: "Result", units: tuple[str, ...], numbers: tuple[int, ...]
) -> "list[Explanation]":
    """The explanations asked for, in order of rank."""
    from liuxiang.explanation.explainer import Explainer

    standings = _asked_for(result, units)
    _check_numbers(result, numbers)
    explainer = Explainer(result, frozenset(numbers))
    return [explainer.explain(each) for each in standings]


def _asked_for(result: "Result", units: tuple[str, ...]) -> "list[Standing]":
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault
    from liuxiang.units import identity

    known = {identity(each.card.unit): each for each in result.standings}
    unknown = [name for name in units if identity(name) not in known]
    if unknown:
        raise UsageFault(
            [
                Diagnostic("LX013", None, {"found": name}, (), _like(identity(name), known))
                for name in unknown
            ]
        )
    asked = {identity(name) for name in units} or known.keys()
    return [each for name, each in known.items() if name in asked]


def _like(name: str, known: "Iterable[str]") -> tuple[str, ...]:
    """The units that `name` may mean: those of which it is a part, else near ones."""
    from liuxiang.diagnostics import near

    return tuple(each for each in known if name and name in each)[:3] or near(name, known)


def _check_numbers(result: "Result", numbers: tuple[int, ...]) -> None:
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault

    known = [item.no for item in result.rules.ruleset.items]
    values = {"known": f"{min(known)} … {max(known)}"}
    unknown = [
        Diagnostic("LX014", None, values | {"found": str(no)}) for no in numbers if no not in known
    ]
    if unknown:
        raise UsageFault(unknown)


def _rendered(
    result: "Result",
    explained: "list[Explanation]",
    form: ExplainFormat,
    page: "Page",
) -> str:
    """The explanations in one format."""
    from importlib import import_module

    text = import_module(EXPLAINERS[form]).explanations(result, explained, page, form)
    return str(text)
