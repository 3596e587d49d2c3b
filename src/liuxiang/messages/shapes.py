"""LX30x, LX31x: what can be wrong with the shape of a rule file."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message


def error(zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    """A message that makes a rule file unusable."""
    return message("error", zh, en, zh_advice, en_advice)


MESSAGES: Final[Mapping[str, Message]] = {
    "LX301": error(
        "未知的键 {key}",
        "Unknown key `{key}`",
        "请改正拼写，或删去此行；可用的键见规则语言说明。",
        "Correct it or remove the line; the keys are in the description of the rule language.",
    ),
    "LX302": error(
        "缺少键 {key}", "The key `{key}` is missing", "请补上 {key}。", "Add `{key}` here."
    ),
    "LX303": error(
        "没有名为 {tag} 的种类",
        "There is no kind `{tag}`",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX304": error(
        "值 {found} 不在可选之列",
        "The value `{found}` is not allowed here",
        "应为：{expected}。",
        "Expected: {expected}.",
    ),
    "LX305": error(
        "此处应为一个值，却是 {found}",
        "A single value is expected here, not {found}",
        "请写一个值，不带括号。",
        "Write one value without brackets.",
    ),
    "LX306": error(
        "分值不能为负：{value}",
        "Points cannot be negative: {value}",
        "应为 0 或更大的数。",
        "Expected 0 or more.",
    ),
    "LX307": error(
        "此处应为整数：{value}",
        "A whole number is expected here: {value}",
        "不带小数点。",
        "Write it without a decimal point.",
    ),
    "LX308": error(
        "此处应为是或否：{value}",
        "Yes or no is expected here: {value}",
        "应为 true 或 false。",
        "Expected true or false.",
    ),
    "LX309": error(
        "此处应为日期：{value}",
        "A date is expected here: {value}",
        "应写作 2012-12-31。",
        "Expected a form such as 2012-12-31.",
    ),
    "LX310": error(
        "此处的 {found} 形式不对",
        "The form of {found} is not what is expected here",
        "应为：{expected}。",
        "Expected: {expected_en}.",
    ),
    "LX311": error(
        "{found} 不能作编号",
        "`{found}` cannot be an id",
        "编号由字母、数字、连字符和下划线组成，以字母或数字开头。",
        "An id is made of letters, digits, `-` and `_`, and starts with a letter or digit.",
    ),
    "LX312": error(
        "bounds 颠倒：{found}",
        "The bounds run backwards: {found}",
        "应先小后大。",
        "Write the lower one first.",
    ),
    "LX313": error(
        "{found} 超出范围",
        "{found} is out of bounds",
        "界限为 {limit}。",
        "The limit is {limit}.",
    ),
    "LX314": error(
        "{key} 不成立（{problem}）",
        "`{key}` does not hold ({problem})",
        "请对照规则语言说明改正。",
        "Correct it by the description of the rule language.",
    ),
    "LX315": error(
        "这不是规则文件",
        "This is no rule file",
        "规则文件是一个“键: 值”文档，以 liuxiang: 1 开头。",
        "A rule file is one document of `key: value` lines that starts with `liuxiang: 1`.",
    ),
    "LX316": error(
        "{key} 是空的，至少要有 {min_length} 项",
        "`{key}` is empty; it takes {min_length} or more",
        "请补上内容，或删去这一键。",
        "Fill it, or take the key out.",
    ),
    "LX317": error(
        "{key} 有 {actual_length} 项，最多 {max_length} 项",
        "`{key}` holds {actual_length}, at most {max_length} are taken",
        "请删去多余的。",
        "Take out what is too much.",
    ),
}
