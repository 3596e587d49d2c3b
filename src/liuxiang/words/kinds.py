"""The words of kinds of findings: one line a kind, and what it says of each unit."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        "of_kind_LX501": {"zh": "未报 {count} 处：{each}", "en": "Not reported, {count}: {each}"},
        "part_LX501": {"zh": "第{no}项（{stake} 分）", "en": "item {no} ({stake} at stake)"},
        "of_kind_LX502": {
            "zh": "未报而不影响得分 {count} 处：{each}",
            "en": "Not reported, and decided all the same, {count}: {each}",
        },
        "part_LX502": {"zh": "第{no}项", "en": "item {no}"},
        "of_kind_LX503": {
            "zh": "未报而加分无法估计 {count} 处：{each}",
            "en": "Not reported, with a bonus of unknown size, {count}: {each}",
        },
        "part_LX503": {"zh": "第{no}项", "en": "item {no}"},
        "of_kind_LX504": {
            "zh": "申报无考核对象（0/0）{count} 处：{each}",
            "en": "Declared to have nothing to measure (0/0), {count}: {each}",
        },
        "part_LX504": {"zh": "第{no}项", "en": "item {no}"},
        "of_kind_LX507": {
            "zh": "{count} 个获奖单位含未核实数据：{each}",
            "en": "Awards on unverified figures, {count}: {each}",
        },
        "part_LX507": {"zh": "{unverified}/{figures}", "en": "{unverified}/{figures}"},
        "of_kind_LX508": {
            "zh": "评定加分左右奖项：{each}",
            "en": "Discretionary points decide an award: {each}",
        },
        "part_LX508": {
            "zh": "{unit}（现{award}，不计则{other}）",
            "en": "{unit} ({award} now, {other} without)",
        },
        "of_kind_LX509": {
            "zh": "评定加分 {count} 笔：{each}",
            "en": "Discretionary points, {count}: {each}",
        },
        "part_LX509": {"zh": "第{no}项 {points} 分", "en": "item {no}: {points}"},
        "of_kind_LX510": {
            "zh": "未报数据左右奖项：{each}",
            "en": "Missing figures decide an award: {each}",
        },
        "part_LX510": {
            "zh": "{unit}（现第 {rank} 名，可在第 {best}–{worst} 名）",
            "en": "{unit} (rank {rank} now, {best}–{worst} possible)",
        },
        "of_kind_LX511": {
            "zh": "并列超出名额：{each}",
            "en": "A tie crosses the limit of an award: {each}",
        },
        "part_LX511": {"zh": "第 {rank} 名（{units}）", "en": "rank {rank} ({units})"},
        "of_kind_LX512": {
            "zh": "并列而不影响奖项：{each}",
            "en": "Ties that touch no award: {each}",
        },
        "part_LX512": {"zh": "第 {rank} 名（{units}）", "en": "rank {rank} ({units})"},
        "of_kind_LX513": {
            "zh": "单位少于奖项名额，空缺不补：{each}",
            "en": "Fewer units than award places, the rest stay empty: {each}",
        },
        "part_LX513": {"zh": "{count} 个（名额 {places} 个）", "en": "{count} of {places}"},
        "of_kind_LX514": {
            "zh": "全部获奖，奖项没有区分作用：{each}",
            "en": "Every unit gets an award, which tells nobody apart: {each}",
        },
        "part_LX514": {"zh": "{count} 个单位", "en": "units: {count}"},
        "of_kind_LX521": {
            "zh": "没有任何数据，奖项不授予、名额空缺：{each}",
            "en": "Not a single figure, so the award is withheld and stays empty: {each}",
        },
        "part_LX521": {
            "zh": "{unit}（第 {rank} 名，{award}）",
            "en": "{unit} (rank {rank}, {award})",
        },
        "of_kind_LX515": {
            "zh": "总分为 0 而获奖：{each}",
            "en": "An award with a total of 0: {each}",
        },
        "part_LX515": {"zh": "{unit}（{award}）", "en": "{unit} ({award})"},
        "of_kind_LX516": {
            "zh": "加分数额较大 {count} 处：{each}",
            "en": "Large bonuses, {count}: {each}",
        },
        "part_LX516": {"zh": "第{no}项 {points} 分", "en": "item {no}: {points}"},
        "of_kind_LX517": {
            "zh": "评定加分的理由提到另一项 {count} 处：{each}",
            "en": "Points that cite another item, {count}: {each}",
        },
        "part_LX517": {
            "zh": "第{no}项 {points} 分（提到第{other}项）",
            "en": "item {no}: {points} (cites item {other})",
        },
        "of_kind_LX518": {
            "zh": "未计入排名的文件 {count} 份：{each}",
            "en": "Files left out of the ranking, {count}: {each}",
        },
        "part_LX518": {"zh": "{file}", "en": "{file}"},
        "of_kind_LX519": {
            "zh": "未计入排名的单位 {count} 个：{each}",
            "en": "Units left out of the ranking, {count}: {each}",
        },
        "part_LX519": {"zh": "{unit}（{file}）", "en": "{unit} ({file})"},
        "times": {"zh": "{part}×{count}", "en": "{part} ×{count}"},
        "among": {"zh": "{owner} {parts}", "en": "{owner} {parts}"},
        "among_list": {"zh": "{owner}{parts}", "en": "{owner} {parts}"},
        "and_so_on": {"zh": "…等 {count} 个", "en": "… {count} in all"},
        "listed_by_all": {"zh": "（--all 列出全部）", "en": " (--all lists them)"},
        "to_do": {"zh": "{line} → {act}", "en": "{line} → {act}"},
        "quoted": {"zh": "“{text}”", "en": "“{text}”"},
    }
)
