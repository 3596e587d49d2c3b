"""Files written whole or not at all: beside their place first, then renamed into it."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from liuxiang.diagnostics import Diagnostic
from liuxiang.errors import OutputFault


def write_all(contents: Mapping[str, str | bytes]) -> None:
    """Write all contents to their paths, text as UTF-8, and none of them unless all can be.

    Raises:
        OutputFault: a folder is not there or may not be written to.

    """
    paths = {
        Path(os.path.realpath(name)): content
        if isinstance(content, bytes)
        else content.encode("utf-8", "backslashreplace")
        for name, content in contents.items()
    }
    beside: dict[Path, Path] = {}
    at = Path()
    try:
        for at, content in paths.items():
            beside[at] = _written_beside(at, content)
        for at in paths:
            beside[at].replace(at)
            del beside[at]
    except OSError as error:
        values = {"path": at.as_posix(), "reason": error.strerror or str(error)}
        raise OutputFault([Diagnostic("LX003", None, values)]) from None
    finally:
        for left in beside.values():
            left.unlink(missing_ok=True)


def _written_beside(path: Path, content: bytes) -> Path:
    """A finished file in the folder of `path`, with the permissions the new one is to have."""
    if path.is_dir():
        raise IsADirectoryError(None, "Is a directory")
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
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
