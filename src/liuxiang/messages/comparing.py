"""LX70x: versions and figures held against one another."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX701": message(
        "error",
        "不能运行 git：{reason}",
        "git cannot be run: {reason}",
        "“版本:路径”要用 git 取文件；请安装 git，或先把文件存到磁盘。",
        "`REV:path` is asked of git: install it, or save the file first.",
    ),
    "LX702": message(
        "error",
        "git 取不到这个文件：{reason}",
        "git has no such file: {reason}",
        "应写成“版本:路径”，如 HEAD~1:rules/2012.yaml；路径从仓库根算起。",
        "Expected `REV:path` such as HEAD~1:rules/2012.yaml, the path from the top of the "
        "repository.",
    ),
    "LX703": message(
        "error",
        "一边是规则文件，另一边是单位数据（{found} 等）",
        "One side is a rule file, the other one unit files ({found} and more)",
        "请给两个规则文件，或两批单位数据；比较规则时，数据用 --data 给出。",
        "Give two rule files, or two sets of unit files; with rule files, figures go with --data.",
    ),
    "LX704": message(
        "error",
        "不是同一个办法的规则文件：{old} 与 {new}",
        "These are rule files of two schemes: `{old}` and `{new}`",
        "只比较 id 相同的两个版本；办法的 id 各年不变。",
        "Two versions of one scheme are compared: its `id` stays the same from year to year.",
    ),
    "LX706": message(
        "error",
        "标准输入只能读一次，不能两边都是“-”",
        "Standard input can be read but once, and both sides are `-`",
        "请把其中一边写成文件。",
        "Name a file for one of them.",
    ),
    "LX705": message(
        "note",
        "只有一个版本有类别 {category}，该单位不作比较",
        "Only one of the versions has the category {category}: the unit is not compared",
        "两个版本都有这个类别时才能比较。",
        "A unit can be compared where both versions have its category.",
    ),
}
