"""LX72x to LX74x: what can be wrong with the files of a season besides those of units."""

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
        "Write why: `{{value: {found}, reason: …}}`, in a table in a column `{metric}@reason`.",
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
}
