"""LX182 to LX186: how a table is laid out, and what in it is passed over."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX182": message(
        "error",
        "这一行相邻的两格可能是一个数 {found}，无从判断",
        "Two cells of the row may be one number, {found}",
        "各行的格数不一样，看不出此行是否错位；请把数写成没有逗号的，或给每一行补齐分隔符。",
        "The rows are of different lengths, so that nothing shows whether the row is out of place; "
        "write numbers without commas, or the delimiters of all cells in every row.",
    ),
    "LX184": message(
        "note",
        "与单位数据无关，没有读取：列 {columns}；行 {rows}",
        "Not read, since they hold no data of units: columns {columns}; rows {rows}",
        "如其中有单位的数据，请改正列名或行首的名称。",
        "If any of them does, correct its head or its name.",
    ),
    "LX185": message(
        "error",
        "{metric} 一列的计量单位写的是 {found}，规则文件中是 {expected}",
        "The column of {metric} says {found}; in the rule file it is counted in {expected}",
        "请把各数换算成规则文件的计量单位，再改正列名。",
        "Convert the figures to the measure of the rule file, and correct the head.",
    ),
    "LX186": message(
        "error",
        "这一行在表头之上，没有读取，却像是单位的数据",
        "The row is above the header and was not read, but looks like the data of a unit",
        "请把它移到表头之下；如不是数据，请删去。",
        "Move it below the header, or remove it if it is none.",
    ),
}
