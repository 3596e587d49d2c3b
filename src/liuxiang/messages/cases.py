"""LX6xx: cases of rule files, what they cover, and what they do not notice."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message


def error(zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    """A message that fails a run of cases."""
    return message("error", zh, en, zh_advice, en_advice)


MESSAGES: Final[Mapping[str, Message]] = {
    "LX601": error(
        "这不是用例文件",
        "This is no file of cases",
        "用例文件是一个“键: 值”文档，写明 ruleset 和 cases。",
        "A file of cases is one document of `key: value` lines with `ruleset` and `cases`.",
    ),
    "LX602": error(
        "找不到规则文件 {found}",
        "There is no rule file `{found}`",
        "应为相对于本文件的路径、id@version，或已安装规则文件的名称。",
        "Expected a path from this file, `id@version`, or the stem of an installed one.",
    ),
    "LX603": error(
        "用例 {found} 重名",
        "There are two cases `{found}`",
        "请给其中一个另取名称。",
        "Give one of them another name.",
    ),
    "LX604": error(
        "units 与 given、verified 不能并用",
        "`units` does not go with `given` and `verified`",
        "一个单位用 given；几个单位写在 units 之下。",
        "Use `given` for one unit; several stand under `units`.",
    ),
    "LX605": error(
        "没有 {found}",
        "There is no `{found}`",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX606": error(
        "用例“{case}”的 {what} 应为 {expected}，实为 {actual}",
        "The case “{case}” expects {what} to be {expected}, and it is {actual}",
        "请核对规则与用例；确认无误后可用 --update 重新记录。",
        "Check the rule and the case; where the new value is right, `--update` records it.",
    ),
    "LX607": error(
        "用例“{case}”的 {what} 应为 {expected}，实为 {actual}：{value} 对 {test}",
        "The case “{case}” expects {what} to be {expected}, and it is {actual}: "
        "{value} against {test}",
        "请核对规则与用例；确认无误后可用 --update 重新记录。",
        "Check the rule and the case; where the new value is right, `--update` records it.",
    ),
    "LX608": error(
        "规则文件没有用例：应为 {expected}",
        "The rule file has no cases: expected {expected}",
        "请在规则文件旁边写一个用例文件。",
        "Write a file of cases beside the rule file.",
    ),
    "LX609": error(
        "没有用例的名称含 {found}",
        "No case has {found} in its name",
        "请改正 -k 的文字。",
        "Correct the text after `-k`.",
    ),
    "LX614": error(
        "{found} 不用于这样的用例",
        "`{found}` is not for a case like this",
        "{expected}",
        "{expected_en}",
    ),
    "LX615": message(
        "warning",
        "用例“{case}”没有写任何期望",
        "The case “{case}” expects nothing",
        "请写 expect，或用 --update 记录；没有期望的用例不算涉及任何情形。",
        "Write `expect`, or record it with `--update`; a case that expects nothing covers nothing.",
    ),
    "LX611": message(
        "note",
        "没有用例涉及：{what}",
        "No case touches: {what}",
        "请补一个用例。",
        "Add a case for it.",
    ),
    "LX612": error(
        "覆盖 {covered}/{total}，低于 {limit}%",
        "Cases cover {covered} of {total}, less than {limit}%",
        "请补用例，见未涉及之处。",
        "Add cases for what none touches.",
    ),
    "LX613": error(
        "改为 {new} 无人察觉（原为 {old}）",
        "Nobody notices {new} in the place of {old}",
        "请补一个在此界限上的用例。",
        "Add a case that stands at this very limit.",
    ),
}
