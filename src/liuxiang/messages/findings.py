"""LX5xx: what a ranking makes somebody look at."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX501": message(
        "warning",
        "{unit} 第{no}项未报：{metrics}（涉及 {stake} 分）",
        "{unit}, item {no}: {metrics} not reported (points at stake: {stake})",
        "填报单位：补报",
        "Unit: report it",
    ),
    "LX502": message(
        "note",
        "{unit} 第{no}项未报：{metrics}（该项已定，不影响得分）",
        "{unit}, item {no}: {metrics} not reported (the item is decided all the same)",
        "",
        "",
    ),
    "LX503": message(
        "warning",
        "{unit} 第{no}项未报：{metrics}（涉及 {stake} 分，加分多少无法估计）",
        "{unit}, item {no}: {metrics} not reported "
        "(points at stake: {stake}, and a bonus of unknown size)",
        "填报单位：补报，没有的填 0",
        "Unit: report it; where there is none, report 0",
    ),
    "LX504": message(
        "warning",
        "{unit} 第{no}项申报无考核对象（0/0）：{metric}",
        "{unit}, item {no}: declared to have nothing to measure (0/0): {metric}",
        "填报单位：书面确认确无此类对象",
        "Unit: confirm in writing that there is none",
    ),
    "LX505": message(
        "warning",
        "{figures} 个数据中有 {unverified} 个未经核实，按自评数计",
        "{unverified} of {figures} figures are not verified and count as reported",
        "考核组：先核实",
        "Assessors: verify them first",
    ),
    "LX506": message(
        "warning",
        "本排名按自评数计算，未采用核实数",
        "This ranking rests on self-assessment; verified figures are not used",
        "定奖机构：按核实数定奖（--basis verified）",
        "Awarding body: decide by verified figures (`--basis verified`)",
    ),
    "LX507": message(
        "warning",
        "{unit} 的“{award}”含未核实数据 {unverified} 个（共 {figures} 个）",
        "{unit}: the award “{award}” rests on {unverified} unverified figures of {figures}",
        "考核组：先核实",
        "Assessors: verify them first",
    ),
    "LX508": message(
        "warning",
        "{unit} 的奖项取决于评定加分：现{now}；各单位均不计评定加分时第 {rank} 名，{then}",
        "{unit}: its award depends on discretionary points: {now_en} now, "
        "rank {rank} and {then_en} if no unit had any",
        "定奖机构：审定评定加分",
        "Awarding body: decide on the points entered",
    ),
    "LX509": message(
        "note",
        "{unit} 第{no}项评定 {points} 分：{what}，{reason}"
        "（总分 {total}，不计各项评定分为 {without}）",
        "{unit}, item {no}: assessors entered {points} for {what}: {reason} "
        "(total {total}, without any such points {without})",
        "",
        "",
    ),
    "LX510": message(
        "warning",
        "{unit} 的奖项未定：各单位补齐未报数据后可在第 {best} 至 {worst} 名之间，现{now}",
        "{unit}: its award is not settled: once all missing figures are in it may rank "
        "{best} to {worst}; {now_en} now",
        "{absent}：补报未报数据",
        "{absent}: report what is missing",
    ),
    "LX511": message(
        "warning",
        "{category}第 {rank} 名并列（{units}），超出名额，须裁定先后",
        "{category}: a tie at rank {rank} ({units}) crosses the limit of an award; "
        "it must be decided who comes first",
        "定奖机构：裁定先后",
        "Awarding body: decide who comes first",
    ),
    "LX512": message(
        "note",
        "{category}第 {rank} 名并列（{units}），不影响奖项",
        "{category}: a tie at rank {rank} ({units}) that touches no award",
        "",
        "",
    ),
    "LX513": message(
        "note",
        "{category}只有 {count} 个单位，少于奖项名额 {places} 个，空缺不补",
        "{category}: {places} award places, but a list of {count}; the rest stay empty",
        "",
        "",
    ),
    "LX514": message(
        "warning",
        "{category}的 {count} 个单位全部获奖，奖项没有区分作用",
        "{category}: every one of the {count} unit{s} gets an award, which tells nobody apart",
        "定奖机构：确认名额，确认数据已收齐",
        "Awarding body: confirm how many awards there are, and that all units are in",
    ),
    "LX515": message(
        "warning",
        "{unit} 总分为 0 而获“{award}”",
        "{unit} gets “{award}” with a total of 0",
        "定奖机构：裁定",
        "Awarding body: decide",
    ),
    "LX516": message(
        "warning",
        "{unit} 第{no}项加分 {points} 分（{bonus}），数额较大，须核对依据",
        "{unit}, item {no}: the bonus “{bonus}” has come to {points}; check its basis",
        "考核组：核对依据",
        "Assessors: check the basis",
    ),
    "LX517": message(
        "warning",
        "{unit} 第{no}项评定加分 {points} 分的理由提到第{other}项（{reason}），同一事实不重复计分",
        "{unit}, item {no}: the bonus entered ({points}) cites item {other} ({reason}); "
        "the same fact earns once",
        "考核组：确认不是重复加分",
        "Assessors: count it once",
    ),
    "LX518": message(
        "warning",
        "{file} 未计入排名",
        "{file} is left out of the ranking",
        "填报单位：改正文件中的错误，再重新计算",
        "Unit: correct the errors of the file; then score again",
    ),
    "LX519": message(
        "warning",
        "{unit}（{file}）未计入排名",
        "{unit} ({file}) is left out of the ranking",
        "填报单位：改正文件中的错误，再重新计算",
        "Unit: correct the errors of the file; then score again",
    ),
    "LX520": message(
        "note",
        "采用了非默认口径 {ruling}={reading}：{text}",
        "A reading other than the default is used, {ruling}={reading}: {text}",
        "",
        "",
    ),
    "LX521": message(
        "warning",
        "{unit} 没有任何数据：名次第 {rank}，“{award}”不授予，名额空缺",
        "{unit} has not a single figure: rank {rank}, but “{award}” is withheld and stays empty",
        "填报单位：补报",
        "Unit: report it",
    ),
}
