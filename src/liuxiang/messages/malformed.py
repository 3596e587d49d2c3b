"""LX125 to LX129, LX149 and LX192 to LX198: slips in the writing of YAML."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX125": message(
        "error",
        "文件里有合并冲突的标记",
        "Marks of a merge conflict are left in the file",
        "请在两个版本中选定一个，并删去 <<<<<<<、=======、>>>>>>> 各行。",
        "Choose one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>.",
    ),
    "LX126": message(
        "error",
        "用了全角的 {found}",
        "A full-width `{found}` is used",
        "此处应为半角的 {expected}；如果它是文字的一部分，请给整段文字加上半角引号。",
        "Write a half-width `{expected}`; if it is part of a text, put that text in quotes.",
    ),
    "LX127": message(
        "error",
        "比较不用符号 {found} 写",
        "A comparison is not written with the sign `{found}`",
        "请写“{expected}: 数值”。“至少”为 at_least，“超过”为 more_than，“至多”为 at_most，"
        "“不到”为 less_than。",
        "Write `{expected}: value`; the comparisons are `at_least`, `more_than`, `at_most` and "
        "`less_than`.",
    ),
    "LX128": message(
        "error",
        "值不能以 {found} 开头",
        "A value cannot begin with `{found}`",
        "这个符号在 YAML 中另有用处；如果是文字，请加引号。",
        "The sign has a meaning of its own in YAML; if it is text, put it in quotes.",
    ),
    "LX129": message(
        "error",
        "列表的短横后缺一个空格",
        "There is no space behind the dash of a list",
        "请写“- {found}”。",
        "Write `- {found}`.",
    ),
    "LX149": message(
        "error",
        "{key} 的文字里有冒号加空格，会被当作另一个键",
        "The text of `{key}` holds a colon and a space, which read as another key",
        "请给整段文字加引号；如果本来是两项，请分成两行。",
        "Put the whole text in quotes; if these are two entries, write them on two lines.",
    ),
    "LX192": message(
        "error",
        "这一行的缩进与上下文不符：缩进了 {found} 格",
        "The indentation of this line fits nothing above it: {found} spaces",
        "同级的行缩进应相同，此处似应为 {expected} 格。",
        "Lines of one level are indented alike; here that seems to be {expected} spaces.",
    ),
    "LX193": message(
        "error",
        "同级的行，有的以短横开头，有的不是",
        "Of lines of one level, some begin with a dash and some do not",
        "列表的每一项都以“- ”开头；属于上一项的键应与上一项的第一个键对齐。",
        "Each entry of a list begins with `- `; a key of the entry above stands below its first "
        "key.",
    ),
    "LX194": message(
        "error",
        "这一行没有冒号，不是“键: 值”",
        "This line has no colon, so it is no `key: value`",
        "请写成“键: 值”；如果是说明，请以 # 开头；如果是上一行的续行，请合并并加引号。",
        "Write `key: value`; a remark begins with `#`; a text of two lines belongs in quotes.",
    ),
    "LX195": message(
        "error",
        "双引号里的 {found} 不是 YAML 的转义",
        "`{found}` is no escape of YAML in double quotes",
        r"请改用单引号，或把 \ 写成 \\；用编码写字符时，\x、\u、\U 后须有 2、4、8 位十六进制数字，"
        "且不是半个字符（D800 至 DFFF）。",
        r"Use single quotes, or write `\\` for `\`; where a character is meant, `\x`, `\u` and "
        r"`\U` take 2, 4 and 8 hexadecimal digits, not those of half a character (D800 to DFFF).",
    ),
    "LX196": message(
        "error",
        "括号 {found} 没有闭合",
        "The bracket `{found}` is never closed",
        "括号从这里开始；请在末尾补上对应的半角括号。",
        "It opens here; close it with a half-width bracket of its kind.",
    ),
    "LX197": message(
        "error",
        "括号里的两项之间缺逗号",
        "There is no comma between two entries in brackets",
        "请用半角逗号加空格隔开各项；文字中有冒号、逗号的，请加引号。",
        "Separate entries by a comma and a space; put text with colons or commas in quotes.",
    ),
    "LX198": message(
        "error",
        "引号 {found} 之后还有文字",
        "Text stands behind the closing `{found}`",
        "请把整段文字放进引号里；文字中要用引号的，外面换用另一种引号。",
        "Put the whole text in quotes; where it holds some, use the other kind around it.",
    ),
}
