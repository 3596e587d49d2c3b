"""LX32x to LX36x: what a rule file of the right shape can say wrongly."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX375": (
        "A reading cannot change what a figure is: {found}",
        "`kind`, `members`, `part` and `whole` are the same under all readings; "
        "set other keys, or use another metric.",
    ),
    "LX389": (
        "`{found}` and `{other}` each say how a figure comes about",
        "Keep one of them; for more than one operation, declare a metric for each.",
    ),
    "LX390": (
        "`{found}` rounds what is computed; this metric is reported",
        "Remove it, or say with `sum`, `greatest` or `least` what the metric is computed from.",
    ),
    "LX391": (
        "`{metric}` is computed from itself: {circle}",
        "Let one of these metrics be reported, or compute it from others.",
    ),
    "LX392": (
        "A count is a whole number; with {found} it may not be one",
        "Use `kind: amount`, or whole weights and no rounding.",
    ),
    "LX393": (
        "`{found}` is for trimmed means",
        "Write `mean: trimmed`, or remove it.",
    ),
    "LX394": (
        "Figures of `{metric}` may have no last decimal, so points for each one would have none",
        "Add a `rounding` to the metric, such as `rounding: {{places: 2, mode: half_up}}`.",
    ),
    "LX395": (
        "`{metric}` is computed by way of more than {limit} other computed metrics",
        "Compute it from reported metrics, or from fewer steps.",
    ),
    "LX320": (
        "A criterion has one comparison, or a lower and an upper mark; here: {found}",
        "Use one of at_least, more_than, at_most, less_than, is, includes, one_of; for an interval "
        "one of the first two with one of the next two.",
    ),
    "LX322": ("`part` and `whole` come together", "Add the other one, or give neither."),
    "LX323": (
        "The bound of a plain number cannot be a percentage: {value}",
        "Write a number, or none.",
    ),
    "LX324": (
        "The bound of a rate should be a percentage: {value}",
        "Write a percentage, or none.",
    ),
    "LX325": (
        "Some criteria carry points and some do not",
        "Give points to every criterion, or to none for equal shares.",
    ),
    "LX326": (
        "Equal shares need a `rounding`",
        "Such as `rounding: {{places: 2, mode: half_up}}`.",
    ),
    "LX327": ("The criteria carry points, so nothing is rounded", "Remove `rounding`."),
    "LX332": (
        "Nothing lies between the lower mark {found} and the upper mark {other}",
        "Put the smaller one first: at_least: 90%, at_most: 110%.",
    ),
    "LX333": (
        "`{found}` is compared with itself",
        "Name another metric, or a number.",
    ),
    "LX334": (
        "`{metric}` cannot be compared with `{found}`, which is of kind {kind}",
        "Name another metric of kind {expected}.",
    ),
    "LX335": (
        "The choice has no option `{found}`",
        "Expected an id that stands under its `options`.",
    ),
    "LX399": (
        "`one_of` names every option of `{metric}`, so everybody meets it",
        "Take out the options that are not enough, or the criterion.",
    ),
    "LX331": (
        "`{found}` cannot stand here: a group holds criteria, and groups of the other kind once",
        "Put its criteria into the group around it, or give it to an item of its own.",
    ),
    "LX328": (
        "`zero_at` and `full_at` are the same: {value}",
        "No points and full points need two different marks.",
    ),
    "LX329": ("A deduction has exactly one mark", "Give either `above` or `below`."),
    "LX330": ("A step should be more than 0: {value}", "Correct `step`."),
    "LX340": (
        "The version {found} of the rule language is not known",
        "Expected `liuxiang: 1`; a later version needs a later program.",
    ),
    "LX341": (
        "The metric `{found}` is not declared",
        "Declare it under `metrics`, or correct the name.",
    ),
    "LX342": ("There is no category `{found}`", "Expected an id that stands under `categories`."),
    "LX343": (
        "There is no department `{found}`",
        "Expected an id that stands under `departments`.",
    ),
    "LX344": ("There is no item `{found}`", "Expected the id of an item."),
    "LX345": (
        "`{found}` stands for two things",
        "Give one of them another id; a metric used twice in an item needs an `id` each time.",
    ),
    "LX346": (
        "`{metric}` is of kind {kind}, to which `{found}` does not apply",
        "Expected one of: {expected}.",
    ),
    "LX347": (
        "`{metric}` is a rate; a bare {found} may mean two things",
        "Write {percent} or {shifted}.",
    ),
    "LX348": ("`{metric}` is a plain number; its threshold cannot be {found}", "Write a number."),
    "LX349": (
        "The checklist has no member `{found}`",
        "Expected an id that stands under its `members`.",
    ),
    "LX350": (
        "The items of `{action}` add up to {found}, not {expected}",
        "Correct the points of an item or of the action.",
    ),
    "LX351": (
        "The actions add up to {found}, not {expected}",
        "Correct the points of an action or of the scheme.",
    ),
    "LX352": (
        "The criteria add up to {found}, not to the {expected} of the item",
        "Correct the points of a criterion or of the item.",
    ),
    "LX353": (
        "The {found} points of this tier exceed the {expected} of the item",
        "Correct the points of the tier or of the item.",
    ),
    "LX354": (
        "`points` and `scoring` of item `{item}` come together",
        "An item that only earns a bonus has neither.",
    ),
    "LX355": ("Item `{item}` can earn nothing", "Give it `points` and `scoring`, or `bonuses`."),
    "LX356": (
        "Pro rata by steps of {found} may never come out even",
        "Say how it is rounded, such as `rounding: {{places: 4, mode: down}}`.",
    ),
    "LX357": (
        "`{found}` is of kind {kind}, which cannot be used here",
        "Expected one of: {expected}.",
    ),
    "LX358": (
        "Item `{item}` has no criterion for the category `{category}`",
        "Add one, or remove the category from `assesses`: else everybody would get full points.",
    ),
    "LX359": ("The ranks run backwards: {found}", "Write the smaller one first."),
    "LX360": (
        "The ranks of the awards `{found}` and `{other}` overlap",
        "Within a category a rank has one award.",
    ),
    "LX361": (
        "The period runs backwards: {start} to {end}",
        "`from` should not be later than `to`.",
    ),
    "LX362": (
        "The path `{found}` of a reading leads nowhere in the rule file",
        "Paths are such as policies.K, ranking.K, awards.ID.K, items.ID.criteria.ID.K.",
    ),
    "LX363": (
        "`{action}` has `of: {value}`, and no `points`",
        "Write as `points` what its items, {value} points together, count for.",
    ),
    "LX370": (
        "`to` of `total` is {value}, and the items have {points} points: nothing can be scaled",
        "Write more than 0 and give the items points, or remove `to`.",
    ),
    "LX371": (
        "The `cap` of `total`, {found}, is below its `floor`, {other}",
        "Correct one of them: the most cannot be less than the least.",
    ),
    "LX372": (
        "`needs` is {found}, and `{category}` has only {expected} actions",
        "Write at most {expected}; else no unit of the category is ever scored.",
    ),
    "LX373": (
        "`of` of `{action}` is {expected}, and its items add up to {found}",
        "Correct `of`, or the points of the items: they have to be equal.",
    ),
    "LX374": (
        "What `{key}` divides may not end as a decimal, and no rounding is given",
        "Write it in `total`, as `rounding: {{places: 1, mode: half_up}}`.",
    ),
    "LX364": (
        "The category `{found}` in `only` is not among those the item assesses",
        "Remove it from `only`, or add it to `assesses`.",
    ),
    "LX365": (
        "`{test}` is out of bounds for `{metric}`: nobody meets it, or everybody does",
        "It lies within {bounds}; correct the threshold or the `bounds` of the metric.",
    ),
    "LX366": (
        "No figure of `{metric}` can meet both `{other}` and `{found}`",
        "Correct one of them; where one is enough, put both under `any_of`.",
    ),
    "LX367": (
        "The `{key}` of `{metric}` is what it is compared with: `{found}`",
        "Name another metric.",
    ),
    "LX397": (
        "The number `{found}` is the id of another item",
        "Give one of them another name.",
    ),
    "LX398": (
        "A route gives {found} points, more than the {expected} of its item",
        "Correct the points of the route, or those of the item.",
    ),
    "LX382": ("This cannot be read: {found}", "Write it as `{expected}`."),
    "LX383": (
        "The share {found} of the award `{award}` overlaps that of `{other}`",
        "Let it begin where the other one ends, such as [0%, 10%], [10%, 30%].",
    ),
    "LX384": (
        "Units cannot be ranked by `{found}`: it is not there, it is listed twice, or the"
        " total does not come first",
        "Begin with `total`, then actions.ID, {{item: number or id}} or {{metric: ID}}.",
    ),
    "LX385": (
        "In the list “{list}” nobody is assessed on `{found}`, which separates nobody there",
        "Name an action, an item or a metric of all lists, or leave it out.",
    ),
    "LX386": (
        "The category `{found}` is to be in exactly one list, and is in {count}",
        "Put each category into one of `ranking.lists`.",
    ),
    "LX387": (
        "There is no list `{found}`",
        "Write an id of `ranking.lists`; without them, lists go by the ids of categories.",
    ),
    "LX388": (
        "Nobody is ranked, but there are {count} awards",
        "Remove `awards`, or say what units are ranked by (`by: total`).",
    ),
    "LX368": ("`{found}` is listed twice", "Remove one, or write the one that was meant."),
    "LX369": (
        "With the reading {reading} the rule file does not hold: {code} {problem}",
        "Correct the values that this reading sets.",
    ),
    "LX336": (
        "the floor of item {item} is {found}, and it can earn {expected} at most",
        "Correct the `floor`, or leave it out, which means 0.",
    ),
    "LX337": (
        "item {item} earns nothing and cannot fall below {found}, so no penalty takes anything",
        "Write `floor: none` if it only takes points off; else give it points or a bonus.",
    ),
}
