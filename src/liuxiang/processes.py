"""Work spread over processes, one a core: results in order, the loss of a process told."""

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
    """How many processes this machine lets us run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def method() -> Literal["fork", "spawn"]:
    """How a process starts here: `fork` inherits what has been prepared, `spawn` begins anew."""
    from multiprocessing import get_all_start_methods

    return "fork" if "fork" in get_all_start_methods() else "spawn"


def spread(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    begin: Callable[[*Given], object],
    *given: *Given,
    chunk: int = 1,
) -> Iterator[Result]:
    """The result of `work` for each of `tasks`, in their order.

    `work` and `begin`, which is called with `given` once in every process, are functions of a
    module, where a process that began anew finds them; tasks are handed out `chunk` at a time.

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
    """Do not hear Ctrl-C: a pool that is left while it ends is awaited for ever."""
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
    """End this process when the one that started it has ended, in whatever way it did."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
