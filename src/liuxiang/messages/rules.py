"""LX32x to LX36x: what a rule file of the right shape can say wrongly."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message
from liuxiang.messages.shapes import error

MESSAGES: Final[Mapping[str, Message]] = {
    "LX375": error(
        "口径不能改变填报的数是什么：{found}",
        "A reading cannot change what a figure is: {found}",
        "指标的 kind、members、part、whole 各口径须相同；请改其他键，或另设指标。",
        "`kind`, `members`, `part` and `whole` are the same under all readings; "
        "set other keys, or use another metric.",
    ),
    "LX320": error(
        "一个条件应有且只有一个比较，这里有：{found}",
        "A criterion has exactly one comparison; here: {found}",
        "可用：at_least、more_than、at_most、less_than、is、includes。",
        "Use one of at_least, more_than, at_most, less_than, is, includes.",
    ),
    "LX322": error(
        "part 和 whole 应同时写明",
        "`part` and `whole` come together",
        "请补上另一个，或两个都不写。",
        "Add the other one, or give neither.",
    ),
    "LX323": error(
        "数量的界限不能是百分比：{value}",
        "The bound of a plain number cannot be a percentage: {value}",
        "请写数字，或 none。",
        "Write a number, or none.",
    ),
    "LX324": error(
        "比率的界限应为百分比：{value}",
        "The bound of a rate should be a percentage: {value}",
        "请写百分比，或 none。",
        "Write a percentage, or none.",
    ),
    "LX325": error(
        "有的条件有分值，有的没有",
        "Some criteria carry points and some do not",
        "请给每个条件写明分值，或都不写（均分）。",
        "Give points to every criterion, or to none for equal shares.",
    ),
    "LX326": error(
        "均分时应写明 rounding",
        "Equal shares need a `rounding`",
        "如：rounding: {{places: 2, mode: half_up}}。",
        "Such as `rounding: {{places: 2, mode: half_up}}`.",
    ),
    "LX327": error(
        "各条件已有分值，不需要 rounding",
        "The criteria carry points, so nothing is rounded",
        "请删去 rounding。",
        "Remove `rounding`.",
    ),
    "LX328": error(
        "zero_at 和 full_at 相同：{value}",
        "`zero_at` and `full_at` are the same: {value}",
        "得 0 分和得满分的界限应不同。",
        "No points and full points need two different marks.",
    ),
    "LX329": error(
        "扣分应有且只有一个界限",
        "A deduction has exactly one mark",
        "请写 above 或 below 之一。",
        "Give either `above` or `below`.",
    ),
    "LX330": error(
        "步长应大于 0：{value}",
        "A step should be more than 0: {value}",
        "请改正 step。",
        "Correct `step`.",
    ),
    "LX340": error(
        "规则语言的版本 {found} 不认识",
        "The version {found} of the rule language is not known",
        "应为 liuxiang: 1；较新的版本需要较新的程序。",
        "Expected `liuxiang: 1`; a later version needs a later program.",
    ),
    "LX341": error(
        "没有声明指标 {found}",
        "The metric `{found}` is not declared",
        "请在 metrics 之下声明，或改正拼写。",
        "Declare it under `metrics`, or correct the name.",
    ),
    "LX342": error(
        "没有类别 {found}",
        "There is no category `{found}`",
        "应为 categories 之下的编号。",
        "Expected an id that stands under `categories`.",
    ),
    "LX343": error(
        "没有部门 {found}",
        "There is no department `{found}`",
        "应为 departments 之下的编号。",
        "Expected an id that stands under `departments`.",
    ),
    "LX344": error(
        "没有编号为 {found} 的项目",
        "There is no item `{found}`",
        "应为项目的 id。",
        "Expected the id of an item.",
    ),
    "LX345": error(
        "{found} 重复",
        "`{found}` stands for two things",
        "请给其中一个另取编号；同一指标用两次时，给条件写明 id。",
        "Give one of them another id; a metric used twice in an item needs an `id` each time.",
    ),
    "LX346": error(
        "指标 {metric} 属 {kind} 类，不能用 {found} 比较",
        "`{metric}` is of kind {kind}, to which `{found}` does not apply",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX347": error(
        "{metric} 是比率，界限不能只写 {found}",
        "`{metric}` is a rate; a bare {found} may mean two things",
        "请写作 {percent} 或 {shifted}。",
        "Write {percent} or {shifted}.",
    ),
    "LX348": error(
        "{metric} 是数量，界限不能是百分比 {found}",
        "`{metric}` is a plain number; its threshold cannot be {found}",
        "请写数字。",
        "Write a number.",
    ),
    "LX349": error(
        "该清单没有 {found} 这一项",
        "The checklist has no member `{found}`",
        "应为其 members 之下的编号。",
        "Expected an id that stands under its `members`.",
    ),
    "LX350": error(
        "{action} 各项目的分值之和是 {found}，不是 {expected}",
        "The items of `{action}` add up to {found}, not {expected}",
        "请改正项目的分值，或该行动的分值。",
        "Correct the points of an item or of the action.",
    ),
    "LX351": error(
        "各行动的分值之和是 {found}，不是 {expected}",
        "The actions add up to {found}, not {expected}",
        "请改正某个行动的分值，或总分 points。",
        "Correct the points of an action or of the scheme.",
    ),
    "LX352": error(
        "各条件的分值之和是 {found}，不是该项目的 {expected}",
        "The criteria add up to {found}, not to the {expected} of the item",
        "请改正条件或项目的分值。",
        "Correct the points of a criterion or of the item.",
    ),
    "LX353": error(
        "这一档的分值 {found} 超过该项目的 {expected}",
        "The {found} points of this tier exceed the {expected} of the item",
        "请改正档或项目的分值。",
        "Correct the points of the tier or of the item.",
    ),
    "LX354": error(
        "项目 {item} 的 points 和 scoring 应同时写明",
        "`points` and `scoring` of item `{item}` come together",
        "只加分的项目两个都不写，只写 bonuses。",
        "An item that only earns a bonus has neither.",
    ),
    "LX355": error(
        "项目 {item} 既不计分也不加分",
        "Item `{item}` can earn nothing",
        "请写明 points 和 scoring，或 bonuses。",
        "Give it `points` and `scoring`, or `bonuses`.",
    ),
    "LX356": error(
        "按比例计分时除不尽：步长 {found}",
        "Pro rata by steps of {found} may never come out even",
        "请写明舍入，如 rounding: {{places: 4, mode: down}}。",
        "Say how it is rounded, such as `rounding: {{places: 4, mode: down}}`.",
    ),
    "LX357": error(
        "指标 {found} 属 {kind} 类，不能用在这里",
        "`{found}` is of kind {kind}, which cannot be used here",
        "应为：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX358": error(
        "项目 {item} 对类别 {category} 没有一个条件",
        "Item `{item}` has no criterion for the category `{category}`",
        "请补上条件，或从 assesses 中去掉该类别，否则人人得满分。",
        "Add one, or remove the category from `assesses`: else everybody would get full points.",
    ),
    "LX359": error(
        "名次范围颠倒：{found}",
        "The ranks run backwards: {found}",
        "应先小后大。",
        "Write the smaller one first.",
    ),
    "LX360": error(
        "奖项 {found} 与 {other} 的名次重叠",
        "The ranks of the awards `{found}` and `{other}` overlap",
        "同一类别的一个名次只能有一个奖项。",
        "Within a category a rank has one award.",
    ),
    "LX361": error(
        "考核期间颠倒：{start} 至 {end}",
        "The period runs backwards: {start} to {end}",
        "from 应不晚于 to。",
        "`from` should not be later than `to`.",
    ),
    "LX362": error(
        "口径的路径 {found} 在规则文件中不存在",
        "The path `{found}` of a reading leads nowhere in the rule file",
        "路径如 policies.K、ranking.K、awards.ID.K、items.ID.criteria.ID.K。",
        "Paths are such as policies.K, ranking.K, awards.ID.K, items.ID.criteria.ID.K.",
    ),
    "LX364": error(
        "only 中的类别 {found} 不在该项目的 assesses 之中",
        "The category `{found}` in `only` is not among those the item assesses",
        "请从 only 中去掉，或加入 assesses。",
        "Remove it from `only`, or add it to `assesses`.",
    ),
    "LX365": error(
        "{metric} 的 {test} 超出取值范围：谁也达不到，或谁都达到",
        "`{test}` is out of bounds for `{metric}`: nobody meets it, or everybody does",
        "该指标只能取 {bounds}，请改正界限或指标的 bounds。",
        "It lies within {bounds}; correct the threshold or the `bounds` of the metric.",
    ),
    "LX366": error(
        "{metric} 的两个条件不能同时成立：{other} 与 {found}",
        "No figure of `{metric}` can meet both `{other}` and `{found}`",
        "请改正其一；只要求一个成立时用 any_of。",
        "Correct one of them; where one is enough, put both under `any_of`.",
    ),
    "LX367": error(
        "{metric} 的 {key} 就是自身：{found}",
        "The `{key}` of `{metric}` is what it is compared with: `{found}`",
        "请写另一个指标。",
        "Name another metric.",
    ),
    "LX368": error(
        "{found} 列了两次",
        "`{found}` is listed twice",
        "请删去一处，或改成本想写的那个。",
        "Remove one, or write the one that was meant.",
    ),
    "LX369": error(
        "选用口径 {reading} 时规则文件不成立：{code} {problem}",
        "With the reading {reading} the rule file does not hold: {code} {problem_en}",
        "请改正该口径所设的值。",
        "Correct the values that this reading sets.",
    ),
}
