"""The document of a rule file as its annex table, for proofreading against the paper."""

from collections.abc import Iterator

from liuxiang.columns import Column
from liuxiang.document import Block, Branch, Document, Heading, Paragraph, Points, Tree, table
from liuxiang.exact import show
from liuxiang.ruleset import Action, Item
from liuxiang.ruleset.load import RuleFile
from liuxiang.ruleset.lowered import lower
from liuxiang.views.proof import reference
from liuxiang.views.show.ranking import award_lines, order_lines
from liuxiang.views.show.totals import total_lines
from liuxiang.wording import Language, say


class Annex:
    """The parts of a rule file as a document."""

    def __init__(self, rules: RuleFile, language: Language) -> None:
        self._rules = rules
        self._ruleset = rules.ruleset
        self._language = language
        self._wording = rules.ruleset.wording(language)

    def document(self) -> Document:
        """Return the annex table, then what applies to all items, then the rulings."""
        return tuple(self._blocks())

    def _blocks(self) -> Iterator[Block]:
        yield Heading(self._ruleset.title)
        yield Paragraph(self._source(), "faint")
        items = [(action, item) for action in self._ruleset.actions for item in action.items]
        yield table(self._columns(), items)
        computed = tuple(says for _, says in self.computed())
        if computed:
            yield Heading(say("computed_heading", self._language), 2)
            yield Points(computed)
        yield Heading(say("for_all", self._language), 2)
        yield Points(tuple(self._general()))
        if self._ruleset.grades is not None:
            from liuxiang.views.show.grades import grade_lines

            by = say(f"graded_by_{self._ruleset.grades.by}", self._language)
            yield Heading(say("grades_heading", self._language, by=by), 2)
            lines = grade_lines(self._ruleset, self._ruleset.grades, self._language)
            yield Points(tuple(lines))
        if self._ruleset.rulings:
            yield Heading(say("rulings_heading", self._language), 2)
            yield Tree(tuple(self._rulings()))

    def computed(self) -> Iterator[tuple[str, str]]:
        """Yield the metrics that no unit reports, each with how it is computed."""
        for name, metric in self._ruleset.metrics.items():
            formula = self._wording.formula(name)
            if formula:
                says = say("computed_as", self._language, title=metric.title, formula=formula)
                yield name, says

    def _source(self) -> str:
        source, period = self._ruleset.source, self._ruleset.period
        parts = [reference(self._rules, self._language)]
        if source is not None:
            parts += [source.document, *([source.issuer] if source.issuer else [])]
        if period is not None:
            parts.append(f"{period.start} – {period.end}")
        total = show(self._ruleset.points)
        parts.append(say("full_points", self._language, points=total))
        return say("apart", self._language).join(parts)

    def _columns(self) -> Iterator[Column[tuple[Action, Item]]]:
        """Yield the columns of items; the action is shown only beside its first item."""
        language = self._language

        def action(row: tuple[Action, Item]) -> str:
            return self._action(row[0]) if row[1] is row[0].items[0] else ""

        def clauses(row: tuple[Action, Item]) -> str:
            return "\n".join((row[1].title, *self.says(row[1])))

        def points(row: tuple[Action, Item]) -> str:
            return "–" if row[1].points is None else show(row[1].points)

        yield Column(say("action", language), action, folds="readily")
        yield Column(say("no", language), lambda row: row[1].no, align="right")
        yield Column(say("clauses", language), clauses, folds="if need be")
        yield Column(say("points", language), points, align="right")
        word = say("assessed", language)
        yield Column(word, lambda row: self._assessed(row[1]), folds="readily")
        word = say("departments", language)
        yield Column(word, lambda row: "\n".join(self._departments(row[1])), folds="readily")

    def _action(self, action: Action) -> str:
        if action.points is None:
            return action.title
        return say("action_of", self._language, title=action.title, points=show(action.points))

    def says(self, item: Item) -> Iterator[str]:
        """Yield the requirements and bonuses of an item, one per line."""
        if item.scoring is not None:
            yield from item.scoring.lines(self._wording)
        for bonus in item.bonuses:
            yield say("bonus_clause", self._language, bonus=bonus.line(self._wording))
        if item.bonus_cap is not None:
            yield say("bonus_cap", self._language, cap=show(item.bonus_cap))
        if item.nothing_to_measure is not None:
            yield say(f"nothing_{item.nothing_to_measure}", self._language)
        for penalty in item.penalties:
            yield say("penalty_clause", self._language, penalty=penalty.line(self._wording))
        if item.floor == "none":
            yield say("floor_none", self._language)
        elif item.lowest is not None:
            yield say("floor_of", self._language, floor=show(item.lowest))

    def _assessed(self, item: Item) -> str:
        return "\n".join(self._ruleset.categories[each].title for each in item.assesses)

    def _departments(self, item: Item) -> list[str]:
        return [self._ruleset.departments[each].title for each in item.departments]

    def _general(self) -> Iterator[str]:
        """Yield attainable points, policies, caps, ranking and awards."""
        ruleset, language = self._ruleset, self._language
        for category, each in ruleset.categories.items():
            points = show(lower(ruleset, category).attainable)
            yield say("attainable_of", language, category=each.title, points=points)
        policies = ruleset.policies
        yield say(f"nothing_{policies.nothing_to_measure}", language)
        yield say(f"missing_{policies.missing}", language)
        yield say("needs_base" if policies.bonus_needs_base else "needs_no_base", language)
        yield from total_lines(ruleset, language)
        titles = {each.id: each.title for each in ruleset.actions}
        for _, scope, penalty in ruleset.placed_penalties:
            title = titles.get(scope or "", ruleset.title)
            yield say("level_penalty", language, title=title, penalty=penalty.line(self._wording))
        for action in ruleset.actions:
            if action.lowest is not None:
                floor = show(action.lowest)
                yield say("level_floor", language, title=action.title, floor=floor)
        caps = [(action.title, action.bonus_cap) for action in ruleset.actions]
        for title, cap in (*caps, (ruleset.title, ruleset.bonus_cap)):
            if cap is not None:
                yield say("cap_of", language, title=title, cap=show(cap))
        yield from order_lines(ruleset, language)
        yield from award_lines(ruleset, language)

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
