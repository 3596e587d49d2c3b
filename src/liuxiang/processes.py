"""Distributes work over processes, one per core, with results in order."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Literal, TypeVar, TypeVarTuple

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import ProcessFault

Task = TypeVar("Task")
Result = TypeVar("Result")
Given = TypeVarTuple("Given")


def cores() -> int:
    """Return the number of processes that can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def method() -> Literal["fork", "spawn"]:
    """Return how processes are started: `fork` inherits prepared data, `spawn` starts empty."""
    from multiprocessing import get_all_start_methods

    return "fork" if "fork" in get_all_start_methods() else "spawn"


def spread(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    begin: Callable[[*Given], object],
    *given: *Given,
    chunk: int = 1,
) -> Iterator[Result]:
    """Yield the result of `work` for each of `tasks`, in order.

    `work`, and `begin`, which is called with `given` once in every process, are module-level
    functions, so that spawned processes can import them; tasks are sent in chunks of `chunk`.

    Raises:
        ProcessFault: A process ended before its work was done, for example because it was killed.

    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(cores(), get_context(method()), _begin, (begin, given))
    try:
        yield from pool.map(work, tasks, chunksize=chunk)
    except BrokenProcessPool:
        raise ProcessFault([Diagnostic("LX017")]) from None
    finally:
        with _uninterrupted():
            pool.shutdown()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ignore Ctrl-C: a pool that is abandoned while it ends is awaited forever."""
    import signal
    from threading import current_thread, main_thread

    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin(begin: Callable[[*Given], object], given: tuple[*Given]) -> None:
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    begin(*given)


def _end_with_parent() -> None:
    """End this process when its parent has ended, however that happened."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
