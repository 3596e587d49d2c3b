"""LX78x and LX671: new versions of a rule file."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX671": message(
        "error",
        "用例无法写明规则文件 {path}：文件名不是可以打印的 UTF-8 文字",
        "Cases cannot name the rule file {path}: its name is no UTF-8 that can be printed",
        "请用 -o 另取文件名，或用 --no-cases 不复制用例。",
        "Choose another name with `-o`, or leave the cases uncopied with `--no-cases`.",
    ),
    "LX780": message(
        "error",
        "规则文件已经是版本 {found}",
        "The rule file is version {found} already",
        "请写明新版本，如 2013。",
        "Name another version, such as 2013.",
    ),
    "LX781": message(
        "error",
        "{found} 不能作为版本",
        "{found} cannot be a version",
        "版本应为一行可以打印的文字，如 2013。",
        "Expected one line of text that can be printed, such as 2013.",
    ),
    "LX782": message(
        "error",
        "{path} 已经存在",
        "{path} is there already",
        "没有改动它，也没有写出任何文件；请用 -o 另定位置，或先移走它。",
        "It is unchanged, and nothing was written; choose another place with `-o`, "
        "or move it away first.",
    ),
    "LX783": message(
        "error",
        "{found} 不是文件夹里的文件，不知道新版本应写在哪里",
        "{found} is no file in a folder, so there is no place for the new version",
        "请用 -o 写明位置，-o - 为标准输出。",
        "Name one with `-o`; `-o -` is standard output.",
    ),
    "LX784": message(
        "note",
        "起止日期由 {before} 移为 {after}",
        "The period is moved from {before} to {after}",
        "2月29日在没有这一天的年份写作2月28日。",
        "29 February is the 28th in a year that has none.",
    ),
    "LX785": message(
        "note",
        "{file} 中仍写着 {found} 的行（{count} 行）",
        "Lines of {file} in which {found} still stands: {count}",
        "没有改动这些行，请逐行核对。",
        "They are unchanged; look at each.",
    ),
    "LX786": message(
        "warning",
        "起止日期没有移动：版本 {before} 和 {after} 不是都以年份开头，或者日历上没有移动后的年份",
        "The period is not moved: {before} and {after} do not both begin with a year, "
        "or the calendar ends before",
        "请写明新版本的起止日期。",
        "Write the period of the new version.",
    ),
    "LX787": message(
        "warning",
        "依据仍是上一版本的文件：{found}",
        "The source is still the document of the old version: {found}",
        "新文件印发后，请改写 source。",
        "Change `source` when there is a new one.",
    ),
    "LX788": message(
        "note",
        "从新位置找不到首行所写的模式文件 {found}",
        "The schema that the first lines name is not found from the new place: {found}",
        "这一行没有改动；liuxiang schema 可以写出模式文件。",
        "The line is unchanged; `liuxiang schema` prints schemas.",
    ),
    "LX789": message(
        "note",
        "旁边的用例是另一个规则文件的：{found}",
        "The cases beside it are those of another rule file: {found}",
        "没有复制这些用例。",
        "They are not copied.",
    ),
}
