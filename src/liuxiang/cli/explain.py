"""`liuxiang explain`: why a unit has its points, and how far the next ones are."""

from typing import TYPE_CHECKING

import click

from liuxiang.cli.options import ScoreOptions, display_options, output_options, score_options
from liuxiang.cli.scoring import names_of, scored, tell_aside
from liuxiang.cli.session import Session
from liuxiang.cli.writing import Outputs, deliver
from liuxiang.errors import DONE, FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liuxiang.explanation import Explanation
    from liuxiang.names import ItemNo
    from liuxiang.ranking import Result
    from liuxiang.standings import Standing


@click.command()
@score_options(department=True)
@click.option(
    "--unit", "units", multiple=True, metavar="NAME", help="Explain only this unit; repeatable."
)
@click.option(
    "--item",
    "items",
    multiple=True,
    metavar="ITEM",
    help="Explain only this item (number, id or title); repeatable.",
)
@click.option(
    "--places/--no-places",
    default=None,
    help="Show where figures and criteria are defined, and the readings; default for text output.",
)
@output_options("document", "keys")
@display_options("Include items that lost nothing, and all problems.")
@click.pass_obj
def explain(
    session: Session,
    asked: ScoreOptions,
    outputs: Outputs,
    *,
    units: tuple[str, ...],
    items: tuple[str, ...],
    places: bool | None,
) -> int:
    """Explain the points of the units in FILES, largest losses first.

    FILES are as for `score`. Pass all of them even with --unit, since ranks and the distance to
    an award depend on the other units. --unit with -f md writes a sheet for that unit: it says
    nothing about other units, and omits files, ids and readings unless --places is given.
    """
    from liuxiang.views.explain import ExplainReport

    result, inputs = scored(session, asked)
    deliver(
        session,
        ExplainReport(result, _explained(result, units, items)),
        outputs,
        (*inputs.data, result.rules.file),
        lambda: tell_aside(session, result, inputs),
        names_of(result, inputs),
        everything=session.everything or bool(items),
        places=places,
    )
    return FINDINGS if result.has_open_ends else DONE


def _explained(
    result: "Result", units: tuple[str, ...], items: tuple[str, ...]
) -> "list[Explanation]":
    """Return the requested explanations, in order of rank."""
    from liuxiang.explanation.explainer import Explainer

    standings = _asked_for(result, units)
    explainer = Explainer(result, _numbers(result, items))
    return [explainer.explain(each) for each in standings]


def _asked_for(result: "Result", units: tuple[str, ...]) -> "list[Standing]":
    from liuxiang.diagnostics import Diagnostic
    from liuxiang.errors import UsageFault
    from liuxiang.units import identity

    known = {identity(each.card.unit): each for each in result.standings}
    named = {name: result.roster.get(name) if result.roster else None for name in units}
    asked = {identity(member.name if member else name): name for name, member in named.items()}
    problems = [
        Diagnostic("LX013", None, {"found": name}, (), _like(identity(name), known))
        if (member := named[name]) is None or member.excused is None
        else Diagnostic("LX732", None, {"unit": member.name, "reason": member.excused})
        for key, name in asked.items()
        if key not in known
    ]
    if problems:
        raise UsageFault(problems)
    return [each for key, each in known.items() if key in asked or not asked]


def _like(name: str, known: "Iterable[str]") -> tuple[str, ...]:
    """Return the units that contain `name`, or else those with similar names."""
    from liuxiang.diagnostics import close_matches

    return tuple(each for each in known if name and name in each)[:3] or close_matches(name, known)


def _numbers(result: "Result", asked: tuple[str, ...]) -> "frozenset[ItemNo]":
    """Return the numbers of the requested items, each given by number, id or title."""
    from liuxiang.diagnostics import Diagnostic, close_matches
    from liuxiang.errors import UsageFault
    from liuxiang.exact import half_width
    from liuxiang.names import by_number, called, word

    items = result.rules.ruleset.items
    numbers = {item.id: item.no for item in items}
    names = called({item.id: item.title for item in items}, {})
    known = {str(no): no for no in numbers.values()}
    ordered = sorted(known, key=by_number)
    values = {"known": f"{ordered[0]} … {ordered[-1]}"}
    found: set[ItemNo] = set()
    unknown: list[Diagnostic] = []
    for text in asked:
        ids = names.get(word(text), ())
        if half_width(text) in known:
            found.add(known[half_width(text)])
        elif len(ids) == 1:
            found.add(numbers[ids[0]])
        elif half_width(text).lstrip("-").isdecimal():
            unknown.append(Diagnostic("LX014", None, values | {"found": text}))
        else:
            titles = [item.title for item in items]
            meant = ids or tuple(each for each in titles if text in each)[:3]
            meant = meant or close_matches(text, [*numbers, *titles])
            unknown.append(Diagnostic("LX187", None, values | {"found": text}, (), meant))
    if unknown:
        raise UsageFault(unknown)
    return frozenset(found)
