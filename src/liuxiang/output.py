"""Writes output files completely or not at all: next to their path, then renamed."""

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
    """Raised on SIGTERM while files are written; they are removed before the process ends."""


def write_all(contents: Mapping[str, str | bytes]) -> None:
    """Write all contents to their paths, text as UTF-8, or none of them.

    Anything but a regular file (a device, a pipe) is written directly, after all others are ready.

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
    """Return whether `path` exists and must not be replaced by a file."""
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
    """Rename finished files to their paths; if one fails, restore those before it.

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
    """Return a second name for the file at `path`, to restore it; None if there is none."""
    if not path.exists():
        return None
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        name = Path(file.name)
    name.unlink()
    try:
        name.hardlink_to(path)
    except OSError:  # the file system does not support hard links
        name.write_bytes(path.read_bytes())
    return name


@contextmanager
def _told_of_termination() -> Iterator[None]:
    """Turn SIGTERM into an exception within this context, if it would end the process."""

    def tell(_number: int, _frame: FrameType | None) -> None:
        raise _Terminated

    try:
        before = signal.signal(signal.SIGTERM, tell)
    except ValueError:  # only the main thread can handle signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Defer signals while files are renamed, if the system supports it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _written_beside(path: Path, content: bytes) -> Path:
    """Write a file in the folder of `path`, with the permissions of the final one."""
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
