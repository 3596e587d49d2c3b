"""LX4xx: what a rule file that holds says and probably does not mean, and what is worth knowing."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX401": ("指标 {metric} 声明了，却没有用到", "请在某个项目中使用，或删去。"),
    "LX402": (
        "指标 {metric} 与另一个指标同名：{title}",
        "请改其一的名称；表格按名称找列时分不清两者。",
    ),
    "LX403": ("没有一个项目考核类别 {category}", "请写入某个项目的 assesses，或删去该类别。"),
    "LX404": ("部门 {department} 不负责任何项目", "请写入某个项目的 departments，或删去。"),
    "LX405": (
        "{found} 的引号不是 YAML 的引号，是文字的一部分",
        '请写作 "{inside}"，用半角引号；确要印出引号的，可在 allow 中注明理由。',
    ),
    "LX407": (
        "文字到“{found}”为止，后面的 {cut} 成了注释",
        "属于文字的，请把整段放在半角引号中；确是注释的，请在 # 后空一格。",
    ),
    "LX406": ("项次不连续：第 {found} 项之前缺第 {missing} 项", "请补上所缺的项目，或改正项次。"),
    "LX411": (
        "没有一个数会使 {metric} 达不到 {test}",
        "该指标只能取 {bounds}；请改正界限，或删去这个条件。",
    ),
    "LX412": ("{metric} 的条件 {found} 已包含在 {other} 之中", "请改正其一，或删去较宽的一条。"),
    "LX414": ("only 为空，这一条对谁都不算", "请写明类别，或删去 only（对各类都算）。"),
    "LX415": ("指标 {metric} 是整数，界限却是 {found}", "请写整数。"),
    "LX416": ("分值是 0", "请写明分值，或删去这一处。"),
    "LX421": (
        "{found} 这一档被前面的 {other} 挡住，永远轮不到",
        "请改正界限，或把较高的档排在前面。",
    ),
    "LX422": (
        "这一档的分值 {found} 高于前面一档的 {other}，与其余各档的升降不合",
        "请改正分值或界限；确有此意，可在 allow 中注明理由。",
    ),
    "LX423": (
        "{metric} 在 {other} 与 {found} 之间有空档",
        "请使两档相接，如 at_least 与 less_than 用同一界限。",
    ),
    "LX424": (
        "{metric} 的 {other} 与 {found} 两档有重叠",
        "重叠处按前一档计；请使两档只是相接，如 at_least 与 less_than 用同一界限。",
    ),
    "LX425": ("该项目 {expected} 分，最多只能得 {found} 分（类别 {category}）", "请改正分值。"),
    "LX431": (
        "没有一个数会因 {metric} {test} 扣分",
        "该指标只能取 {bounds}；请改正界限，或 above 与 below 写反了。",
    ),
    "LX441": (
        "第 {no} 项的加分 {bonus} 没有上限，最多可加：{found}",
        "如有上限，请写 cap；确无上限，可在 allow 中注明理由。",
    ),
    "LX442": ("上限 {cap} 不足一步的 {found} 分", "请改正 cap 或 points。"),
    "LX443": ("上限 {cap} 达不到，最多只能到 {found}", "请改正 cap、分值或指标的 bounds。"),
    "LX444": (
        "加分 {bonus} 谁也得不到",
        "指标 {metric} 只能取 {bounds}；请改正起点、步长或指标的 bounds。",
    ),
    "LX445": (
        "扣分上限 {cap} 高于该项的 {found} 分：扣完为止，上限不起作用",
        "请改正 cap，或删去它。",
    ),
    "LX446": (
        "warn_from {found} 不起作用：加分 {bonus} 最多 {most}",
        "warn_from 应大于 0，且不高于加分能达到的数；请改正它或上限。",
    ),
    "LX447": ("上限 {cap} 高于外层的上限 {found}，不起作用", "请改正其一，或删去这个上限。"),
    "LX448": (
        "加分上限 {cap} 没有加分可限，或使加分全部落空",
        "请改正上限，或删去它；加分写在项目的 bonuses 中。",
    ),
    "LX449": ("加分 {bonus} 的 once_with 写了它所在的项目 {item}", "请写其他项目，或删去。"),
    "LX451": ("类别 {category} 没有任何奖项", "请写入某个奖项的 categories。"),
    "LX452": (
        "奖励名次有空档：第 {missing} 名没有奖项（{categories}）",
        "请使各奖项的名次从 1 起前后相接。",
    ),
    "LX453": (
        "奖项 {award} 不授予类别 {category}，这个名称用不上",
        "请把该类别写入 categories，或删去这个名称。",
    ),
    "LX454": ("{found} 是空的", "请写明另一种口径及其改动，或删去。"),
    "LX455": ("口径 {reading} 没有改变任何内容", "请改正所设的值；只作说明的口径不写 set。"),
    "LX456": ("was 所写的 {found} 仍在使用，或写了两次", "请改正；was 写旧版中已经不用的编号。"),
    "LX461": (
        "allow 中的 {code} {id} 没有容许任何问题",
        "请删去，或改正 code 与 id；错误不能容许。",
    ),
    "LX480": (
        "needs: {value} 不起作用：没有什么不计入应得分",
        "把 nothing_to_measure 写为 leave_out，或删去 needs。",
    ),
    "LX481": (
        "{key} 不起作用",
        "没有折算或取舍的，删去这个键。",
    ),
    "LX482": (
        "nothing_to_measure: {value} 与总则相同",
        "删去这一行，或写不同的办法。",
    ),
    "LX471": ("{count} 个单位没有一个达到 {metric} {test}", "请核对界限。"),
    "LX472": ("{count} 个单位全都达到这一项", "这一项分不出高下。"),
    "LX473": ("{count} 个单位没有一个达到上限 {cap}，最高 {found}", "上限尚未起作用。"),
    "LX493": ("途径 {route} 的得分从不高于其他途径：{other}", "请删去它，或改正其界限或分值。"),
    "LX474": (
        "{category} 第 {rank} 至 {last} 名并列，横跨奖励界限：{units}",
        "规则没有写明取舍，须裁定。",
    ),
    "LX477": (
        "扣分 {penalty} 永远扣不到：{metric} 的界限是 {bounds}",
        "请改正 above、below、step 或指标的 bounds。",
    ),
    "LX478": ("项目 {item} 人人得满分，也没有扣分", "请写明 penalties，或改用其他计分办法。"),
}
