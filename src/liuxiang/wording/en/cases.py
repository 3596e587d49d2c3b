"""LX6xx: cases of rule files, what they cover, and what they do not notice."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX601": (
        "This is no file of cases",
        "A file of cases is one document of `key: value` lines with `ruleset` and `cases`.",
    ),
    "LX602": (
        "There is no rule file `{found}`",
        "Expected a path from this file, `id@version`, or the stem of an installed one. By id it "
        "was looked for in: {looked}, and among the installed ones.",
    ),
    "LX670": (
        "`{named}` could be several rule files: {found}",
        "Write the path of the one that is meant, from this file; where only the versions differ, "
        "`id@version` will do.",
    ),
    "LX603": ("There are two cases `{found}`", "Give one of them another name."),
    "LX604": (
        "`units` does not go with `given` and `verified`",
        "Use `given` for one unit; several stand under `units`.",
    ),
    "LX605": ("There is no `{found}`", "Expected one of: {expected}."),
    "LX606": (
        "The case “{case}” expects {what} to be {expected}, and it is {actual}",
        "Check the rule and the case; where the new value is right, `--update` records it.",
    ),
    "LX607": (
        "The case “{case}” expects {what} to be {expected}, and it is {actual}: "
        "{value} against {test}",
        "Check the rule and the case; where the new value is right, `--update` records it.",
    ),
    "LX608": (
        "The rule file has no cases: expected {expected}",
        "Write a file of cases beside the rule file.",
    ),
    "LX609": ("No case has {found} in its name", "Correct the text after `-k`."),
    "LX610": (
        "The case “{case}” fails only because a recorded figure is no longer at its limit",
        "See to what is recorded first; from the limits of today, this case passes.",
    ),
    "LX616": (
        "{what} is recorded as {old}, just at its limit, and the limit of the rule is now {new}",
        "Where this was not meant, put the rule back; where it was, `liuxiang test --update` "
        "records it.",
    ),
    "LX617": (
        "{what} is recorded as {old}, and the rule now says {new}",
        "Where this was not meant, put the rule back; where it was, `liuxiang test --update` "
        "records it.",
    ),
    "LX618": (
        "{found} is recorded, and the rules have no such number",
        "Where this was not meant, put the rule back; where it was, `liuxiang test --update` "
        "records it.",
    ),
    "LX619": (
        "{count} number{s} of the rules without a record: {names}",
        "`liuxiang test --update` records them, so that a change of them is seen.",
    ),
    "LX620": (
        "No number of the rules is recorded: cases stand at the limits of the rules as they are, "
        "so that a limit may change unseen",
        "`liuxiang test --update` records `at_limit` and `numbers`.",
    ),
    "LX614": ("`{found}` is not for a case like this", "{expected}"),
    "LX615": (
        "The case “{case}” expects nothing",
        "Write `expect`, as `expect: {{total: 92}}`, or record it with `--update`; a case that "
        "expects nothing checks nothing.",
    ),
    "LX622": (
        "{found} is outside of the folders asked for, and was not read",
        "Put it below the folder of the file of cases, or name its folder in the command as well.",
    ),
    "LX623": (
        "{found} is no rule file",
        "`ruleset` is the path of a rule file, `id@version`, or the stem of an installed one.",
    ),
    "LX621": (
        "Nothing stands under `{found}`, where the case then checks nothing",
        "Write what is expected, as `{found}: {expected}`; or clear `expect` and record it with "
        "`--update`.",
    ),
    "LX611": ("No case touches: {what}", "Add a case for it."),
    "LX612": (
        "Cases cover {covered} of {total}, less than {limit}%",
        "Add cases for what none touches.",
    ),
    "LX613": (
        "Nobody notices {new} in the place of {old}",
        "Add a case that stands at this very limit.",
    ),
}
