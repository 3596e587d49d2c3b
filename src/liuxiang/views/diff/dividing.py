"""The wording of divided and merged items."""

from collections.abc import Hashable, Iterator
from typing import Final, NamedTuple

from liuxiang.changes import Amendment, Change
from liuxiang.changes.divided import Asked, Division, asked_of, division
from liuxiang.changes.facts import FactPath, Facts, In
from liuxiang.exact import show
from liuxiang.ruleset import Item, Ruleset
from liuxiang.ruleset.bonuses import Bonus
from liuxiang.ruleset.criteria import Criterion
from liuxiang.ruleset.groups import Group, WeightedAllOf, WeightedAnyOf, WeightedCriterion
from liuxiang.ruleset.penalties import Penalty
from liuxiang.ruleset.scoring.deductions import Deduction
from liuxiang.ruleset.scoring.flat_deductions import FlatDeduction
from liuxiang.ruleset.wording import Wording
from liuxiang.views.diff.kinds import called
from liuxiang.wording import Language, say

DIVIDED: Final = ("LX941", "LX942")
"""The codes of an item that is divided, and of one that is put together."""


def division_of(made: Amendment, change: Change) -> Division:
    """Return the division or merge of items that a change describes."""
    return division(made.sides, change.at, [path for path, _, _ in change.differences])


class _Version(NamedTuple):
    """The items of one version."""

    ruleset: Ruleset
    facts: Facts
    clauses: Wording

    def item(self, at: FactPath) -> Item:
        """Return the item at `at`."""
        found: Item = self.ruleset.part_at(self.facts[at].at)
        return found

    def names(self, at: FactPath, key: str) -> list[str]:
        """Return the names that an item lists under a key, in terms common to both versions."""
        slot = (*at, key)
        return [path[-1] for path in self.facts if path[:-1] == slot and isinstance(path[-1], In)]

    def asked(self, at: FactPath) -> tuple[Asked, ...]:
        """Return the clauses of an item."""
        return asked_of(self.facts, at)

    def is_share(self, clause: Asked) -> bool:
        """Return whether a clause is a criterion with points of its own."""
        return clause.at[3:4] == ("criteria",) and (*clause.at, "points") in self.facts

    def key(self, clause: Asked, *, shared: bool) -> Hashable:
        """Return what a clause requires, with its points if they are `shared`."""
        return clause.said, self.facts[*clause.at, "points"].value if shared else None

    def told(self, clause: Asked, *, shared: bool) -> str:
        """Return a clause in words, with its points if they are `shared`."""
        fact = self.facts.get(clause.at)
        part = self.ruleset.part_at(
            self.facts[*clause.at, "kind"].at[:-1] if fact is None else fact.at
        )
        match part:
            case WeightedCriterion() | WeightedAnyOf() | WeightedAllOf() if shared:
                return self.clauses.share(part)
            case Criterion() | Group():
                return self.clauses.criterion(part)
            case Bonus() | Penalty() | Deduction() | FlatDeduction():
                return part.line(self.clauses)
            case _:
                return self.clauses.enumerated(list(part.lines(self.clauses)))


class Dividing:
    """The wording of the divisions and merges of one amendment."""

    def __init__(self, made: Amendment, language: Language) -> None:
        self._made = made
        self._language = language
        self._versions = tuple(
            _Version(ruleset, facts, ruleset.wording(language))
            for ruleset, facts in zip((made.old, made.new), made.sides, strict=True)
        )

    def _say(self, word: str, **values: object) -> str:
        return say(word, self._language, **values)

    def _of(self, change: Change) -> tuple[Division, _Version, _Version]:
        """Return the division, the version with the whole item and the one with its parts."""
        made = division_of(self._made, change)
        old, new = self._versions
        return (made, old, new) if made.split else (made, new, old)

    def subject(self, change: Change) -> str:
        """Return the label of the item that is divided or merged into."""
        made, mine, _ = self._of(change)
        item = mine.item(made.whole)
        return self._say("item_named", no=item.no, title=item.title)

    def values(self, change: Change) -> tuple[str, str]:
        """Return the old and the new items in words, with their points."""
        made, mine, other = self._of(change)
        points, *more = self._worth(mine, made.whole)
        comma = self._say("comma")
        whole = self._say("kind_with", kind=points, lines=comma.join(more)) if more else points
        parts = [
            self._say(
                "item_worth",
                no=other.item(part).no,
                title=other.item(part).title,
                worth=comma.join((*self._worth(other, part), *self._apart(made, part))),
            )
            for part in made.parts
        ]
        listed = self._say("enumerated").join(parts)
        return (whole, listed) if made.split else (listed, whole)

    def _worth(self, version: _Version, at: FactPath) -> Iterator[str]:
        """Yield the points of an item, its scoring kind if relevant, and its bonus cap."""
        item = version.item(at)
        if item.points is None:
            yield self._say("bonus_alone")
        else:
            yield self._say("worth_points", count=item.points, points=show(item.points))
        if item.scoring is not None and len(item.scoring.criteria()) > 1:
            yield called(item.scoring.kind, self._language)
        if item.bonus_cap is not None:
            yield self._say("bonuses_capped", cap=show(item.bonus_cap))

    def _apart(self, made: Division, part: FactPath) -> Iterator[str]:
        """Yield the categories and the action of a part if they differ from the whole item's."""
        mine, other = self._versions if made.split else self._versions[::-1]
        if set(mine.names(made.whole, "assesses")) != set(other.names(part, "assesses")):
            titles = [other.ruleset.categories[each].title for each in other.item(part).assesses]
            yield self._say("for_categories", categories=self._say("enumerated").join(titles))
        home = other.facts[*part, "action"].value
        if mine.facts[*made.whole, "action"].value != home:
            action = other.ruleset.part_at(other.facts[*part, "action"].at[:2])
            yield self._say("in_action", title=action.title)

    def differing(self, change: Change) -> str:
        """Return the clauses whose requirements differ, or an empty string."""
        made, mine, other = self._of(change)
        ones = mine.asked(made.whole)
        twos = [each for part in made.parts for each in other.asked(part)]
        found = []
        for key in dict.fromkeys(each.measures for each in ones):
            one = [each for each in ones if each.measures == key]
            two = [each for each in twos if each.measures == key]
            sides = ((mine, one), (other, two))
            shared = all(side.is_share(each) for side, own in sides for each in own)
            had, has = (
                self._say("enumerated").join(
                    side.told(each, shared=shared)
                    for each in own
                    if side.key(each, shared=shared)
                    not in [theirs.key(its, shared=shared) for its in others]
                )
                for (side, own), (theirs, others) in (sides, sides[::-1])
            )
            if had != has:
                old, new = (had, has) if made.split else (has, had)
                found.append(self._say("clause_became", old=old, new=new))
        return self._say("comma").join(found)
