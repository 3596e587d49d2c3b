"""LX5xx: what a ranking makes somebody look at."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX501": (
        "{unit}, item {no}: {metrics} not reported (points at stake: {stake})",
        "Unit: report it",
    ),
    "LX502": ("{unit}, item {no}: {metrics} not reported (the item is decided all the same)", ""),
    "LX503": (
        "{unit}, item {no}: {metrics} not reported "
        "(points at stake: {stake}, and a bonus of unknown size)",
        "Unit: report it; where there is none, report 0",
    ),
    "LX553": ("{unit} is not scored yet: {why}", "The unit: report what is missing"),
    "LX538": (
        "{unit} is not scored: {why}",
        "Whoever is in charge: check what it declares not applicable",
    ),
    "LX537": (
        "{unit}, item {no}: declared not applicable: {metric}",
        "unit: confirm in writing that it does not apply",
    ),
    "LX535": (
        "{unit}, item {no}: {metrics} not reported "
        "(points at stake: {stake}, and a penalty of unknown size, which counts nothing yet)",
        "Unit: report it; where there is none, report 0",
    ),
    "LX504": (
        "{unit}, item {no}: declared to have nothing to measure (0/0): {metric}",
        "Unit: confirm in writing that there is none",
    ),
    "LX505": (
        "{unverified} of {figures} figures are not verified and count as reported",
        "Assessors: verify them first",
    ),
    "LX506": (
        "This ranking rests on self-assessment; verified figures are not used",
        "Awarding body: decide by verified figures (`--basis verified`)",
    ),
    "LX507": (
        "{unit}: the award “{award}” rests on {unverified} unverified figures of {figures}",
        "Assessors: verify them first",
    ),
    "LX508": (
        "{unit}: its award depends on discretionary points: {now} now, "
        "rank {rank} and {then} if no unit had any",
        "Awarding body: decide on the points entered",
    ),
    "LX509": (
        "{unit}, item {no}: assessors entered {points} for {what}: {reason} "
        "(total {total}, without any such points {without})",
        "",
    ),
    "LX510": (
        "{unit}: its award is not settled: once all missing figures are in it may rank "
        "{best} to {worst}; {now} now",
        "{absent}: report what is missing",
    ),
    "LX511": (
        "{category}: a tie at rank {rank} ({units}) crosses the limit of an award; "
        "it must be decided who comes first",
        "Awarding body: decide who comes first",
    ),
    "LX512": ("{category}: a tie at rank {rank} ({units}) that touches no award", ""),
    "LX513": ("{category}: {places} award places, but a list of {count}; the rest stay empty", ""),
    "LX514": (
        "{category}: every one of the {count} unit{s} gets an award, which tells nobody apart",
        "Awarding body: confirm how many awards there are, and that all units are in",
    ),
    "LX515": ("{unit} gets “{award}” with a total of 0", "Awarding body: decide"),
    "LX516": (
        "{unit}, item {no}: the bonus “{bonus}” has come to {points}; check its basis",
        "Assessors: check the basis",
    ),
    "LX517": (
        "{unit}, item {no}: the bonus entered ({points}) cites item {other} ({reason}); "
        "the same fact earns once",
        "Assessors: count it once",
    ),
    "LX518": (
        "{file} is left out of the ranking",
        "Unit: correct the errors of the file; then score again",
    ),
    "LX519": (
        "{unit} ({file}) is left out of the ranking",
        "Unit: correct the errors of the file; then score again",
    ),
    "LX520": ("A reading other than the default is used, {ruling}={reading}: {text}", ""),
    "LX521": (
        "{unit} has not a single figure: rank {rank}, but “{award}” is withheld and stays empty",
        "Unit: report it",
    ),
    "LX522": (
        "{unit} is in the roster and sent nothing",
        "Awarding body: remind it, or excuse it in the roster with a reason",
    ),
    "LX523": ("{unit} is excused ({reason})", ""),
    "LX527": (
        "{place}: the order of {units} at rank {rank} of {category} is void: the rank is {now} now",
        "Awarding body: decide again, or delete the decision",
    ),
    "LX528": (
        "{place}: the award decided for {unit} is void: “{computed}” was computed, “{now}” is now",
        "Awarding body: decide again, or delete the decision",
    ),
    "LX529": (
        "{place}: what was confirmed of {unit} is void: it was {value}, and is {now} now",
        "Awarding body: confirm it again, or delete the confirmation",
    ),
    "LX530": (
        "{place}: the approval is void: {what} changed after it",
        "Awarding body: look at the changes; to approve again, delete `on` and `answers` and run"
        " `liuxiang decide -o`",
    ),
    "LX531": (
        "{place}: what was decided of {unit} is not applied: the unit was left out of the ranking",
        "Unit: correct the errors of the file; then score again",
    ),
    "LX532": (
        "{place}: {ruling} was decided as {reading}; this run uses {used}",
        "",
    ),
    "LX533": (
        "{place}: the approval is not of this run: {what}",
        "Run it again without --ruling and --basis for the result that was approved",
    ),
    "LX534": (
        "{place}: the approval does not say what it rests on, or not all of it",
        "Awarding body: run `liuxiang decide -o` with the file of decisions",
    ),
    "LX546": (
        "{category}: ranks {rank} to {last} have one total ({total}: {units}) and are ordered by "
        "{keys}",
        "",
    ),
    "LX547": (
        "{category}: the tie at rank {rank} ({total}: {units}) is not broken by {key}, which is "
        "not known of {absent}",
        "{absent}: report it; or the awarding body decides who comes first",
    ),
    "LX548": ("The share {share} of {count} units comes to no place for “{award}”", ""),
    "LX549": ("{units} are tied across the last place of “{award}”; by the rules none gets it", ""),
    "LX550": ("{units} are tied across the last place of “{award}”; by the rules all get it", ""),
    "LX524": (
        "{unit} gave itself a total of {stated}; its reported figures come to {computed} "
        "(difference: {difference})",
        "Unit: compare the total it gave itself with its figures",
    ),
    "LX525": (
        "{unit}, item {no}: it gave itself {stated}; its reported figures come to {computed}",
        "Unit: compare the points it gave itself with its figures",
    ),
}
