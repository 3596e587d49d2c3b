"""Ctrl-C, heard even where it arrives in the middle of what cannot pass it on.

pydantic builds its validators in Rust, and an interrupt that arrives meanwhile comes out as a fault
of the schema: so the handler takes note before it raises what Python always raises. In callbacks
that Python calls while it tidies up, an exception is printed and forgotten: so it is raised again.
"""

import signal
import sys

__all__ = ["came", "watch"]

_arrived = False


def watch() -> None:
    """Take note of interrupts, unless whoever started the process wants them ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _arrive)
        sys.unraisablehook = _again


def came() -> bool:
    """Whether an interrupt has arrived since `watch`."""
    return _arrived


def _arrive(_number: int, _frame: object) -> None:
    global _arrived  # a signal belongs to the process
    _arrived = True
    raise KeyboardInterrupt


def _again(ignored: "sys.UnraisableHookArgs") -> None:
    if ignored.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(ignored)
        return
    from _thread import interrupt_main
    from threading import Timer

    soon = Timer(0.01, interrupt_main)  # when this callback is over, which would forget it too
    soon.daemon = True
    soon.start()
