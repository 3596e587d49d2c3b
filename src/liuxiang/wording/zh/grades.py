"""Grades: what can be wrong with them, and what is open about them."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX376": (
        "{found} 不能写在这里",
        "得分只在 grades 和上一层的 penalties 里比较，名次只在 ceilings 里比较；别处请比较指标。",
    ),
    "LX377": (
        "没有 {found}",
        "应为规则文件里的 items.ID、actions.ID，或 bands 里某一等次的 id。",
    ),
    "LX379": (
        "等次 {band} 的界限 {found} 不低于前一等次的 {other}",
        "请把最好的等次写在最前；同一类别的等次，界限依次降低。",
    ),
    "LX380": ("等次按 {by} 评定，界限不能是 {found}", "应为：{expected}。"),
    "LX381": (
        "上限 {found} 允许最好的等次，不起作用",
        "请把 at_best 改为第一等次以下的等次，或删去这一上限。",
    ),
    "LX483": (
        "最后一个等次 {found} 还有界限或条件，有的单位会没有等次",
        "请删去它的 at_least 和 when，或在最后另加一个等次，给其余的单位。",
    ),
    "LX484": (
        "没有单位能得到等次 {found}：它前面的 {other} 没有任何要求",
        "请给前面的等次写明界限，或删去后面的等次。",
    ),
    "LX539": (
        "{unit} 等次暂按“{grade}”，可能为“{worst}”至“{best}”；未报：{metrics}",
        "填报单位：补报",
    ),
    "LX540": ("{unit} 因{ceilings}，等次为“{grade}”（否则为“{without}”）", ""),
    "LX541": ("{unit} 因等次不符，不授予“{award}”，由后面的单位递补", ""),
    "LX542": ("{unit} 没有等次：不符合任何一个等次", "评定机构：明确其等次"),
    "LX543": (
        "{unit} 等次暂按“{grade}”，可能为“{worst}”至“{best}”，取决于其他单位未报的数据",
        "其他单位：补报",
    ),
    "LX544": ("{unit} 因等次不符，不授予“{award}”，名额空缺", ""),
}
