"""A small season of two items, for tests of what is said and decided later."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.cli.running import run

RULES = """\
liuxiang: 1
id: sample
version: "2012"
title: 办法
language: zh
points: 16
categories:
  district: {title: 区县}
metrics:
  meetings: {kind: count, title: 会议}
  contracts: {kind: rate, title: 合同签订率}
actions:
  - id: one
    title: 行动
    points: 16
    items:
      - id: meet
        no: 1
        title: 开会
        points: 8
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_least: 2}]}
      - id: sign
        no: 2
        title: 签合同
        points: 8
        assesses: [district]
        scoring: {kind: all_or_nothing, criteria: [{metric: contracts, at_least: 80%}]}
awards:
  - {id: first, title: 优秀, categories: [district], ranks: [1, 2]}
  - {id: second, title: 先进, categories: [district], ranks: [3, 3]}
rulings:
  - id: A1
    title: 开几次会
    reading: 两次
    items: [meet]
    alternatives:
      - {id: thrice, reading: 三次, set: {items.meet.scoring.criteria.meetings.at_least: 3}}
"""


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder, by their path below it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def scored(folder: Path, code: int = 0, *options: str) -> dict[str, Any]:
    """Return what `score` says of a folder, in English; it ends with `code`."""
    done = run("score", folder, "-f", "json", "--lang", "en", *options)
    assert done.returncode == code, done.stdout.decode()
    return _read(done.stdout)


def said(folder: Path, *options: str, command: str = "score") -> dict[str, Any]:
    """Return what a command says of a folder, in English, however it ends."""
    return _read(run(command, folder, "-f", "json", "--lang", "en", *options).stdout)


def _read(text: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def codes(found: dict[str, Any], key: str = "diagnostics") -> list[str]:
    """Return the codes of problems, or of findings."""
    return [each["code"] for each in found[key]]
