"""The schema of unit files: for any rules, or for one rule file with its metrics."""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote

from liuxiang.names import called, word
from liuxiang.ruleset import Ruleset
from liuxiang.ruleset.json_schema import NAME, TEXT, Json
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.schema.figures import ANY, ENTERED, SAYS, example_of, figure_of
from liuxiang.schema.generate import or_nothing

DOCUMENTS: Final[Json] = {
    "type": ["string", "number", "array", "null"],
    "items": TEXT,
    "description": "A document, or a list of them.",
}

_POINTS: Final[Json] = {
    "type": ["number", "string", "null"],
    "pattern": r"^ *-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)? *$",
    "patternErrorMessage": "Expected points, such as 96 or 3.5.",
}
SELF_ASSESSED: Final[Json] = {
    "description": "The score that the unit gave itself: a total, and points of single items.",
    "type": ["object", *_POINTS["type"]],
    "pattern": _POINTS["pattern"],
    "patternErrorMessage": _POINTS["patternErrorMessage"],
    "properties": {
        "total": {**_POINTS, "description": "The total it gave itself."},
        "items": {
            "type": ["object", "null"],
            "patternProperties": {"^[0-9]+$": _POINTS},
            "additionalProperties": False,
            "description": "The points it gave itself, by number of item.",
        },
    },
    "additionalProperties": False,
}
"""What a unit may say of its own score, whatever the rules."""


def schema() -> Json:
    """Return the schema of unit files for any rules."""
    entered: Json = {
        **ANY,
        "type": [*ANY["type"], "object"],
        "properties": ENTERED,
        "additionalProperties": False,
        "required": ["points", "reason"],
    }
    named = {"type": ["object", "null"], "propertyNames": NAME}
    return _document(
        {
            "category": {**TEXT, "description": "The category, an id of the rule file."},
            "ruleset": {**TEXT, "description": "The rules it was filled in for: id or id@version."},
        },
        metrics={**named, "additionalProperties": entered},
        verified={**named, "additionalProperties": said_later({})},
        evidence={**named, "additionalProperties": DOCUMENTS},
    )


def said_later(more: Json) -> Json:
    """Return the schema of a figure with a comment, which may hold `more` keys."""
    return {
        **ANY,
        "type": [*ANY["type"], "object"],
        "properties": {"value": {**ANY, "description": "The figure."}, **ENTERED, **more},
        "additionalProperties": False,
        "if": {"required": ["points"]},
        "then": {"required": ["reason"], "properties": {"value": False}},
        "else": {"required": ["value"]},
    }


def schema_for(rules: Ruleset) -> Json:
    """Return the schema of unit files for `rules`."""
    metrics = rules.metrics.items()
    told = {name: _told(name, metric, rules) for name, metric in metrics}
    categories = {name: each.title for name, each in rules.categories.items()}
    category: Json = {
        "description": "The category, by id or by title.",
        "defaultSnippets": [
            {"label": name, "body": name, "description": title}
            for name, title in categories.items()
        ],
        "if": {"enum": list(titles_of(categories).values())},
        "else": {"enum": list(categories)},
    }
    reference = f"{rules.id}@{rules.version}"
    ruleset: Json = {
        "type": "string",
        "pattern": rf"^{rules.id}(?:@.*)?$",
        "patternErrorMessage": f"Expected {reference}.",
        "examples": [reference],
        "description": "The rules it was filled in for.",
    }
    forms: dict[str, Json] = {"evidence": DOCUMENTS}
    titles = titles_of({name: metric.title for name, metric in metrics})
    reported = {name: _named(name, metric, forms) for name, metric in metrics}
    found = {name: _named(name, metric, forms, "verified ") for name, metric in metrics}
    document = _document(
        {"category": category, "ruleset": ruleset},
        metrics=_mapping({name: {**told[name], **reported[name]} for name in told}, titles),
        verified=_mapping({name: {**told[name], **found[name]} for name in told}, titles),
        evidence=_mapping(
            {name: {**told[name], **_reference("evidence")} for name in told}, titles
        ),
    )
    return {**document, "definitions": forms}


def _document(keys: Json, *, metrics: Json, verified: Json, evidence: Json) -> Json:
    return {
        "type": "object",
        "properties": {
            "unit": {**TEXT, "description": "The name of the unit."},
            **keys,
            "metrics": {
                **metrics,
                "description": "Figures by metric; one that is left out or empty is missing.",
            },
            "verified": {
                **verified,
                "description": "Figures that assessors have found; they win over `metrics`.",
            },
            "self_assessed": SELF_ASSESSED,
            "evidence": {**evidence, "description": "Documents that back figures, by metric."},
        },
        "required": ["unit", "category", "metrics"],
        "additionalProperties": False,
    }


def _named(name: str, metric: AnyMetric, forms: dict[str, Json], prefix: str = "") -> Json:
    """Return a reference to the form of a figure in `forms`, that of its kind or its own."""
    form = _found(metric) if prefix else or_nothing(figure_of(metric))
    title = prefix + metric.kind
    if forms.setdefault(title, form) != form:
        title = f"{title} {name}"
        forms[title] = form
    return _reference(title)


def _reference(title: str) -> Json:
    return {"allOf": [{"$ref": f"#/definitions/{quote(title)}"}]}


def _mapping(properties: Json, titles: Mapping[str, str]) -> Json:
    """Return the schema of a mapping by metric ids, which editors suggest, or titles."""
    return {
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": {_exactly(title): properties[name] for name, title in titles.items()},
        "additionalProperties": False,
    }


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


def _found(metric: AnyMetric) -> Json:
    """Return the schema of a figure found by assessors: plain, or with a reason and a name."""
    figure = figure_of(metric)
    if metric.kind == "points":
        return or_nothing(figure)
    said = {
        "properties": {"value": {**or_nothing(figure), "description": "The figure."}, **SAYS},
        "required": ["value"],
        "additionalProperties": False,
    }
    bare = or_nothing(figure)
    return {"type": [*bare["type"], "object"], "if": {"type": "object"}, "then": said, "else": bare}
