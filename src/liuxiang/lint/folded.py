"""Notes that many parts of a file give rise to, told once, with all their places."""

from typing import Final

from liuxiang.diagnostics import Diagnostic, Related

MOST: Final = 20
"""Others that a note names; beyond these they are counted."""


def folded(problems: list[Diagnostic]) -> list[Diagnostic]:
    """`problems` in which bonuses without a cap are one note, at the first of them."""
    uncapped = [each for each in problems if each.code == "LX441"]
    if len(uncapped) < 2:  # one stands for itself
        return problems
    first, *others = sorted(uncapped, key=lambda each: each.place or ())
    zh = "、".join(_named(each, "第 {no} 项 {bonus}（{found}）") for each in others[:MOST])
    en = ", ".join(_named(each, "`{bonus}` of item {no} ({found_en})") for each in others[:MOST])
    if len(others) > MOST:
        zh, en = f"{zh} 等 {len(others)} 个", f"{en} and {len(others) - MOST} more"
    values = {
        **first.values,
        "found": f"{first.values['found']}。另有：{zh}",
        "found_en": f"{first.values['found_en']}. Nor have: {en}",
    }
    related = tuple(Related(each.place, "other") for each in others[:MOST] if each.place)
    one = first._replace(values=values, related=related)
    return [one, *(each for each in problems if each.code != "LX441")]


def _named(problem: Diagnostic, text: str) -> str:
    return text.format_map(problem.values)
