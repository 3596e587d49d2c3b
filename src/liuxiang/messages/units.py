"""LX20x to LX21x, LX27x and LX672: what can be wrong with a unit file as a whole."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX201": message(
        "error",
        "未知指标 {metric}",
        "Unknown metric `{metric}`",
        "应为规则文件中指标的编号或名称；请改正拼写，或删去此行。",
        "Expected the id or title of a metric of the rule file; correct it or remove the line.",
    ),
    "LX202": message(
        "error",
        "未知的键 {key}",
        "Unknown key `{key}`",
        "此处可用的键：{expected}。",
        "The keys allowed here are: {expected}.",
    ),
    "LX203": message(
        "error",
        "没有单位名称",
        "The name of the unit is missing",
        "请在 unit 处写明单位全称。",
        "Write its full name as `unit`.",
    ),
    "LX204": message(
        "error",
        "单位名称应为文字，这里却是 {found}",
        "The name of a unit should be text; here it is {found}",
        "请写明：“unit: 单位全称”；名称中有括号或冒号时加引号。",
        "Write `unit: ` and its full name, in quotes where it has brackets or colons.",
    ),
    "LX205": message(
        "error",
        "没有写明单位类别",
        "The category of the unit is missing",
        "请写明 category，应为：{expected}。",
        "Write one of these as `category`: {expected_en}.",
    ),
    "LX206": message(
        "error",
        "没有 metrics 部分",
        "There is no `metrics` part",
        "请在 metrics: 之下填写各项指标，一项也没有报送的写 metrics: {{}}；该单位另有数据的，"
        "把这里的各行并到那一份中，每个单位只能有一份。",
        "Write the figures under `metrics:`, or `metrics: {{}}` where none were reported; if the "
        "unit is given elsewhere, move these lines there, since each unit is given once.",
    ),
    "LX207": message(
        "error",
        "未知的单位类别 {found}",
        "Unknown category `{found}`",
        "应为：{expected}。",
        "Expected one of: {expected_en}.",
    ),
    "LX181": message(
        "error",
        "有几个类别都叫 {found}",
        "Several categories are called `{found}`",
        "请改写编号，为其中之一：{expected}。",
        "Write an id instead, one of: {expected}.",
    ),
    "LX208": message(
        "error",
        "{key} 之下应为“键: 值”",
        "Under `{key}` there should be `key: value` lines",
        "每个指标一行，缩进两个空格，冒号后有一个空格。",
        "One metric a line, indented by two spaces, with a space after the colon.",
    ),
    "LX209": message(
        "error",
        "该单位的数据是按规则 {found} 填报的，这里用的是 {expected}",
        "The unit was filled in for the rules `{found}`; here `{expected}` is used",
        "请用 --rules 指定相应的规则文件，或核对 ruleset 一行。",
        "Choose its rule file with `--rules`, or correct the `ruleset` line.",
    ),
    "LX210": message(
        "warning",
        "该单位的数据是按另一版本 {found} 填报的，这里用的是 {expected}",
        "The unit was filled in for another version, `{found}`; here `{expected}` is used",
        "请确认各项指标的口径没有变化。",
        "Make sure that its figures mean the same in both.",
    ),
    "LX211": message(
        "error",
        "核实的指标 {metric} 没有写明 value",
        "The verified figure `{metric}` has no `value`",
        "应为 {{value: 核实的数, reason: 理由, by: 核实人}}。",
        "Expected `{{value: …, reason: …, by: …}}`.",
    ),
    "LX212": message(
        "error",
        "{metric} 的佐证材料应为文字或文字列表，这里却是 {found}",
        "The evidence of `{metric}` should be text or a list of texts; here it is {found}",
        "如：[区委发〔2012〕8号]。",
        "Such as `[区委发〔2012〕8号]`.",
    ),
    "LX213": message(
        "error",
        "单位 {unit} 出现了两次",
        "The unit `{unit}` is given twice",
        "每个单位只能有一份数据；请删去其中一份，或改正单位名称。",
        "Each unit may be given once; remove one of the two, or correct its name.",
    ),
    "LX180": message(
        "warning",
        "{unit} 与 {other} 可能是同一个单位",
        "`{unit}` and `{other}` may be one unit",
        "如是同一个，请统一名称，只留一份数据；如是两个单位，不必改动。",
        "If they are, keep one of them; if they are two units, nothing need be done.",
    ),
    "LX672": message(
        "warning",
        "单位名称到“{found}”为止，后面的 {cut} 成了注释",
        "The name of the unit ends at {found}: what follows, {cut}, is a comment",
        "属于名称的，请把整个名称放在半角引号中；确是注释的，请在 # 后空一格。",
        "Put all of it in quotes if it belongs to the name; a comment has a blank behind its `#`.",
    ),
    "LX214": message(
        "error",
        "单位名称 {found} 中有看不见的控制字符",
        "The name {found} of a unit holds characters that control the terminal or the line",
        "请只用文字重新键入名称。",
        "Type the name again, as text alone.",
    ),
    "LX169": message(
        "error",
        "单位名称 {found} 有 {count} 个字符，最多可有 {most} 个",
        "The name {found} of a unit has {count} characters; it may have {most}",
        "请写单位的名称；说明请写在别处。",
        "Give the name of the unit alone, and write remarks elsewhere.",
    ),
    "LX270": message(
        "error",
        "{metric} 写作 {found}，与组成它的数 {other} 不一致",
        "`{metric}` is given as {found}, which differs from its figure {other}",
        "同一个率既填了比率又填了分子、分母时，两者必须一致；请改正或删去其一。",
        "A rate and the figures it is made of must agree; correct or remove one of them.",
    ),
    "LX271": message(
        "warning",
        "{metric} 中的 {figure} 是 {found}，{other} 中却是 {expected}",
        "`{figure}` is {found} in `{metric}` but {expected} in `{other}`",
        "两个率用的是同一个数；请向该单位核实。",
        "Both rates use the same figure; ask the unit which is right.",
    ),
    "LX272": message(
        "warning",
        "{metric}（{found}）是 {other}（{expected}）的其中数，两者对不上",
        "`{metric}` ({found}) is part of `{other}` ({expected}), and does not fit into it",
        "部分不能大于整体，其余部分也不能为负；请向该单位核实。",
        "A subset cannot exceed its whole, nor leave less than nothing; ask the unit.",
    ),
    "LX273": message(
        "warning",
        "{metric} 是 {found}：分母为 0 而分子不为 0",
        "`{metric}` is {found}: a part of a whole of 0",
        "按“无可考核”处理，不产生加分；请确认分母（如下达任务数）确为 0。",
        "It counts as nothing to measure and earns no bonus; make sure that the whole "
        "(such as a quota) is 0.",
    ),
    "LX274": message(
        "warning",
        "类别 {category} 不考核 {metric}，此数不计",
        "`{metric}` is not assessed for the category `{category}`; the figure is not counted",
        "可以保留；如单位类别写错，请改正 category。",
        "It may stay; if the category is wrong, correct it.",
    ),
    "LX275": message(
        "warning",
        "{metric} 的自评数 {found} 已不适用：它的一个数经核实，另一个数 {missing} 没有填报",
        "The reported `{metric}` ({found}) no longer holds: "
        "one of its figures was verified, and `{missing}` is missing",
        "现按未报处理；请补填该数，或直接核实这个率。",
        "It counts as missing; give that figure too, or verify the rate itself.",
    ),
    "LX290": message(
        "error",
        "该单位的数据是按 {found} 填报的，这里用的是 {expected}",
        "The unit was filled in for `{found}`; here `{expected}` is used",
        "找规则文件的地方：{looked}。请把该版本的规则文件放到其中一处，或用 --rules 指定规则文件，"
        "或核对 ruleset 一行；按不同规则填报的单位请分开评分。",
        "Rule files were looked for in: {looked}. Put that version there, choose a rule file with "
        "`--rules`, or correct the `ruleset` line; units of different rules are scored apart.",
    ),
    "LX291": message(
        "error",
        "数据写明按 {found} 填报，但找不到这个规则文件",
        "The units name the rule file `{found}`, which is not at hand",
        "找过的地方：{looked}，以及随程序安装的规则。能找到的有：{known}。"
        "请把规则文件放到其中一处，用 --rules 指定，或核对 ruleset 一行。",
        "It was looked for in: {looked}, and among the installed ones. At hand are: {known}. "
        "Put it in one of these places, choose one with `--rules`, or correct the `ruleset` line.",
    ),
    "LX292": message(
        "error",
        "数据没有写明按哪个规则文件填报，而能用的不止一个：{found}",
        "The units do not say which rules they are for, and more than one could be meant: {found}",
        "请用 --rules 指定，或在数据中写明 ruleset: 编号@版本。",
        "Choose one with `--rules`, or write `ruleset: ID@VERSION` in the unit files.",
    ),
    "LX293": message(
        "error",
        "同一编号、同一版本的规则文件有几个，内容不同：{found}",
        "Several rule files have the same id and version, and differ: {found}",
        "请用 --rules 指定其中一个；内容改过的，请改 version。",
        "Choose one with `--rules`; one that was changed should have another `version`.",
    ),
    "LX295": message(
        "warning",
        "{metric} 现在是一个指标，也是 {other} 的旧名称；这里按现在的指标读取",
        "`{metric}` is a metric, and the earlier name of `{other}`; here it is read as the metric",
        "数据如按旧版本填报，请写明 ruleset: 编号@旧版本。",
        "If the figures are those of an earlier version, write `ruleset: ID@VERSION` of it.",
    ),
    "LX296": message(
        "error",
        "指标 {metric} 填了两次：一次用新名称，一次用旧名称",
        "The metric `{metric}` is given twice, by its name and by an earlier one",
        "请删去其中一处。",
        "Remove one of the two.",
    ),
    "LX297": message(
        "note",
        "有的数据用的是旧名称，已按新名称读取：{names}",
        "Some names are earlier ones, and were read as what they are called now: {names}",
        "依据是规则文件中的 was；共 {count} 处。请核对口径没有变化。",
        "The rule file says so by `was`; {count} place{s}. Make sure that they mean the same.",
    ),
}
