"""LX5xx: what a ranking makes somebody look at."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX501": message(
        "warning",
        "{unit} 第{no}项未报：{metrics}（涉及 {stake} 分）",
        "{unit}, item {no}: {metrics} not reported (points at stake: {stake})",
        "请催报，或确认按未达标处理。",
        "Ask for the figure, or confirm that it counts as not met.",
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
        "请催报；没有的填 0。",
        "Ask for the figure; where there is none, 0 is to be reported.",
    ),
    "LX504": message(
        "warning",
        "{unit} 第{no}项申报无考核对象（0/0）：{metric}",
        "{unit}, item {no}: declared to have nothing to measure (0/0): {metric}",
        "请确认确无此类对象。",
        "Confirm that there is none.",
    ),
    "LX505": message(
        "warning",
        "{figures} 个数据中有 {unverified} 个未经核实，按自报数计",
        "{unverified} of {figures} figures are not verified and count as reported",
        "请完成核实后再定奖。",
        "Verify them before awards are decided.",
    ),
    "LX506": message(
        "warning",
        "本排名按自报数计算，未采用核实数",
        "This ranking rests on self-assessment; verified figures are not used",
        "定奖请用 --basis verified。",
        "Use `--basis verified` to decide awards.",
    ),
    "LX507": message(
        "warning",
        "{unit} 的“{award}”含未核实数据 {unverified} 个（共 {figures} 个）",
        "{unit}: the award “{award}” rests on {unverified} unverified figures of {figures}",
        "请先核实。",
        "Verify them first.",
    ),
    "LX508": message(
        "warning",
        "{unit} 的奖项取决于评定加分：现为“{award}”；"
        "各单位均不计评定加分时第 {rank} 名，为“{other}”",
        "{unit}: its award depends on discretionary points: “{award}” now, "
        "rank {rank} and “{other}” if no unit had any",
        "请领导小组审定评定加分。",
        "The leading group should decide on the points entered.",
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
        "{unit} 的奖项未定：各单位补齐未报数据后可在第 {best} 至 {worst} 名之间，现为“{award}”",
        "{unit}: its award is not settled: once all missing figures are in it may rank "
        "{best} to {worst}; now “{award}”",
        "请先补齐未报数据。",
        "Complete the missing figures first.",
    ),
    "LX511": message(
        "warning",
        "{category}第 {rank} 名并列（{units}），跨越奖项界限，须领导小组裁定",
        "{category}: a tie at rank {rank} ({units}) crosses the limit of an award; "
        "the leading group must decide",
        "现均按较高奖项列出。",
        "All of them are listed with the better award.",
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
        "{category}: every one of the {count} units gets an award, which tells nobody apart",
        "请确认名额，或确认数据已收齐。",
        "Confirm the number of awards, or that all units are in.",
    ),
    "LX515": message(
        "warning",
        "{unit} 总分为 0 而获“{award}”",
        "{unit} gets “{award}” with a total of 0",
        "请领导小组裁定。",
        "The leading group must decide.",
    ),
    "LX516": message(
        "warning",
        "{unit} 第{no}项加分 {points} 分（{bonus}），数额较大，请核对依据",
        "{unit}, item {no}: the bonus {bonus} has come to {points} points; check its basis",
        "没有封顶的加分可能左右名次。",
        "A bonus without a cap can decide ranks.",
    ),
    "LX517": message(
        "warning",
        "{unit} 第{no}项评定加分 {points} 分的理由提到第{other}项（{reason}），同一事实不重复计分",
        "{unit}, item {no}: the bonus entered ({points}) cites item {other} ({reason}); "
        "the same fact earns once",
        "请确认不是重复加分。",
        "Make sure that it is not counted twice.",
    ),
    "LX518": message(
        "warning",
        "{file} 未计入排名",
        "{file} is left out of the ranking",
        "请改正文件中的错误后重新计算。",
        "Correct its errors and score again.",
    ),
    "LX519": message(
        "warning",
        "{unit}（{file}）未计入排名",
        "{unit} ({file}) is left out of the ranking",
        "请改正文件中的错误后重新计算。",
        "Correct its errors and score again.",
    ),
    "LX520": message(
        "note",
        "采用了非默认读法 {ruling}={reading}：{text}",
        "A reading other than the default is used, {ruling}={reading}: {text}",
        "",
        "",
    ),
}
