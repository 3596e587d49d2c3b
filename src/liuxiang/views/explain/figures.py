"""The figures behind points: values, places, who verified them, and the proof."""

from collections.abc import Iterator

from liuxiang.diagnostics import Place
from liuxiang.document import Branch
from liuxiang.explanation import (
    Stands,
)
from liuxiang.ruleset import Ruleset
from liuxiang.views.explain.arithmetic import in_short
from liuxiang.views.explain.trails import Trails, is_revised, short
from liuxiang.wording import Language, say


class FigureReport:
    """The figures of one unit; without `places`, files and ids are left out."""

    def __init__(self, ruleset: Ruleset, language: Language, *, places: bool) -> None:
        self._with_places = places
        self._ruleset = ruleset
        self._language = language
        self._wording = ruleset.wording(language)
        self._trail = Trails(self._wording, places=places)

    def said(self, stands: Stands | None) -> Iterator[Branch]:
        """Yield why a figure is as it is, and the documents that back it."""
        if stands is not None and is_revised(stands):
            yield Branch(self._trail.told(stands))
        elif stands is not None and stands.figure.reason:
            yield Branch(say("reason", self._language, reason=stands.figure.reason))
        if stands is not None and stands.evidence:
            documents = self._wording.enumerated([*stands.evidence])
            yield Branch(say("evidence", self._language, documents=documents))

    def shown(self, stands: Stands | None) -> str:
        """Return a figure as it is shown, or that it was not reported."""
        if stands is None:
            return say("verdict_missing", self._language)
        text = self._wording.value(stands.metric, stands.figure.text)
        percent = in_short(self._ruleset.metrics[stands.metric], stands.figure)
        if percent is None:
            return text
        return say("in_percent", self._language, text=text, percent=percent)

    def places(
        self, figure: Stands | None, sides: tuple[Stands, ...], rule: Place
    ) -> Iterator[Branch]:
        """Yield the places of the figure or its two sides, its verifier, and the rule."""
        told = self._all_places(figure, sides, rule) if self._with_places else ""
        if not self._with_places:
            told = self.joined([*self._provenance(figure, sides)])
        if told:
            yield Branch(told, "faint")

    def _provenance(self, figure: Stands | None, sides: tuple[Stands, ...]) -> Iterator[str]:
        """Yield the two sides of a figure, and what assessors verified or entered."""
        yield from self._formula(figure)
        for each in sides:
            title, value = self._wording.titled(each.metric), each.figure.text
            yield say("side_alone", self._language, title=title, value=value)
        for each in sides or ((figure,) if figure is not None else ()):
            if each.figure.verified or self._ruleset.metrics[each.metric].kind == "points":
                yield self._verified(each)

    def _formula(self, figure: Stands | None) -> Iterator[str]:
        """Yield how a figure is computed that is not reported as it is."""
        formula = "" if figure is None else self._wording.formula(figure.metric)
        if formula:
            yield say("computed_by", self._language, formula=formula)

    def _all_places(self, figure: Stands | None, sides: tuple[Stands, ...], rule: Place) -> str:
        language = self._language
        parts = [*self._formula(figure)]
        if figure is not None and not sides:
            place = short(figure.place)
            parts += [say("figure_at", language, place=place), self._verified(figure)]
        for each in sides:
            title, value = self._wording.titled(each.metric), each.figure.text
            parts.append(say("side", language, title=title, value=value, place=short(each.place)))
            parts.append(self._verified(each))
        parts.append(say("rule_at", language, place=short(rule)))
        return self.joined(parts)

    def _verified(self, stands: Stands) -> str:
        language, figure = self._language, stands.figure
        by = say("by", language, by=figure.by) if figure.by else ""
        if self._ruleset.metrics[stands.metric].kind == "points":
            return say("entered", language, by=by)
        if self._ruleset.metrics[stands.metric].shared:
            return say("as_shared", language)
        if not figure.verified and self._ruleset.policies.verification == "none":
            return ""
        if not figure.verified:
            corrected = bool(stands.trail) and stands.trail[-1].kind == "corrected"
            return say("as_corrected" if corrected else "as_reported", language)
        before = ""
        if figure.reported is not None and figure.reported != figure.text:
            reported = self._wording.value(stands.metric, figure.reported)
            before = say("before", language, reported=reported)
        return say("as_verified", language, by=by, before=before)

    def joined(self, parts: list[str]) -> str:
        """Return words one after another."""
        return say("apart", self._language).join(each for each in parts if each)
