"""LX22x to LX24x and LX256: what can be wrong with a single figure."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX220": ("`{value}` is no number", "Expected digits; left empty, it is not reported."),
    "LX220_rules": ("`{value}` is no number", "Expected a number, such as: {expected}."),
    "LX221": (
        "`{value}` starts with a zero",
        "Remove the leading zeros: some programs read such a number as octal.",
    ),
    "LX222": (
        "`{value}` has a colon in it",
        "Expected a number; write a rate as 985/1000, not 985:1000.",
    ),
    "LX222_rules": ("`{value}` has a colon in it", "Expected a number, such as: {expected}."),
    "LX223": (
        "`{value}` has thousands separators",
        "Remove the commas or blanks inside the number.",
    ),
    "LX224": (
        "`{value}` is not in plain decimal notation",
        "Write all digits out, with no exponent and no other base.",
    ),
    "LX225": (
        "`{value}` is a percentage; a plain number is expected here",
        "Write how many, such as 5.",
    ),
    "LX225_rules": (
        "`{value}` is a percentage; a plain number is expected here",
        "Write a number, such as: {expected}.",
    ),
    "LX226": ("`{value}` is a rate; a plain number is expected here", "Write how many, such as 5."),
    "LX226_rules": (
        "`{value}` is a fraction, which cannot stand here",
        "Write it such as: {expected}.",
    ),
    "LX227": (
        "`{value}` has a unit of measure",
        "Write the number alone; its unit of measure stands in the rule file.",
    ),
    "LX227_rules": (
        "`{value}` has a unit of measure",
        "Write the number alone; what a metric is counted in is its `unit`.",
    ),
    "LX228": (
        "The number is too long: {value}",
        "At most 30 digits are read; check what was pasted.",
    ),
    "LX229": (
        "`{value}` is no number",
        "Expected a number such as 5 or 98.5, for a rate 985/1000 or 98.5%; "
        "left empty, it is not reported.",
    ),
    "LX229_rules": ("`{value}` is no number", "Expected a number, such as: {expected}."),
    "LX230": ("The value {found} of `{metric}` has the wrong form", "Expected: {expected}."),
    "LX179": (
        "`{value}` holds what cannot be seen: {characters}",
        "Type the number again; it was probably pasted from elsewhere.",
    ),
    "LX231": ("`{metric}` cannot be negative: {found}", "Expected 0 or more."),
    "LX232": (
        "`{metric}` should be a whole number: {found}",
        "Write a whole number without a decimal point.",
    ),
    "LX233": (
        "`{metric}` is out of bounds: {found}",
        "Expected within {bounds}; check the figure.",
    ),
    "LX234": ("`{metric}` asks for yes or no; here it is {found}", "Expected one of: {expected}."),
    "LX235": (
        "`{metric}` is a rate; a bare {found} may mean two things",
        "Write {likely} or {other}, or a part of a whole such as 985/1000.",
    ),
    "LX237": (
        "`{metric}` is a part of nothing: {found}",
        "Write 0/0 where there is nothing to measure; else correct the whole.",
    ),
    "LX238": (
        "`{metric}` is out of bounds: {found}",
        "Expected within {bounds}; check the part and the whole.",
    ),
    "LX239": ("The whole of `{metric}` is negative: {found}", "The whole should be 0 or more."),
    "LX240": ("`{metric}` has no member `{found}`", "Its members are: {expected}."),
    "LX241": ("`{found}` is listed twice in `{metric}`", "List each member once."),
    "LX242": (
        "Points entered for `{metric}` need a value and a reason; here it is {found}",
        "Expected: {expected}.",
    ),
    "LX243": ("Points are entered for `{metric}` without a reason", "Expected: {expected}."),
    "LX244": (
        "Points entered for `{metric}` ({found}) exceed the {limit} of its item",
        "Correct the points.",
    ),
    "LX258": (
        "`{metric}` has no option `{found}`",
        "Expected one of: {expected}.",
    ),
    "LX259": (
        "`{metric}` is one option; here it is {found}",
        "Expected one of: {expected}.",
    ),
    "LX256": (
        "`{metric}` is a rate, which cannot be written as {found}",
        "Write a part of a whole, such as 985/1000, or a percentage, such as 98.5%.",
    ),
    "LX261": (
        "`{metric}` is computed from {parts}, and never reported",
        "Remove it here, and report {parts}.",
    ),
    "LX262": (
        "`{metric}`, computed from {parts}, is out of bounds: {found}",
        "Expected within {bounds}; check {parts}.",
    ),
    "LX263": (
        "`{metric}` leaves out {drop} at each end, and has {found} numbers: it counts as missing",
        "Give {expected} numbers or more.",
    ),
    "LX298": (
        "A number in the list of `{metric}` is empty: the whole figure counts as missing",
        "Write the number, or remove the place that it was left for.",
    ),
    "LX299": (
        "The list of `{metric}` is empty, which counts as missing",
        "Write the numbers, such as [86, 88, 91]; where there is none yet, leave it out.",
    ),
    "LX264": (
        "`{metric}` is reported by each unit, and not shared",
        "Move it to the files of the units, or declare it with `shared: true` in the rule file.",
    ),
    "LX265": (
        "`{metric}` is shared by all units, and given twice: {other} and {found}",
        "Keep the right one.",
    ),
    "LX266": (
        "`{metric}` is shared by all units, and not reported by one",
        "Move it to a file that begins with `shared:`, such as `shared: {{{metric}: …}}`.",
    ),
    "LX267": (
        "`{metric}` is shared by all units, and cannot be declared not to apply",
        "Give its figure, or leave it out where it is not known yet.",
    ),
}
