"""LX77x: what can be wrong with the score that a unit gave itself."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX770": (
        "自评得分应写明总分、各项得分，这里却是 {found}",
        "如：“self_assessed: {{total: 96, items: {{17: 3}}}}”，总分、各项得分都可以不写。",
    ),
    "LX771": ("{of}应为分数，这里却是 {found}", "请只写数字，如 96、3.5；没有自评的留空。"),
    "LX772": ("自评得分中的项目 {found} 不存在", "应为项目的序号：{expected}。"),
    "LX773": (
        "第{no}项不考核类别 {category}，不应有自评得分",
        "请删去该项的自评得分；如单位类别写错，请改正 category。",
    ),
}
