"""Lists, the order of units, and awards in words."""

from collections.abc import Iterator

from liuxiang.ruleset import Award, RankedList, Ruleset
from liuxiang.ruleset.order_keys import OrderKey
from liuxiang.ruleset.ranking import LastRanks
from liuxiang.wording import Language, say


def order_lines(ruleset: Ruleset, language: Language) -> Iterator[str]:
    """Yield who is ranked together, by what, and how ranks go on after ties."""
    ranking = ruleset.ranking
    for each in ranking.lists:
        titles = [ruleset.categories[name].title for name in each.categories]
        listed = say("listed", language).join(titles)
        yield say("ranked_together", language, title=each.title, categories=listed)
    if ranking.ranks_nobody:
        yield say("ranks_nobody", language)
        return
    if ranking.keys:
        keys = say("listed", language).join(
            key_line(ruleset, each, language) for each in ranking.keys
        )
        yield say("ties_broken_by", language, keys=keys)
    yield say(f"ties_{ranking.ties}", language)


def by_line(ruleset: Ruleset, language: Language) -> str:
    """Return what units are ranked by, one after another."""
    if ruleset.ranking.ranks_nobody:
        return say("ranks_nobody", language)
    keys = [key_line(ruleset, each, language) for each in ruleset.ranking.keys]
    return say("enumerated", language).join([say("by_total", language), *keys])


def key_line(ruleset: Ruleset, key: OrderKey, language: Language) -> str:
    """Return a key with the side that comes first."""
    title = ruleset.key_title(key)
    return say("lower_first", language, title=title) if key.lower else title


def award_lines(ruleset: Ruleset, language: Language) -> Iterator[str]:
    """Yield each award with its places, for each list or category."""
    for award in ruleset.awards:
        grades = _grades(award, ruleset, language)
        for category, title in _given(ruleset, award):
            yield _award(award, title, award.label(category), language) + grades


def _grades(award: Award, ruleset: Ruleset, language: Language) -> str:
    """Return for which grades an award is given; empty for all."""
    if award.grades is None:
        return ""
    from liuxiang.views.show.grades import award_grades

    return award_grades(award, ruleset, language)


def _given(ruleset: Ruleset, award: Award) -> Iterator[tuple[str, str]]:
    """Yield the categories that get an award with their titles, whole lists as one."""
    own = ruleset.categories_of(award)
    if not ruleset.ranking.lists:
        yield from ((name, ruleset.categories[name].title) for name in own)
        return
    for each in ruleset.lists:
        there = [name for name in own if name in each.categories]
        if there and _is_one(each, there, award):
            yield there[0], each.title
        else:
            yield from ((name, ruleset.categories[name].title) for name in there)


def _is_one(listed: RankedList, there: list[str], award: Award) -> bool:
    """Return whether an award is given to all of a list under one label."""
    return len(there) == len(listed.categories) and len({*map(award.label, there)}) == 1


def places_line(award: Award, language: Language) -> str:
    """Return the places of an award: ranks, the last ones, or a share of the list."""
    if award.share is not None:
        low, high = award.share
        rounding = say(f"share_{award.rounding}", language)
        return say("places_of_share", language, low=low, high=high, rounding=rounding)
    if isinstance(award.ranks, LastRanks):
        return say("places_from_end", language, count=award.ranks.last)
    first, last = award.ranks or (1, 0)
    return say("ranks_of", language, count=1 if first == last else 2, first=first, last=last)


def _award(award: Award, title: str, label: str, language: Language) -> str:
    values = {"category": title, "award": label}
    if award.share is not None:
        low, high = award.share
        rounding = say(f"share_{award.rounding}", language)
        line = say("award_of_share", language, low=low, high=high, rounding=rounding, **values)
    elif isinstance(award.ranks, LastRanks):
        line = say("award_of_last", language, count=award.ranks.last, **values)
    else:
        first, last = award.ranks or (1, 0)
        line = say("award_of", language, count=last - first + 1, first=first, last=last, **values)
    if award.at_the_limit == "decide":
        return line
    return say(
        "award_at_limit", language, line=line, limit=say(f"limit_{award.at_the_limit}", language)
    )
