"""Units of measurement in headers: `经费（万元）`, `覆盖率(%)`."""

import re
from typing import Final, NamedTuple

from liuxiang.names import shown, word
from liuxiang.ruleset.metrics import AnyMetric

_MEASURED: Final = re.compile("(.+?)[(（\\[【〔]([^()（）\\[\\]【】〔〕]+)[)）\\]】〕]", re.DOTALL)
_PLAIN: Final = frozenset(
    [
        "元",
        "家",
        "个",
        "人",
        "次",
        "件",
        "户",
        "月",
        "分",
        "名",
        "项",
        "份",
        "篇",
        "场",
        "天",
        "条",
        "期",
        "处",
    ]
)
_SCALED: Final = re.compile("[十百千万亿兆]+[元家个人次件户名项份]?")
_RATES: Final = frozenset({"%", "百分比", "百分数", "比率"})
_ANSWERS: Final = frozenset({"是/否", "有/无", "是否", "有无", "是或否", "有或无", "y/n"})


class Measured(NamedTuple):
    """A header and the unit of measurement it includes."""

    head: str
    measure: str


def measured(text: str) -> Measured | None:
    """Split a header that ends with a unit of measurement in brackets; None for any other."""
    match = _MEASURED.fullmatch(shown(text))
    return None if match is None else Measured(match[1], match[2])


def is_measure(text: str, metric: AnyMetric) -> bool:
    """Return whether `text` may be a unit of measurement of `metric`, not part of its name."""
    found = word(text)
    own = metric.unit is not None and found == word(metric.unit)
    known = found in _PLAIN | _RATES | _ANSWERS or _SCALED.fullmatch(found) is not None
    return own or known


def fits(text: str, metric: AnyMetric) -> bool:
    """Return whether `text` matches the unit of measurement of `metric` in the rule file."""
    found = word(text)
    if metric.unit is not None:
        return found == word(metric.unit) or (metric.kind == "rate" and found in _RATES)
    if metric.kind == "rate":
        return found in _RATES
    if metric.kind == "yes_no":
        return found in _ANSWERS
    return found in _PLAIN
