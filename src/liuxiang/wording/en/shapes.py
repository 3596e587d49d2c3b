"""LX30x, LX31x: what can be wrong with the shape of a rule file."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX301": (
        "Unknown key `{key}`",
        "Correct it or remove the line; the keys are in the description of the rule language.",
    ),
    "LX302": ("The key `{key}` is missing", "Add `{key}` here."),
    "LX303": ("There is no kind `{tag}`", "Expected one of: {expected}."),
    "LX304": ("The value `{found}` is not allowed here", "Expected: {expected}."),
    "LX305": ("A single value is expected here, not {found}", "Write one value without brackets."),
    "LX396": (
        "An item number has no blanks: {value}",
        "Write it as in the document, without blanks: 12, 3.1 or 4(a).",
    ),
    "LX306": ("Points cannot be negative: {value}", "Expected 0 or more."),
    "LX307": ("A whole number is expected here: {value}", "Write it without a decimal point."),
    "LX308": ("Yes or no is expected here: {value}", "Expected true or false."),
    "LX309": ("A date is expected here: {value}", "Expected a form such as 2012-12-31."),
    "LX310": ("The form of {found} is not what is expected here", "Expected: {expected}."),
    "LX311": (
        "`{found}` cannot be an id",
        "An id is made of letters, digits, `-` and `_`, and starts with a letter or digit.",
    ),
    "LX312": ("The bounds run backwards: {found}", "Write the lower one first."),
    "LX313": ("{found} is out of bounds", "The limit is {limit}."),
    "LX314": (
        "`{key}` does not hold ({problem})",
        "Correct it by the description of the rule language.",
    ),
    "LX315": (
        "This is no rule file",
        "A rule file is one document of `key: value` lines that starts with `liuxiang: 1`.",
    ),
    "LX316": ("`{key}` is empty; it takes {min_length} or more", "Fill it, or take the key out."),
    "LX317": (
        "`{key}` holds {actual_length}, at most {max_length} are taken",
        "Take out what is too much.",
    ),
    "LX318": (
        "the metric {metric} of the bonus {bonus} can only be 0 or negative ({bounds})",
        "What takes points off is a penalty: put it under `penalties`, with bounds such as [0, 5].",
    ),
    "LX319": ("{value} cannot be a floor", "Expected a number such as 0, or `none`."),
}
