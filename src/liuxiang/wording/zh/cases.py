"""LX6xx: cases of rule files, what they cover, and what they do not notice."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX601": ("这不是用例文件", "用例文件是一个“键: 值”文档，写明 ruleset 和 cases。"),
    "LX602": (
        "找不到规则文件 {found}",
        "应为相对于本文件的路径、编号@版本，或已安装规则文件的名称。按编号找过的地方：{looked}，以及随程序安装的规则。",
    ),
    "LX670": (
        "{named} 可以是几个规则文件：{found}",
        "请写明其中一个相对于本文件的路径；只是版本不同的，写编号@版本即可。",
    ),
    "LX603": ("用例 {found} 重名", "请给其中一个另取名称。"),
    "LX604": ("units 与 given、verified 不能并用", "一个单位用 given；几个单位写在 units 之下。"),
    "LX605": ("没有 {found}", "应为：{expected}。"),
    "LX606": (
        "用例“{case}”的 {what} 应为 {expected}，实为 {actual}",
        "请核对规则与用例；确认无误后可用 --update 重新记录。",
    ),
    "LX607": (
        "用例“{case}”的 {what} 应为 {expected}，实为 {actual}：{value} 对 {test}",
        "请核对规则与用例；确认无误后可用 --update 重新记录。",
    ),
    "LX608": ("规则文件没有用例：应为 {expected}", "请在规则文件旁边写一个用例文件。"),
    "LX609": ("没有用例的名称含 {found}", "请改正 -k 的文字。"),
    "LX610": (
        "用例“{case}”只是因为记录的数已不在界限上而失败",
        "请先核对记录的数；按现在的界限，这个用例通过。",
    ),
    "LX616": (
        "{what} 记录为恰在界限的 {old}，规则的界限现为 {new}",
        "如非有意，请改回规则；确认无误后用 liuxiang test --update 重新记录。",
    ),
    "LX617": (
        "{what} 记录为 {old}，规则现为 {new}",
        "如非有意，请改回规则；确认无误后用 liuxiang test --update 重新记录。",
    ),
    "LX618": (
        "记录了 {found}，规则中没有这个数",
        "如非有意，请改回规则；确认无误后用 liuxiang test --update 重新记录。",
    ),
    "LX619": (
        "规则有 {count} 个数没有记录：{names}",
        "用 liuxiang test --update 记录，以后改动了才看得出来。",
    ),
    "LX620": (
        "没有记录规则的数：用例立在规则现在的界限上，改了界限也看不出来",
        "用 liuxiang test --update 记录 at_limit 和 numbers。",
    ),
    "LX614": ("{found} 不用于这样的用例", "{expected}"),
    "LX615": (
        "用例“{case}”没有写任何期望",
        "请写 expect，如 expect: {{total: 92}}，或用 --update 记录；没有期望的用例什么也不检查。",
    ),
    "LX622": (
        "{found} 在所查的文件夹之外，没有读",
        "请把它放在用例文件所在的文件夹之下，或在命令中一并写明它所在的文件夹。",
    ),
    "LX623": (
        "{found} 不是规则文件",
        "ruleset 应为规则文件的路径、id@version，或已安装规则文件的名称。",
    ),
    "LX621": (
        "{found} 之下什么也没有写，用例在此什么也不检查",
        "请写应有的值，如 {found}: {expected}；或删去 expect 的内容，由 --update 记录。",
    ),
    "LX611": ("没有用例涉及：{what}", "请补一个用例。"),
    "LX612": ("覆盖 {covered}/{total}，低于 {limit}%", "请补用例，见未涉及之处。"),
    "LX613": ("改为 {new} 无人察觉（原为 {old}）", "请补一个在此界限上的用例。"),
}
