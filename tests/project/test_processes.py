"""Work spread over processes: results in order, and a process that is lost told."""

import os
import signal
from collections.abc import Iterator

import pytest

from liuxiang.errors import ProcessFault
from liuxiang.processes import spread

_GIVEN: list[int] = []


def _give(number: int) -> None:
    _GIVEN.append(number)


def _plus_given(number: int) -> int:
    return number + _GIVEN[0]


def _lost_at_five(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _refuses_five(number: int) -> int:
    if number == 5:
        raise ZeroDivisionError("five")
    return number


def _nothing() -> None:
    pass


@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_results_come_in_the_order_of_the_tasks(chunk: int) -> None:
    found: Iterator[int] = spread(_plus_given, range(100), _give, 1000, chunk=chunk)
    assert list(found) == list(range(1000, 1100))


def test_a_process_that_is_killed_is_told_and_not_awaited() -> None:
    with pytest.raises(ProcessFault) as raised:
        list(spread(_lost_at_five, range(10), _nothing))
    assert [each.code for each in raised.value.diagnostics] == ["LX017"]
    assert str(raised.value) == "LX017: A process that shared the work ended before it was done"


def test_what_a_task_raises_arrives() -> None:
    with pytest.raises(ZeroDivisionError, match="five"):
        list(spread(_refuses_five, range(10), _nothing))


def test_a_process_does_not_hear_an_interruption() -> None:
    """The terminal sends Ctrl-C to all of them, and only the first is to answer it."""
    assert set(spread(_handler, range(4), _nothing)) == {"SIG_IGN"}


def _handler(_: int) -> str:
    handler = signal.getsignal(signal.SIGINT)
    return handler.name if isinstance(handler, signal.Handlers) else "other"
