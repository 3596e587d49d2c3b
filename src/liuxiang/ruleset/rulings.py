"""Rulings: where the text is silent, the reading taken, and the other readings as changes.

::

    rulings:
      - id: A04
        title: 不足一个步长的部分是否计分
        items: [union-formation]
        reading: 只计完整步长
        alternatives:
          - id: pro-rata
            reading: 按比例连续计分
            set: {items.union-formation.bonuses.over-quota.rounding: {places: 4, mode: down}}
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from liuxiang.ruleset.aspects import CHANGES, IDENTITY, PARTS, READING, SPOKEN_OF, TITLE
from liuxiang.ruleset.base import Model, Name, Text
from liuxiang.ruleset.json_schema import PATH

Target = Annotated[str, WithJsonSchema(PATH)]
"""The path of a part of the rule file; see `paths`."""


class Alternative(Model):
    """Another reading; what it `set`s is what it changes in the rule file."""

    id: Annotated[Name, IDENTITY]
    """What it is chosen by: `--ruling A04=pro-rata`."""
    reading: Annotated[Text, READING]
    """The reading in words."""
    changes: Annotated[Mapping[Target, Any] | None, CHANGES] = Field(default=None, alias="set")
    """Values by path, as `items.ID.bonuses.ID.cap: 2`; none, where it is only told in words."""


class Ruling(Model):
    """A question the text leaves open, and how it is read unless told otherwise."""

    id: Annotated[Name, IDENTITY]
    """What it is chosen by and cited as, such as A04."""
    title: Annotated[Text, TITLE]
    """The question."""
    reading: Annotated[Text, READING]
    """The reading taken, in words."""
    items: Annotated[tuple[Name, ...], SPOKEN_OF] = ()
    """The items it speaks of; left out, it speaks of all."""
    alternatives: Annotated[tuple[Alternative, ...], PARTS] = ()
    """The other readings."""
