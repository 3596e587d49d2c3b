"""LX72x to LX73x: what can be wrong with the files of a season besides those of units."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX720": (
        "名单是按规则 {found} 列的，这里用的是 {expected}",
        "请把名单中的规则改为 {expected}，或用 --rules 指定相应的规则文件。",
    ),
    "LX721": (
        "{unit} 在名单 {file} 中写明免考（{reason}），报送的数据不计入",
        "仍要考核的，删去名单中该单位的免考原因。",
    ),
    "LX722": (
        "{unit} 在名单中出现了两次",
        "每个名称（包括别名）只能属于一个单位；请删去其中一处。",
    ),
    "LX723": (
        "名单中没有列出单位",
        "请写：“units:”，其下每个单位一行，如“- {{unit: 单位全称, category: 类别}}”。",
    ),
    "LX724": (
        "名单中的这一项不是“键: 值”",
        "每个单位写作：“- {{unit: 单位全称, category: 类别}}”。",
    ),
    "LX725": ("应写明免考的原因，这里却是 {found}", "请写明原因；不免考的不写。"),
    "LX726": (
        "名单 {file} 中没有 {unit}",
        "请改正单位名称，或把它列入名单；是别名的，写在该单位的 also（表格中为“别名”一列）。",
    ),
    "LX727": (
        "{unit} 的类别这里是 {found}，名单中是 {expected}",
        "请改正其中一处；有名单时，数据中不必写 category。",
    ),
    "LX728": ("有两份名单", "一次只能用一份名单；请把两份合并，或只给出其中一份。"),
    "LX729": ("有 {count} 个单位用的是别名（{names}）", ""),
    "LX730": (
        "名单是按另一版本 {found} 列的，这里用的是 {expected}",
        "请确认应考核的单位没有变化，再把名单中的规则改为 {expected}。",
    ),
    "LX731": (
        "名单应为一份“键: 值”，文件中没有别的内容",
        "请只写 roster 和 units 两个键；单位数据另存为文件。",
    ),
    "LX732": (
        "{unit} 免考（{reason}），没有得分可以说明",
        "仍要考核的，删去名单中该单位的免考原因。",
    ),
}
