"""The codes of changes and their mirrors; the texts are in the language catalogues."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

_PAIRS: Final = (
    *(801, 803, 807, 952),  # tests of criteria
    *(811, 815, 817, 938, 945, 947),  # criteria
    *(821, 941, 826, 828, 832),  # items
    *(836, 838, 840, 943, 949, 843, 846, 848, 851, 853, 855),  # scoring
    *(861, 863),  # caps
    *(890, 892),  # routes
    *(866, 965),  # bonuses
    *(957, 961, 963),  # penalties
    *(873, 875, 877, 969, 973, 986),  # policies, totals and ranking
    *(881, 884, 887),  # awards
    *(977, 979, 981),  # grades
    *(901, 908, 955),  # metrics
    *(911, 914, 917),  # categories, departments, actions
    *(931, 934),  # rulings
)
"""Numbers of codes whose mirror is the next number."""

_ALONE: Final = (
    *(805, 806, 809, 810, 951, 954),  # tests of criteria
    *(813, 814, 819, 820),  # criteria
    *(823, 825, 830, 831),  # items
    *(835, 842, 845, 850, 940, 857),  # scoring
    *(997, 998, 999),  # routes, missing figures, verification
    *(868, 870, 871),  # bonuses
    *(959, 960),  # penalties
    *(985, 988),  # ranking
    *(886, 889, 989, 990),  # awards
    *(983, 984),  # grades
    *(904, 905, 906, 907, 991, 992, 993, 994),  # metrics
    *(921, 922, 923, 924, 925, 926),  # words
    *(933, 936, 937),  # rulings
    *(971, 972, 975, 976),  # policies of items, totals
)
"""Numbers of codes that are their own mirror."""


class Code(NamedTuple):
    """A kind of change; `mirror` is the code of the same change in reverse."""

    code: str
    mirror: str


_MIRRORS: Final = {
    **{number: number + 1 for number in _PAIRS},
    **{number + 1: number for number in _PAIRS},
    **{number: number for number in _ALONE},
}

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {
        f"LX{number}": Code(f"LX{number}", f"LX{mirror}")
        for number, mirror in sorted(_MIRRORS.items())
    }
)
"""Every code of a change; none changes its meaning."""
