"""Checks of lists, of the keys that units are ranked by, and of the shares of awards."""

from collections import Counter

from liuxiang.nodes import Path
from liuxiang.ruleset import Award, Ruleset
from liuxiang.ruleset.base import Quantity
from liuxiang.ruleset.holds.faults import Fault, Faults, check
from liuxiang.ruleset.holds.names import told_once, within
from liuxiang.ruleset.order_keys import OrderKey

Share = tuple[Quantity, Quantity]


@check("LX383")
def shares_apart(ruleset: Ruleset) -> Faults:
    """No two shares of awards in a list overlap.

    Why: a unit within two shares could be given either award.

    ::

        awards:
          - {id: best, title: 优秀, share: [0%, 20%], rounding: half_up}
          - {id: good, title: 良好, share: [10%, 30%], rounding: half_up}

    Instead::

        awards:
          - {id: best, title: 优秀, share: [0%, 20%], rounding: half_up}
          - {id: good, title: 良好, share: [20%, 30%], rounding: half_up}
    """
    shared = [
        (index, award, award.share)
        for index, award in enumerate(ruleset.awards)
        if award.share is not None
    ]
    for index, award, share in shared:
        for before, other, its in shared:
            if before < index and _overlap(share, its) and _meet(ruleset, award, other):
                values = {"found": award.shown, "award": award.id, "other": other.id}
                related = (("awards", before, "share"),)
                yield Fault(("awards", index, "share"), values, (), related, "other")
                break


def _overlap(one: Share, other: Share) -> bool:
    return one[0].value < other[1].value and other[0].value < one[1].value


def _meet(ruleset: Ruleset, one: Award, other: Award) -> bool:
    return not {*ruleset.categories_of(one)}.isdisjoint(ruleset.categories_of(other))


@check("LX384", follows=("LX341",))
def declared_keys(ruleset: Ruleset) -> Faults:
    """Units are ranked by their total first, then by actions and items that are there.

    Why: by a key that is not there nothing can be compared, and a key that stands twice separates
    nobody the second time.

    ::

        ranking: {by: [total, actions.mian]}

    Instead::

        ranking: {by: [total, actions.main]}
    """
    for index, key in enumerate(ruleset.ranking.by):
        path = ("ranking", "by", index)
        first = [*ruleset.ranking.by].index(key)
        if (index == 0 and key.of != "total") or first < index:
            yield Fault(path, {"found": key.shown})
        elif key.of == "total":
            continue
        elif key.of != "metrics" and key.name not in _names(ruleset, key):
            yield Fault(path, {"found": key.shown}, sorted(_names(ruleset, key)))


def _names(ruleset: Ruleset, key: OrderKey) -> set[str]:
    """Return the names that a key of an action or an item can have."""
    if key.of == "actions":
        return {each.id for each in ruleset.actions}
    return {name for each in ruleset.items for name in (each.id, str(each.no))}


@check("LX385", whole=True, follows=("LX342", "LX384", "LX386"))
def keys_assessed(ruleset: Ruleset) -> Faults:
    """In every list, somebody is assessed on each key that units are ranked by.

    Why: a key on which nobody has points separates nobody.

    ::

        categories: {district: {title: 区}, town: {title: 乡镇}}
        ranking:
          lists: [{id: all, title: 全部, categories: [district]},
                  {id: towns, title: 乡镇, categories: [town]}]
          by: [total, {item: 2}]

    Name an item on which the units of every list are assessed, or leave the key out.
    """
    for index, key in enumerate(ruleset.ranking.by):
        assessed = _assessed(ruleset, key)
        for each in ruleset.lists if assessed else ():
            if each.is_apart_from(assessed):
                values = {"found": key.shown, "list": each.title}
                yield Fault(("ranking", "by", index), values)
                break


def _assessed(ruleset: Ruleset, key: OrderKey) -> set[str]:
    """Return the categories that are assessed on an action or item; empty for other keys."""
    found: set[str] = set()
    for action in ruleset.actions:
        for item in action.items:
            if (key.of == "actions" and action.id == key.name) or (
                key.of == "items" and key.name in (item.id, str(item.no))
            ):
                found.update(item.assesses)
    return found


@check("LX386", whole=True, follows=("LX342",))
def lists_whole(ruleset: Ruleset) -> Faults:
    """Where lists are named, each category is in exactly one of them.

    Why: units of a category that is in no list are not ranked, and those in two have two ranks.

    ::

        ranking: {lists: [{id: all, title: 全部, categories: [district]}]}

    Instead::

        ranking: {lists: [{id: all, title: 全部, categories: [district, industry]}]}
    """
    lists = ruleset.ranking.lists
    counts = Counter(name for each in lists for name in dict.fromkeys(each.categories))
    for name in ruleset.categories if lists else ():
        if counts[name] != 1:
            places: list[Path] = [
                ("ranking", "lists", index, "categories")
                for index, each in enumerate(lists)
                if name in each.categories
            ] or [("ranking", "lists")]
            values = {"found": name, "count": str(counts[name])}
            yield Fault(places[-1], values, (), tuple(places[:-1]), "other")


@check("LX387")
def declared_lists(ruleset: Ruleset) -> Faults:
    """A list that an award names stands under `ranking.lists`.

    Why: in a list that is not there nobody can get the award.

    ::

        ranking: {lists: [{id: towns, title: 乡镇, categories: [district, industry]}]}
        awards: [{id: best, title: 优秀, ranks: [1, 4], lists: [town]}]

    Instead::

        ranking: {lists: [{id: towns, title: 乡镇, categories: [district, industry]}]}
        awards: [{id: best, title: 优秀, ranks: [1, 4], lists: [towns]}]
    """
    named = (
        pair
        for index, award in enumerate(ruleset.awards)
        for pair in within(("awards", index, "lists"), award.lists or ())
    )
    yield from told_once(named, {each.id for each in ruleset.lists})


@check("LX388")
def awards_of_ranked(ruleset: Ruleset) -> Faults:
    """Where nobody is ranked there are no awards.

    Why: awards go by rank, so nobody would get one.

    ::

        ranking: {by: none}
        awards: [{id: best, title: 优秀, ranks: [1, 4]}]

    Instead::

        ranking: {by: total}
        awards: [{id: best, title: 优秀, ranks: [1, 4]}]
    """
    if ruleset.ranking.ranks_nobody and ruleset.awards:
        yield Fault(("awards",), {"count": str(len(ruleset.awards))})
