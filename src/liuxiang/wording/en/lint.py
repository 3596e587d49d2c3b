"""LX4xx: what a rule file that holds says and probably does not mean, and what is worth knowing."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX401": (
        "The metric `{metric}` is declared and never used",
        "Use it in an item, or remove it.",
    ),
    "LX402": (
        "The metric `{metric}` has the title of another one: {title}",
        "Give one of them another title; a table whose columns are titles cannot tell them apart.",
    ),
    "LX403": (
        "No item assesses the category `{category}`",
        "Add it to the `assesses` of an item, or remove it.",
    ),
    "LX404": (
        "The department `{department}` answers for no item",
        "Add it to the `departments` of an item, or remove it.",
    ),
    "LX405": (
        "The quotes of {found} are none of YAML: they are part of the text",
        'Write "{inside}" in plain quotes; if they are to be printed, `allow` can say why.',
    ),
    "LX407": (
        "The text ends at {found}: what follows, {cut}, is a comment",
        "Put all of it in quotes if it belongs to the text; a comment has a blank behind its `#`.",
    ),
    "LX406": (
        "The numbering has a gap: {missing} is missing before {found}",
        "Add what is missing, or correct the number.",
    ),
    "LX411": (
        "No figure of `{metric}` can fail `{test}`",
        "It lies within {bounds}; correct the threshold, or remove the clause.",
    ),
    "LX412": (
        "The clause `{found}` of `{metric}` follows from `{other}`",
        "Correct one of them, or remove the one that asks for less.",
    ),
    "LX414": (
        "`only` is empty, so this counts for nobody",
        "Name a category, or remove `only` so that it counts for all.",
    ),
    "LX415": (
        "`{metric}` is a whole number, and its threshold is {found}",
        "Write a whole number.",
    ),
    "LX416": ("It is worth 0 points", "Say what it is worth, or remove it."),
    "LX421": (
        "The tier `{found}` is hidden by `{other}` above it",
        "Correct a threshold, or put the higher tier first.",
    ),
    "LX422": (
        "This tier gives {found} points, more than the {other} of one above it: "
        "the points go up and down with the figure",
        "Correct the points or a threshold; if it is meant, `allow` can say why.",
    ),
    "LX423": (
        "Figures of `{metric}` between `{other}` and `{found}` reach no tier",
        "Let the two meet, such as `at_least` and `less_than` of one threshold.",
    ),
    "LX424": (
        "The tiers `{other}` and `{found}` of `{metric}` overlap",
        "The first one counts where both hold; let them meet, such as `at_least` and `less_than`.",
    ),
    "LX425": (
        "Of the {expected} points of the item only {found} can be earned (category {category})",
        "Correct the points.",
    ),
    "LX431": (
        "No figure of `{metric}` can lose points by `{test}`",
        "It lies within {bounds}; correct the mark, or `above` and `below` were exchanged.",
    ),
    "LX441": (
        "The bonus `{bonus}` of item {no} has no cap; it can come to: {found}",
        "Write `cap` if there is one; if there is none, `allow` can say why.",
    ),
    "LX442": (
        "The cap of {cap} is less than the {found} points of one step",
        "Correct `cap` or `points`.",
    ),
    "LX443": (
        "The cap of {cap} is never reached; at most there are {found}",
        "Correct the cap, the points, or the `bounds` of the metric.",
    ),
    "LX444": (
        "Nobody can earn the bonus `{bonus}`",
        "`{metric}` lies within {bounds}; correct the mark, the step or the `bounds`.",
    ),
    "LX445": (
        "The cap of {cap} is more than the {found} points of the item, "
        "which is never below 0: it limits nothing",
        "Correct `cap`, or remove it.",
    ),
    "LX446": (
        "`warn_from: {found}` never takes effect: the bonus `{bonus}` comes to {most} at most",
        "It should be above 0 and within reach of the bonus; correct it or the cap.",
    ),
    "LX447": (
        "The cap of {cap} is more than the {found} of the cap around it, and limits nothing",
        "Correct one of them, or remove this one.",
    ),
    "LX448": (
        "The cap of {cap} has no bonus to limit, or leaves nothing of it",
        "Correct it or remove it; bonuses stand under the `bonuses` of items.",
    ),
    "LX449": (
        "The bonus `{bonus}` is `once_with` the item `{item}` that it stands in",
        "Name another item, or remove it.",
    ),
    "LX451": ("The category `{category}` has no award", "Add it to the `categories` of an award."),
    "LX452": (
        "The ranks of awards leave a gap: rank {missing} has none ({categories})",
        "Let the ranks of awards begin at 1 and follow on one another.",
    ),
    "LX453": (
        "The award `{award}` is not given in `{category}`, so this label is never printed",
        "Add the category to `categories`, or remove the label.",
    ),
    "LX454": (
        "`{found}` is empty",
        "Write the other reading and what it changes, or remove the key.",
    ),
    "LX455": (
        "The reading {reading} changes nothing",
        "Correct what it sets; a reading that is only described has no `set`.",
    ),
    "LX456": (
        "`was: {found}` names an id that is still in use, or was named before",
        "Correct it; `was` is the id of the former version, which nothing else has.",
    ),
    "LX461": (
        "The entry {code} `{id}` of `allow` allows nothing",
        "Remove it, or correct `code` and `id`; an error cannot be allowed.",
    ),
    "LX480": (
        "`needs: {value}` changes nothing: nothing is ever left out",
        "Write `nothing_to_measure: leave_out`, or remove `needs`.",
    ),
    "LX481": (
        "`{key}` changes nothing",
        "Remove it where nothing is scaled or rounded.",
    ),
    "LX482": (
        "`nothing_to_measure: {value}` is what the scheme says already",
        "Remove the line, or write another policy.",
    ),
    "LX471": ("None of {count} unit{s} meets `{metric} {test}`", "Check the threshold."),
    "LX472": ("All of {count} unit{s} meet this item", "It tells nobody apart."),
    "LX473": (
        "None of {count} unit{s} reaches the cap of {cap}; the highest comes to {found}",
        "The cap limits nothing yet.",
    ),
    "LX493": (
        "The route `{route}` never earns more than another one: {other}",
        "Remove it, or correct its marks or its points.",
    ),
    "LX474": (
        "In {category} the tie at ranks {rank}–{last} lies across the limit of an award: {units}",
        "The rules do not say who is inside; somebody must decide.",
    ),
    "LX477": (
        "the penalty {penalty} never costs anything: the bounds of {metric} are {bounds}",
        "Correct `above`, `below` or `step`, or the `bounds` of the metric.",
    ),
    "LX478": (
        "item {item} gives full points to everybody, and takes nothing off",
        "Give it `penalties`, or another way to score.",
    ),
}
