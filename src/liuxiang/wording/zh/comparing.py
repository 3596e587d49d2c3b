"""LX70x: versions and figures held against one another."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX701": (
        "不能运行 git：{reason}",
        "“版本:路径”要用 git 取文件；请安装 git，或先把文件存到磁盘。",
    ),
    "LX702": (
        "git 取不到这个文件：{reason}",
        "应写成“版本:路径”，如 HEAD~1:rules/2012.yaml；路径从仓库根算起。",
    ),
    "LX703": (
        "一边是规则文件，另一边是单位数据（{found} 等）",
        "请给两个规则文件，或两批单位数据；比较规则时，数据用 --data 给出。",
    ),
    "LX704": (
        "不是同一个办法的规则文件：{old} 与 {new}",
        "只比较 id 相同的两个版本；办法的 id 各年不变。",
    ),
    "LX706": ("标准输入只能读一次，不能两边都是“-”", "请把其中一边写成文件。"),
    "LX705": ("只有一个版本有类别 {category}，该单位不作比较", "两个版本都有这个类别时才能比较。"),
}
