"""The catalogue of changes: what each code says of `{old}` and `{new}`, and its mirror."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from liuxiang.wording import Language

_Words = tuple[str, str]
_Row = tuple[int, int, _Words]


class Code(NamedTuple):
    """One kind of change; `mirror` is the code of the same change read backwards."""

    code: str
    mirror: str
    text: Mapping[Language, str]


def _pair(number: int, one: _Words, other: _Words) -> tuple[_Row, ...]:
    """A code and its mirror, which follows it."""
    return (number, number + 1, one), (number + 1, number, other)


def _alone(number: int, words: _Words) -> tuple[_Row, ...]:
    """A code that is its own mirror."""
    return ((number, number, words),)


_ROWS: Final = (
    # tests of criteria
    *_pair(
        801,
        ("标准由 {old} 提高到 {new}", "threshold raised from {old} to {new}"),
        ("标准由 {old} 降低到 {new}", "threshold lowered from {old} to {new}"),
    ),
    *_pair(
        803,
        (
            "标准由“{old}”改为“{new}”，恰在界上的不再达标",
            "from {old} to {new}: exactly at the mark is no longer enough",
        ),
        (
            "标准由“{old}”改为“{new}”，恰在界上的也算达标",
            "from {old} to {new}: exactly at the mark is now enough",
        ),
    ),
    *_alone(805, ("比较方式由“{old}”改为“{new}”", "comparison replaced: {old} becomes {new}")),
    *_alone(806, ("要求的回答由“{old}”改为“{new}”", "answer asked turned from {old} to {new}")),
    *_pair(
        807,
        ("要求的内容增加：{old} → {new}", "more members asked: {old} becomes {new}"),
        ("要求的内容减少：{old} → {new}", "fewer members asked: {old} becomes {new}"),
    ),
    *_alone(809, ("要求的内容更换：{old} → {new}", "other members asked: {old} becomes {new}")),
    *_alone(810, ("所考核的指标由“{old}”换为“{new}”", "measures {new} instead of {old}")),
    # criteria
    *_pair(
        811,
        ("新增条件：{new}", "criterion added: {new}"),
        ("取消条件：{old}", "criterion removed: {old}"),
    ),
    *_alone(813, ("条件由“{old}”移至“{new}”", "criterion moved from {old} to {new}")),
    *_alone(814, ("标识由 {old} 改为 {new}", "renamed from {old} to {new}")),
    *_pair(
        815,
        ("任选条件增加一项：{new}", "alternative added: {new}"),
        ("任选条件减少一项：{old}", "alternative removed: {old}"),
    ),
    *_pair(
        817,
        ("适用类别扩大：{old} → {new}", "counts for more: {old} becomes {new}"),
        ("适用类别缩小：{old} → {new}", "counts for fewer: {old} becomes {new}"),
    ),
    *_alone(819, ("适用类别更换：{old} → {new}", "counts for others: {old} becomes {new}")),
    *_alone(820, ("条款全部更换：{old} → {new}", "all clauses replaced: {old} becomes {new}")),
    *_pair(
        938,
        (
            "分列的条件合并为任选其一：{old} → {new}",
            "criteria joined, of which one is enough: {old} becomes {new}",
        ),
        (
            "任选其一拆为分列的条件：{old} → {new}",
            "alternatives split, of which all are asked: {old} becomes {new}",
        ),
    ),
    # items
    *_pair(
        821,
        ("新增项目，{new}", "item added, {new}"),
        ("取消项目，原{old}", "item removed, was {old}"),
    ),
    *_pair(
        941,
        ("{old}，分为{new}", "{old}, divided into {new}"),
        ("由{old}合并而成，{new}", "merged from {old}; {new}"),
    ),
    *_alone(823, ("由“{old}”移至“{new}”", "moved from {old} to {new}")),
    *_alone(825, ("序号由 {old} 改为 {new}", "renumbered from {old} to {new}")),
    *_pair(
        826,
        ("分值由 {old} 分增至 {new} 分", "points raised from {old} to {new}"),
        ("分值由 {old} 分减至 {new} 分", "points lowered from {old} to {new}"),
    ),
    *_pair(
        828,
        ("考核类别扩大：{old} → {new}", "assesses more: {old} becomes {new}"),
        ("考核类别缩小：{old} → {new}", "assesses fewer: {old} becomes {new}"),
    ),
    *_alone(830, ("考核类别更换：{old} → {new}", "assesses others: {old} becomes {new}")),
    *_alone(831, ("责任部门：{old} → {new}", "answered for by {new} instead of {old}")),
    *_pair(
        832,
        ("由只加分改为有基本分：{new}", "earns base points now: {new}"),
        ("由有基本分改为只加分，原{old}", "earns bonuses alone now, was {old}"),
    ),
    # scoring
    *_alone(835, ("计分办法由“{old}”改为“{new}”", "scored as {new} instead of {old}")),
    *_pair(
        836,
        ("所占分值由 {old} 分增至 {new} 分", "its points raised from {old} to {new}"),
        ("所占分值由 {old} 分减至 {new} 分", "its points lowered from {old} to {new}"),
    ),
    *_pair(
        838, ("新增一档：{new}", "tier added: {new}"), ("取消一档：{old}", "tier removed: {old}")
    ),
    *_pair(
        840,
        ("本档得分由 {old} 分增至 {new} 分", "gives {new} points instead of {old}"),
        ("本档得分由 {old} 分减至 {new} 分", "gives {new} points instead of {old}"),
    ),
    *_pair(
        943,
        ("改为任选其一：{new}", "one of several is enough now: {new}"),
        ("不再任选其一，改为：{new}", "no longer one of several, but {new}"),
    ),
    *_alone(842, ("各档次序由 {old} 改为 {new}", "order of tiers from {old} to {new}")),
    *_pair(
        843,
        ("得分直线由 {old} 上移到 {new}", "line raised from {old} to {new}"),
        ("得分直线由 {old} 下移到 {new}", "line lowered from {old} to {new}"),
    ),
    *_alone(845, ("得分直线由 {old} 改为 {new}", "line changed from {old} to {new}")),
    *_pair(
        846,
        ("新增扣分：{new}", "deduction added: {new}"),
        ("取消扣分：{old}", "deduction removed: {old}"),
    ),
    *_pair(
        848,
        ("起算点由 {old} 提高到 {new}", "mark raised from {old} to {new}"),
        ("起算点由 {old} 降低到 {new}", "mark lowered from {old} to {new}"),
    ),
    *_alone(850, ("起算方向由“{old}”改为“{new}”", "mark turned from {old} to {new}")),
    *_pair(
        851,
        ("每步长度由 {old} 增至 {new}", "step enlarged from {old} to {new}"),
        ("每步长度由 {old} 减至 {new}", "step reduced from {old} to {new}"),
    ),
    *_pair(
        853,
        ("每次分值由 {old} 分增至 {new} 分", "points of each raised from {old} to {new}"),
        ("每次分值由 {old} 分减至 {new} 分", "points of each lowered from {old} to {new}"),
    ),
    *_pair(
        855,
        ("取整由“{old}”改为“{new}”，只多不少", "rounded {new} instead of {old}: never less"),
        ("取整由“{old}”改为“{new}”，只少不多", "rounded {new} instead of {old}: never more"),
    ),
    *_alone(
        940,
        (
            "每步长度与分值按比例由 {old}改为 {new}",
            "step and its points in proportion from {old} to {new}",
        ),
    ),
    *_alone(857, ("取整由“{old}”改为“{new}”", "rounded {new} instead of {old}")),
    # caps
    *_pair(
        861,
        ("设上限 {new} 分", "capped at {new} now"),
        ("取消上限，原 {old} 分", "no cap now, was {old}"),
    ),
    *_pair(
        863,
        ("上限由 {old} 分提高到 {new} 分", "cap raised from {old} to {new}"),
        ("上限由 {old} 分降低到 {new} 分", "cap lowered from {old} to {new}"),
    ),
    # bonuses
    *_pair(
        866, ("新增加分：{new}", "bonus added: {new}"), ("取消加分：{old}", "bonus removed: {old}")
    ),
    *_alone(868, ("加分由“{old}”移至“{new}”", "bonus moved from {old} to {new}")),
    *_alone(870, ("加分办法由“{old}”改为“{new}”", "bonus earned as {new} instead of {old}")),
    *_alone(871, ("提请核对的条件：{old} → {new}", "to be looked at: {old} becomes {new}")),
    # policies and ranking
    *_pair(
        873,
        ("0/0 由算达标改为算不达标", "0 of 0 no longer counts as met"),
        ("0/0 由算不达标改为算达标", "0 of 0 now counts as met"),
    ),
    *_pair(
        875,
        ("基本分为零的项目不再加分", "an item that lost its base points earns no bonus now"),
        ("基本分为零的项目也可加分", "an item that lost its base points keeps its bonus now"),
    ),
    *_pair(
        877,
        ("并列之后名次改为连排（1-2-2-3）", "ranks go on without a gap after ties (1-2-2-3)"),
        ("并列之后名次改为跳排（1-2-2-4）", "ranks leave a gap after ties (1-2-2-4)"),
    ),
    # awards
    *_pair(
        881, ("新设奖项：{new}", "award added: {new}"), ("取消奖项：{old}", "award removed: {old}")
    ),
    *_pair(
        884,
        ("名次由 {old} 扩大到 {new}", "ranks widened from {old} to {new}"),
        ("名次由 {old} 缩小到 {new}", "ranks narrowed from {old} to {new}"),
    ),
    *_alone(886, ("名次由 {old} 改为 {new}", "ranks shifted from {old} to {new}")),
    *_pair(
        887,
        ("授予类别扩大：{old} → {new}", "given to more: {old} becomes {new}"),
        ("授予类别缩小：{old} → {new}", "given to fewer: {old} becomes {new}"),
    ),
    *_alone(889, ("授予类别更换：{old} → {new}", "given to others: {old} becomes {new}")),
    # metrics
    *_pair(
        901,
        ("新增指标：{new}", "metric added: {new}"),
        ("取消指标：{old}", "metric removed: {old}"),
    ),
    *_alone(904, ("指标种类由“{old}”改为“{new}”", "kind of metric from {old} to {new}")),
    *_alone(905, ("率的分子分母：{old} → {new}", "made of {new} instead of {old}")),
    *_alone(906, ("取值范围由 {old} 改为 {new}", "bounds from {old} to {new}")),
    *_alone(907, ("所属的率由“{old}”改为“{new}”", "within {new} instead of {old}")),
    *_pair(
        908,
        ("清单增加：{new}", "member added: {new}"),
        ("清单减少：{old}", "member removed: {old}"),
    ),
    # categories, departments, actions
    *_pair(
        911,
        ("新增类别：{new}", "category added: {new}"),
        ("取消类别：{old}", "category removed: {old}"),
    ),
    *_pair(
        914,
        ("新增部门：{new}", "department added: {new}"),
        ("取消部门：{old}", "department removed: {old}"),
    ),
    *_pair(
        917,
        ("新增行动，{new}", "action added, {new}"),
        ("取消行动，原{old}", "action removed, was {old}"),
    ),
    # words
    *_alone(921, ("名称由“{old}”改为“{new}”", "title from “{old}” to “{new}”")),
    *_alone(922, ("原文由“{old}”改为“{new}”", "words of the clause from “{old}” to “{new}”")),
    *_alone(923, ("文件信息由“{old}”改为“{new}”", "heading of the file from “{old}” to “{new}”")),
    *_alone(924, ("考核期由 {old} 改为 {new}", "period from {old} to {new}")),
    *_alone(925, ("单位由“{old}”改为“{new}”", "counted in {new} instead of {old}")),
    *_alone(
        926,
        (
            "条文写法由“{old}”改为“{new}”，意思不变",
            "worded {new} instead of {old}, meaning the same",
        ),
    ),
    # rulings
    *_pair(
        931,
        ("新增口径问题：{new}", "ruling added: {new}"),
        ("取消口径问题：{old}", "ruling removed: {old}"),
    ),
    *_alone(933, ("口径的表述由“{old}”改为“{new}”", "reading in words from “{old}” to “{new}”")),
    *_pair(
        934,
        ("新增另一口径：{new}", "another reading added: {new}"),
        ("取消另一口径：{old}", "another reading removed: {old}"),
    ),
    *_alone(
        936, ("另一口径的改动由 {old} 改为 {new}", "another reading sets {new} instead of {old}")
    ),
    *_alone(937, ("所涉项目：{old} → {new}", "speaks of {new} instead of {old}")),
)

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {
        f"LX{number}": Code(f"LX{number}", f"LX{mirror}", {"zh": zh, "en": en})
        for number, mirror, (zh, en) in _ROWS
    }
)
"""Every code of a change; none changes its meaning."""
