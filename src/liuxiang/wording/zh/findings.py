"""LX5xx: what a ranking makes somebody look at."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX501": ("{unit} 第{no}项未报：{metrics}（涉及 {stake} 分）", "填报单位：补报"),
    "LX502": ("{unit} 第{no}项未报：{metrics}（该项已定，不影响得分）", ""),
    "LX503": (
        "{unit} 第{no}项未报：{metrics}（涉及 {stake} 分，加分多少无法估计）",
        "填报单位：补报，没有的填 0",
    ),
    "LX553": ("{unit} 暂不计分：{why}", "填报单位：补报"),
    "LX538": (
        "{unit} 不评分：{why}",
        "主管机构：核实其不适用的声明",
    ),
    "LX537": ("{unit} 第{no}项申报不适用：{metric}", "填报单位：书面确认确不适用"),
    "LX535": (
        "{unit} 第{no}项未报：{metrics}（涉及 {stake} 分，扣分多少无法估计，暂不扣）",
        "填报单位：补报，没有的填 0",
    ),
    "LX504": ("{unit} 第{no}项申报无考核对象（0/0）：{metric}", "填报单位：书面确认确无此类对象"),
    "LX505": ("{figures} 个数据中有 {unverified} 个未经核实，按自评数计", "考核组：先核实"),
    "LX506": ("本排名按自评数计算，未采用核实数", "定奖机构：按核实数定奖（--basis verified）"),
    "LX507": (
        "{unit} 的“{award}”含未核实数据 {unverified} 个（共 {figures} 个）",
        "考核组：先核实",
    ),
    "LX508": (
        "{unit} 的奖项取决于评定加分：现{now}；各单位均不计评定加分时第 {rank} 名，{then}",
        "定奖机构：审定评定加分",
    ),
    "LX509": (
        "{unit} 第{no}项评定 {points} 分：{what}，{reason}"
        "（总分 {total}，不计各项评定分为 {without}）",
        "",
    ),
    "LX510": (
        "{unit} 的奖项未定：各单位补齐未报数据后可在第 {best} 至 {worst} 名之间，现{now}",
        "{absent}：补报未报数据",
    ),
    "LX511": ("{category}第 {rank} 名并列（{units}），超出名额，须裁定先后", "定奖机构：裁定先后"),
    "LX512": ("{category}第 {rank} 名并列（{units}），不影响奖项", ""),
    "LX513": ("{category}只有 {count} 个单位，少于奖项名额 {places} 个，空缺不补", ""),
    "LX514": (
        "{category}的 {count} 个单位全部获奖，奖项没有区分作用",
        "定奖机构：确认名额，确认数据已收齐",
    ),
    "LX515": ("{unit} 总分为 0 而获“{award}”", "定奖机构：裁定"),
    "LX516": (
        "{unit} 第{no}项加分 {points} 分（{bonus}），数额较大，须核对依据",
        "考核组：核对依据",
    ),
    "LX517": (
        "{unit} 第{no}项评定加分 {points} 分的理由提到第{other}项（{reason}），同一事实不重复计分",
        "考核组：确认不是重复加分",
    ),
    "LX518": ("{file} 未计入排名", "填报单位：改正文件中的错误，再重新计算"),
    "LX519": ("{unit}（{file}）未计入排名", "填报单位：改正文件中的错误，再重新计算"),
    "LX520": ("采用了非默认口径 {ruling}={reading}：{text}", ""),
    "LX521": ("{unit} 没有任何数据：名次第 {rank}，“{award}”不授予，名额空缺", "填报单位：补报"),
    "LX522": (
        "名单中的 {unit} 没有报送任何数据",
        "定奖机构：催报；确不考核的，在名单中写明免考原因",
    ),
    "LX523": ("{unit} 免考（{reason}）", ""),
    "LX527": (
        "{place}：{category}第 {rank} 名的裁定依据 {units} 并列，现为 {now}，未予采用",
        "定奖机构：重新裁定，或删去这一条",
    ),
    "LX528": (
        "{place}：对 {unit} 奖项的裁定依据的是“{computed}”，现在计算得“{now}”，裁定未予采用",
        "定奖机构：重新裁定，或删去这一条",
    ),
    "LX529": (
        "{place}：对 {unit} 的确认依据的是 {value}，现在是 {now}，确认未予采用",
        "定奖机构：重新确认，或删去这一条",
    ),
    "LX530": (
        "{place}：审定之后{what}有改动，审定不再有效",
        "定奖机构：核对改动；重新审定的，删去 on 和 answers，再运行 liuxiang decide -o",
    ),
    "LX531": (
        "{place}：对 {unit} 的裁定未予采用：该单位未计入排名",
        "填报单位：改正文件中的错误，再重新计算",
    ),
    "LX532": ("{place}：{ruling} 已裁定为 {reading}，本次采用 {used}", ""),
    "LX533": (
        "{place}：审定的不是本次结果：{what}",
        "不加 --ruling、--basis 再运行一次，得出审定的结果",
    ),
    "LX534": (
        "{place}：审定没有写明或没有写全依据",
        "定奖机构：对裁定文件运行一次 liuxiang decide -o",
    ),
    "LX546": (
        "{category}第 {rank} 至 {last} 名总分相同（{total} 分：{units}），按{keys}分出先后",
        "",
    ),
    "LX547": (
        "{category}第 {rank} 名并列（{total} 分：{units}），{absent} 的{key}不明，未据以分出先后",
        "{absent}：补报，或由定奖机构裁定先后",
    ),
    "LX548": ("“{award}”的比例 {share} 按 {count} 个单位计算不足一个名额，空缺", ""),
    "LX549": ("{units} 并列跨过“{award}”的名额，按规则都不授予", ""),
    "LX550": ("{units} 并列跨过“{award}”的名额，按规则都授予", ""),
    "LX524": (
        "{unit} 自评总分 {stated}，按其自评数应为 {computed}（相差 {difference}）",
        "填报单位：核对自评总分与自评数",
    ),
    "LX525": (
        "{unit} 第{no}项自评 {stated} 分，按其自评数应为 {computed} 分",
        "填报单位：核对自评得分与自评数",
    ),
}
