"""LX245 to LX257: words and signs in place of a figure, and what each way to write it means."""

from collections.abc import Mapping
from typing import Final

_EMPTY: Final = (
    "不适用于本单位的写 不适用，按规则文件的 nothing_to_measure 计；"
    "没有报送的留空：按未报处理，不得分，结果为暂定（核实数留空则用自评数）。"
)

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX245": ("{metric} 应为数，这里却是“{found}”", f"一个也没有的写 0；{_EMPTY}"),
    "LX246": (
        "{metric} 应为率，这里却是“{found}”",
        f"没有可考核的对象写 0/0，有对象的写分子/分母；{_EMPTY}",
    ),
    "LX247": (
        "{metric} 应为评定分，这里却是“{found}”",
        "没有评定的留空：加分项不加分，应评定的项目按未报处理；评为 0 分的写 0 和理由，"
        "如 {expected}；不适用于本单位的写 不适用。",
    ),
    "LX248": (
        "{metric} 应为数，这里却是“{found}”",
        f"此数应在 {{bounds}} 之内，不能写 0；{_EMPTY}",
    ),
    "LX249": (
        "{metric} 应为评定分，这里却是“{found}”",
        "没有评定的留空：加分项不加分，应评定的项目按未报处理；不适用于本单位的写 不适用。",
    ),
    "LX250": ("{metric} 应回答是或否，这里却是“{found}”", f"没有的写 否；{_EMPTY}"),
    "LX251": (
        "{metric} 应列出已有的各项，这里却是“{found}”",
        f"一项也没有的写 []，有的从中列出：{{expected}}；{_EMPTY}",
    ),
    "LX252": (
        "“{found}”里的“{sign}”是全角的，不把各项分开",
        "各项之间用半角逗号，写作：{expected}。",
    ),
    "LX253": (
        "{metric} 的分子和分母都应是数，这里却是“{found}”",
        f"请把两个数都写明，如 {{expected}}；没有可考核的对象写 0/0；{_EMPTY}",
    ),
    "LX254": (
        "这里只写了一个短横，不是值",
        f"一个也没有的写 0，率没有可考核的对象写 0/0；{_EMPTY}",
    ),
    "LX255": (
        "{metric} 应为率，这里却是“{found}”",
        "填了 {part} 和 {whole} 的，此处留空，由它们得出。"
        f"没有填的：没有可考核的对象写 0/0；{_EMPTY}",
    ),
    "LX260": (
        "{metric} 应为一个选项，这里却是“{found}”",
        f"请写其中之一：{{expected}}；{_EMPTY}",
    ),
    "LX257": (
        "{metric} 处是电子表格的错误值 {found}，不是数",
        f"请在原表改正公式，再填写得出的数（不加引号的 # 起是注释，等于没有填）；{_EMPTY}",
    ),
}
