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
    _open_closed_streams()
    try:
        from liuxiang.cli import main

        code = main(before=_prepare)
    except KeyboardInterrupt:
        code = errors.INTERRUPTED
    if code == errors.INTERRUPTED:
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # nothing is left that could be interrupted


def _prepare() -> None:
    """Do what a command needs, and help does not."""
    from liuxiang import interrupt

    interrupt.watch()
    _without_plugins()


def _without_plugins() -> None:
    """Keep pydantic from looking for plugins in the metadata of all installed packages.

    Told not to, it still imports what reads metadata, with the parsers of e-mail and of archives:
    a twentieth of the start-up. So the module that would do it is put in place beforehand, with a
    `get_plugins` that has none. Whoever asks that module for anything else gets the real one.
    """
    from types import ModuleType

    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__") != "__all__":
        return
    name = "pydantic.plugin._loader"

    def real(attribute: str) -> object:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        from importlib import import_module

        sys.modules.pop(name, None)
        return getattr(import_module(name), attribute)

    stand_in = ModuleType(name)
    vars(stand_in).update(get_plugins=tuple, __getattr__=real)
    sys.modules[name] = stand_in


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
