"""The season of docs/season.md, gone through command by command."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.cli.running import run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "season.md").read_text("utf-8")


def steps() -> list[tuple[str, list[str], int]]:
    """The commands of the page, each with the lines shown and the exit code."""
    found: list[tuple[str, list[str], int]] = []
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        for text in block.removeprefix("$ ").split("\n$ "):
            command, *lines = text.strip().split("\n")
            code = 0
            if lines and re.fullmatch(r"\[\d+\]", lines[-1]):
                code = int(lines.pop()[1:-1])
            found.append((command, lines, code))
    return found


def test_a_season_is_as_its_page_tells_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "2012-season", tmp_path / "examples" / "2012-season")
    told = steps()
    assert len(told) > 12
    for command, lines, code in told:
        program, *words = shlex.split(command)
        if program == "liuxiang":
            done = run(words[0], *words[1:], cwd=tmp_path)
        else:
            own = {"python3": sys.executable}.get(program, program)
            done = subprocess.run(  # noqa: S603  # commands of our own page
                [own, *words], cwd=tmp_path, capture_output=True, check=False
            )
        printed = done.stdout.decode().splitlines()
        assert done.returncode == code, (command, done.stderr.decode())
        missing = [line for line in lines if line not in printed]
        assert missing == [], command
    draft = (tmp_path / "draft.yaml").read_text("utf-8")
    known = (ROOT / "examples" / "2012-season" / "april" / "裁定草稿.yaml").read_text("utf-8")
    assert draft == known
    listed = (ROOT / "examples" / "2012-season.zip.txt").read_text("utf-8").splitlines()
    with ZipFile(tmp_path / "2012.zip") as archive:
        assert archive.namelist() == listed
