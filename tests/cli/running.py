"""The command as its own process, as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "2012"


def run(
    command: str,
    *arguments: str | Path,
    stdin: bytes = b"",
    cwd: Path = ROOT,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """Run a subcommand, with no locale unless one is given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("LC_") and name not in ("LANG", "COLUMNS", "NO_COLOR")
    }
    words = [sys.executable, "-m", "liuxiang", command, *map(str, arguments)]
    return subprocess.run(  # noqa: S603  # our own command
        words, input=stdin, capture_output=True, check=False, cwd=cwd, env=kept | environment
    )
