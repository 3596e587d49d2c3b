"""Files written whole or not at all: beside their place first, then renamed into it."""

import os
import signal
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import FrameType

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import OutputFault


class _Terminated(BaseException):
    """SIGTERM came while files were written; they are taken away, and then it has its way."""


def write_all(contents: Mapping[str, str | bytes]) -> None:
    """Write all contents to their paths, text as UTF-8, and none of them unless all can be.

    What is no regular file (a device, a pipe) is written to as it is, after all others are ready.

    Raises:
        OutputFault: A folder does not exist or is not writable.

    """
    paths = {
        Path(os.path.realpath(name)): content
        if isinstance(content, bytes)
        else content.encode("utf-8", "backslashreplace")
        for name, content in contents.items()
    }
    streams = {path: content for path, content in paths.items() if _is_stream(path)}
    beside: dict[Path, Path] = {}
    at = Path()
    try:
        with _told_of_termination():
            for at, content in paths.items():
                if at not in streams:
                    beside[at] = _written_beside(at, content)
            for at, content in streams.items():
                with at.open("wb", buffering=0) as stream:
                    _pour(stream.fileno(), content)
            with _undisturbed():
                _put_in_place(beside)
    except OSError as error:
        path = error.filename2 or at.as_posix()
        values = {"path": path, "reason": error.strerror or str(error)}
        raise OutputFault([Diagnostic("LX003", None, values)]) from None
    except _Terminated:
        _clear(beside)
        os.kill(os.getpid(), signal.SIGTERM)
    finally:
        _clear(beside)


def _clear(beside: Mapping[Path, Path]) -> None:
    for left in beside.values():
        left.unlink(missing_ok=True)


def _is_stream(path: Path) -> bool:
    """Whether something stands at `path` that a file must not be put in the place of."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _pour(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def _put_in_place(beside: dict[Path, Path]) -> None:
    """Rename finished files to where they belong; where one cannot be, those before it go back.

    Raises:
        OSError: One could not be renamed; `filename2` is where it should have gone.

    """
    kept: dict[Path, Path | None] = {}
    try:
        for path, finished in beside.items():
            kept[path] = _kept(path) if len(beside) > 1 else None
            finished.replace(path)
    except BaseException:
        for path, before in kept.items():
            if before is not None:
                before.replace(path)
            elif not beside[path].exists():
                path.unlink(missing_ok=True)
        raise
    finally:
        for before in kept.values():
            if before is not None:
                before.unlink(missing_ok=True)
    beside.clear()


def _kept(path: Path) -> Path | None:
    """A second name for what stands at `path`, so that it can be put back; None for nothing."""
    if not path.exists():
        return None
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        name = Path(file.name)
    name.unlink()
    try:
        name.hardlink_to(path)
    except OSError:  # a file system without a second name for a file
        name.write_bytes(path.read_bytes())
    return name


@contextmanager
def _told_of_termination() -> Iterator[None]:
    """Let SIGTERM end what is within as an exception does, where it would end the process."""

    def tell(_number: int, _frame: FrameType | None) -> None:
        raise _Terminated

    try:
        before = signal.signal(signal.SIGTERM, tell)
    except ValueError:  # not the main thread, which alone hears signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold signals back for the moment in which files are renamed, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _written_beside(path: Path, content: bytes) -> Path:
    """A finished file in the folder of `path`, with the permissions the new one is to have."""
    if path.is_dir():
        raise IsADirectoryError(None, "Is a directory")
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:100]}.", delete=False) as file:
        name = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            name.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        except BaseException:
            name.unlink(missing_ok=True)
            raise
    return name


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
