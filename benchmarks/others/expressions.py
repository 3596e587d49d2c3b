"""The work in the expressions that zen-engine and rule-engine share: infix, and `a ? b : c`."""

from benchmarks.work import AtLeast, Has, Number, Pieces, Steps, Task, Test, Yes


def condition(task: Task) -> str:
    """All tests of an item."""
    return " and ".join(f"({_test(test)})" for test in task.tests)


def bonus(bonus: Steps | Pieces, floor: str, least: str) -> str:
    """The points of a bonus; `floor` is a pattern of a quotient, `least` the name of a minimum."""
    if isinstance(bonus, Pieces):
        return f"{bonus.name} * {bonus.points}"
    value = _value(bonus.number)
    above = f"{value} > {bonus.above} ? {value} - {bonus.above} : 0"
    points = f"{floor.format(of=f'({above})', by=bonus.step)} * {bonus.points}"
    return points if bonus.cap is None else f"{least}([{points}, {bonus.cap}])"


def _test(test: Test) -> str:
    match test:
        case AtLeast(Number(_, None) as number, mark):
            return f"{_value(number)} >= {mark}"
        case AtLeast(number, mark):
            return f"{number.whole} == 0 or {_value(number)} >= {mark}"
        case Yes(name):
            return name
        case Has(name, members):
            return " and ".join(f"'{member}' in {name}" for member in members)


def _value(number: Number) -> str:
    return number.part if number.whole is None else f"{number.part} / {number.whole}"
