"""LX78x and LX671: new versions of a rule file."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX671": (
        "用例无法写明规则文件 {path}：文件名不是可以打印的 UTF-8 文字",
        "请用 -o 另取文件名，或用 --no-cases 不复制用例。",
    ),
    "LX780": ("规则文件已经是版本 {found}", "请写明新版本，如 2013。"),
    "LX781": ("{found} 不能作为版本", "版本应为一行可以打印的文字，如 2013。"),
    "LX782": ("{path} 已经存在", "没有改动它，也没有写出任何文件；请用 -o 另定位置，或先移走它。"),
    "LX783": (
        "{found} 不是文件夹里的文件，不知道新版本应写在哪里",
        "请用 -o 写明位置，-o - 为标准输出。",
    ),
    "LX784": ("起止日期由 {before} 移为 {after}", "2月29日在没有这一天的年份写作2月28日。"),
    "LX785": ("{file} 中仍写着 {found} 的行（{count} 行）", "没有改动这些行，请逐行核对。"),
    "LX786": (
        "起止日期没有移动：版本 {before} 和 {after} 不是都以年份开头，或者日历上没有移动后的年份",
        "请写明新版本的起止日期。",
    ),
    "LX787": ("依据仍是上一版本的文件：{found}", "新文件印发后，请改写 source。"),
    "LX788": (
        "从新位置找不到首行所写的模式文件 {found}",
        "这一行没有改动；liuxiang schema 可以写出模式文件。",
    ),
    "LX789": ("旁边的用例是另一个规则文件的：{found}", "没有复制这些用例。"),
}
