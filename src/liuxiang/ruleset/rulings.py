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
from typing import Any

from pydantic import Field

from liuxiang.ruleset.base import Model, Name, Text


class Alternative(Model):
    """Another reading; `changes` maps paths of the rule file to their new values."""

    id: Name
    reading: Text
    changes: Mapping[str, Any] | None = Field(default=None, alias="set")


class Ruling(Model):
    """A question the text leaves open, and how it is read unless told otherwise."""

    id: Name
    title: Text
    reading: Text
    items: tuple[Name, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
