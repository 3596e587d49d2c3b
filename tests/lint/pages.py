"""Examples of manual pages made into whole rule files."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from liuxiang.errors import InputFault
from liuxiang.lint import linted
from liuxiang.ruleset.analyse import examine
from liuxiang.source import decode

BASE = """\
liuxiang: 1
id: sample
version: "1"
title: 样例
points: 8
categories: {district: {title: 区}, industry: {title: 产业}}
metrics:
  charter: {title: 章程, kind: yes_no}
actions:
  - id: main
    title: 行动
    points: 8
    items:
      - id: work
        no: 1
        title: 工作
        points: 8
        assesses: [district, industry]
        scoring: {kind: all_or_nothing, criteria: [{metric: charter, is: true}]}
"""
OF_AN_ITEM = frozenset(
    {"scoring", "bonuses", "penalties", "floor", "assesses", "departments", "bonus_cap"}
)


class _Plain(yaml.SafeLoader):
    """Everything as the text that was written."""


_Plain.yaml_implicit_resolvers = {}


def plain(text: str) -> Any:
    """YAML with every scalar as text."""
    return yaml.load(text, Loader=_Plain)  # noqa: S506  # a safe loader


def whole(fragment: str) -> str:
    """The rule file of which `fragment` is a part; what it does not say is that of a sound one."""
    base, part = plain(BASE), plain(fragment)
    item = base["actions"][0]["items"][0]
    for key, value in part.items():
        if key in OF_AN_ITEM and not (key == "departments" and isinstance(value, dict)):
            item[key] = value
        elif isinstance(value, dict) and key in base:
            base[key] |= value
        else:
            base[key] = value
    if "metrics" in part:
        used = set(_texts(base["actions"])) | set(part["metrics"])
        base["metrics"] = {k: v for k, v in base["metrics"].items() if k in used}
    return yaml.safe_dump(base, allow_unicode=True, sort_keys=False)


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for each in data.values():
            yield from _texts(each)
    elif isinstance(data, list):
        for each in data:
            yield from _texts(each)


def codes(text: str) -> list[str]:
    """What is found of the rule file `text`."""
    try:
        examined = examine(decode("rules.yaml", text.encode()))
    except InputFault as fault:
        return [each.code for each in fault.diagnostics]
    return [each.code for each in linted(examined)]
