"""Draw in docs/how-it-works.md how a run goes from room to room.

The picture is that of a real run, watched: which room calls which, in the order of the first call.
The page itself says which modules are in which room.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "how-it-works.md"

SHARED: Final = "words"
"""The room that all others call, which would hide the picture."""

WATCHED: Final = """
import contextlib, io, json, sys
from inspect import CO_GENERATOR
from pathlib import Path
import liuxiang
from liuxiang.cli import main

home = str(Path(liuxiang.__file__).parent)
calls = []

def module(frame):
    path = frame.f_code.co_filename
    return Path(path).relative_to(home).as_posix() if path.startswith(home) else None

def watch(frame, event, _):
    code = frame.f_code
    if event != "call" or code.co_name == "<module>" or code.co_flags & CO_GENERATOR:
        return  # a generator goes on where it is asked for the next, which is no call
    callee, caller = module(frame), frame.f_back
    while callee and caller is not None and module(caller) is None:
        caller = caller.f_back
    if callee and caller is not None and caller.f_code.co_name != "<module>":
        calls.append((module(caller), callee))

with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    sys.setprofile(watch)
    main(["score", "examples/2012", "--rules", "rules/2012.yaml"])
    sys.setprofile(None)
json.dump(list(dict.fromkeys(calls)), sys.stdout)
"""
"""Runs `score` over the example and prints which module has called which, first calls first."""


def rooms(page: str) -> Mapping[str, str]:
    """The room of each top-level module, as the page has it: `**room** (`module`, `package/`)`."""
    found = re.findall(r"^\*\*(\w+)\*\* \(([^)]*)\)$", page, re.MULTILINE)
    return {
        module.rstrip("/"): room
        for room, modules in found
        for module in re.findall(r"`(\w+/?)`", modules)
    }


def arrows(room_of: Mapping[str, str]) -> Mapping[tuple[str, str], int]:
    """Which room calls which in a run, numbered by the first call."""
    done = subprocess.run(  # our own program
        [sys.executable, "-c", WATCHED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    calls = (
        tuple(room_of[each.split("/")[0].removesuffix(".py")] for each in pair)
        for pair in json.loads(done.stdout)
    )
    drawn = dict.fromkeys((a, b) for a, b in calls if a != b and SHARED not in (a, b))
    return {pair: at for at, pair in enumerate(drawn, 1)}


def drawn(page: str) -> str:
    """The page with the picture as the code is now."""
    lines = [f"    {a} -- {at} --> {b}\n" for (a, b), at in arrows(rooms(page)).items()]
    picture = f"```mermaid\nflowchart TD\n{''.join(lines)}```"
    return re.sub(r"```mermaid\n.*?```", picture, page, count=1, flags=re.DOTALL)


if __name__ == "__main__":
    TARGET.write_text(drawn(TARGET.read_text("utf-8")), "utf-8")
