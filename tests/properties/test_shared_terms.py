"""What many terms share is compiled once, and is not gone through anew for each of them."""

from decimal import Decimal

from liuxiang.evaluate import Program
from liuxiang.terms import NOTHING, Choose, Const, Input, MoreThan, Number, Sum


class Name(str):
    """The id of a metric that counts how often it is looked at."""

    __slots__ = ()
    looked = 0

    def __hash__(self) -> int:
        Name.looked += 1
        return str.__hash__(self)


def looked_at(count: int) -> int:
    """How often metrics are looked at to compile so many bonuses under one cap."""
    bonuses: tuple[Number, ...] = tuple(Input(Name(f"m{at}")) for at in range(count))
    room = MoreThan(Const(Decimal(5)), Sum(bonuses))
    program = Program()
    Name.looked = 0
    slots = {program.slot(Choose(room, each, NOTHING)) for each in bonuses}
    assert len(slots) == count
    return Name.looked


def test_bonuses_under_one_cap_take_as_much_as_they_are() -> None:
    assert 0 < looked_at(200) <= 2.2 * looked_at(100)


def test_equal_terms_have_one_slot() -> None:
    program = Program()
    terms = [Sum((Input(f"m{at % 3}"), Const(Decimal("1.50")))) for at in range(9)]
    assert len({program.slot(each) for each in terms}) == 3
