"""LX22x to LX24x and LX256: what can be wrong with a single figure."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX220": ("{value} 不是数", "应为写明的数字；留空即为未报。"),
    "LX220_rules": ("{value} 不是数", "应为数，如：{expected}。"),
    "LX221": ("{value} 以 0 开头", "请去掉前面的 0：有的程序会把它当作八进制数。"),
    "LX222": ("{value} 中有冒号", "应为数字；比率写作 985/1000，不写作 985:1000。"),
    "LX222_rules": ("{value} 中有冒号", "应为数，如：{expected}。"),
    "LX223": ("{value} 中有千位分隔符", "请去掉数字中间的逗号或空格。"),
    "LX224": ("{value} 不是普通的十进制写法", "请把各位数字写全，不用科学记数法或其他进制。"),
    "LX225": ("{value} 是百分比，这里应为数量", "请填写数量，如 5。"),
    "LX225_rules": ("{value} 是百分比，这里应为数", "请写数，如：{expected}。"),
    "LX226": ("{value} 是比率，这里应为数量", "请填写数量，如 5。"),
    "LX226_rules": ("{value} 是分数，这里不能写分数", "请写作：{expected}。"),
    "LX227": ("{value} 带有单位", "只写数字，单位已在规则文件中写明。"),
    "LX227_rules": ("{value} 带有单位", "只写数字；计量单位写在指标的 unit 中。"),
    "LX228": ("数字过长：{value}", "最多 30 位；请检查是否误粘贴。"),
    "LX229": ("{value} 不是数", "应为数字，如 5 或 98.5，率写作 985/1000 或 98.5%；留空即为未报。"),
    "LX229_rules": ("{value} 不是数", "应为数，如：{expected}。"),
    "LX230": ("{metric} 的值 {found} 形式不对", "应写作：{expected}。"),
    "LX179": (
        "{value} 中有看不见的字符 {characters}",
        "请把这个数重新键入；多半是从别处粘贴来的。",
    ),
    "LX231": ("{metric} 不能为负：{found}", "应为 0 或更大的数。"),
    "LX232": ("{metric} 应为整数：{found}", "请填写整数，不带小数点。"),
    "LX233": ("{metric} 超出范围：{found}", "应在 {bounds} 之内；请核对此数。"),
    "LX234": ("{metric} 应回答是或否，这里却是 {found}", "可写：{expected}。"),
    "LX235": (
        "{metric} 是比率，不能只写 {found}",
        "请写作 {likely} 或 {other}，或分子/分母，如 985/1000。",
    ),
    "LX237": ("{metric} 的整体为 0：{found}", "没有可考核的对象时写 0/0；否则请改正分母。"),
    "LX238": ("{metric} 超出范围：{found}", "应在 {bounds} 之内；请核对分子和分母。"),
    "LX239": ("{metric} 的整体为负：{found}", "分母应为 0 或更大的数。"),
    "LX240": ("{metric} 没有“{found}”这一项", "可列：{expected}。"),
    "LX241": ("{metric} 中“{found}”列了两次", "每项只列一次。"),
    "LX242": ("{metric} 的评定分应写明分值和理由，这里却是 {found}", "应写作：{expected}。"),
    "LX243": ("{metric} 的评定分没有写明理由", "应写作：{expected}。"),
    "LX244": ("{metric} 的评定分 {found} 超过该项满分 {limit}", "请改正分值。"),
    "LX258": ("{metric} 没有“{found}”这个选项", "应为其中之一：{expected}。"),
    "LX259": ("{metric} 是一个选项，这里却是 {found}", "应为其中之一：{expected}。"),
    "LX256": (
        "{metric} 是比率，不能写作 {found}",
        "请写分子/分母，如 985/1000，或百分比，如 98.5%。",
    ),
    "LX261": (
        "{metric} 由 {parts} 算出，不填报",
        "请删去此处，改填 {parts}。",
    ),
    "LX262": (
        "{metric} 由 {parts} 算出，超出范围：{found}",
        "应在 {bounds} 之内；请核对 {parts}。",
    ),
    "LX263": (
        "{metric} 两端各去掉 {drop} 个，却只有 {found} 个数，按未报处理",
        "请至少填 {expected} 个数。",
    ),
    "LX298": (
        "{metric} 所列的数有一处空着，整个按未报处理",
        "请补上这个数，或删去空出的位置。",
    ),
    "LX299": (
        "{metric} 没有列出一个数，按未报处理",
        "请列出各数，如 [86, 88, 91]；尚无数据的，整行不写。",
    ),
    "LX264": (
        "{metric} 由各单位填报，不是共用的数",
        "请移到各单位的文件，或在规则文件中声明 shared: true。",
    ),
    "LX265": (
        "{metric} 各单位共用，却给了两个数：{other} 与 {found}",
        "请只留正确的一个。",
    ),
    "LX266": (
        "{metric} 各单位共用，不由一个单位填报",
        "请移到以 shared: 开头的文件中，如 shared: {{{metric}: …}}。",
    ),
    "LX267": (
        "{metric} 各单位共用，不能申报不适用",
        "请填写这个数；尚不知道的，整行不写。",
    ),
}
