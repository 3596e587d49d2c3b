"""From files to a result, for every command that scores."""

from typing import TYPE_CHECKING, Final

from liuxiang.cli.options import ScoreOptions
from liuxiang.cli.session import Session
from liuxiang.decisions import NOTHING_DECIDED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from liuxiang.decisions import Decisions
    from liuxiang.inputs import Inputs
    from liuxiang.paths import Names
    from liuxiang.ranking import Result
    from liuxiang.ruleset.choose import Presumption
    from liuxiang.ruleset.load import RuleFile
    from liuxiang.scorecards import Scorecard

NEVER_HIDDEN: Final = frozenset({"LX210", "LX721", "LX730"})
"""Warnings told with `-q` too: points or ranks may not be those that units were asked for."""


def scored(session: Session, asked: ScoreOptions) -> "tuple[Result, Inputs]":
    """Return the result, and the inputs without the rule file.

    Raises:
        LiuxiangError: Nothing can be scored; lists every problem of every file.

    """
    from liuxiang.decisions.given import decisions_of
    from liuxiang.inputs import expand
    from liuxiang.ruleset.choose import choose
    from liuxiang.ruleset.load import with_rulings

    inputs = expand(asked.files)
    presumed = _presumed(session, inputs, asked)
    if presumed is not None:
        return presumed
    rules, inputs = choose(inputs, asked.rules, ())
    session.rules_language = rules.ruleset.language
    decisions = decisions_of(inputs, rules)
    rules = with_rulings(rules, decisions.rulings(asked.rulings))
    asked = asked._replace(department=_department(rules, asked.department))
    return _result(rules, inputs, asked, decisions=decisions)


def _presumed(
    session: Session, inputs: "Inputs", asked: ScoreOptions
) -> "tuple[Result, Inputs] | None":
    """Return the result of thousands of files, presuming unit files for the usual rule file.

    Whether they are is found out by the processes that read them, which spares looking at each
    before. None where it does not pay, or they are not.
    """
    from liuxiang.batch import is_spread
    from liuxiang.decisions.given import decisions_of
    from liuxiang.ruleset.choose import Unlike, presume
    from liuxiang.ruleset.load import with_rulings

    if not is_spread(inputs, asked.rules):
        return None
    found = presume(inputs, asked.rules, ())
    if found is None or asked.department not in (None, *found.rules.ruleset.departments):
        return None
    session.rules_language = found.rules.ruleset.language
    decisions = decisions_of(found.inputs, found.rules)
    rules = with_rulings(found.rules, decisions.rulings(asked.rulings))
    try:
        return _result(rules, found.inputs, asked, found.presumption, decisions)
    except Unlike:
        session.rules_language = None
        return None


def _department(rules: "RuleFile", asked: str | None) -> str | None:
    """Return the id of a department given by id or title."""
    if asked is None:
        return None
    from liuxiang.names import called, word

    known = {name: each.title for name, each in rules.ruleset.departments.items()}
    found = called(known, {}).get(word(asked), ())
    if len(found) == 1:
        return found[0]
    from liuxiang.diagnostics import Diagnostic, close_matches
    from liuxiang.errors import UsageFault
    from liuxiang.wording.text import Joined, Phrase

    values = {
        "found": asked,
        "known": Joined(
            [Phrase("with_title", name=name, title=title) for name, title in known.items()] or ["–"]
        ),
    }
    suggestions = found or close_matches(asked, {*known, *known.values()})
    raise UsageFault([Diagnostic("LX012", None, values, (), suggestions)])


def _result(
    rules: "RuleFile",
    inputs: "Inputs",
    asked: ScoreOptions,
    presumption: "Presumption | None" = None,
    decisions: "Decisions" = NOTHING_DECIDED,
) -> "tuple[Result, Inputs]":
    """Return the result and its files, or raise with every problem of every file."""
    from liuxiang.batch import Batch, score_files
    from liuxiang.diagnostics import Diagnostic, has_errors
    from liuxiang.errors import InputFault
    from liuxiang.ranking import result_of
    from liuxiang.units import Basis

    basis: Basis = "reported" if asked.basis == "reported" else "verified"
    batch: Batch = score_files(inputs, rules, basis, presumption)
    both = asked.basis == "both"
    own: Mapping[str, Scorecard] = {}
    problems = [*rules.warnings, *decisions.warnings, *batch.problems]
    if both or any(card.stated is not None for card in batch.cards):
        from liuxiang.own_figures import own_cards

        own, more = own_cards(inputs, rules, batch, basis, presumption, both=both)
        problems += more
    if has_errors(problems) and not (asked.keep_going and batch.cards):
        raise InputFault(problems)
    if not batch.cards:
        raise InputFault([*problems, Diagnostic("LX002")])
    result = result_of(
        rules,
        batch.cards,
        basis=basis,
        warnings=tuple(problems),
        omitted=tuple(batch.omitted),
        department=asked.department,
        roster=batch.roster,
        revisions=batch.revisions,
        decisions=decisions,
        own=own,
        compared=both,
    )
    result.check_decisions()
    products = tuple(sorted((*inputs.products, *batch.products)))
    return result, inputs.without(batch.products)._replace(products=products)


def computed(rules: "RuleFile", inputs: "Inputs", asked: ScoreOptions) -> "Result":
    """Return the result of files that are known to hold what is to be scored.

    Raises:
        InputFault: Nothing can be scored; lists every problem of every file.

    """
    from liuxiang.decisions.given import decisions_of

    return _result(rules, inputs, asked, decisions=decisions_of(inputs, rules))[0]


def names_of(result: "Result", inputs: "Inputs") -> "Names":
    """Return what a result calls files: the same on any machine, whatever the folder is called."""
    import os

    from liuxiang.paths import Names
    from liuxiang.ruleset.installed import installed_folder

    rules = result.rules
    searched = {}
    for folder in inputs.asked if rules.is_found else ():
        searched[rules.file] = os.path.relpath(rules.file, folder).replace(os.sep, "/")
    return Names((str(installed_folder()), *inputs.asked), searched)


def tell_aside(session: Session, result: "Result", inputs: "Inputs") -> None:
    """Print warnings and notes on the inputs to standard error."""
    if session.json:
        return
    if session.quiet:
        told = [each for each in result.warnings if each.code in NEVER_HIDDEN]
    else:
        told = [*result.warnings, *inputs.asides()]
    session.print_diagnostics(told, beside=True)
