"""How things are listed, quoted and counted."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "quoted": "“{text}”",
    "listed": "，",
    "apart": "；",
    "enumerated": "、",
    "several": "",
    "and_more": "{listed} 等（另有 {more} 个）",
    "did_you_mean": "是否想写：{names}？",
}
