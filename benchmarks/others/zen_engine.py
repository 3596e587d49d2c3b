"""zen-engine: one decision whose expression node has an expression an item and one for the total.

Its expressions compute with decimals of 28 digits; figures go in and the total comes out as JSON
numbers, which in Python are floats.
"""

import json
from collections.abc import Iterator, Sequence

import zen

from benchmarks.others import Engine
from benchmarks.others.expressions import bonus, condition
from benchmarks.plain import Plain
from benchmarks.work import Task


def make(tasks: Sequence[Task]) -> Engine:
    """The decision is parsed and compiled once, and called for one unit after another."""
    decision = zen.ZenEngine().create_decision(json.dumps(_content(tasks)))
    decision.validate()

    def totals(units: Sequence[Plain]) -> list[str]:
        return [str(decision.evaluate(figures)["result"]["total"]) for figures in units]

    return Engine(list, totals)


def _content(tasks: Sequence[Task]) -> dict[str, object]:
    expressions = [{"id": key, "key": key, "value": value} for key, value in _expressions(tasks)]
    nodes = [
        _node("request", "inputNode", {}),
        _node("score", "expressionNode", {"expressions": expressions}),
        _node("response", "outputNode", {}),
    ]
    edges = [
        {"id": f"{one}-{two}", "type": "edge", "sourceId": one, "targetId": two}
        for one, two in (("request", "score"), ("score", "response"))
    ]
    return {"nodes": nodes, "edges": edges}


def _node(name: str, kind: str, content: dict[str, object]) -> dict[str, object]:
    return {
        "id": name,
        "name": name,
        "type": kind,
        "position": {"x": 0, "y": 0},
        "content": content,
    }


def _expressions(tasks: Sequence[Task]) -> Iterator[tuple[str, str]]:
    for task in tasks:
        points = [
            str(task.points),
            *(bonus(each, floor="floor({of} / {by})", least="min") for each in task.bonuses),
        ]
        earned = " + ".join(points)
        yield f"item_{task.name}", f"{condition(task)} ? {earned} : 0" if task.tests else earned
    yield "total", " + ".join(f"$.item_{task.name}" for task in tasks)
