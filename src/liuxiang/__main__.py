"""The process of the command line: `liuxiang` and `python -m liuxiang`."""

import atexit
import gc
import os
import sys

from liuxiang import errors


def run() -> None:
    """Run the command line as all that this process is there for, and end with its exit code."""
    # A run makes little garbage and ends soon: to look for it costs a quarter of the start-up, and
    # to take everything apart piece by piece at the end a twentieth. What is registered first is
    # called last, after all that others have to finish.
    gc.disable()
    code = errors.BUG
    atexit.register(lambda: _leave(code))
    # Pydantic looks for plugins in the metadata of all installed packages unless told not to.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _open_closed_streams()
    try:
        from liuxiang.cli import main

        code = main()
    except KeyboardInterrupt:
        code = errors.INTERRUPTED
    if code == errors.INTERRUPTED:
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # nothing is left that could be interrupted


def _open_closed_streams() -> None:
    """Let a stream that is closed from the start (`>&-`) hold nothing, and lead nowhere."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: PTH123, SIM115  # stays open to the end
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115  # stays open to the end
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115  # stays open to the end


def _leave(code: int) -> None:
    try:
        sys.stderr.flush()
    finally:
        os._exit(code)  # also where nobody reads what is left to say


if __name__ == "__main__":
    run()
