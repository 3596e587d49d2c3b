"""LX245 to LX257: words and signs in place of a figure, and what each way to write it means."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

_EMPTY: Final = "没有报送的留空：按未报处理，不得分，结果为暂定（核实数留空则用自评数）。"
_EMPTY_EN: Final = (
    "leave it empty where it was not reported: it then earns nothing, and the result is "
    "provisional (where a verified figure is empty, the reported one counts)."
)

MESSAGES: Final[Mapping[str, Message]] = {
    "LX245": message(
        "error",
        "{metric} 应为数，这里却是“{found}”",
        "`{metric}` should be a number; here it is `{found}`",
        f"一个也没有的写 0；{_EMPTY}",
        f"Write 0 where there were none; {_EMPTY_EN}",
    ),
    "LX246": message(
        "error",
        "{metric} 应为率，这里却是“{found}”",
        "`{metric}` should be a rate; here it is `{found}`",
        "没有可考核的对象写 0/0，按规则文件的 nothing_to_measure 计；有对象的写分子/分母；"
        + _EMPTY,
        "Write 0/0 where there is nothing to measure, which counts as `nothing_to_measure` of the "
        f"rule file says, else its part and whole; {_EMPTY_EN}",
    ),
    "LX247": message(
        "error",
        "{metric} 应为评定分，这里却是“{found}”",
        "`{metric}` should be points entered by assessors; here it is `{found}`",
        "没有评定的留空：加分项不加分，应评定的项目按未报处理；评为 0 分的写 0 和理由，"
        "如 {expected}。",
        "Leave it empty where none are entered: a bonus is then none, and what has to be judged is "
        "missing; for a judgement of 0, write it with its reason, as {expected}.",
    ),
    "LX248": message(
        "error",
        "{metric} 应为数，这里却是“{found}”",
        "`{metric}` should be a number; here it is `{found}`",
        f"此数应在 {{bounds}} 之内，不能写 0；{_EMPTY}",
        f"It is a number within {{bounds}}, so that 0 is none; {_EMPTY_EN}",
    ),
    "LX249": message(
        "error",
        "{metric} 应为评定分，这里却是“{found}”",
        "`{metric}` should be points entered by assessors; here it is `{found}`",
        "没有评定的留空：加分项不加分，应评定的项目按未报处理。",
        "Leave it empty where none are entered: a bonus is then none, and what has to be judged is "
        "missing.",
    ),
    "LX250": message(
        "error",
        "{metric} 应回答是或否，这里却是“{found}”",
        "`{metric}` asks for yes or no; here it is `{found}`",
        f"没有的写 否；{_EMPTY}",
        f"Write `no` where there is none; {_EMPTY_EN}",
    ),
    "LX251": message(
        "error",
        "{metric} 应列出已有的各项，这里却是“{found}”",
        "`{metric}` should list what there is; here it is `{found}`",
        f"一项也没有的写 []，有的从中列出：{{expected}}；{_EMPTY}",
        f"Write [] where there is nothing, else list some of: {{expected}}; {_EMPTY_EN}",
    ),
    "LX252": message(
        "error",
        "“{found}”里的“{sign}”是全角的，不把各项分开",
        "The `{sign}` in `{found}` is full-width and separates nothing",
        "各项之间用半角逗号，写作：{expected}。",
        "Separate them with a half-width comma: {expected}.",
    ),
    "LX253": message(
        "error",
        "{metric} 的分子和分母都应是数，这里却是“{found}”",
        "The part and whole of `{metric}` should both be numbers; here it is `{found}`",
        "请把两个数都写明，如 {expected}；没有可考核的对象写 0/0，"
        f"按规则文件的 nothing_to_measure 计；{_EMPTY}",
        "Write both, as {expected}; 0/0 where there is nothing to measure, which counts as "
        f"`nothing_to_measure` of the rule file says; {_EMPTY_EN}",
    ),
    "LX254": message(
        "error",
        "这里只写了一个短横，不是值",
        "There is only a dash here, which is no value",
        f"一个也没有的写 0，率没有可考核的对象写 0/0；{_EMPTY}",
        f"Write 0 where there were none, 0/0 for a rate with nothing to measure; {_EMPTY_EN}",
    ),
    "LX255": message(
        "error",
        "{metric} 应为率，这里却是“{found}”",
        "`{metric}` should be a rate; here it is `{found}`",
        "填了 {part} 和 {whole} 的，此处留空，由它们得出。没有填的：没有可考核的对象写 0/0，"
        f"按规则文件的 nothing_to_measure 计；{_EMPTY}",
        "Leave it empty where `{part}` and `{whole}` are given, of which it is made. Where they "
        "are not: write 0/0 where there is nothing to measure, which counts as "
        f"`nothing_to_measure` of the rule file says; {_EMPTY_EN}",
    ),
    "LX257": message(
        "error",
        "{metric} 处是电子表格的错误值 {found}，不是数",
        "`{metric}` is {found} here, the error of a spreadsheet, and no figure",
        f"请在原表改正公式，再填写得出的数（不加引号的 # 起是注释，等于没有填）；{_EMPTY}",
        "Correct the formula in the spreadsheet, and write the figure (without quotes, what begins "
        f"with # is a comment, and nothing was given); {_EMPTY_EN}",
    ),
}
