"""A small season, its archive, and archives that somebody has been at."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess
from zipfile import ZIP_DEFLATED, ZipFile

from tests.cli.running import run
from tests.seasons import write
from tests.sensitivity.building import HEAD, RULINGS, TAIL

RULES = f"{HEAD}rulings:\n{''.join(RULINGS)}{TAIL}"
ROSTER = """\
roster: small@1
units:
  - {unit: 甲区总工会, category: district, also: [甲区]}
  - {unit: 乙区总工会, category: district}
  - {unit: 丙区总工会, category: district}
"""
FIRST = "unit: 甲区\nmetrics: {formed: 130, quota: 100, charter: 是, deals: 0}\n"
SECOND = "unit,formed,quota,charter,deals\n乙区总工会,110,100,是,1\n丙区总工会,90,100,否,0\n"

Files = dict[str, bytes]


def season(folder: Path) -> Path:
    """A folder with a rule file, a roster, and units in two formats."""
    files = {
        "rules/small.yaml": RULES,
        "roster.yaml": ROSTER,
        "units/first.yaml": FIRST,
        "units/second.csv": SECOND,
    }
    return write(folder, files)


def archive(folder: Path, *arguments: str, to: str = "small.zip") -> Path:
    """The archive of a folder, beside it."""
    path = folder.parent / to
    done = run("archive", folder.name, "-o", to, "-q", *arguments, cwd=folder.parent)
    assert (done.returncode, done.stderr) == (0, b"")
    return path


def files_of(path: Path) -> Files:
    """The files in an archive."""
    with ZipFile(path) as held:
        return {name: held.read(name) for name in held.namelist()}


def remade(path: Path, edit: Callable[[Files], Files], name: str) -> Path:
    """An archive whose files somebody has edited, compressed as other programs do."""
    to = path.parent / name
    with ZipFile(to, "w", ZIP_DEFLATED) as made:
        for each, data in edit(files_of(path)).items():
            made.writestr(each, data)
    return to


def sealed(files: Files) -> Files:
    """Files with the checksums made to fit them."""
    kept = {name: data for name, data in files.items() if name.startswith("data/")}
    tags = {name: files[name] for name in ("bagit.txt", "bag-info.txt")}
    tags["manifest-sha256.txt"] = _manifest(kept)
    return {**kept, **tags, "tagmanifest-sha256.txt": _manifest(tags)}


def _manifest(files: Files) -> bytes:
    lines = (f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    return "".join(lines).encode()


def verified(path: Path, *arguments: str) -> CompletedProcess[bytes]:
    """What `verify` says of a file, in English."""
    return run("verify", path.name, "--lang", "en", *arguments, cwd=path.parent, COLUMNS="120")


def edited(name: str, old: bytes, new: bytes) -> Callable[[Files], Files]:
    """What replaces `old` in a file once."""

    def edit(files: Files) -> Files:
        assert old in files[name]
        return {**files, name: files[name].replace(old, new, 1)}

    return edit


def without(name: str) -> Callable[[Files], Files]:
    """What takes a file out."""
    return lambda files: {each: data for each, data in files.items() if each != name}
