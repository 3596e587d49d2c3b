"""LX0xx: what can be wrong with a command line, and with us."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX001": message(
        "error", "命令的用法有误：{problem}", "{problem}", "用法见 {hint}。", "See {hint}."
    ),
    "LX002": message(
        "error",
        "没有可以评分的单位",
        "There is no unit to score",
        "请给出单位数据文件或文件夹。",
        "Name unit files, or a folder that holds them.",
    ),
    "LX003": message(
        "error",
        "无法写入 {path}（{reason}）",
        "{path} cannot be written ({reason})",
        "原有文件没有改动；请检查文件夹是否存在、是否有写入权限。",
        "What was there is unchanged; check that the folder is there and may be written to.",
    ),
    "LX004": message(
        "error",
        "不支持输出到 {path}：无法识别的文件类型",
        "{path} cannot be written: its ending names no format",
        "文件名应以 {known} 结尾。",
        "The name should end in one of: {known}.",
    ),
    "LX005": message(
        "error",
        "--ruling {found} 的写法有误",
        "`--ruling {found}` is malformed",
        "应为“编号=口径”，如 --ruling A04=pro-rata。",
        "Expected an id and a reading, such as `--ruling A04=pro-rata`.",
    ),
    "LX006": message(
        "error",
        "对 {ruling} 选了两种不同的口径",
        "Two different readings are chosen for {ruling}",
        "每个问题只能选一种口径。",
        "Choose one reading of each ruling.",
    ),
    "LX007": message(
        "error",
        "规则文件中没有编号为 {found} 的口径问题",
        "The rule file has no ruling `{found}`",
        "编号见规则文件的 rulings 部分。",
        "The ids stand under `rulings` in the rule file.",
    ),
    "LX008": message(
        "error",
        "{ruling} 没有名为 {found} 的口径",
        "Ruling {ruling} has no reading `{found}`",
        "可选的口径：{known}；default 即规则文件采用的口径。",
        "Its readings are: {known}, where `default` is the one that the rule file takes.",
    ),
    "LX009": message(
        "error",
        "{ruling} 的口径 {found} 只有文字说明，不能由程序切换",
        "Reading `{found}` of {ruling} is plain text and cannot be switched to",
        "规则语言尚不能表达这种口径。",
        "The rule language cannot express it yet.",
    ),
    "LX010": message(
        "error",
        "没有名为 {found} 的规则文件",
        "There is no rule file `{found}`",
        "可给出路径，或已安装的规则：{known}。",
        "Give a path, or one of the installed ones: {known}.",
    ),
    "LX011": message(
        "error",
        "给出了多个规则文件：{found}",
        "More than one rule file is given: {found}",
        "每次只按一个规则文件评分；请用 --rules 指定。",
        "Units are scored by one rule file; choose it with `--rules`.",
    ),
    "LX012": message(
        "error",
        "规则文件中没有部门 {found}",
        "The rule file has no department `{found}`",
        "可选的部门：{known}。",
        "Its departments are: {known_en}.",
    ),
    "LX013": message(
        "error",
        "没有单位 {found}",
        "There is no unit {found}",
        "单位名称须与数据文件中的一致。",
        "The name must be as in its file.",
    ),
    "LX014": message(
        "error",
        "没有第{found}项",
        "There is no item {found}",
        "项目编号为 {known}。",
        "Items are numbered {known}.",
    ),
    "LX187": message(
        "error",
        "没有叫 {found} 的项目",
        "There is no item called `{found}`",
        "请写项目的编号、id 或名称；编号为 {known}。",
        "Write the number, id or title of an item; they are numbered {known}.",
    ),
    "LX015": message(
        "error",
        "没有命令 {found}",
        "There is no command {found}",
        "命令有：{known}。",
        "The commands are: {known}.",
    ),
    "LX016": message(
        "error",
        "没有代码 {found}",
        "There is no code {found}",
        "代码形如 LX441，随每条信息印出，全部列在 docs/checks.md。",
        "Codes are such as LX441, printed with each message; docs/checks.md lists all.",
    ),
    "LX017": message(
        "error",
        "分担计算的一个进程中途结束了",
        "A process that shared the work ended before it was done",
        "多半是内存不足、被系统终止；没有写出任何文件。请释放内存后重试，或分批处理文件。",
        "Most likely the system ended it for want of memory; nothing was written. "
        "Try again with more memory, or with fewer files at a time.",
    ),
    "LX018": message(
        "error",
        "无法继续写出（{reason}）",
        "Nothing more can be written ({reason})",
        "标准输出中的内容不完整；请腾出空间后重新运行。",
        "What went to standard output is not whole; make room and run it again.",
    ),
    "LX019": message(
        "note",
        "文件夹中有 {skipped} 个名称不是文件，没有读取：{names}",
        "{skipped} entries of the folders are no files and were not read: {names}",
        "管道、套接字、设备以及指向文件夹的链接不读取；如确需读取，请单独写出它的名称。",
        "Pipes, sockets, devices and links to folders are passed over; "
        "what is to be read all the same is named itself.",
    ),
    "LX042": message(
        "warning",
        "文件夹中有链接指向文件夹之外，没有读取：{names}",
        "Links in the folders lead out of them and were not read: {names}",
        "如应读取，请单独写出链接或文件的名称，或把文件放进文件夹。",
        "If one is to be read, name the link or the file itself, or put the file into the folder.",
    ),
    "LX020": message(
        "error",
        "这是 liuxiang {command} 写出的结果，不是数据",
        "This was written by `liuxiang {command}`; it holds no data to be read",
        "请给出它所依据的单位数据文件或文件夹；结果放在数据文件夹里，会自动跳过。",
        "Name the unit files or the folder that it was made from; "
        "in a folder of data such files are passed over.",
    ),
    "LX021": message(
        "error",
        "{old} 和 {new} 是 liuxiang 写出的结果，不能直接比较",
        "{old} and {new} are results that liuxiang wrote, and are not compared themselves",
        "请比较它们所依据的数据：liuxiang diff 原数据 新数据；"
        "规则变了的：liuxiang diff 原规则 新规则 --data 数据。",
        "Compare what they were made from: `liuxiang diff OLD_DATA NEW_DATA`, or, where the rules "
        "changed, `liuxiang diff OLD_RULES NEW_RULES --data DATA`.",
    ),
    "LX022": message(
        "note",
        "文件夹中有 {skipped} 个文件是本程序写出的结果，没有当作数据读取：{names}",
        "{skipped} files of the folders are results that this program wrote, "
        "and were not read as data: {names}",
        "它们不影响评分；可以保留。",
        "They change nothing, and may stay.",
    ),
    "LX030": message(
        "error",
        "-o {found} 的写法有误",
        "`-o {found}` is malformed",
        "应为“路径”或“格式=路径”，格式有：{known}；文件名中有等号的，请写 ./{found}。",
        "Expected PATH or FORMAT=PATH with one of the formats {known}; "
        "a name that has an equals sign in it is written ./{found}.",
    ),
    "LX031": message(
        "error",
        "{path} 被要求写成两种格式：{first} 和 {second}",
        "{path} is asked for in two formats: {first} and {second}",
        "请为每种格式写明一个文件。",
        "Name a file for each format.",
    ),
    "LX032": message(
        "error",
        "{path} 是本次读取的文件，不能作为输出文件",
        "{path} is one of the files that are read, and cannot be written",
        "没有改动它，也没有写出任何文件；请用 -o 另定文件名。",
        "It is unchanged, and nothing was written; name another file with `-o`.",
    ),
    "LX040": message(
        "error",
        "{path} 和 {first} 是同一个文件",
        "{path} and {first} are one file",
        "请为每个输出另定文件名。",
        "Name a file of its own for each output.",
    ),
    "LX041": message(
        "error",
        "有一个文件名是空的",
        "The name of a file is empty",
        "请写明文件或文件夹；脚本中常因变量没有值而成空。",
        "Name a file or folder; in scripts a variable without a value often is the cause.",
    ),
    "LX070": message(
        "error",
        "程序内部错误：{problem}",
        "This is a bug of liuxiang: {problem}",
        "评分没有完成，没有写出任何文件。请把下面几行连同所用的命令发给开发者：{report}",
        "Nothing was scored and nothing was written. "
        "Please report these lines together with the command: {report}",
    ),
}
