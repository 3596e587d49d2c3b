"""A small rule file and the cases beside it, built in a few words around what a test is about."""

from pathlib import Path
from textwrap import dedent, indent

from liuxiang.casework.file import CaseFile
from liuxiang.casework.load import load_cases
from liuxiang.casework.tested import Asked, run_all
from liuxiang.casework.update import entered
from liuxiang.check_results import Outcome
from liuxiang.diagnostics import Diagnostic
from liuxiang.edits import edited
from liuxiang.errors import LiuxiangError
from liuxiang.source import load

RULES = """\
liuxiang: 1
id: small
version: "1"
title: 小规则
points: 10
categories:
  district: {title: 区}
  industry: {title: 产业}
metrics:
  formed: {title: 建会数, kind: count}
  quota: {title: 任务数, kind: count}
  completion: {title: 完成率, kind: rate, part: formed, whole: quota, bounds: [0%, none]}
  charter: {title: 章程, kind: yes_no}
  centre: {title: 中心, kind: checklist, members: {sign: 牌子, staff: 人员}}
  praise: {title: 推广, kind: points}
  deals: {title: 合同数, kind: count}
actions:
  - id: main
    title: 行动
    points: 10
    items:
      - id: formation
        no: 1
        title: 建会
        points: 6
        assesses: [district, industry]
        scoring:
          kind: all_or_nothing
          criteria:
            - {metric: completion, at_least: 98%}
            - {metric: charter, is: true, only: [district]}
        bonuses:
          - {id: over, kind: per_step, metric: completion, above: 100%, step: 1%, points: 0.2,
             warn_from: 1}
      - id: service
        no: 2
        title: 服务
        points: 4
        assesses: [district]
        scoring:
          kind: all_or_nothing
          criteria:
            - {id: either, any_of: [{metric: centre, includes: all}, {metric: deals, at_least: 3}]}
        bonuses:
          - {id: praised, kind: discretionary, metric: praise, cap: 2}
rulings:
  - id: A1
    title: 封顶
    reading: 不封顶
    alternatives:
      - id: capped
        reading: 一分
        set: {items.formation.bonuses.over.cap: 1}
      - id: words
        reading: 另说
ranking: {by: total, ties: shared}
awards:
  - {id: excellent, title: 优秀, ranks: [1, 1], categories: [district, industry]}
"""


def written(folder: Path, cases: str, rules: str = RULES) -> Path:
    """The path of a file of cases beside its rule file; `cases` are the elements of its list."""
    (folder / "small.yaml").write_text(rules, "utf-8")
    path = folder / "small.cases.yaml"
    listed = indent(dedent(cases).strip(), "  ")
    path.write_text(f"ruleset: small.yaml\ncases:\n{listed}\n", "utf-8")
    return path


def loaded(folder: Path, cases: str, rules: str = RULES) -> CaseFile:
    """The cases, ready to be run."""
    return load_cases(load(written(folder, cases, rules)))


def recorded(folder: Path, cases: str, rules: str = RULES) -> CaseFile:
    """The cases in a file that records its rules, ready to be run."""
    path = written(folder, cases, rules)
    file = load_cases(load(path))
    path.write_text(edited(file.walk.source.text, entered(file)), "utf-8")
    return load_cases(load(path))


def outcomes(folder: Path, cases: str, rules: str = RULES) -> list[Outcome]:
    """What came of each case."""
    return list(run_all(loaded(folder, cases, rules), Asked(), lambda _done, _total: None).others)


def refused(folder: Path, cases: str) -> tuple[Diagnostic, ...]:
    """Why the cases cannot be run; nothing where they can."""
    try:
        loaded(folder, cases)
    except LiuxiangError as fault:
        return fault.diagnostics
    return ()


def told(problem: Diagnostic, folder: Path) -> str:
    """A problem in one line: its place, what was found, and the line of the rule."""
    lines = [f"{each.role} {each.place.line}" for each in problem.related]
    place = str(problem.place).removeprefix(f"{folder.as_posix()}/")
    return " | ".join([place, problem.message("en"), *lines])
