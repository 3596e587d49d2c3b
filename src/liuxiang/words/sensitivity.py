"""The words of what other readings would change."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        "sens_title": {
            "zh": "{title}：换一种口径，结果变不变",
            "en": "{title}: what other readings would change",
        },
        "sens_base": {
            "zh": "基准口径：{readings}，其余为默认",
            "en": "Base: {readings}, else default",
        },
        "sens_runs": {
            "zh": "试算了 {total} 种口径组合中的 {ran} 种：基准 1，单独 {alone}，两两 {pairs}，"
            "三项以上 {more}",
            "en": "Ran {ran} of {total} combinations of readings: 1 base, {alone} alone, "
            "{pairs} pairs, {more} of three or more",
        },
        "sens_runs_short": {
            "zh": "试算了 {total} 种口径组合中的 {ran} 种",
            "en": "Ran {ran} of {total} combinations of readings",
        },
        "sens_not_all": {
            "zh": "三项以上的组合没有试算（--most {most}，可调大）",
            "en": "combinations of three or more were not run (--most {most})",
        },
        "sens_no_pairs": {
            "zh": "两两组合有 {pairs} 对，太多，也没有试算（--most {pairs} 即试算）",
            "en": "nor were the {pairs} pairs, which are many (--most {pairs} runs them)",
        },
        "sens_left_out": {
            "zh": "另有 {count} 种不成立，未计入",
            "en": "left out, since they do not hold: {count}",
        },
        "sens_worded": {
            "zh": "{count} 种口径只有文字说明，不能试算",
            "en": "readings told in words alone, which cannot be run: {count}",
        },
        "sens_settled": {
            "zh": "换哪种口径都不变的奖项（{count} 个单位）",
            "en": "Awards that no reading changes (units: {count})",
        },
        "sens_settled_so_far": {
            "zh": "试算过的口径都不改变的奖项（{count} 个单位）",
            "en": "Awards that no reading that was run changes (units: {count})",
        },
        "sens_no_settled": {
            "zh": "没有：每个奖项都会因口径而变",
            "en": "None: each depends on a reading",
        },
        "sens_no_awards": {
            "zh": "没有：规则没有设奖项",
            "en": "None: the rules give no awards",
        },
        "sens_nobody": {
            "zh": "没有：按基准口径没有单位得奖",
            "en": "None: by the base reading nobody is awarded",
        },
        "sens_more_settled": {
            "zh": "另有 {count} 种奖项，见各单位的次数",
            "en": "more awards: {count}, see the runs of each unit",
        },
        "sens_never": {"zh": "始终未获奖", "en": "Never awarded"},
        "sens_deciding": {
            "zh": "单独就能改变奖项的口径（{count} 种，涉及 {units} 个单位）",
            "en": "Readings that change an award alone (readings: {count}, units: {units})",
        },
        "sens_no_deciding": {
            "zh": "没有：任何一种口径单独都不改变奖项",
            "en": "None: no reading changes an award alone",
        },
        "sens_more_deciding": {
            "zh": "另有 {count} 种，见“各口径单独”",
            "en": "{count} more, see “Each reading alone”",
        },
        "sens_pairs_and_more": {
            "zh": "单独不变、合起来才变：两两 {pairs}，三项以上才变的单位 {units} 个",
            "en": "Only together: {pairs}; units that take three or more: {units}",
        },
        "sens_gains": {"zh": "得奖", "en": "gains"},
        "sens_loses": {"zh": "失奖", "en": "loses"},
        "sens_up": {"zh": "升等", "en": "up"},
        "sens_down": {"zh": "降等", "en": "down"},
        "sens_names_left": {"zh": "等 {count} 个", "en": "… ({count})"},
        "sens_count": {"zh": "{count} 个", "en": "{count}"},
        "pair_one": {"zh": "1 组", "en": "1 pair"},
        "pair_many": {"zh": "{count} 组", "en": "{count} pairs"},
        "sens_pairs_only": {
            "zh": "单独不变、合起来才变：两两 {pairs}",
            "en": "Only together: {pairs}",
        },
        "sens_ranges": {"zh": "{title}：名次范围", "en": "{title}: ranges of ranks"},
        "sens_range": {"zh": "名次（范围）", "en": "Rank (range)"},
        "sens_from_to": {"zh": "{at}（{low}–{high}）", "en": "{at} ({low}–{high})"},
        "sens_legend": {
            "zh": "● 基准名次，├ ┤ 最好与最差的名次，┊ 奖项的界限",
            "en": "● rank of the base, ├ ┤ best and worst rank, ┊ where an award ends",
        },
        "sens_spans": {
            "zh": "{title}：总分范围，各奖项在 {ran} 种组合中出现的次数（● 基准）",
            "en": "{title}: ranges of totals, and how many of {ran} runs give each award (● base)",
        },
        "sens_least": {"zh": "最低总分", "en": "Least"},
        "sens_total": {"zh": "基准总分", "en": "Base total"},
        "sens_greatest": {"zh": "最高总分", "en": "Greatest"},
        "sens_best": {"zh": "最好名次", "en": "Best rank"},
        "sens_rank": {"zh": "基准名次", "en": "Base rank"},
        "sens_worst": {"zh": "最差名次", "en": "Worst rank"},
        "sens_award": {"zh": "基准奖项", "en": "Base award"},
        "sens_none": {"zh": "未获奖", "en": "none"},
        "sens_needs": {"zh": "几种口径可改变奖项", "en": "Readings to change it"},
        "sens_runs_head": {"zh": "试算", "en": "Runs"},
        "sens_alone": {"zh": "各口径单独", "en": "Each reading alone"},
        "sens_reading": {
            "zh": "{choice} {reading}（{title}）：{count} 个单位总分变",
            "en": "{choice} {reading} ({title}): totals changed: {count}",
        },
        "sens_of_award": {"zh": "{unit}（{award}）", "en": "{unit} ({award})"},
        "sens_of_awards": {"zh": "{unit}（{old}→{new}）", "en": "{unit} ({old} → {new})"},
        "sens_kind": {"zh": "{what}：{names}", "en": "{what}: {names}"},
        "sens_ranks_only": {"zh": "奖项不变、名次变", "en": "rank alone"},
        "sens_of_ranks": {"zh": "{unit} {old}→{new}", "en": "{unit} {old} → {new}"},
        "sens_idle": {
            "zh": "单独不改变任何名次：{names}",
            "en": "Alone they change no rank: {names}",
        },
        "sens_pairs": {
            "zh": "两种口径合起来才改变的奖项",
            "en": "Awards that two readings change, though neither does alone",
        },
        "sens_pairs_left": {
            "zh": "另有 {count} 组（--all 列出全部）",
            "en": "{count} more (--all lists them)",
        },
        "sens_together": {
            "zh": "三种以上口径合起来才改变的奖项",
            "en": "Awards that change only under three readings or more",
        },
        "sens_together_of": {
            "zh": "{unit}：至少 {count} 种",
            "en": "{unit}: at least {count}",
        },
        "sens_broken": {"zh": "不成立、未试算的组合", "en": "Combinations that do not hold"},
        "sens_broken_of": {
            "zh": "{choices}（及包含它的组合）：{problem}",
            "en": "{choices} (and what includes it): {problem}",
        },
        "sens_not_run": {
            "zh": "只有文字说明、不能试算的口径",
            "en": "Readings in words alone, not run",
        },
        "sens_sheet_spans": {"zh": "范围", "en": "Ranges"},
        "sens_sheet_changes": {"zh": "变化", "en": "Changes"},
        "sens_sheet_not_run": {"zh": "未试算", "en": "Not run"},
        "sens_head_choice": {"zh": "口径", "en": "Reading"},
        "sens_head_says": {"zh": "内容", "en": "In words"},
        "sens_head_why": {"zh": "原因", "en": "Why"},
        "sens_why_worded": {"zh": "只有文字说明", "en": "in words alone"},
        "sens_new_total": {"zh": "另读总分", "en": "New total"},
        "sens_new_rank": {"zh": "另读名次", "en": "New rank"},
        "sens_new_award": {"zh": "另读奖项", "en": "New award"},
        "sens_note_of_changes": {
            "zh": "每种口径单独的全部变化，以及两种口径合起来才改变的奖项",
            "en": "All that each reading changes alone, and the awards that take two",
        },
    }
)
