"""LX75x to LX76x: what can be wrong with archives, and with what is verified."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX750": (
        "这不是可以复核的文件",
        "应为 liuxiang archive 写出的 .zip、它解开后的文件夹，或 liuxiang score -f json 的结果。",
    ),
    "LX751": (
        "压缩包已损坏（{problem}）",
        "请重新复制或下载这个文件，再复核；原件也打不开的，用 liuxiang archive 重新打包。",
    ),
    "LX752": (
        "压缩包中的 {path} 加了密码",
        "请先解密解开，再复核解开后的文件夹；liuxiang archive 写出的压缩包不加密。",
    ),
    "LX753": (
        "没有解开：{problem}",
        "liuxiang archive 写出的压缩包不会这样；请核对文件的来源。",
    ),
    "LX754": (
        "文件名 {path} 不能放在压缩包中（{problem}）",
        "请给文件改名；收到的压缩包有这样的文件名，不是 liuxiang archive 写出的，"
        "请核对来源。没有写出任何文件。",
    ),
    "LX755": (
        "文件 {path} 与 {other} 重名",
        "只有大小写不同的也算重名，有的系统只能保留其中一个；请给其中一个改名。",
    ),
    "LX756": (
        "{path} 不是普通文件，而是链接或设备",
        "请把它换成它所指的文件；收到的压缩包里不应有链接，请核对来源。",
    ),
    "LX757": (
        "这不是 liuxiang archive 写出的压缩包：缺少 {missing}",
        "应有 bagit.txt、manifest-sha256.txt 和 data 文件夹；请给出完整的压缩包，"
        "或它解开后的文件夹。",
    ),
    "LX758": (
        "校验清单的这一行无法识别：{found}",
        "每行应为 64 位校验值、两个空格、路径；清单被改动过，请重新索取压缩包。",
    ),
    "LX759": (
        "结果文件中有的键缺少，或写法有误：{keys}",
        "请给出 liuxiang score -f json 写出的完整文件；旧版本写出的，请用当前版本重新评分。",
    ),
    "LX760": (
        "压缩包中没有规则文件 {path}",
        "没有规则文件无法重新计算；请重新索取完整的压缩包。",
    ),
    "LX762": (
        "标准输入没有文件名，不能打包",
        "请先存为文件，再写出它的路径。",
    ),
    "LX763": (
        "在 {folder} 中没有找到结果所依据的文件（如 {file}）",
        "结果中的路径以评分时所给的文件夹为准，在结果文件旁边查找；请用 --data 指定数据。",
    ),
    "LX764": (
        "没有找到结果所用的规则文件 {reference}",
        "请用 --rules 指定这份规则文件。",
    ),
}
