"""How things are listed, quoted and counted."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "quoted": "“{text}”",
    "listed": ", ",
    "apart": "; ",
    "enumerated": ", ",
    "several": "s",
    "and_more": "{listed} and {more} more",
    "did_you_mean": "Did you mean {names}?",
}
