"""The words of explanations."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from liuxiang.message import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = MappingProxyType(
    {
        "stands": {
            "zh": "{category}：{of} 个单位中第 {rank} 名{tie}，{award}",
            "en": "{category}: rank {rank} of {of}{tie}, {award}",
        },
        "shared_rank": {
            "zh": "（与另 {equals} 个单位并列）",
            "en": " (tied with {equals} more)",
        },
        "no_award": {"zh": "未获奖", "en": "no award"},
        "adds_up": {
            "zh": "基本分 {base}（满分 {attainable}）+ 加分 {bonus} = {total}",
            "en": "base {base} (of {attainable}) + bonus {bonus} = {total}",
        },
        "could_be": {
            "zh": "；补齐后最高分 {possible}",
            "en": "; up to {possible} once the missing figures are in",
        },
        "split": {
            "zh": "并列超出名额，现按较高奖项列出，须由定奖机构裁定",
            "en": "the tie crosses the limit of an award; the better one is listed, "
            "the awarding body must decide",
        },
        "totals": {"zh": "同类各单位总分：{totals}", "en": "totals of its list: {totals}"},
        "above": {"zh": "总分更高的单位：{above} 个", "en": "units with a higher total: {above}"},
        "to_award": {
            "zh": "距“{award}”还差 {points} 分：其他单位不变时，即与现第 {rank} 名同分",
            "en": "to “{award}”: {points} more, equal to rank {rank} now if no other unit moves",
        },
        "sources": {
            "zh": "数据：{file}；规则：{reference}（{rules}）；{basis}",
            "en": "Figures: {file}; rules: {reference} ({rules}); {basis}",
        },
        "sources_alone": {
            "zh": "规则：{document}；{basis}",
            "en": "rules: {document}; {basis}",
        },
        "totals_many": {
            "zh": "同类 {of} 个单位总分：最高 {highest}，最低 {lowest}，"
            "高一档 {above}，低一档 {below}",
            "en": "totals of its list of {of}: highest {highest}, lowest {lowest}, "
            "next above {above}, next below {below}",
        },
        "lost": {"zh": "失分 {points} 分（{count} 项）", "en": "Lost: {points} (items: {count})"},
        "added": {"zh": "加分 {points} 分", "en": "Bonus: {points}"},
        "rest": {"zh": "其余各项（{count} 项）", "en": "The other items ({count})"},
        "rest_met": {
            "zh": "其余得满分的 {count} 项：第 {items} 项（--all 逐项列出）",
            "en": "Of the others in full, {count}: item{s} {items} (--all lists them)",
        },
        "rest_bonus_only": {
            "zh": "只加分的 {count} 项：第 {items} 项",
            "en": "Bonus only, {count}: item{s} {items}",
        },
        "rest_not_assessed": {
            "zh": "不考核的 {count} 项：第 {items} 项",
            "en": "Not assessed, {count}: item{s} {items}",
        },
        "each_item": {"zh": "各项得分　{points}", "en": "Points by item: {points}"},
        "these_items": {"zh": "所列各项得分　{points}", "en": "Points of these items: {points}"},
        "comes_to": {"zh": "；合计 {points} 分{less}", "en": "; together {points}{less}"},
        "less_cuts": {
            "zh": "（已减去封顶的 {points} 分）",
            "en": " (less {points} cut by caps)",
        },
        "listed": {"zh": "，", "en": ", "},
        "apart": {"zh": "；", "en": "; "},
        "enumerated": {"zh": "、", "en": ", "},
        "item_title": {"zh": "第{no}项 {title}", "en": "Item {no} {title}"},
        "item_line": {"zh": "{head}：{told}", "en": "{head}: {told}"},
        "conditions": {"zh": "几项条件", "en": "several conditions"},
        "points_of": {"zh": "{points} / {full} 分", "en": "{points} of {full}"},
        "and_bonus": {"zh": "加分 {points} 分", "en": "bonus {points}"},
        "item_cut": {
            "zh": "本项加分封顶，减去 {points} 分",
            "en": "the cap of the item cuts {points} of its bonuses",
        },
        "unsought": {
            "zh": "另有 {count} 处未推算差距：同一数据牵涉的条件过多",
            "en": "next points not worked out: {count} more, too many rest on one figure",
        },
        "verdict_met": {"zh": "达标", "en": "met"},
        "verdict_partly": {"zh": "部分达标", "en": "partly met"},
        "verdict_not_met": {"zh": "未达标", "en": "not met"},
        "verdict_bonus_only": {"zh": "只加分", "en": "bonus only"},
        "verdict_missing": {"zh": "未报", "en": "not reported"},
        "verdict_not_assessed": {"zh": "不考核", "en": "not assessed"},
        "verdict_nothing_to_measure": {"zh": "无可考核", "en": "nothing to measure"},
        "any_of": {"zh": "{title}：其中一条达标即可", "en": "{title}: one of these is enough"},
        "tested": {"zh": "{title}：{value}，应 {test}", "en": "{title}: {value}, to be {test}"},
        "not_asked": {
            "zh": "{title}：应 {test}（不考核）",
            "en": "{title}: to be {test} (not assessed)",
        },
        "to_report": {"zh": "请填报 {metrics}", "en": "to be reported as {metrics}"},
        "or_both": {
            "zh": "{metric}，或 {part} 和 {whole}",
            "en": "{metric}, or {part} and {whole}",
        },
        "all_needed": {
            "zh": "以上未达标的各条都达标，才得 {points} 分",
            "en": "{points} are earned only when all of the above are met",
        },
        "in_percent": {"zh": "{text}（{percent}）", "en": "{text} ({percent})"},
        "evidence": {"zh": "佐证：{documents}", "en": "evidence: {documents}"},
        "entered": {"zh": "考核组评定{by}", "en": "entered by assessors{by}"},
        "seen": {"zh": "口径 {id}（见上）", "en": "ruling {id} (see above)"},
        "aside": {"zh": "（{text}）", "en": " ({text})"},
        "costs": {"zh": "，扣 {points} 分", "en": ", costs {points}"},
        "earns": {"zh": "，得 {points} 分", "en": ", earns {points}"},
        "lacks_members": {"zh": "还缺 {members}", "en": "lacks {members}"},
        "to_be": {"zh": "需为 {needed}", "en": "needs to be {needed}"},
        "short_by": {
            "zh": "差 {change}：{now}，需 {needed}",
            "en": "short by {change}: {now}, needs {needed}",
        },
        "over_by": {
            "zh": "多 {change}：{now}，需 {needed}",
            "en": "over by {change}: {now}, needs {needed}",
        },
        "gains": {"zh": "，可得 {points} 分", "en": ", which earns {points}"},
        "less_losses": {"zh": "（已减去{lost}）", "en": " ({lost} taken off)"},
        "loses": {"zh": "第{no}项因此少得的 {points} 分", "en": "item {no} loses {points}"},
        "no_gain": {
            "zh": "；但同一数字也用于别处，抵去{lost}，总分减少 {points} 分，不宜如此",
            "en": "; but the same number stands elsewhere: {lost}, {points} less in all, no advice",
        },
        "under": {"zh": "不到 {amount}", "en": "less than {amount}"},
        "percentage_points": {"zh": "{points} 个百分点", "en": "{points} percentage points"},
        "bonus_line": {"zh": "＋ {title}：{value}，{sum} 分", "en": "+ {title}: {value}, {sum}"},
        "capped_at": {"zh": "，封顶 {cap} 分", "en": ", capped at {cap}"},
        "lost_with_base": {
            "zh": "，基本分为 0，不计",
            "en": ", not counted since the base is 0",
        },
        "reason": {"zh": "理由：{reason}", "en": "reason: {reason}"},
        "ruling": {
            "zh": "口径 {id} {title}：{reading}（{place}）",
            "en": "ruling {id} {title}: {reading} ({place})",
        },
        "rulings": {
            "zh": "适用口径：{rulings}（--all 列出）",
            "en": "rulings: {rulings} (see --all)",
        },
        "up_to": {"zh": "补报后最高 {points} 分", "en": "up to {points} once reported"},
        "none_entered": {"zh": "考核组未评定", "en": "none entered by assessors"},
        "side_alone": {"zh": "{title} {value}", "en": "{title} {value}"},
        "side": {"zh": "{title} {value}（{place}）", "en": "{title} {value} ({place})"},
        "mattered": {"zh": "；换一种口径结果不同", "en": "; another reading gives another result"},
        "yes_answer": {"zh": "是", "en": "yes"},
        "no_answer": {"zh": "否", "en": "no"},
        "none": {"zh": "无", "en": "none"},
        "includes": {"zh": "有 {members}", "en": "{members}"},
        "figure_at": {"zh": "数据 {place}", "en": "figure {place}"},
        "rule_at": {"zh": "规则 {place}", "en": "rule {place}"},
        "as_reported": {"zh": "自评，未核实", "en": "as reported, not verified"},
        "as_verified": {"zh": "已核实{by}{before}", "en": "verified{by}{before}"},
        "by": {"zh": "（{by}）", "en": " by {by}"},
        "before": {"zh": "，自评 {reported}", "en": ", reported {reported}"},
    }
)
