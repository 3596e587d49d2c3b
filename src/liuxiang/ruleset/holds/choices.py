"""Checks of choices: each option that is named is declared, and some are left out."""

from collections.abc import Iterator

from liuxiang.nodes import Path
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.names import told_once
from liuxiang.ruleset.metrics import Choice


@check("LX335")
def declared_options(ruleset: Ruleset) -> Faults:
    """An option that a criterion names is one of its metric.

    Why: what cannot be chosen is never met.

    ::

        metrics:
          department: {title: 主管部门, kind: choice, options: {marketing: 市场, sales: 销售}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: department, one_of: [marketting]}]

    Instead::

        metrics:
          department: {title: 主管部门, kind: choice, options: {marketing: 市场, sales: 销售}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: department, one_of: [marketing]}]
    """
    for path, criterion, metric in _choosing(ruleset):
        named = (((*path, index), name) for index, name in enumerate(criterion.one_of or ()))
        yield from told_once(named, metric.options)


@check("LX399", follows=("LX335",))
def some_options(ruleset: Ruleset) -> Faults:
    """A criterion does not name all options of its metric.

    Why: whatever a unit chooses meets it, so it asks for nothing.

    ::

        metrics:
          department: {title: 主管部门, kind: choice, options: {marketing: 市场, sales: 销售}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: department, one_of: [marketing, sales]}]

    Instead::

        metrics:
          department: {title: 主管部门, kind: choice, options: {marketing: 市场, sales: 销售}}
        scoring:
          kind: all_or_nothing
          criteria: [{metric: department, one_of: [marketing]}]
    """
    for path, criterion, metric in _choosing(ruleset):
        if metric.options.keys() <= set(criterion.one_of or ()):
            values = {"metric": criterion.metric}
            related = (("metrics", criterion.metric, "options"),)
            yield Fault(path, values, (), related, "defined")


def _choosing(ruleset: Ruleset) -> Iterator[tuple[Path, Criterion, Choice]]:
    """Yield the criteria that name options of their metric, with the place where they do."""
    for path, _, criterion in ruleset.placed_criteria:
        metric = ruleset.metrics.get(criterion.metric)
        if isinstance(metric, Choice) and criterion.one_of is not None:
            yield (*path, "one_of"), criterion, metric
