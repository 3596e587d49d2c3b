"""Parts of schemas that one rule file gives: how it is named, its categories and metrics."""

import re
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import quote

from liuxiang.names import called, word
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.json_schema import Json
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.schema.figures import (
    DOCUMENTS,
    REASON,
    SAYS,
    declarable,
    example_of,
    figure_of,
)
from liuxiang.schema.generate import or_nothing


def reference_of(rules: Ruleset, says: str) -> Json:
    """Return the schema of what names a rule file; `says` what for."""
    reference = f"{rules.id}@{rules.version}"
    return {
        "type": "string",
        "pattern": f"^{rules.id}(?:@.*)?$",
        "patternErrorMessage": f"Expected {reference}.",
        "examples": [reference],
        "description": says,
    }


def category_of(rules: Ruleset) -> Json:
    """Return the schema of a category."""
    titles = {name: each.title for name, each in rules.categories.items()}
    return {"description": "The category, by id or by title.", **one_of(titles)}


def one_of(titles: Mapping[str, str]) -> Json:
    """Return the schema of one of several ids, which editors suggest, or of their titles."""
    return {
        "defaultSnippets": [
            {"label": name, "body": name, "description": title} for name, title in titles.items()
        ],
        "if": {"enum": list(titles_of(titles).values())},
        "else": {"enum": list(titles)},
    }


class OfMetrics:
    """Schemas of mappings by the metrics of a rule file.

    `forms` are the definitions that they refer to, of the mappings made so far.
    """

    def __init__(self, rules: Ruleset) -> None:
        metrics = {
            name: each
            for name, each in rules.metrics.items()
            if not (each.made_of() or each.shared)
        }
        self._metrics = metrics
        self._told = {name: _told(name, each, rules) for name, each in metrics.items()}
        self._titles = titles_of({name: each.title for name, each in metrics.items()})
        self.forms: dict[str, Json] = {}

    def reported(self) -> Json:
        """Return the schema of figures as units report them."""
        return self._mapping("", lambda metric: declarable(or_nothing(figure_of(metric))))

    def found(self) -> Json:
        """Return the schema of figures as assessors find them, plain or with a comment."""
        return self._mapping("verified ", lambda metric: _found(metric, {}))

    def said_later(self) -> Json:
        """Return the schema of figures in files of their own, which may name documents, too."""
        return self._mapping("said ", lambda metric: _found(metric, {"evidence": DOCUMENTS}))

    def evidence(self) -> Json:
        """Return the schema of documents by metric."""
        self.forms["evidence"] = DOCUMENTS
        return self._by_name({name: _reference("evidence") for name in self._metrics})

    def _mapping(self, prefix: str, form_of: Callable[[AnyMetric], Json]) -> Json:
        named = {
            name: self._named(name, prefix + metric.kind, form_of(metric))
            for name, metric in self._metrics.items()
        }
        return self._by_name(named)

    def _named(self, name: str, title: str, form: Json) -> Json:
        """Return a reference to the form of a figure: that of its kind, or its own."""
        if self.forms.setdefault(title, form) != form:
            title = f"{title} {name}"
            self.forms[title] = form
        return _reference(title)

    def _by_name(self, figures: Json) -> Json:
        """Return the schema of a mapping by metric ids, which editors suggest, or titles."""
        properties = {name: {**self._told[name], **figures[name]} for name in figures}
        titled = {_exactly(title): properties[name] for name, title in self._titles.items()}
        return {
            "type": ["object", "null"],
            "properties": properties,
            "patternProperties": titled,
            "additionalProperties": False,
        }


def _reference(title: str) -> Json:
    return {"allOf": [{"$ref": f"#/definitions/{quote(title)}"}]}


def titles_of(titles: Mapping[str, str]) -> Mapping[str, str]:
    """Return the titles, by id, that identify just one part and are not its id."""
    means = called(titles, {})
    return {
        name: title
        for name, title in titles.items()
        if title != name and means[word(title)] == (name,)
    }


def _exactly(title: str) -> str:
    """Return a pattern in JSON Schema syntax that matches `title` only."""
    return "^" + re.sub(r"[\\^$.|?*+(){}\[\]/]", r"\\\g<0>", title) + "$"


def _told(name: str, metric: AnyMetric, rules: Ruleset) -> Json:
    """Return the title and the description of a metric for editors."""
    assessed = [each for each, counted in rules.assessed_metrics.items() if name in counted]
    sides = rules.figures_of(name)
    lines = (
        f"Written as {example_of(metric)}" + (f" ({metric.unit})." if metric.unit else "."),
        f"May be given as {sides[0]} and {sides[1]} instead." if sides else "",
        f"Assessed: {', '.join(assessed) or 'no category'}.",
    )
    return {"title": metric.title, "description": _joined(lines)}


def _joined(lines: Iterable[str]) -> str:
    return " ".join(each for each in lines if each)


def _found(metric: AnyMetric, more: Json) -> Json:
    """Return the schema of a figure that is plain, or with a reason and a name, and `more` keys."""
    figure = figure_of(metric)
    if metric.kind == "points":
        entered = {**figure, "properties": {**figure["properties"], **more}}
        return declarable(or_nothing(entered), more)
    said = {
        "properties": {
            "value": {**declarable(or_nothing(figure)), "description": "The figure."},
            **SAYS,
            **more,
        },
        "required": ["value"],
        "additionalProperties": False,
    }
    bare = or_nothing(figure)
    said_or_bare = {"if": {"type": "object"}, "then": said, "else": bare}
    return declarable({"type": [*bare["type"], "object"], **said_or_bare}, more)


def parts_of(rules: Ruleset) -> Json:
    """Return the schema of what says why whole items and actions do not apply."""
    parts = {each.id: each.title for each in rules.actions}
    parts |= {each.id: each.title for each in rules.items}
    return {
        "type": ["object", "null"],
        "properties": {name: {**REASON, "title": title} for name, title in parts.items()},
        "additionalProperties": False,
    }
