"""Shapes: what they write and what their schema says, both from one declaration."""

from decimal import Decimal
from typing import Final, NamedTuple

import pytest

from liuxiang.views.shape import (
    INTEGER,
    NUMBER,
    TEXT,
    Shape,
    array,
    key,
    mapping,
    nested,
    nullable,
    one_of,
    optional,
    recursive,
)


class Box(NamedTuple):
    """A thing that holds others."""

    name: str
    weight: Decimal | None = None
    inside: "tuple[Box, ...]" = ()


BOX: Final[Shape[Box, str]] = Shape(
    "Box",
    "A box.",
    key("name", TEXT, "What it is called.", lambda box, language: f"{box.name} ({language})"),
    key("weight", nullable(NUMBER), "What it weighs.", lambda box, _: box.weight),
    optional(
        "inside",
        array(recursive("Box", lambda: BOX)),
        "What is in it.",
        lambda box, _: box.inside or None,
    ),
)


def test_a_shape_writes_its_keys_in_order_and_leaves_optional_ones_out() -> None:
    boxes = Box("a", Decimal("1.50"), (Box("b"),))
    assert list(BOX.write(boxes, "en").items()) == [
        ("name", "a (en)"),
        ("weight", "1.5"),
        ("inside", [{"name": "b (en)", "weight": None}]),
    ]


def test_the_schema_says_what_the_keys_say() -> None:
    number = r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$"
    definition = {
        "title": "Box",
        "description": "A box.",
        "properties": {
            "name": {"type": "string", "description": "What it is called."},
            "weight": {
                "type": ["string", "null"],
                "pattern": number,
                "description": "What it weighs.",
            },
            "inside": {
                "type": "array",
                "items": {"type": "object", "allOf": [{"$ref": "#/definitions/Box"}]},
                "description": "What is in it.",
            },
        },
        "required": ["name", "weight"],
    }
    shelf = Shape[Box, str]("Shelf", "A shelf.", key("box", nested(BOX), "It.", lambda box, _: box))
    assert shelf.schema() == {
        "title": "Shelf",
        "description": "A shelf.",
        "type": "object",
        "properties": {
            "box": {
                "type": "object",
                "allOf": [{"$ref": "#/definitions/Box"}],
                "description": "It.",
            }
        },
        "required": ["box"],
        "definitions": {"Box": definition},
    }


def test_types_of_values_are_made_from_others() -> None:
    words = one_of("met", "not_met")
    assert one_of("ok").schema == {"type": "string", "const": "ok"}
    assert nullable(words).schema == {
        "type": ["string", "null"],
        "enum": ["met", "not_met", None],
    }
    assert mapping(INTEGER, words).schema == {
        "type": "object",
        "propertyNames": {"type": "string", "enum": ["met", "not_met"]},
        "additionalProperties": {"type": "integer"},
    }


def test_a_shape_lends_its_keys_to_another() -> None:
    def first(boxes: list[Box], _: object) -> Box:
        return boxes[0]

    pile = Shape[list[Box], str](
        "Pile",
        "Boxes.",
        key("count", INTEGER, "How many.", lambda boxes, _: len(boxes)),
        *BOX.keys_of(first),
    )
    assert pile.write([Box("a"), Box("b")], "zh") == {"count": 2, "name": "a (zh)", "weight": None}


def test_a_context_may_be_part_of_another_one() -> None:
    class View(NamedTuple):
        language: str

    def language(view: View) -> str:
        return view.language

    held = Shape[Box, View](
        "UnitSource", "Held.", key("box", nested(BOX).of(language), "It.", lambda box, _: box)
    )
    assert held.write(Box("a"), View("en")) == {"box": {"name": "a (en)", "weight": None}}


def test_two_shapes_of_one_name_are_refused() -> None:
    other = Shape[Box, str]("Box", "Another one.")
    both = Shape[Box, str](
        "Both",
        "Both.",
        key("one", nested(BOX), "One.", lambda box, _: box),
        key("two", nested(other), "Two.", lambda box, _: box),
    )
    with pytest.raises(ValueError, match="two shapes are called Box"):
        both.schema()
