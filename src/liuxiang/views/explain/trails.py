"""The trail of a figure in one line: every value it had, by whom, when, why, and where."""

from liuxiang.diagnostics import Place
from liuxiang.explanation import Stands
from liuxiang.figures import Statement
from liuxiang.ruleset.wording import Wording
from liuxiang.wording import say


class Trails:
    """Tells the trails of figures; without `places`, files are left out."""

    def __init__(self, wording: Wording, *, places: bool) -> None:
        self._wording, self._language, self._places = wording, wording.language, places

    def told(self, stands: Stands) -> str:
        """Return the trail of a figure."""
        steps = [self._step(stands.metric, each) for each in stands.trail]
        return say("trail", self._language, steps=" → ".join(steps))

    def _step(self, metric: str, said: Statement) -> str:
        figure = said.figure
        value = self._wording.value(metric, figure.text)
        told = say(f"was_{said.kind}", self._language, value=value)
        place = [short(figure.at)] if self._places and figure.at else []
        beside = [each for each in (figure.by, figure.date, figure.reason, *place) if each]
        if not beside:
            return told
        return told + say("aside", self._language, text=say("apart", self._language).join(beside))


def is_revised(stands: Stands) -> bool:
    """Return whether a figure was corrected, or verified in another file than it was reported."""
    files = {said.figure.at.file for said in stands.trail if said.figure.at}
    return len(files) > 1 or any(said.kind == "corrected" for said in stands.trail)


def basename(file: str) -> str:
    """Return the name of a file without its folders."""
    return file.rpartition("/")[2]


def short(place: Place) -> str:
    """Return a place with the base name of its file."""
    return f"{basename(place.file)}{place.spot or f':{place.line}'}"
