"""LX30x, LX31x: what can be wrong with the shape of a rule file."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX301": ("未知的键 {key}", "请改正拼写，或删去此行；可用的键见规则语言说明。"),
    "LX302": ("缺少键 {key}", "请补上 {key}。"),
    "LX303": ("没有名为 {tag} 的种类", "应为：{expected}。"),
    "LX304": ("值 {found} 不在可选之列", "应为：{expected}。"),
    "LX305": ("此处应为一个值，却是 {found}", "请写一个值，不带括号。"),
    "LX396": ("项目序号中不能有空格：{value}", "照文件写，不带空格：12、3.1 或 4(a)。"),
    "LX306": ("分值不能为负：{value}", "应为 0 或更大的数。"),
    "LX307": ("此处应为整数：{value}", "不带小数点。"),
    "LX308": ("此处应为是或否：{value}", "应为 true 或 false。"),
    "LX309": ("此处应为日期：{value}", "应写作 2012-12-31。"),
    "LX310": ("此处的 {found} 形式不对", "应为：{expected}。"),
    "LX311": ("{found} 不能作编号", "编号由字母、数字、连字符和下划线组成，以字母或数字开头。"),
    "LX312": ("bounds 颠倒：{found}", "应先小后大。"),
    "LX313": ("{found} 超出范围", "界限为 {limit}。"),
    "LX314": ("{key} 不成立（{problem}）", "请对照规则语言说明改正。"),
    "LX315": ("这不是规则文件", "规则文件是一个“键: 值”文档，以 liuxiang: 1 开头。"),
    "LX316": ("{key} 是空的，至少要有 {min_length} 项", "请补上内容，或删去这一键。"),
    "LX317": ("{key} 有 {actual_length} 项，最多 {max_length} 项", "请删去多余的。"),
    "LX318": (
        "加分 {bonus} 的指标 {metric} 只能为 0 或负数（{bounds}），加不了分",
        "扣分请写在 penalties（penalty）下，指标的界限写 0 以上的数，如 bounds: [0, 5]。",
    ),
    "LX319": ("floor 不能是 {value}", "请写一个数，如 0；不设下限的，写 none。"),
}
