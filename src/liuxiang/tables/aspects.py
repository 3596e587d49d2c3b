"""What a column says of its metric, and what it says of all figures of a row."""

from collections.abc import Mapping
from typing import Final

ASPECTS: Final[Mapping[str, str]] = {
    "verified": "verified",
    "corrected": "corrected",
    "reason": "reason",
    "by": "by",
    "date": "date",
    "evidence": "evidence",
    "核实": "verified",
    "核实数": "verified",
    "更正": "corrected",
    "更正数": "corrected",
    "理由": "reason",
    "原因": "reason",
    "核实人": "by",
    "更正人": "by",
    "日期": "date",
    "佐证": "evidence",
}
"""What a column says of its metric, by what stands after the `@`."""

REVISED: Final = ("verified", "corrected")
"""The aspects that are figures, said later than the reported ones."""

ROW_HEADS: Final[Mapping[str, str]] = {
    **{word: said for word, said in ASPECTS.items() if said in ("reason", "by", "date")},
    "核实日期": "date",
    "更正日期": "date",
}
"""What a column says of all figures of a row, in tables that correct or verify."""
