"""LX182 to LX186: how a table is laid out, and what in it is passed over."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX182": (
        "这一行相邻的两格可能是一个数 {found}，无从判断",
        "各行的格数不一样，看不出此行是否错位；请把数写成没有逗号的，或给每一行补齐分隔符。",
    ),
    "LX184": (
        "与单位数据无关，没有读取：列 {columns}；行 {rows}",
        "如其中有单位的数据，请改正列名或行首的名称。",
    ),
    "LX185": (
        "{metric} 一列的计量单位写的是 {found}，规则文件中是 {expected}",
        "请把各数换算成规则文件的计量单位，再改正列名。",
    ),
    "LX186": (
        "这一行在表头之上，没有读取，却像是单位的数据",
        "请把它移到表头之下；如不是数据，请删去。",
    ),
}
