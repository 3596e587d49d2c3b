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
        "应为相对于本文件的路径、编号@版本，或已安装规则文件的名称。按编号找过的地方：{looked}，以及随程序安装的规则。",
        "Expected a path from this file, `id@version`, or the stem of an installed one. By id it "
        "was looked for in: {looked}, and among the installed ones.",
    ),
    "LX670": error(
        "{named} 可以是几个规则文件：{found}",
        "`{named}` could be several rule files: {found}",
        "请写明其中一个相对于本文件的路径；只是版本不同的，写编号@版本即可。",
        "Write the path of the one that is meant, from this file; where only the versions differ, "
        "`id@version` will do.",
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
    "LX610": error(
        "用例“{case}”只是因为记录的数已不在界限上而失败",
        "The case “{case}” fails only because a recorded figure is no longer at its limit",
        "请先核对记录的数；按现在的界限，这个用例通过。",
        "See to what is recorded first; from the limits of today, this case passes.",
    ),
    "LX616": error(
        "{what} 记录为恰在界限的 {old}，规则的界限现为 {new}",
        "{what} is recorded as {old}, just at its limit, and the limit of the rule is now {new}",
        "如非有意，请改回规则；确认无误后用 liuxiang test --update 重新记录。",
        "Where this was not meant, put the rule back; where it was, `liuxiang test --update` "
        "records it.",
    ),
    "LX617": error(
        "{what} 记录为 {old}，规则现为 {new}",
        "{what} is recorded as {old}, and the rule now says {new}",
        "如非有意，请改回规则；确认无误后用 liuxiang test --update 重新记录。",
        "Where this was not meant, put the rule back; where it was, `liuxiang test --update` "
        "records it.",
    ),
    "LX618": error(
        "记录了 {found}，规则中没有这个数",
        "{found} is recorded, and the rules have no such number",
        "如非有意，请改回规则；确认无误后用 liuxiang test --update 重新记录。",
        "Where this was not meant, put the rule back; where it was, `liuxiang test --update` "
        "records it.",
    ),
    "LX619": message(
        "warning",
        "规则有 {count} 个数没有记录：{names}",
        "{count} number{s} of the rules without a record: {names}",
        "用 liuxiang test --update 记录，以后改动了才看得出来。",
        "`liuxiang test --update` records them, so that a change of them is seen.",
    ),
    "LX620": message(
        "warning",
        "没有记录规则的数：用例立在规则现在的界限上，改了界限也看不出来",
        "No number of the rules is recorded: cases stand at the limits of the rules as they are, "
        "so that a limit may change unseen",
        "用 liuxiang test --update 记录 at_limit 和 numbers。",
        "`liuxiang test --update` records `at_limit` and `numbers`.",
    ),
    "LX614": error(
        "{found} 不用于这样的用例",
        "`{found}` is not for a case like this",
        "{expected}",
        "{expected_en}",
    ),
    "LX615": error(
        "用例“{case}”没有写任何期望",
        "The case “{case}” expects nothing",
        "请写 expect，如 expect: {{total: 92}}，或用 --update 记录；没有期望的用例什么也不检查。",
        "Write `expect`, as `expect: {{total: 92}}`, or record it with `--update`; a case that "
        "expects nothing checks nothing.",
    ),
    "LX622": error(
        "{found} 在所查的文件夹之外，没有读",
        "{found} is outside of the folders asked for, and was not read",
        "请把它放在用例文件所在的文件夹之下，或在命令中一并写明它所在的文件夹。",
        "Put it below the folder of the file of cases, or name its folder in the command as well.",
    ),
    "LX623": error(
        "{found} 不是规则文件",
        "{found} is no rule file",
        "ruleset 应为规则文件的路径、id@version，或已安装规则文件的名称。",
        "`ruleset` is the path of a rule file, `id@version`, or the stem of an installed one.",
    ),
    "LX621": error(
        "{found} 之下什么也没有写，用例在此什么也不检查",
        "Nothing stands under `{found}`, where the case then checks nothing",
        "请写应有的值，如 {found}: {expected}；或删去 expect 的内容，由 --update 记录。",
        "Write what is expected, as `{found}: {expected}`; or clear `expect` and record it with "
        "`--update`.",
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
