"""The help of the command line in Chinese, by the English that stands with each command."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CHINESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Score organisations by YAML rule files: exact, explained, reproducible.": (
            "按 YAML 规则文件给单位计分：精确、有据、可复算。"
        ),
        "Score units, rank them, name the awards.": "给单位计分、排名、定奖项。",
        "Say why a unit has its points, and how far the next ones are.": (
            "说明一个单位为何得这些分，离下一分还差多少。"
        ),
        "Check rule files and unit files like source code.": (
            "像检查程序一样检查规则文件和数据文件。"
        ),
        "Run the cases kept beside a rule file.": "运行规则文件旁边的用例。",
        "Say what changed between two versions, and whom it moves.": (
            "说明两个版本之间变了什么，影响了谁。"
        ),
        "Say whether a ruling decides an award.": "说明换一种口径会不会改变奖项。",
        "Print a rule file as the annex table it came from.": "把规则文件印回它所来自的附件表。",
        "Copy a rule file and its cases as a new version.": "把规则文件及其用例复制为新版本。",
        "Print the JSON Schema of a file or an output.": "印出文件或输出的 JSON Schema。",
        "Score the units in FILES, rank them by category and name who is awarded. FILES are "
        "unit files (.yaml, .yml, .json, .csv, .xlsx), folders that are searched for them, "
        "or - for standard input. A file with an error stops the ranking unless --keep-going "
        "is given.": (
            "给 FILES 中的单位计分，按类别排名，列出获奖单位。FILES 是数据文件（.yaml、.yml、"
            ".json、.csv、.xlsx）、放这些文件的文件夹，或 -（标准输入）。有一份文件有错就不排"
            "名，除非用 --keep-going。"
        ),
        "Rule file: a path, ID@VERSION or the stem 2012.": (
            "规则文件：路径、ID@VERSION，或文件名 2012。"
        ),
        "Take verified figures first, or only reported ones.": "核实数优先，或只用自评数。",
        "Choose another reading of a ruling, such as A04=pro-rata; repeatable.": (
            "改用另一种口径，如 A04=pro-rata；可重复。"
        ),
        "Rank the rest when files have errors.": "有文件有错时，其余照样排名。",
        "Show only the items this department answers for, by its id or title.": (
            "只列这个部门负责的项目；写 id 或名称。"
        ),
        "What goes to standard output.": "标准输出的格式。",
        "Also write a file ({}); repeatable.": "另外写出文件（{}）；可重复。",
        "List every problem and remark, with its code.": "逐条列出全部问题和提示及其代码。",
        "Add a line a unit that reconciles its items.": "每个单位加一行，核对各项与总分。",
        "Language of reports and messages.": "报告和提示的语言。",
        "Print the result alone.": "只印结果。",
        "Print without colours.": "不用颜色。",
        "Explain the points of the units in FILES: what was lost first, the largest loss "
        "first. FILES are as for `score`; give all of them even with --unit, since ranks and "
        "the distance to an award depend on the other units. With --unit and -f md it is a "
        "sheet to hand to that unit: in its own words, with nothing of the others, no files, "
        "ids or readings unless --places.": (
            "说明 FILES 中各单位的得分：先列失分，失分多的在前。FILES 与 score 相同；即使用了"
            " --unit 也要给出全部文件，因为名次和离奖项的差距取决于其他单位。--unit 加 -f md "
            "是发给该单位的说明：用单位自己的话，没有其他单位的内容，除非用 --places，也没有"
            "文件、编号和口径。"
        ),
        "Only this unit; repeatable.": "只说这个单位；可重复。",
        "Only this item, by its number, id or title; repeatable.": (
            "只说这一项，写编号、id 或名称；可重复。"
        ),
        "Also the items that lost nothing, and every problem.": (
            "没有失分的项目也列出，问题逐条全列。"
        ),
        "Where figures and tests stand in files, and the readings; as text unless asked not to.": (
            "注明数据和标准在文件中的位置及口径；文本格式默认注明。"
        ),
        "Check the rule files and unit files in FILES, and tell every problem of every file. "
        "What a file is is seen from its content. Ends with 1 where there are errors (see "
        "--fail-on), with 2 where a file cannot be read.": (
            "检查 FILES 中的规则文件和数据文件，列出每个文件的每个问题。是哪种文件看内容而定"
            "。有错误时退出码为 1（见 --fail-on），有文件读不了时为 2。"
        ),
        "Hold unit files against this rule file, not what they name.": (
            "按这份规则检查数据文件，不用数据文件自己写明的规则。"
        ),
        "Unit files with real figures, to try rule files with; repeatable.": (
            "有真实数据的数据文件，用来试算规则文件；可重复。"
        ),
        "End with 1 where something at least as grave was found.": (
            "发现这样或更严重的问题时，退出码为 1。"
        ),
        "Print what a code means, such as LX441, and end.": (
            "印出一个代码（如 LX441）的含义后结束。"
        ),
        "Run the cases in FILES: files of cases, rule files with theirs beside them, or "
        "folders. The cases of rules/2012.yaml stand in rules/2012.cases.yaml. A unit of a "
        "case stands exactly at every limit but for what the case gives. The limits are "
        "recorded in the file of cases, and so are all numbers of the rules, so that a "
        "change of one is seen.": (
            "运行 FILES 中的用例：用例文件、旁边有用例的规则文件，或文件夹。rules/2012.yaml "
            "的用例在 rules/2012.cases.yaml 中。用例中的单位除用例所给的以外，都恰好在每个界"
            "限上。界限和规则中的所有数都记在用例文件里，改动一个就看得出来。"
        ),
        "Only cases whose name holds TEXT; repeatable.": "只运行名称含 TEXT 的用例；可重复。",
        "Record the numbers of the rules, and write what came into the expectations that fail.": (
            "记下规则中的数，并把实际结果写进不符的预期。"
        ),
        "List what of the rule file no case touches.": "列出规则文件中没有用例触及的部分。",
        "Fail below this coverage.": "覆盖率低于此数即失败。",
        "Change the rule file by its smallest steps, one at a time, and list those unnoticed.": (
            "把规则文件中的数逐个改动最小一步，列出没有被用例察觉的。"
        ),
        "Say what changed from OLD to NEW in meaning, whom it moves, and which change did "
        "it. OLD and NEW are two rule files (paths, ID@VERSION, stems such as 2012, or "
        "REV:PATH out of git), or two sets of unit files (folders, patterns, files). git may "
        "call it as an external diff.": (
            "说明从 OLD 到 NEW 含义上变了什么，影响了谁，是哪处变动造成的。OLD 和 NEW 是两份"
            "规则文件（路径、ID@VERSION、文件名如 2012，或 git 中的 REV:PATH），或两组数据文"
            "件（文件夹、通配符、文件）。git 可以把它当作外部 diff 来调用。"
        ),
        "Unit files: say whom the changes of rules move, and which did it; repeatable.": (
            "数据文件：说明规则变动影响了谁，是哪处变动造成的；可重复。"
        ),
        "Unit files for NEW where it has its own; those of --data are for OLD then; repeatable.": (
            "NEW 另有的数据文件，此时 --data 的只用于 OLD；可重复。"
        ),
        "The rule file for two sets of unit files.": "比较两组数据文件所用的规则文件。",
        "Choose another reading of a ruling, on both sides; repeatable.": (
            "两边都改用另一种口径；可重复。"
        ),
        "Compare the rest when unit files have errors.": "有数据文件有错时，其余照样比较。",
        "End with 1 on any change, a stricter one, or an award that changes hands.": (
            "有任何变动、有收紧，或有获奖变动时，退出码为 1。"
        ),
        "Score the units in FILES under the other readings too, and say which of them decide "
        "an award. Each reading alone, each pair, and all combinations where they are few "
        "enough. A reading chosen with --ruling is the base that others are compared with. "
        "FILES are as for `score`.": (
            "也按其他口径给 FILES 中的单位计分，说明哪些口径会改变奖项：每种口径单独、每两种"
            "一起，不太多时所有组合。--ruling 选定的口径是与其他口径比较的基准。FILES 与"
            " score 相同。"
        ),
        "Run all combinations if there are no more, else readings alone and in pairs; of more "
        "than 5000 pairs only if N allows as many.": (
            "组合不多于此数时全部试算，否则只试单独和两两；两两组合超过 5000 对时，N 不小于对数才"
            "试算。"
        ),
        "Print RULES as its annex table, to be proof-read beside the paper; its rulings "
        "after it. RULES is a path, ID@VERSION or the stem of an installed file; the latest "
        "one if left out.": (
            "把 RULES 印成附件表，可与原文对校；口径列在表后。RULES 是路径、ID@VERSION，或自"
            "带文件的文件名；不写则取最新的一份。"
        ),
        "Show it with another reading of a ruling; repeatable.": "按另一种口径来印；可重复。",
        "Copy RULES as VERSION: ids, comments and layout stay, the version and its year are "
        "new. RULES is a path, ID@VERSION or the stem of an installed file, whose copy goes "
        "to the current folder. Its cases go with it. What is still to be looked at is told "
        "line by line.": (
            "把 RULES 复制为 VERSION：编号、注释和版式不变，版本和年份是新的。RULES 是路径、"
            "ID@VERSION，或自带文件的文件名（副本放在当前文件夹）。用例一并复制。还须查看的地"
            "方逐行列出。"
        ),
        "Where the new rule file goes instead of beside RULES; - is standard output.": (
            "新规则文件放在哪里，不放在 RULES 旁边；- 是标准输出。"
        ),
        "Leave the cases beside RULES uncopied.": "不复制 RULES 旁边的用例。",
        "Print the JSON Schema (draft 7) of a file or an output. ruleset and unit are the "
        "files that people write. result, explanation and rules are what score, explain and "
        "show print with -f json; diagnostics is what validate prints, and every command "
        "that could not run.": (
            "印出文件或输出的 JSON Schema（draft 7）。ruleset 和 unit 是人写的文件；result、"
            "explanation、rules 是 score、explain、show 用 -f json 印出的内容；diagnostics 是"
            " validate 以及没能运行的命令印出的内容。"
        ),
        "With KIND unit: know the metrics of this rule file.": (
            "KIND 为 unit 时：含这份规则的指标。"
        ),
        "Language of messages.": "提示的语言。",
        "Show this message and exit.": "显示这段说明后结束。",
        "Show the version and exit.": "显示版本后结束。",
        "Usage: ": "用法：",
        "Options": "选项",
        "Commands": "命令",
        "default: ": "默认 ",
        "required": "必填",
        ", else FORMAT=PATH": "，其他用 FORMAT=PATH",
        "[OPTIONS]": "[选项]",
        "COMMAND [ARGS]...": "命令 [参数]...",
    }
)
"""Texts by their English, blanks and line ends as one blank; `{}` stands for what varies."""
