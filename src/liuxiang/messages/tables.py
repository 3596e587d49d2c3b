"""LX130 to LX168: what can be wrong with a CSV file or a workbook."""

from collections.abc import Mapping
from typing import Final

from liuxiang.message import Message, message

MESSAGES: Final[Mapping[str, Message]] = {
    "LX130": message(
        "error",
        "第一行不是表头",
        "The first row is no header",
        "第一行应写明各列：unit（单位）、category（类别），然后是指标的编号或名称。",
        "The first row should name the columns: `unit`, `category`, then ids or titles of metrics.",
    ),
    "LX131": message(
        "error",
        "表头没有 {column}（{title}）一列",
        "The header has no column `{column}` ({title})",
        "每行一个单位，须有 unit（单位）和 category（类别）两列。",
        "Write one unit a row, with the columns `unit` and `category`.",
    ),
    "LX132": message(
        "error",
        "未知的列 {found}",
        "Unknown column `{found}`",
        "应为规则文件中指标的编号或名称；备注列的列名以 # 开头即可，不会读取。",
        "Expected the id or title of a metric of the rule file; "
        "a column of remarks may stay if its head begins with `#`.",
    ),
    "LX133": message(
        "error",
        "{found} 一列重复",
        "The column `{found}` is given twice",
        "同一指标只能有一列（编号和名称指的是同一列）；请删去其中一列。",
        "Each column may stand once, by its id or by its title; remove one of the two.",
    ),
    "LX134": message(
        "error",
        "这一格没有列名：{found}",
        "The column of this cell has no head: {found}",
        "请在表头写明列名，或删去此格；CSV 中含逗号的内容要加引号。",
        "Give the column a head, or clear the cell; in CSV, put text with commas in quotes.",
    ),
    "LX135": message(
        "error",
        "这一行的格数比表头少",
        "The row has fewer cells than the header",
        "没有数据的格也要保留分隔符；请检查此行是否被截断。",
        "Keep the delimiters of empty cells; check whether the row was cut.",
    ),
    "LX136": message(
        "error",
        "有几个指标都叫 {found}",
        "Several metrics are called `{found}`",
        "请改写编号，为其中之一：{expected}。",
        "Write an id instead, one of: {expected}.",
    ),
    "LX137": message(
        "error",
        "未知的列 {found}：@ 后面的部分不对",
        "Unknown column `{found}`: what follows the `@` is none that there is",
        "可用：{expected}。",
        "Expected one of: {expected}.",
    ),
    "LX138": message(
        "error",
        "CSV 写法有误（{problem}）",
        "The CSV is malformed ({problem})",
        "一格的内容加引号时，引号应在最外面，其中的引号写成两个。",
        "Where a cell is quoted, the marks stand around all of it, and those inside are doubled.",
    ),
    "LX139": message(
        "error",
        "{found} 一列没有所说的数",
        "The column `{found}` speaks of a figure that has no column",
        "理由和核实人说的是核实数或评定分；请加上 {expected} 一列，或删去此列。",
        "Reasons and names go with verified figures and with points of assessors; "
        "add the column `{expected}`, or remove this one.",
    ),
    "LX140": message(
        "error",
        "这一格是日期或时间（{found}），不是填写的内容",
        "The cell holds a date or a time ({found}), not what was typed",
        "Excel 会把 3/5 一类的内容变成日期，原来填的是什么已无从得知；"
        "请先把这些格设为“文本”格式，再重新填写。",
        "Excel turns 3/5 and the like into a date, and what was typed is lost; "
        "format the cells as text first, then type it again.",
    ),
    "LX141": message(
        "error",
        "这一格显示为分数，存的却只是数 {found}",
        "The cell is shown as a fraction, but holds only the number {found}",
        "分子和分母没有保存下来；请先把这些格设为“文本”格式，再填写分子/分母，如 985/1000。",
        "Its part and whole were not kept; format the cells as text first, "
        "then write a rate such as 985/1000.",
    ),
    "LX142": message(
        "error",
        "这一格是错误值 {found}",
        "The cell holds the error {found}",
        "请改正公式，或直接填写数；留空即为未报。",
        "Correct its formula or write the figure; left empty, it is not reported.",
    ),
    "LX143": message(
        "error",
        "这一格是公式，文件中没有存它的结果",
        "The cell is a formula, and the file does not hold its result",
        "请用 Excel 或 WPS 打开并重新保存，或把公式换成数。",
        "Open the file in Excel or WPS and save it again, or replace the formula by its figure.",
    ),
    "LX144": message(
        "error",
        "这里合并了单元格（{found}）",
        "Cells are merged here ({found})",
        "请取消合并，在每一行、每一列分别填写。",
        "Unmerge them, and fill in every row and column.",
    ),
    "LX145": message(
        "error",
        "表头之下没有单位",
        "There are no units below the header",
        "每行填写一个单位；如误存了空表，请重新导出。",
        "Write one unit a row; export the table again.",
    ),
    "LX146": message(
        "error",
        "{metric} 的评定分没有写明理由",
        "Points are entered for `{metric}` without a reason",
        "请在 {column} 一列写明理由；没有评定时留空。",
        "Write the reason in the column `{column}`; leave both empty where none are given.",
    ),
    "LX147": message(
        "error",
        "{metric} 只有理由或核实人，没有数",
        "`{metric}` has a reason or a name, but no figure",
        "请填写核实数（评定分），或删去此格。",
        "Write the verified figure or the points, or clear this cell.",
    ),
    "LX148": message(
        "error",
        "这一行有 {found} 格，表头只有 {expected} 格",
        "The row has {found} cells, the header {expected}",
        "多半是数里写了千分位逗号（4,800 应写 4800），或说明里的逗号没有加引号；"
        "此行其他各格都已错位，未再检查。",
        "A number is written with a comma (4,800 for 4800), or a text with a comma is not quoted; "
        "the other cells of the row are out of place and were not checked.",
    ),
    "LX150": message(
        "error",
        "这是旧格式的工作簿（.xls 一类），不能读取",
        "This is a workbook in an old format (.xls), which is not read",
        "请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”或 CSV。",
        "Save it as an Excel workbook (.xlsx) or as CSV.",
    ),
    "LX151": message(
        "error",
        "工作簿有密码保护，不能读取",
        "The workbook is protected by a password and cannot be read",
        "请打开后去掉密码，再保存。",
        "Open it, remove the password, and save it again.",
    ),
    "LX152": message(
        "error",
        "工作簿已损坏（{problem}）",
        "The workbook is damaged ({problem_en})",
        "请用 Excel 或 WPS 打开并另存为 .xlsx，或请对方重新发送。",
        "Open it in Excel or WPS and save it as .xlsx again, or have it sent again.",
    ),
    "LX153": message(
        "error",
        "工作簿展开后过大（超过 {limit} MiB，或压缩率异常），没有读取",
        "The workbook is too large when unpacked (over {limit} MiB, or packed beyond reason)",
        "请确认没有选错文件；删去多余的行、列和图片后另存。",
        "Check that it is the right file; remove rows, columns and pictures that are not needed.",
    ),
    "LX154": message(
        "error",
        "工作簿的 {part} 中有 DOCTYPE 声明，没有读取",
        "The part {part} of the workbook declares a DOCTYPE; it was not read",
        "Excel 和 WPS 不会写出这种声明；请确认文件的来源。",
        "Excel and WPS never write one; find out where the file comes from.",
    ),
    "LX155": message(
        "error",
        "没有一张工作表的表头有 unit（单位）一列：{found}",
        "No sheet has a header with a column `unit`: {found}",
        "表头在第一行，写明 unit（单位）、category（类别）和各指标的编号或名称。",
        "The first row should name the columns: `unit`, `category`, then ids or titles of metrics.",
    ),
    "LX156": message(
        "note",
        "没有读取这张工作表：表头没有 unit（单位）一列，也没有指标",
        "This sheet was not read: its header has neither a column `unit` nor metrics",
        "如其中有单位的数据，请补上表头。",
        "If it holds units, give it a header.",
    ),
    "LX157": message(
        "error",
        "这不是 Excel 工作簿（.xlsx），而是改了名的别种文件",
        "This is no Excel workbook (.xlsx), but a file of another kind by that name",
        "请在原来的程序中另存为“Excel 工作簿（.xlsx）”或 CSV。",
        "Save it as an Excel workbook (.xlsx) or as CSV in the program it comes from.",
    ),
    "LX158": message(
        "warning",
        "没有读取隐藏的工作表：{found}",
        "Hidden sheets were not read: {found}",
        "如其中有要计分的数据，请取消隐藏后保存；不需要的请删去。",
        "If they hold what is to be scored, unhide them and save; remove what is not needed.",
    ),
    "LX159": message(
        "warning",
        "读取了隐藏的行：{found}",
        "Hidden rows were read: {found_en}",
        "筛选掉的行也是隐藏的，照样计分；不应计分的请删去。",
        "Rows that a filter leaves out are hidden, and count; remove those that should not.",
    ),
    "LX160": message(
        "warning",
        "读取了隐藏的列：{found}",
        "Hidden columns were read: {found_en}",
        "其中的数照样计分；不应计分的请删去。",
        "Their figures count; remove those that should not.",
    ),
    "LX161": message(
        "note",
        "显示的数少几位小数，按存的数计算：{found}",
        "Numbers are shown with fewer decimals than they have, which count: {found_en}",
        "如应按显示的数计算，请用 ROUND 取整后保存。",
        "If what is shown should count, round the numbers themselves with ROUND, and save.",
    ),
    "LX162": message(
        "error",
        "这一格看上去是空的，却存着 {found}",
        "The cell looks empty, but holds {found}",
        "没有报送就清除此格；确有此数，请改格式（或在选项中显示零值），使它看得见。",
        "Clear the cell where there is no figure; else change its format, or the option that hides "
        "zeros, so that it is seen.",
    ),
    "LX163": message(
        "error",
        "这一格显示为 {shown}，存的却是 {found}",
        "The cell shows {shown}, but holds {found}",
        "显示的和存的不是同一个数，不知道该用哪一个；请把格式改为“常规”或百分比后核对。",
        "They are not the same number, and which is meant cannot be known; set its format to "
        "General or to a percentage, and check it.",
    ),
    "LX164": message(
        "error",
        "这一格的数超过 15 位（{found}），后面的各位已经丢失",
        "The number in the cell has more than 15 digits ({found}); those after them are lost",
        "Excel 和 WPS 只保存 15 位；编号一类请先把此格设为“文本”格式，再重新填写。",
        "Excel and WPS keep 15; format cells of numbers such as an ID as text, then type it again.",
    ),
    "LX165": message(
        "error",
        "这是二进制工作簿（.xlsb），不能读取",
        "This is a binary workbook (.xlsb), which is not read",
        "请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”或 CSV。",
        "Save it as an Excel workbook (.xlsx) or as CSV.",
    ),
    "LX166": message(
        "note",
        "{code} 一类的问题还有 {count} 处，没有一一列出",
        "{count} more problem{s} of the kind {code}, not listed",
        "改正已列出的各处后再运行一次。",
        "Mend those that are listed, and run it again.",
    ),
    "LX167": message(
        "error",
        "表里的格相距太远，一行的格太多，或区域太大，没有读取",
        "The cells of a table are too far apart or too many in a row, or its areas too "
        "large; it was not read",
        "请删去数据以外的行、列、合并和条件格式，再保存。",
        "Remove rows, columns, merged cells and conditional formats outside the data, and save.",
    ),
    "LX168": message(
        "error",
        "问题太多，从这一行起没有再读取",
        "There are too many problems; nothing from this row on was read",
        "这张表多半不是单位数据；请确认没有选错文件，改正已列出的各处后再运行一次。",
        "This is hardly a table of units; check that it is the right file, mend what is listed, "
        "and run it again.",
    ),
}
