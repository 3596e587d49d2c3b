"""LX72x to LX74x and LX79x: what can be wrong with the files of a season besides those of units."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX720": (
        "The roster is for the rules {found}, but {expected} is in use",
        "Write {expected} in the roster, or name the other rule file with --rules.",
    ),
    "LX721": (
        "`{unit}` is excused in the roster {file} ({reason}), so its figures do not count",
        "If it is to be assessed, delete the reason in the roster.",
    ),
    "LX722": (
        "`{unit}` is in the roster twice",
        "Each name and each alias belongs to one unit; delete one of them.",
    ),
    "LX723": (
        "The roster lists no units",
        "Write `units:`, and below it a line a unit: `- {{unit: NAME, category: CATEGORY}}`.",
    ),
    "LX724": (
        "This entry of the roster is not a mapping",
        "Write each unit as `- {{unit: NAME, category: CATEGORY}}`.",
    ),
    "LX725": (
        "Expected the reason why it is excused, found {found}",
        "Write why it is excused, or nothing if it is not.",
    ),
    "LX726": (
        "`{unit}` is not in the roster {file}",
        "Correct the name, or add the unit to the roster; an alias goes into `also` of its unit.",
    ),
    "LX727": (
        "The category of `{unit}` is {found} here and {expected} in the roster",
        "Correct one of them; where there is a roster, `category` can be left out of the data.",
    ),
    "LX728": ("There are two rosters", "Merge them, or give only one."),
    "LX729": ("{count} unit{s} read by an alias: {names}", ""),
    "LX730": (
        "The roster is for another version, {found}; {expected} is in use",
        "Make sure that the same units are to be assessed, then write {expected} in the roster.",
    ),
    "LX731": (
        "A roster is one mapping, alone in its file",
        "Write the keys `roster` and `units` only, and the data of units to other files.",
    ),
    "LX732": (
        "`{unit}` is excused ({reason}), so it has no points to explain",
        "If it is to be assessed, delete the reason in the roster.",
    ),
    "LX733": (
        "There is no unit `{unit}` for this verification or correction",
        "Correct the name; a unit that sent nothing belongs in the roster.",
    ),
    "LX734": (
        "Verifications of `{metric}` differ: {found} here, {other} there",
        "Delete the wrong one; where the later one counts, write the `date` of both.",
    ),
    "LX735": (
        "Corrections of `{metric}` differ: {found} here, {other} there",
        "Delete the wrong one; where the later one counts, write the `date` of both.",
    ),
    "LX736": (
        "`{metric}` was verified as {found}, where the unit said {reported}, without a reason",
        "Write why: `{{value: {found}, reason: …}}`, in a table in a column `reason`.",
    ),
    "LX737": (
        "A verification starts with `verifies: UNIT`, a correction with `corrects: UNIT`",
        "Write one of the two keys, and separate documents by a line `---`.",
    ),
    "LX738": (
        "Nothing is verified or corrected here",
        "Write the figures of metrics below `{key}:`.",
    ),
    "LX739": (
        "`{metric}` has no figure here",
        "Write the figure, or leave the metric out if it is as it was.",
    ),
    "LX741": (
        "`{found}` is not a date",
        "Write it as 2013-03-12.",
    ),
    "LX742": (
        "Expected a text for `{key}`, found {found}",
        "Write one line of text.",
    ),
    "LX743": (
        "A file of decisions is one mapping, alone in its file",
        "Write keys such as decisions, by, date, ties, awards, confirmed and approved.",
    ),
    "LX744": (
        "The decisions are for the rules {found}, but {expected} is in use",
        "See whether they still hold, then write {expected}, or name the other rules by --rules.",
    ),
    "LX745": (
        "Expected a list of mappings under `{key}`",
        "Start each with `- `, as `- {{unit: NAME, reason: WHY}}`.",
    ),
    "LX746": (
        "An order is of two or more different units, found {found}",
        "List all tied units in the order decided: `order: [NAME, NAME]`.",
    ),
    "LX747": (
        "The key `{key}` is missing",
        "Write it: a decision says what it rests on and why, so that it can be checked later.",
    ),
    "LX748": (
        "There is no award `{found}`",
        "The awards are {known}; `null` is no award.",
    ),
    "LX749": (
        "Two decisions are on one thing ({key})",
        "Delete one of them.",
    ),
    "LX790": (
        "Expected a whole number from 1 for `{key}`, found {found}",
        "Write the rank, or the number of the item.",
    ),
    "LX791": (
        "There is no ruling `{found}`",
        "`liuxiang show` lists the rulings of a rule file.",
    ),
    "LX792": (
        "The ruling {ruling} has no reading `{found}`",
        "There are: {known}.",
    ),
    "LX793": (
        "What is confirmed is either a metric with its value, or a finding",
        "Write `metric` and `value`, or `finding` with its code.",
    ),
    "LX794": (
        "`{found}` is not the code of a finding",
        "Codes look like LX516; --all lists them.",
    ),
    "LX795": (
        "Expected true or false for `approved`, found {found}",
        "Write `true` once it is approved.",
    ),
    "LX796": (
        "`{unit}` is not among the ranked units",
        "Correct the name; nothing is decided on a unit that is excused.",
    ),
    "LX797": (
        "No order is decided where units of equal totals share a rank and its award",
        "Delete the entry: these rules rank with `ties: dense`.",
    ),
    "LX798": (
        "What is new cannot be added to a file in this layout",
        "Write one key a line, or draft into a new file and copy what is there.",
    ),
    "LX799": (
        "Expected a mapping under `{key}`",
        "Write `{key}: {{KEY: VALUE, …}}`.",
    ),
}
