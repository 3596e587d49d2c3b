"""LX245 to LX260: words and signs in place of a figure, and what each way to write it means."""

from collections.abc import Mapping
from typing import Final

_EMPTY: Final = (
    "write n/a where it does not apply to the unit, which counts as `nothing_to_measure` of the "
    "rule file says; leave it empty where it was not reported: it then earns nothing, and the "
    "result is provisional (where a verified figure is empty, the reported one counts)."
)

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX245": (
        "`{metric}` should be a number; here it is `{found}`",
        f"Write 0 where there were none; {_EMPTY}",
    ),
    "LX246": (
        "`{metric}` should be a rate; here it is `{found}`",
        f"Write 0/0 where there is nothing to measure, else its part and whole; {_EMPTY}",
    ),
    "LX247": (
        "`{metric}` should be points entered by assessors; here it is `{found}`",
        "Leave it empty where none are entered: a bonus is then none, and what has to be judged is "
        "missing; for a judgement of 0, write it with its reason, as {expected}; n/a where it does "
        "not apply to the unit.",
    ),
    "LX248": (
        "`{metric}` should be a number; here it is `{found}`",
        f"It is a number within {{bounds}}, so that 0 is none; {_EMPTY}",
    ),
    "LX249": (
        "`{metric}` should be points entered by assessors; here it is `{found}`",
        "Leave it empty where none are entered: a bonus is then none, and what has to be judged is "
        "missing; write n/a where it does not apply to the unit.",
    ),
    "LX250": (
        "`{metric}` asks for yes or no; here it is `{found}`",
        f"Write `no` where there is none; {_EMPTY}",
    ),
    "LX251": (
        "`{metric}` should list what there is; here it is `{found}`",
        f"Write [] where there is nothing, else list some of: {{expected}}; {_EMPTY}",
    ),
    "LX252": (
        "The `{sign}` in `{found}` is full-width and separates nothing",
        "Separate them with a half-width comma: {expected}.",
    ),
    "LX253": (
        "The part and whole of `{metric}` should both be numbers; here it is `{found}`",
        f"Write both, as {{expected}}; 0/0 where there is nothing to measure; {_EMPTY}",
    ),
    "LX254": (
        "There is only a dash here, which is no value",
        f"Write 0 where there were none, 0/0 for a rate with nothing to measure; {_EMPTY}",
    ),
    "LX255": (
        "`{metric}` should be a rate; here it is `{found}`",
        "Leave it empty where `{part}` and `{whole}` are given, of which it is made. Where they "
        f"are not: write 0/0 where there is nothing to measure; {_EMPTY}",
    ),
    "LX260": (
        "`{metric}` should be one option; here it is `{found}`",
        f"Write one of: {{expected}}; {_EMPTY}",
    ),
    "LX257": (
        "`{metric}` is {found} here, the error of a spreadsheet, and no figure",
        "Correct the formula in the spreadsheet, and write the figure (without quotes, what begins "
        f"with # is a comment, and nothing was given); {_EMPTY}",
    ),
}
