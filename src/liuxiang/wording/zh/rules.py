"""LX32x to LX36x: what a rule file of the right shape can say wrongly."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX375": (
        "口径不能改变填报的数是什么：{found}",
        "指标的 kind、members、part、whole 各口径须相同；请改其他键，或另设指标。",
    ),
    "LX389": (
        "{found} 与 {other} 各说各的取数办法",
        "请只留一种；要分几步计算的，每一步各设一个指标。",
    ),
    "LX390": (
        "{found} 是对计算结果的舍入，本指标却是填报的",
        "请删去，或用 sum、greatest、least 写明由哪些指标算出。",
    ),
    "LX391": (
        "{metric} 由自身算出：{circle}",
        "请让其中一个指标由单位填报，或改由其他指标算出。",
    ),
    "LX392": (
        "数量是整数，有 {found} 就未必是整数",
        "请改用 kind: amount，或只用整数权重、不舍入。",
    ),
    "LX393": (
        "{found} 只用于去掉最高、最低后的平均",
        "请写 mean: trimmed，或删去。",
    ),
    "LX394": (
        "{metric} 可能除不尽，每个计分就没有确数",
        "请给该指标加上舍入，如 rounding: {{places: 2, mode: half_up}}。",
    ),
    "LX395": (
        "{metric} 要经过 {limit} 个以上的计算指标才能算出",
        "请直接由填报的指标算出，或减少层次。",
    ),
    "LX320": (
        "一个条件应有一个比较，或者上下界各一个，这里有：{found}",
        "可用：at_least、more_than、at_most、less_than、is、includes、one_of；"
        "写区间时，前两个取一，与后两个之一同用。",
    ),
    "LX322": ("part 和 whole 应同时写明", "请补上另一个，或两个都不写。"),
    "LX323": ("数量的界限不能是百分比：{value}", "请写数字，或 none。"),
    "LX324": ("比率的界限应为百分比：{value}", "请写百分比，或 none。"),
    "LX325": ("有的条件有分值，有的没有", "请给每个条件写明分值，或都不写（均分）。"),
    "LX326": ("均分时应写明 rounding", "如：rounding: {{places: 2, mode: half_up}}。"),
    "LX327": ("各条件已有分值，不需要 rounding", "请删去 rounding。"),
    "LX332": (
        "下界 {found} 与上界 {other} 之间没有任何数",
        "请改正其一，如 at_least: 90%, at_most: 110%。",
    ),
    "LX333": ("{found} 与自身比较", "请写另一个指标，或一个数。"),
    "LX334": (
        "{metric} 不能与 {found} 比较：后者属 {kind} 类",
        "请写另一个 {expected} 类的指标。",
    ),
    "LX335": ("该选项类指标没有 {found} 这个选项", "应为其 options 之下的编号。"),
    "LX399": (
        "one_of 列出了 {metric} 的所有选项，人人都符合",
        "请去掉不算数的选项，或去掉这个条件。",
    ),
    "LX331": (
        "{found} 不能写在这里：条件组里可以是条件，以及一层另一种条件组",
        "请把其中的条件并入外层的条件组，或另列一项。",
    ),
    "LX328": ("zero_at 和 full_at 相同：{value}", "得 0 分和得满分的界限应不同。"),
    "LX329": ("扣分应有且只有一个界限", "请写 above 或 below 之一。"),
    "LX330": ("步长应大于 0：{value}", "请改正 step。"),
    "LX340": ("规则语言的版本 {found} 不认识", "应为 liuxiang: 1；较新的版本需要较新的程序。"),
    "LX341": ("没有声明指标 {found}", "请在 metrics 之下声明，或改正拼写。"),
    "LX342": ("没有类别 {found}", "应为 categories 之下的编号。"),
    "LX343": ("没有部门 {found}", "应为 departments 之下的编号。"),
    "LX344": ("没有编号为 {found} 的项目", "应为项目的 id。"),
    "LX345": ("{found} 重复", "请给其中一个另取编号；同一指标用两次时，给条件写明 id。"),
    "LX346": ("指标 {metric} 属 {kind} 类，不能用 {found} 比较", "应为：{expected}。"),
    "LX347": ("{metric} 是比率，界限不能只写 {found}", "请写作 {percent} 或 {shifted}。"),
    "LX348": ("{metric} 是数量，界限不能是 {found}", "请写数字。"),
    "LX349": ("该清单没有 {found} 这一项", "应为其 members 之下的编号。"),
    "LX350": (
        "{action} 各项目的分值之和是 {found}，不是 {expected}",
        "请改正项目的分值，或该行动的分值。",
    ),
    "LX351": (
        "各行动的分值之和是 {found}，不是 {expected}",
        "请改正某个行动的分值，或总分 points。",
    ),
    "LX352": ("各条件的分值之和是 {found}，不是该项目的 {expected}", "请改正条件或项目的分值。"),
    "LX353": ("这一档的分值 {found} 超过该项目的 {expected}", "请改正档或项目的分值。"),
    "LX354": (
        "项目 {item} 的 points 和 scoring 应同时写明",
        "只加分的项目两个都不写，只写 bonuses。",
    ),
    "LX355": ("项目 {item} 既不计分也不加分", "请写明 points 和 scoring，或 bonuses。"),
    "LX356": (
        "按比例计分时除不尽：步长 {found}",
        "请写明舍入，如 rounding: {{places: 4, mode: down}}。",
    ),
    "LX357": ("指标 {found} 属 {kind} 类，不能用在这里", "应为：{expected}。"),
    "LX358": (
        "项目 {item} 对类别 {category} 没有一个条件",
        "请补上条件，或从 assesses 中去掉该类别，否则人人得满分。",
    ),
    "LX359": ("名次范围颠倒：{found}", "应先小后大。"),
    "LX360": ("奖项 {found} 与 {other} 的名次重叠", "同一类别的一个名次只能有一个奖项。"),
    "LX361": ("考核期间颠倒：{start} 至 {end}", "from 应不晚于 to。"),
    "LX362": (
        "口径的路径 {found} 在规则文件中不存在",
        "路径如 policies.K、ranking.K、awards.ID.K、items.ID.criteria.ID.K。",
    ),
    "LX363": (
        "{action} 写了 of: {value}，却没有 points",
        "请写 points：各项目共 {value} 分折合多少分。",
    ),
    "LX370": (
        "total 的 to 为 {value}，各项目共 {points} 分，无法折算",
        "to 应大于 0，各项目应有分值；不折算的删去 to。",
    ),
    "LX371": (
        "total 的 cap {found} 小于 floor {other}",
        "总分的上限不能低于下限：请更正其中之一。",
    ),
    "LX372": (
        "needs 为 {found}，{category} 却只有 {expected} 个行动",
        "请写至多 {expected}，否则这一类单位都不能评分。",
    ),
    "LX373": (
        "{action} 的 of 为 {expected}，各项目却共 {found} 分",
        "请更正 of 或各项目的分值，使二者相等。",
    ),
    "LX374": (
        "{key} 折算的得数可能除不尽，没有写明怎样取舍",
        "请在 total 中写明 rounding，如 rounding: {{places: 1, mode: half_up}}。",
    ),
    "LX364": (
        "only 中的类别 {found} 不在该项目的 assesses 之中",
        "请从 only 中去掉，或加入 assesses。",
    ),
    "LX365": (
        "{metric} 的 {test} 超出取值范围：谁也达不到，或谁都达到",
        "该指标只能取 {bounds}，请改正界限或指标的 bounds。",
    ),
    "LX366": (
        "{metric} 的两个条件不能同时成立：{other} 与 {found}",
        "请改正其一；只要求一个成立时用 any_of。",
    ),
    "LX367": ("{metric} 的 {key} 就是自身：{found}", "请写另一个指标。"),
    "LX397": ("序号 {found} 是另一项目的 id", "请给其中一个另取编号。"),
    "LX398": (
        "该途径最高 {found} 分，超过项目的 {expected} 分",
        "请改正该途径的分值，或项目的分值。",
    ),
    "LX382": ("这样写读不懂：{found}", "应如 {expected}。"),
    "LX383": (
        "奖项 {award} 的比例 {found} 与 {other} 重叠",
        "请从另一比例的末端起算，如 [0%, 10%]、[10%, 30%]。",
    ),
    "LX384": (
        "排名的比较项 {found} 不存在、列了两次，或总分没有排在第一",
        "应以 total 开头，其后为 actions.ID、{{item: 序号或 id}}、{{metric: ID}}。",
    ),
    "LX385": (
        "名单“{list}”中没有一个单位考核 {found}，它分不出先后",
        "请改用该名单都考核的行动、项目或指标，或删去。",
    ),
    "LX386": (
        "类别 {found} 应正好列入一个名单，现列入 {count} 个",
        "请在 ranking.lists 中把每个类别列入一个名单。",
    ),
    "LX387": ("没有名为 {found} 的名单", "请写 ranking.lists 中的 id；不分名单的，写类别的 id。"),
    "LX388": ("不排名次，却设了 {count} 个奖项", "请删去 awards，或写明按什么排名（by: total）。"),
    "LX368": ("{found} 列了两次", "请删去一处，或改成本想写的那个。"),
    "LX369": ("选用口径 {reading} 时规则文件不成立：{code} {problem}", "请改正该口径所设的值。"),
    "LX336": (
        "项目 {item} 最多得 {expected} 分，下限却是 {found} 分",
        "请改正 floor，或删去（扣到 0 分为止）。",
    ),
    "LX337": (
        "项目 {item} 得不了分，又不低于 {found} 分，扣分扣不了什么",
        "只扣分的项目，请写 floor: none；否则请给它分值或加分。",
    ),
}
