"""LX4xx: what a rule file that holds says and probably does not mean, and what is worth knowing."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message


def warning(zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    """A message about something that was probably not meant."""
    return message("warning", zh, en, zh_advice, en_advice)


def note(zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    """A message about something that is worth knowing."""
    return message("note", zh, en, zh_advice, en_advice)


MESSAGES: Final[Mapping[str, Message]] = {
    "LX401": warning(
        "指标 {metric} 声明了，却没有用到",
        "The metric `{metric}` is declared and never used",
        "请在某个项目中使用，或删去。",
        "Use it in an item, or remove it.",
    ),
    "LX402": warning(
        "指标 {metric} 与另一个指标同名：{title}",
        "The metric `{metric}` has the title of another one: {title}",
        "请改其一的名称；表格按名称找列时分不清两者。",
        "Give one of them another title; a table whose columns are titles cannot tell them apart.",
    ),
    "LX403": warning(
        "没有一个项目考核类别 {category}",
        "No item assesses the category `{category}`",
        "请写入某个项目的 assesses，或删去该类别。",
        "Add it to the `assesses` of an item, or remove it.",
    ),
    "LX404": warning(
        "部门 {department} 不负责任何项目",
        "The department `{department}` answers for no item",
        "请写入某个项目的 departments，或删去。",
        "Add it to the `departments` of an item, or remove it.",
    ),
    "LX405": warning(
        "{found} 的引号不是 YAML 的引号，是文字的一部分",
        "The quotes of {found} are none of YAML: they are part of the text",
        '请写作 "{inside}"，用半角引号；确要印出引号的，可在 allow 中注明理由。',
        'Write "{inside}" in plain quotes; if they are to be printed, `allow` can say why.',
    ),
    "LX407": warning(
        "文字到“{found}”为止，后面的 {cut} 成了注释",
        "The text ends at {found}: what follows, {cut}, is a comment",
        "属于文字的，请把整段放在半角引号中；确是注释的，请在 # 后空一格。",
        "Put all of it in quotes if it belongs to the text; a comment has a blank behind its `#`.",
    ),
    "LX406": warning(
        "项次不连续：缺第 {missing} 项",
        "The numbering has a gap: {missing} is missing before {found}",
        "请补上所缺的项目，或改正项次。",
        "Add what is missing, or correct the number.",
    ),
    "LX411": warning(
        "没有一个数会使 {metric} 达不到 {test}",
        "No figure of `{metric}` can fail `{test}`",
        "该指标只能取 {bounds}；请改正界限，或删去这个条件。",
        "It lies within {bounds}; correct the threshold, or remove the clause.",
    ),
    "LX412": warning(
        "{metric} 的条件 {found} 已包含在 {other} 之中",
        "The clause `{found}` of `{metric}` follows from `{other}`",
        "请改正其一，或删去较宽的一条。",
        "Correct one of them, or remove the one that asks for less.",
    ),
    "LX414": warning(
        "only 为空，这一条对谁都不算",
        "`only` is empty, so this counts for nobody",
        "请写明类别，或删去 only（对各类都算）。",
        "Name a category, or remove `only` so that it counts for all.",
    ),
    "LX415": warning(
        "指标 {metric} 是整数，界限却是 {found}",
        "`{metric}` is a whole number, and its threshold is {found}",
        "请写整数。",
        "Write a whole number.",
    ),
    "LX416": warning(
        "分值是 0",
        "It is worth 0 points",
        "请写明分值，或删去这一处。",
        "Say what it is worth, or remove it.",
    ),
    "LX421": warning(
        "{found} 这一档被前面的 {other} 挡住，永远轮不到",
        "The tier `{found}` is hidden by `{other}` above it",
        "请改正界限，或把较高的档排在前面。",
        "Correct a threshold, or put the higher tier first.",
    ),
    "LX422": warning(
        "这一档的分值 {found} 高于前面一档的 {other}，与其余各档的升降不合",
        "This tier gives {found} points, more than the {other} of one above it: "
        "the points go up and down with the figure",
        "请改正分值或界限；确有此意，可在 allow 中注明理由。",
        "Correct the points or a threshold; if it is meant, `allow` can say why.",
    ),
    "LX423": warning(
        "{metric} 在 {other} 与 {found} 之间有空档",
        "Figures of `{metric}` between `{other}` and `{found}` reach no tier",
        "请使两档相接，如 at_least 与 less_than 用同一界限。",
        "Let the two meet, such as `at_least` and `less_than` of one threshold.",
    ),
    "LX424": warning(
        "{metric} 的 {other} 与 {found} 两档有重叠",
        "The tiers `{other}` and `{found}` of `{metric}` overlap",
        "重叠处按前一档计；请使两档只是相接，如 at_least 与 less_than 用同一界限。",
        "The first one counts where both hold; let them meet, such as `at_least` and `less_than`.",
    ),
    "LX425": warning(
        "该项目 {expected} 分，最多只能得 {found} 分（类别 {category}）",
        "Of the {expected} points of the item only {found} can be earned (category {category})",
        "请改正分值。",
        "Correct the points.",
    ),
    "LX431": warning(
        "没有一个数会因 {metric} {test} 扣分",
        "No figure of `{metric}` can lose points by `{test}`",
        "该指标只能取 {bounds}；请改正界限，或 above 与 below 写反了。",
        "It lies within {bounds}; correct the mark, or `above` and `below` were exchanged.",
    ),
    "LX441": note(
        "第 {no} 项的加分 {bonus} 没有上限，最多可加：{found}",
        "The bonus `{bonus}` of item {no} has no cap; it can come to: {found_en}",
        "如有上限，请写 cap；确无上限，可在 allow 中注明理由。",
        "Write `cap` if there is one; if there is none, `allow` can say why.",
    ),
    "LX442": warning(
        "上限 {cap} 不足一步的 {found} 分",
        "The cap of {cap} is less than the {found} points of one step",
        "请改正 cap 或 points。",
        "Correct `cap` or `points`.",
    ),
    "LX443": warning(
        "上限 {cap} 达不到，最多只能到 {found}",
        "The cap of {cap} is never reached; at most there are {found}",
        "请改正 cap、分值或指标的 bounds。",
        "Correct the cap, the points, or the `bounds` of the metric.",
    ),
    "LX444": warning(
        "加分 {bonus} 谁也得不到",
        "Nobody can earn the bonus `{bonus}`",
        "指标 {metric} 只能取 {bounds}；请改正起点、步长或指标的 bounds。",
        "`{metric}` lies within {bounds}; correct the mark, the step or the `bounds`.",
    ),
    "LX445": warning(
        "扣分上限 {cap} 高于该项的 {found} 分：扣完为止，上限不起作用",
        "The cap of {cap} is more than the {found} points of the item, "
        "which is never below 0: it limits nothing",
        "请改正 cap，或删去它。",
        "Correct `cap`, or remove it.",
    ),
    "LX446": warning(
        "warn_from {found} 不起作用：加分 {bonus} 最多 {most}",
        "`warn_from: {found}` never takes effect: the bonus `{bonus}` comes to {most} at most",
        "warn_from 应大于 0，且不高于加分能达到的数；请改正它或上限。",
        "It should be above 0 and within reach of the bonus; correct it or the cap.",
    ),
    "LX447": warning(
        "上限 {cap} 高于外层的上限 {found}，不起作用",
        "The cap of {cap} is more than the {found} of the cap around it, and limits nothing",
        "请改正其一，或删去这个上限。",
        "Correct one of them, or remove this one.",
    ),
    "LX448": warning(
        "加分上限 {cap} 没有加分可限，或使加分全部落空",
        "The cap of {cap} has no bonus to limit, or leaves nothing of it",
        "请改正上限，或删去它；加分写在项目的 bonuses 中。",
        "Correct it or remove it; bonuses stand under the `bonuses` of items.",
    ),
    "LX449": warning(
        "加分 {bonus} 的 once_with 写了它所在的项目 {item}",
        "The bonus `{bonus}` is `once_with` the item `{item}` that it stands in",
        "请写其他项目，或删去。",
        "Name another item, or remove it.",
    ),
    "LX451": warning(
        "类别 {category} 没有任何奖项",
        "The category `{category}` has no award",
        "请写入某个奖项的 categories。",
        "Add it to the `categories` of an award.",
    ),
    "LX452": warning(
        "奖励名次有空档：第 {missing} 名没有奖项（{categories}）",
        "The ranks of awards leave a gap: rank {missing} has none ({categories})",
        "请使各奖项的名次从 1 起前后相接。",
        "Let the ranks of awards begin at 1 and follow on one another.",
    ),
    "LX453": warning(
        "奖项 {award} 不授予类别 {category}，这个名称用不上",
        "The award `{award}` is not given in `{category}`, so this label is never printed",
        "请把该类别写入 categories，或删去这个名称。",
        "Add the category to `categories`, or remove the label.",
    ),
    "LX454": warning(
        "{found} 是空的",
        "`{found}` is empty",
        "请写明另一种口径及其改动，或删去。",
        "Write the other reading and what it changes, or remove the key.",
    ),
    "LX455": warning(
        "口径 {reading} 没有改变任何内容",
        "The reading {reading} changes nothing",
        "请改正所设的值；只作说明的口径不写 set。",
        "Correct what it sets; a reading that is only described has no `set`.",
    ),
    "LX456": warning(
        "was 所写的 {found} 仍在使用，或写了两次",
        "`was: {found}` names an id that is still in use, or was named before",
        "请改正；was 写旧版中已经不用的编号。",
        "Correct it; `was` is the id of the former version, which nothing else has.",
    ),
    "LX461": warning(
        "allow 中的 {code} {id} 没有容许任何问题",
        "The entry {code} `{id}` of `allow` allows nothing",
        "请删去，或改正 code 与 id；错误不能容许。",
        "Remove it, or correct `code` and `id`; an error cannot be allowed.",
    ),
    "LX471": warning(
        "{count} 个单位没有一个达到 {metric} {test}",
        "None of {count} unit{s} meets `{metric} {test}`",
        "请核对界限。",
        "Check the threshold.",
    ),
    "LX472": note(
        "{count} 个单位全都达到这一项",
        "All of {count} unit{s} meet this item",
        "这一项分不出高下。",
        "It tells nobody apart.",
    ),
    "LX473": note(
        "{count} 个单位没有一个达到上限 {cap}，最高 {found}",
        "None of {count} unit{s} reaches the cap of {cap}; the highest comes to {found}",
        "上限尚未起作用。",
        "The cap limits nothing yet.",
    ),
    "LX474": warning(
        "{category} 第 {rank} 至 {last} 名并列，横跨奖励界限：{units}",
        "In {category} the tie at ranks {rank}–{last} lies across the limit of an award: {units}",
        "规则没有写明取舍，须裁定。",
        "The rules do not say who is inside; somebody must decide.",
    ),
}
