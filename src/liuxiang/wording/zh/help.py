"""The help of the command line, by the English that stands with each command."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Score organisations by YAML rule files: exact, explained, reproducible.": (
            "按 YAML 规则文件给单位计分：精确、有据、可复算。"
        ),
        "Score and rank units, and assign awards.": "给单位计分、排名、定奖项。",
        "Explain a unit's points and how to earn more.": (
            "说明一个单位为何得这些分，离下一分还差多少。"
        ),
        "Check rule files and unit files like source code.": (
            "像检查程序一样检查规则文件和数据文件。"
        ),
        "Run the cases of a rule file.": "运行规则文件旁边的用例。",
        "Show what changed between two versions and which units it affects.": (
            "说明两个版本之间变了什么，影响了谁。"
        ),
        "Show whether another reading of a ruling would change an award.": (
            "说明换一种口径会不会改变奖项。"
        ),
        "Pack a result with everything it rests on.": "把结果连同它的全部依据打成一个压缩包。",
        "Draft the decisions on a result, with every open question.": (
            "起草裁定，列出全部待定的问题。"
        ),
        "Draft the decisions on the result of FILES: every open question, with its answer left "
        "blank. FILES are as for `score`. Run again, it keeps the answers and comments of the "
        "file, adds what is new, marks what no longer holds, and writes what an approval rests on "
        "below it.": (
            "为 FILES 的结果起草裁定：列出全部待定的问题，答案留空。FILES 与 score 相同。"
            "再运行一次，文件中的答案和注释保留，新的问题加上，失效的标明，并在审定之下写明所依据的规则和数据。"
        ),
        "The file of decisions to write; what it holds already is kept.": (
            "要写出的裁定文件；已有的内容保留。"
        ),
        "Check that a result or an archive still holds.": "复核一份结果或压缩包是否仍然成立。",
        "Print a rule file as the annex table it came from.": "把规则文件印回它所来自的附件表。",
        "Copy a rule file and its cases as a new version.": "把规则文件及其用例复制为新版本。",
        "Print the JSON Schema of a file or an output.": "印出文件或输出的 JSON Schema。",
        "Score the units in FILES, rank them by category and assign awards. FILES are unit "
        "files (.yaml, .yml, .json, .csv, .xlsx), folders to search for unit files, or - for "
        "standard input. If a file has an error, nothing is ranked unless --keep-going is "
        "given.": (
            "给 FILES 中的单位计分，按类别排名，列出获奖单位。FILES 是数据文件（.yaml、.yml、"
            ".json、.csv、.xlsx）、放这些文件的文件夹，或 -（标准输入）。有一份文件有错就不排名，"
            "除非用 --keep-going。"
        ),
        "Pack the result of FILES with everything it rests on: rule file, data, and reports. "
        "FILES and the exit code are as for `score`. The same files make the same archive, "
        "wherever they are. It is a BagIt archive: unpacked, it can be checked with sha256sum, "
        "and scored again. `verify` does both.": (
            "把 FILES 的结果连同它的全部依据（规则文件、数据文件、各种报告）打成一个压缩包。FILES "
            "和退出码同 score。同样的文件打出的包逐字节相同，与文件夹在哪里无关。压缩包采用 BagIt "
            "格式：解开后可用 sha256sum 核对，也可重新评分；verify 两样都做。"
        ),
        "The archive to write (.zip).": "要写出的压缩包（.zip）。",
        "Compute RESULT again and report every file, total, rank and award that differs. RESULT "
        "is an archive of `archive`, a folder it was unpacked to, or the JSON of `score`, whose "
        "data are looked for beside it. Exits with 1 if anything differs, and with 2 if it cannot "
        "be read.": (
            "重新计算 RESULT，报告哪个文件、总分、名次或奖项不相符。RESULT 是 archive "
            "写出的压缩包、它解开后的文件夹，或 score 写出的 "
            "JSON（数据在它旁边查找）。"
            "有不符之处时退出码为 1，无法读取时为 2。"
        ),
        "The files that a result in JSON rests on, if they are not where it says; repeatable.": (
            "JSON 结果所依据的文件，用于不在原处时；可重复。"
        ),
        "The rule file of a result in JSON, if it is not found.": (
            "JSON 结果所用的规则文件，用于找不到时。"
        ),
        "List everything that differs.": "列出全部不符之处。",
        "Rule file: a path, ID@VERSION or a short name such as 2012.": (
            "规则文件：路径、ID@VERSION，或文件名 2012。"
        ),
        "Prefer verified figures, use only reported ones, or hold both against each other.": (
            "核实数优先，或只用自评数，或两者对照。"
        ),
        "Show which figures to verify first: those that change awards if they are wrong. CSV "
        "output lists them instead of the ranking.": (
            "列出应优先核实的数据，即有误就会使奖项变动的数据；CSV 输出只有这些数据，没有排名。"
        ),
        "Prefer verified figures, or use only reported ones.": "核实数优先，或只用自评数。",
        "Choose another reading of a ruling, such as A04=pro-rata; repeatable.": (
            "改用另一种口径，如 A04=pro-rata；可重复。"
        ),
        "Rank the remaining units when files have errors.": "有文件有错时，其余照样排名。",
        "Show only the items this department (id or title) is responsible for.": (
            "只列这个部门负责的项目；写 id 或名称。"
        ),
        "Format of standard output.": "标准输出的格式。",
        "Also write a file ({}); repeatable.": "另外写出文件（{}）；可重复。",
        "List all problems and remarks with their codes.": "逐条列出全部问题和提示及其代码。",
        "Add a line per unit that reconciles its items with its total.": (
            "每个单位加一行，核对各项与总分。"
        ),
        "Language of reports and messages.": "报告和提示的语言。",
        "Print only the result.": "只印结果。",
        "Print without colours.": "不用颜色。",
        "Explain the points of the units in FILES, largest losses first. FILES are as for "
        "`score`. Pass all of them even with --unit, since ranks and the distance to an "
        "award depend on the other units. --unit with -f md writes a sheet for that unit: it "
        "says nothing about other units, and omits files, ids and readings unless --places "
        "is given.": (
            "说明 FILES 中各单位的得分：先列失分，失分多的在前。FILES 与 score 相同；即使用了 "
            "--unit 也要给出全部文件，因为名次和离奖项的差距取决于其他单位。--unit 加 -f md 是"
            "发给该单位的说明：用单位自己的话，没有其他单位的内容，除非用 --places，也没有文件、"
            "编号和口径。"
        ),
        "Explain only this unit; repeatable.": "只说这个单位；可重复。",
        "Explain only this item (number, id or title); repeatable.": (
            "只说这一项，写编号、id 或名称；可重复。"
        ),
        "Include items that lost nothing, and all problems.": (
            "没有失分的项目也列出，问题逐条全列。"
        ),
        "Show where figures and criteria are defined, and the readings; default for text output.": (
            "注明数据和标准在文件中的位置及口径；文本格式默认注明。"
        ),
        "Check the rule files and unit files in FILES, and report every problem. The content "
        "of a file decides which kind it is. Exits with 1 if there are errors (see "
        "--fail-on), and with 2 if a file cannot be read.": (
            "检查 FILES 中的规则文件和数据文件，列出每个文件的每个问题。是哪种文件看内容而定。"
            "有错误时退出码为 1（见 --fail-on），有文件读不了时为 2。"
        ),
        "Check unit files against this rule file instead of the one they name.": (
            "按这份规则检查数据文件，不用数据文件自己写明的规则。"
        ),
        "Unit files with real figures to check rule files against; repeatable.": (
            "有真实数据的数据文件，用来试算规则文件；可重复。"
        ),
        "Exit with 1 if there are problems of at least this severity.": (
            "发现这样或更严重的问题时，退出码为 1。"
        ),
        "Explain a code such as LX441 and exit.": "印出一个代码（如 LX441）的含义后结束。",
        "Run the cases in FILES: files of cases, rule files with cases next to them, or "
        "folders. The cases of rules/2012.yaml are in rules/2012.cases.yaml. By default, the "
        "unit of a case meets every threshold exactly; a case lists only the figures that "
        "differ. The file of cases records these defaults and all numbers of the rules, so "
        "that changes are detected.": (
            "运行 FILES 中的用例：用例文件、旁边有用例的规则文件，或文件夹。rules/2012.yaml 的"
            "用例在 rules/2012.cases.yaml 中。用例中的单位除用例所给的以外，都恰好在每个界限上。"
            "界限和规则中的所有数都记在用例文件里，改动一个就看得出来。"
        ),
        "Run only cases whose name contains TEXT; repeatable.": (
            "只运行名称含 TEXT 的用例；可重复。"
        ),
        "Record the numbers of the rules, and replace failing expectations by the actual "
        "results.": ("记下规则中的数，并把实际结果写进不符的预期。"),
        "List the parts of the rule file that no case covers.": (
            "列出规则文件中没有用例触及的部分。"
        ),
        "Fail if coverage is below PERCENT.": "覆盖率低于此数即失败。",
        "Change the rule file by one smallest step at a time, and list the mutants that survive.": (
            "把规则文件中的数逐个改动最小一步，列出没有被用例察觉的。"
        ),
        "Show what changed in meaning from OLD to NEW, which units move, and which change "
        "caused it. OLD and NEW are two rule files (paths, ID@VERSION, short names such as "
        "2012, or REV:PATH from git), or two sets of unit files (folders, patterns, files). "
        "git can call it as an external diff.": (
            "说明从 OLD 到 NEW 含义上变了什么，影响了谁，是哪处变动造成的。OLD 和 NEW 是两份规"
            "则文件（路径、ID@VERSION、文件名如 2012，或 git 中的 REV:PATH），或两组数据文件（"
            "文件夹、通配符、文件）。git 可以把它当作外部 diff 来调用。"
        ),
        "Unit files: show which units the rule changes affect, and which change caused it; "
        "repeatable.": ("数据文件：说明规则变动影响了谁，是哪处变动造成的；可重复。"),
        "Separate unit files for NEW; --data is then used for OLD only; repeatable.": (
            "NEW 另有的数据文件，此时 --data 的只用于 OLD；可重复。"
        ),
        "Rule file for comparing two sets of unit files.": "比较两组数据文件所用的规则文件。",
        "Choose another reading of a ruling on both sides; repeatable.": (
            "两边都改用另一种口径；可重复。"
        ),
        "Compare the remaining units when unit files have errors.": (
            "有数据文件有错时，其余照样比较。"
        ),
        "Exit with 1 on any change, a stricter change, or an award that changes hands.": (
            "有任何变动、有收紧，或有获奖变动时，退出码为 1。"
        ),
        "Score the units in FILES under the other readings too, and show which ones decide "
        "an award. Runs each reading alone, each pair, and all combinations if there are few "
        "enough. A reading chosen with --ruling is part of the base for comparison. FILES "
        "are as for `score`.": (
            "也按其他口径给 FILES 中的单位计分，说明哪些口径会改变奖项：每种口径单独、每两种一"
            "起，不太多时所有组合。--ruling 选定的口径是与其他口径比较的基准。FILES 与 score 相"
            "同。"
        ),
        "Run all combinations if there are at most N, otherwise single readings and pairs; "
        "more than 5000 pairs are run only if N is at least as large.": (
            "组合不多于此数时全部试算，否则只试单独和两两；两两组合超过 5000 对时，N 不小于对数"
            "才试算。"
        ),
        "Print RULES as its annex table, for proof-reading against the paper, followed by "
        "its rulings. RULES is a path, ID@VERSION or the short name of an installed file; "
        "defaults to the latest one.": (
            "把 RULES 印成附件表，可与原文对校；口径列在表后。RULES 是路径、ID@VERSION，或自带"
            "文件的文件名；不写则取最新的一份。"
        ),
        "Choose another reading of a ruling; repeatable.": "按另一种口径来印；可重复。",
        "Copy RULES as VERSION: changes the version and its year, keeps ids, comments and "
        "layout. RULES is a path, ID@VERSION or the short name of an installed file; copies "
        "of installed files go to the current folder. The cases are copied too. Lines that "
        "still need review are listed.": (
            "把 RULES 复制为 VERSION：编号、注释和版式不变，版本和年份是新的。RULES 是路径、"
            "ID@VERSION，或自带文件的文件名（副本放在当前文件夹）。用例一并复制。还须查看的地方"
            "逐行列出。"
        ),
        "Where to write the new rule file (default: next to RULES); - is standard output.": (
            "新规则文件放在哪里，不放在 RULES 旁边；- 是标准输出。"
        ),
        "Do not copy the cases of RULES.": "不复制 RULES 旁边的用例。",
        "Print the JSON Schema (draft 7) of a file or an output. ruleset, unit, roster, "
        "verification, decisions and cases are files that people write. result, explanation "
        "and rules are the output of score, explain and show with -f json; diagnostics "
        "is the output of validate, and of any command that could not run.": (
            "印出文件或输出的 JSON Schema（draft 7）。ruleset、unit、roster、"
            "verification、decisions、cases 是人写的文件；result、"
            "explanation、rules 是 score、explain、show 用 -f json 印出的内容；diagnostics 是 "
            "validate 以及没能运行的命令印出的内容。"
        ),
        "With a KIND that people write beside it: include the metrics, categories and awards of"
        " this rule file.": "KIND 是与规则一起写的文件时：含这份规则的指标、类别和奖项。",
        "Language of messages.": "提示的语言。",
        "Show this message and exit.": "显示这段说明后结束。",
        "Show the version and exit.": "显示版本后结束。",
        "Usage: ": "用法：",
        "Options": "选项",
        "Commands": "命令",
        "default: ": "默认 ",
        "required": "必填",
        "{}:": "{}：",
        "[{}]": "［{}］",
        ", else FORMAT=PATH": "，其他用 FORMAT=PATH",
        "[OPTIONS]": "[选项]",
        "COMMAND [ARGS]...": "命令 [参数]...",
    }
)
"""Texts by their English, blanks and line ends as one blank; `{}` stands for what varies."""
