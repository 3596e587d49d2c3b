"""`allow`: remarks of `validate` that are meant, each by its code, what it is about, and why.

::

    allow:
      - {code: LX441, id: items.union-formation.bonuses.over-quota, reason: 文件未设上限}
"""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.base import Model, Text


class Allow(Model):
    """A remark that is not to be made again; `id` is what it is about, or anything above that."""

    code: Annotated[str, Field(pattern=r"^LX[0-9]{3}$")]
    """The code of the remark, as LX441."""
    id: Text
    """What it is about, by ids: items.union-formation.bonuses.over-quota."""
    reason: Text
    """Why it is meant."""
