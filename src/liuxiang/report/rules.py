"""A rule file as the annex table it came from, to be proof-read beside the paper."""

from collections.abc import Iterator

from liuxiang.document import Block, Branch, Column, Document, Heading, Paragraph, Points, Row, Tree
from liuxiang.document import Table as TableBlock
from liuxiang.exact import show
from liuxiang.message import Language
from liuxiang.report import RENDERERS, ShowFormat
from liuxiang.report.clauses import Clauses
from liuxiang.report.page import Page
from liuxiang.ruleset import Action, Item
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import lower
from liuxiang.words import say


def annex(rules: RuleFile, page: Page, form: ShowFormat) -> str:
    """The rule file for people, as text or Markdown."""
    from importlib import import_module

    document = Annex(rules, page.language).document()
    return str(import_module(RENDERERS[form]).render(document, page))


class Annex:
    """The parts of a rule file for people to read."""

    def __init__(self, rules: RuleFile, language: Language) -> None:
        self._rules = rules
        self._ruleset = rules.ruleset
        self._language = language
        self._clauses = Clauses(rules.ruleset, language)

    def document(self) -> Document:
        """The annex table, then what holds for all items, then the rulings."""
        return tuple(self._blocks())

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self._ruleset.title)
        yield Paragraph(self._source(), "faint")
        yield TableBlock(
            (
                Column(say("action", self._language), folds="readily"),
                Column(say("no", self._language), "right"),
                Column(say("clauses", self._language), folds="if need be"),
                Column(say("points", self._language), "right"),
                Column(say("assessed", self._language), folds="readily"),
                Column(say("departments", self._language), folds="readily"),
            ),
            tuple(self._rows()),
        )
        yield Heading(say("for_all", self._language), 2)
        yield Points(tuple(self._general()))
        if self._ruleset.rulings:
            yield Heading(say("rulings_heading", self._language), 2)
            yield Tree(tuple(self._rulings()))

    def _source(self) -> str:
        source, period = self._ruleset.source, self._ruleset.period
        parts = [self._rules.reference]
        if source is not None:
            parts += [source.document, *([source.issuer] if source.issuer else [])]
        if period is not None:
            parts.append(f"{period.start} – {period.end}")
        total = show(self._ruleset.points)
        parts.append(say("full_points", self._language, points=total))
        return say("apart", self._language).join(parts)

    def _rows(self) -> Iterator[Row]:
        for action in self._ruleset.actions:
            for item in action.items:
                title = self._action(action) if item is action.items[0] else ""
                yield Row(
                    (
                        title,
                        str(item.no),
                        "\n".join((item.title, *self.says(item))),
                        "–" if item.points is None else show(item.points),
                        self._assessed(item),
                        "\n".join(self._departments(item)),
                    )
                )

    def _action(self, action: Action) -> str:
        if action.points is None:
            return action.title
        return say("action_of", self._language, title=action.title, points=show(action.points))

    def says(self, item: Item) -> Iterator[str]:
        """What an item asks and adds, a line each."""
        if item.scoring is not None:
            yield from self._clauses.scoring(item.scoring)
        for bonus in item.bonuses:
            yield say("bonus_clause", self._language, bonus=self._clauses.bonus(bonus))
        if item.bonus_cap is not None:
            yield say("bonus_cap", self._language, cap=show(item.bonus_cap))

    def _assessed(self, item: Item) -> str:
        return "\n".join(self._ruleset.categories[each].title for each in item.assesses)

    def _departments(self, item: Item) -> list[str]:
        return [self._ruleset.departments[each].title for each in item.departments]

    def _general(self) -> Iterator[str]:
        """Attainable points, policies, caps, ranking and awards."""
        ruleset, language = self._ruleset, self._language
        for category, each in ruleset.categories.items():
            points = show(lower(ruleset, category).attainable)
            yield say("attainable_of", language, category=each.title, points=points)
        policies = ruleset.policies
        yield say(f"nothing_{policies.nothing_to_measure}", language)
        yield say("missing_not_met", language)
        yield say("needs_base" if policies.bonus_needs_base else "needs_no_base", language)
        caps = [(action.title, action.bonus_cap) for action in ruleset.actions]
        for title, cap in (*caps, (ruleset.title, ruleset.bonus_cap)):
            if cap is not None:
                yield say("cap_of", language, title=title, cap=show(cap))
        yield say(f"ties_{ruleset.ranking.ties}", language)
        for award in ruleset.awards:
            first, last = award.ranks
            for category in award.categories:
                yield say(
                    "award_of",
                    language,
                    count=last - first + 1,
                    category=ruleset.categories[category].title,
                    first=first,
                    last=last,
                    award=award.label(category),
                )

    def _rulings(self) -> Iterator[Branch]:
        numbers = {item.id: item.no for item in self._ruleset.items}
        for ruling in self._ruleset.rulings:
            listed = say("listed", self._language).join(str(numbers[each]) for each in ruling.items)
            count = len(ruling.items)
            about = say("about_items", self._language, count=count, items=listed) if count else ""
            title = f"{ruling.id} {ruling.title}{about}"
            chosen = self._rules.chosen.get(ruling.id)
            branches = [self._reading(ruling.reading, used=chosen is None)]
            for each in ruling.alternatives:
                key = f"{ruling.id}={each.id}" if each.changes else ""
                branches.append(self._reading(each.reading, used=chosen == each.id, key=key))
            yield Branch(title, "strong", tuple(branches))

    def _reading(self, reading: str, *, used: bool, key: str = "") -> Branch:
        mark = "●" if used else "○"
        switch = say("chosen_by", self._language, key=key) if key else ""
        return Branch(f"{mark} {reading}{switch}", "plain" if used else "faint")
