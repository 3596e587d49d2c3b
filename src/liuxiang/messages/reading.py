"""LX1xx: what can be wrong with a file before its meaning is looked at."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX101": message(
        "error",
        "没有这个文件或文件夹",
        "There is no such file or folder",
        "请核对路径的拼写，以及运行命令时所在的文件夹。",
        "Check the spelling of the path and the folder you run in.",
    ),
    "LX102": message(
        "error",
        "无法读取（{reason}）",
        "It cannot be read ({reason})",
        "请检查文件的权限，或请文件所有者授权。",
        "Check the permissions of the file.",
    ),
    "LX103": message(
        "error",
        "文件是空的",
        "The file is empty",
        "应有 unit、category、metrics 三部分；如误存了空文件，请重新导出。",
        "Expected `unit`, `category` and `metrics`; export the file again.",
    ),
    "LX104": message(
        "error",
        "这不是文本文件：含有控制字符",
        "This is not a text file: it holds control characters",
        "应为 UTF-8 文本（.yaml、.yml、.json 或 .csv）或工作簿（.xlsx）；压缩包、图片不能读取。",
        "Expected UTF-8 text (.yaml, .yml, .json or .csv) or a workbook (.xlsx), "
        "not an archive or picture.",
    ),
    "LX105": message(
        "warning",
        "文件不是 UTF-8，已按 {encoding} 读取",
        "The file is not UTF-8; it was read as {encoding}",
        "请核对其中的汉字；建议另存为 UTF-8。",
        "Check its Chinese characters, and better save it as UTF-8.",
    ),
    "LX106": message(
        "error",
        "无法识别文件的编码",
        "The encoding of the file cannot be told",
        "应为 UTF-8（也接受 GB18030、UTF-16）；请另存为 UTF-8。",
        "Expected UTF-8 (GB18030 and UTF-16 are read as well); save it as UTF-8.",
    ),
    "LX176": message(
        "error",
        "字节 {found} 不是 {encoding}，文件的其余部分是",
        "The bytes {found} are no {encoding}, as the rest of the file is",
        "多半是粘贴了另一种编码的内容，或文件在这里损坏、被截断；"
        "请用原来的程序打开，改正这一行，另存为 UTF-8。",
        "Text in another encoding was put in here, or the file is damaged or cut off; "
        "open it in the program it comes from, mend this line, and save it as UTF-8.",
    ),
    "LX177": message(
        "error",
        "“{found}”是 UTF-8，文件的其余部分却是 {encoding}",
        "`{found}` is UTF-8, while the rest of the file is {encoding}",
        "一个文件只能有一种编码；请把这一行重新键入，另存为 UTF-8。",
        "A file has one encoding; type this line again, and save the file as UTF-8.",
    ),
    "LX107": message(
        "error",
        "YAML 写法有误",
        "The YAML is malformed",
        "每行应为“键: 值”，同级的行缩进相同；请检查此处和上一行。",
        "Each line should read `key: value`, lines of one level indented alike; "
        "look here and at the line above.",
    ),
    "LX108": message(
        "error",
        "缩进中有制表符（Tab）",
        "A tab is used for indentation",
        "YAML 只用空格缩进；请把制表符换成两个空格。",
        "YAML indents with spaces only; replace the tab by two spaces.",
    ),
    "LX109": message(
        "error",
        "用了全角冒号“：”",
        "A full-width colon `：` is used",
        "键和值之间应为半角冒号加一个空格：“{key}: …”。",
        "Between key and value write a half-width colon and a space: `{key}: …`.",
    ),
    "LX124": message(
        "error",
        "冒号后缺一个空格",
        "There is no space after the colon",
        "冒号后应有一个半角空格：“{key}: …”。",
        "Write a space, not a wide or a fixed one, after it: `{key}: …`.",
    ),
    "LX110": message(
        "error",
        "引号没有闭合",
        "A quotation mark is never closed",
        "引号从这里开始；请在这段文字末尾补上同样的引号，或去掉引号。",
        "The quotation opens here; close it with the same mark, or remove it.",
    ),
    "LX111": message(
        "error",
        "键 {key} 重复",
        "The key `{key}` is given twice",
        "同一处每个键只能写一次；请删去其中一个。",
        "Each key may stand once; remove one of the two.",
    ),
    "LX112": message(
        "error",
        "括号或层级嵌套过深（超过 {limit} 层）",
        "It is nested more than {limit} levels deep",
        "数据文件只有几层；请检查此处的括号。",
        "These files are a few levels deep; look at the brackets here.",
    ),
    "LX113": message(
        "error",
        "不支持锚点和别名（& 与 *）",
        "Anchors and aliases (& and *) are not supported",
        "每个数要能对应到写它的那一行；请把值直接写在这里。若是文字，请加引号。",
        "Each figure must trace to its own line; write the value out here. "
        "If it is text, put it in quotes.",
    ),
    "LX114": message(
        "error",
        "不支持 YAML 标签 {tag}",
        "YAML tags such as `{tag}` are not supported",
        "请删去以叹号开头的标签，只保留值；若是文字，请加引号。",
        "Remove the tag and leave the value alone; if it is text, put it in quotes.",
    ),
    "LX115": message(
        "error",
        "键应为文字，这里却是列表或映射",
        "A key must be text; here it is a list or a mapping",
        "请检查此处的括号和问号。",
        "Look at the brackets and question marks here.",
    ),
    "LX116": message(
        "error",
        "文件夹里没有可读的文件",
        "The folder holds no file that can be read",
        "应有 .yaml、.yml、.json、.csv 或 .xlsx 文件；跳过了其他文件 {skipped} 个。",
        "Expected .yaml, .yml, .json, .csv or .xlsx files; {skipped} others were skipped.",
    ),
    "LX117": message(
        "error",
        "不支持的文件类型 {ending}",
        "Files of type `{ending}` are not supported",
        "应为 .yaml、.yml、.json、.csv 或 .xlsx。",
        "Expected .yaml, .yml, .json, .csv or .xlsx.",
    ),
    "LX118": message(
        "note",
        "文件夹中有 {skipped} 个文件没有读取：{names}",
        "{skipped} files of the folders were not read: {names}",
        "只读取 .yaml、.yml、.json、.csv 和 .xlsx 文件，隐藏文件除外。",
        "Only .yaml, .yml, .json, .csv and .xlsx files are read, and no hidden ones.",
    ),
    "LX119": message(
        "error",
        "文件过大（超过 {limit} MiB）",
        "The file is larger than {limit} MiB",
        "单位数据文件通常只有几 KB；请确认没有选错文件，或拆成几个文件。",
        "Unit files are a few KB; check that it is the right one, or split it.",
    ),
    "LX120": message(
        "error",
        "JSON 写法有误（{problem}）",
        "The JSON is malformed ({problem_en})",
        "请检查此处的逗号、引号和括号。",
        "Look at the commas, quotation marks and brackets here.",
    ),
    "LX122": message(
        "error",
        "文件在评分过程中被改动",
        "The file was changed while it was being scored",
        "请重新运行命令。",
        "Run the command again.",
    ),
    "LX123": message(
        "warning",
        "没有核对指标：规则文件 {rules} 不成立",
        "The figures were not checked: the rule file {rules} does not hold",
        "请先改正规则文件；因此没有核对的文件有 {count} 个。",
        "Correct the rule file first; {count} file{s} could not be checked.",
    ),
    "LX121": message(
        "error",
        "文件的顶层应为“键: 值”，这里却是{found}",
        "The top of the file should be `key: value` lines; here it is a {found_en}",
        "一个文件写一个单位，多个单位之间用一行 --- 隔开；以 unit: 开头。",
        "Write one unit a file, or separate units by a line `---`; start with `unit:`.",
    ),
}
