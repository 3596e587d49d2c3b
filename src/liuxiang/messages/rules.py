"""LX3xx: what can be wrong with a rule file."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message


def _error(zh: str, en: str, zh_advice: str, en_advice: str) -> Message:
    return message("error", zh, en, zh_advice, en_advice)


MESSAGES: Final[Mapping[str, Message]] = {
    "LX301": _error(
        "未知的键 {key}",
        "Unknown key `{key}`",
        "请改正拼写，或删去此行；可用的键见规则语言说明。",
        "Correct it or remove the line; the keys are in the description of the rule language.",
    ),
    "LX302": _error(
        "缺少键 {key}", "The key `{key}` is missing", "请补上 {key}。", "Add `{key}` here."
    ),
    "LX303": _error(
        "没有名为 {tag} 的种类",
        "There is no kind `{tag}`",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX304": _error(
        "值 {found} 不在可选之列",
        "The value `{found}` is not allowed here",
        "应为：{expected}。",
        "Expected: {expected}.",
    ),
    "LX305": _error(
        "此处应为一个值，却是 {found}",
        "A single value is expected here, not {found}",
        "请写一个值，不带括号。",
        "Write one value without brackets.",
    ),
    "LX306": _error(
        "分值不能为负：{value}",
        "Points cannot be negative: {value}",
        "应为 0 或更大的数。",
        "Expected 0 or more.",
    ),
    "LX307": _error(
        "此处应为整数：{value}",
        "A whole number is expected here: {value}",
        "不带小数点。",
        "Write it without a decimal point.",
    ),
    "LX308": _error(
        "此处应为是或否：{value}",
        "Yes or no is expected here: {value}",
        "应为 true 或 false。",
        "Expected true or false.",
    ),
    "LX309": _error(
        "此处应为日期：{value}",
        "A date is expected here: {value}",
        "应写作 2012-12-31。",
        "Expected a form such as 2012-12-31.",
    ),
    "LX310": _error(
        "此处的 {found} 形式不对",
        "The form of {found} is not what is expected here",
        "应为：{expected}。",
        "Expected: {expected}.",
    ),
    "LX311": _error(
        "{found} 不能作编号",
        "`{found}` cannot be an id",
        "编号由字母、数字、连字符和下划线组成，以字母或数字开头。",
        "An id is made of letters, digits, `-` and `_`, and starts with a letter or digit.",
    ),
    "LX313": _error(
        "{found} 超出范围",
        "{found} is out of bounds",
        "界限为 {limit}。",
        "The limit is {limit}.",
    ),
    "LX314": _error(
        "{key} 不成立（{problem}）",
        "`{key}` does not hold ({problem})",
        "请对照规则语言说明改正。",
        "Correct it by the description of the rule language.",
    ),
    "LX315": _error(
        "这不是规则文件",
        "This is no rule file",
        "规则文件是一个“键: 值”文档，以 liuxiang: 1 开头。",
        "A rule file is one document of `key: value` lines that starts with `liuxiang: 1`.",
    ),
    "LX320": _error(
        "一个条件应有且只有一个比较，这里有：{found}",
        "A criterion has exactly one comparison; here: {found}",
        "可用：at_least、more_than、at_most、less_than、is、includes。",
        "Use one of at_least, more_than, at_most, less_than, is, includes.",
    ),
    "LX322": _error(
        "part 和 whole 应同时写明",
        "`part` and `whole` come together",
        "请补上另一个，或两个都不写。",
        "Add the other one, or give neither.",
    ),
    "LX323": _error(
        "数量的界限不能是百分比：{value}",
        "The bound of a plain number cannot be a percentage: {value}",
        "请写数字，或 none。",
        "Write a number, or none.",
    ),
    "LX324": _error(
        "比率的界限应为百分比：{value}",
        "The bound of a rate should be a percentage: {value}",
        "请写百分比，或 none。",
        "Write a percentage, or none.",
    ),
    "LX325": _error(
        "有的条件有分值，有的没有",
        "Some criteria carry points and some do not",
        "请给每个条件写明分值，或都不写（均分）。",
        "Give points to every criterion, or to none for equal shares.",
    ),
    "LX326": _error(
        "均分时应写明 rounding",
        "Equal shares need a `rounding`",
        "如：rounding: {{places: 2, mode: half_up}}。",
        "Such as `rounding: {{places: 2, mode: half_up}}`.",
    ),
    "LX327": _error(
        "各条件已有分值，不需要 rounding",
        "The criteria carry points, so nothing is rounded",
        "请删去 rounding。",
        "Remove `rounding`.",
    ),
    "LX328": _error(
        "zero_at 和 full_at 相同：{value}",
        "`zero_at` and `full_at` are the same: {value}",
        "得 0 分和得满分的界限应不同。",
        "No points and full points need two different marks.",
    ),
    "LX329": _error(
        "扣分应有且只有一个界限",
        "A deduction has exactly one mark",
        "请写 above 或 below 之一。",
        "Give either `above` or `below`.",
    ),
    "LX330": _error(
        "步长应大于 0：{value}",
        "A step should be more than 0: {value}",
        "请改正 step。",
        "Correct `step`.",
    ),
    "LX340": _error(
        "规则语言的版本 {found} 不认识",
        "The version {found} of the rule language is not known",
        "应为 liuxiang: 1；较新的版本需要较新的程序。",
        "Expected `liuxiang: 1`; a later version needs a later program.",
    ),
    "LX341": _error(
        "没有声明指标 {found}",
        "The metric `{found}` is not declared",
        "请在 metrics 之下声明，或改正拼写。",
        "Declare it under `metrics`, or correct the name.",
    ),
    "LX342": _error(
        "没有类别 {found}",
        "There is no category `{found}`",
        "应为 categories 之下的编号。",
        "Expected an id that stands under `categories`.",
    ),
    "LX343": _error(
        "没有部门 {found}",
        "There is no department `{found}`",
        "应为 departments 之下的编号。",
        "Expected an id that stands under `departments`.",
    ),
    "LX344": _error(
        "没有编号为 {found} 的项目",
        "There is no item `{found}`",
        "应为项目的 id。",
        "Expected the id of an item.",
    ),
    "LX345": _error(
        "{found} 重复",
        "`{found}` stands for two things",
        "请给其中一个另取编号；同一指标用两次时，给条件写明 id。",
        "Give one of them another id; a metric used twice in an item needs an `id` each time.",
    ),
    "LX346": _error(
        "指标 {metric} 属 {kind} 类，不能用 {found} 比较",
        "`{metric}` is of kind {kind}, to which `{found}` does not apply",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX347": _error(
        "{metric} 是比率，界限不能只写 {found}",
        "`{metric}` is a rate; a bare {found} may mean two things",
        "请写作 {percent} 或 {shifted}。",
        "Write {percent} or {shifted}.",
    ),
    "LX348": _error(
        "{metric} 是数量，界限不能是百分比 {found}",
        "`{metric}` is a plain number; its threshold cannot be {found}",
        "请写数字。",
        "Write a number.",
    ),
    "LX349": _error(
        "该清单没有 {found} 这一项",
        "The checklist has no member `{found}`",
        "应为其 members 之下的编号。",
        "Expected an id that stands under its `members`.",
    ),
    "LX350": _error(
        "{action} 各项目的分值之和是 {found}，不是 {expected}",
        "The items of `{action}` add up to {found}, not {expected}",
        "请改正项目的分值，或该行动的分值。",
        "Correct the points of an item or of the action.",
    ),
    "LX351": _error(
        "各行动的分值之和是 {found}，不是 {expected}",
        "The actions add up to {found}, not {expected}",
        "请改正某个行动的分值，或总分 points。",
        "Correct the points of an action or of the scheme.",
    ),
    "LX352": _error(
        "各条件的分值之和是 {found}，不是该项目的 {expected}",
        "The criteria add up to {found}, not to the {expected} of the item",
        "请改正条件或项目的分值。",
        "Correct the points of a criterion or of the item.",
    ),
    "LX353": _error(
        "这一档的分值 {found} 超过该项目的 {expected}",
        "The {found} points of this tier exceed the {expected} of the item",
        "请改正档或项目的分值。",
        "Correct the points of the tier or of the item.",
    ),
    "LX354": _error(
        "项目 {item} 的 points 和 scoring 应同时写明",
        "`points` and `scoring` of item `{item}` come together",
        "只加分的项目两个都不写，只写 bonuses。",
        "An item that only earns a bonus has neither.",
    ),
    "LX355": _error(
        "项目 {item} 既不计分也不加分",
        "Item `{item}` can earn nothing",
        "请写明 points 和 scoring，或 bonuses。",
        "Give it `points` and `scoring`, or `bonuses`.",
    ),
    "LX356": _error(
        "按比例计分时除不尽：步长 {found}",
        "Pro rata by steps of {found} may never come out even",
        "请写明舍入，如 rounding: {{places: 4, mode: down}}。",
        "Say how it is rounded, such as `rounding: {{places: 4, mode: down}}`.",
    ),
    "LX357": _error(
        "指标 {found} 属 {kind} 类，不能用在这里",
        "`{found}` is of kind {kind}, which cannot be used here",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX358": _error(
        "项目 {item} 对类别 {category} 没有一个条件",
        "Item `{item}` has no criterion for the category `{category}`",
        "请补上条件，或从 assesses 中去掉该类别，否则人人得满分。",
        "Add one, or remove the category from `assesses`: else everybody would get full points.",
    ),
    "LX359": _error(
        "名次范围颠倒：{found}",
        "The ranks run backwards: {found}",
        "应先小后大。",
        "Write the smaller one first.",
    ),
    "LX360": _error(
        "奖项 {found} 与 {other} 的名次重叠",
        "The ranks of the awards `{found}` and `{other}` overlap",
        "同一类别的一个名次只能有一个奖项。",
        "Within a category a rank has one award.",
    ),
    "LX361": _error(
        "考核期间颠倒：{start} 至 {end}",
        "The period runs backwards: {start} to {end}",
        "from 应不晚于 to。",
        "`from` should not be later than `to`.",
    ),
    "LX362": _error(
        "读法的路径 {found} 在规则文件中不存在",
        "The path `{found}` of a reading leads nowhere in the rule file",
        "路径如 policies.K、ranking.K、awards.ID.K、items.ID.criteria.ID.K。",
        "Paths are such as policies.K, ranking.K, awards.ID.K, items.ID.criteria.ID.K.",
    ),
    "LX364": _error(
        "only 中的类别 {found} 不在该项目的 assesses 之中",
        "The category `{found}` in `only` is not among those the item assesses",
        "请从 only 中去掉，或加入 assesses。",
        "Remove it from `only`, or add it to `assesses`.",
    ),
}
