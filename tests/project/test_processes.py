"""Work spread over processes: results in order, and a process that is lost told."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from liuxiang.errors import ProcessFault
from liuxiang.processes import spread
from tests.cli.running import ROOT

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


_INTERRUPTED = """
import os, signal, threading, time
from liuxiang.processes import spread
from tests.project.test_processes import _nothing, _slow

for seconds in (0.5, 0.52, 0.9):
    threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    for each in spread(_slow, range(1000), _nothing):
        print(each, flush=True)
except KeyboardInterrupt:
    print("interrupted", flush=True)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
"""


def test_to_interrupt_twice_leaves_nothing_waiting() -> None:
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", _INTERRUPTED], capture_output=True, cwd=ROOT, timeout=60, check=True
    )
    assert (done.stdout.splitlines()[-1], done.stderr) == (b"interrupted", b"")


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGKILL])
def test_processes_end_with_the_one_that_started_them(by: signal.Signals) -> None:
    """What they inherit is then closed, so that whoever reads their output need not wait."""
    words = [sys.executable, "-c", _INTERRUPTED.replace("Timer(seconds", "Timer(99 + seconds")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=ROOT) as parent:  # noqa: S603
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"0\n"
        parent.send_signal(by)
        parent.communicate(timeout=60)
    assert parent.returncode == -by


def _slow(number: int) -> int:
    time.sleep(0.2)
    return number


def _handler(_: int) -> str:
    handler = signal.getsignal(signal.SIGINT)
    return handler.name if isinstance(handler, signal.Handlers) else "other"
