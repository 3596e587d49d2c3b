"""Archives that are tampered with, or none at all: an error with its place and remedy."""

import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from liuxiang.archives import limits
from liuxiang.archives.zipped import unzipped, zipped
from liuxiang.errors import InputFault
from tests.archives.building import Files, files_of, remade, verified


def faults(data: bytes) -> list[str]:
    """The problems with an archive called `a.zip`, each with its place."""
    with pytest.raises(InputFault) as caught:
        unzipped("a.zip", data)
    return [f"{each.place} {each.code} {each.message('en')}" for each in caught.value.diagnostics]


def test_files_come_out_as_they_went_in() -> None:
    files = {"data/甲.yaml": b"1", "bagit.txt": b"", "data/100%.csv": b"\0\xff"}
    assert unzipped("a.zip", zipped(files)) == files
    assert list(unzipped("a.zip", zipped(files))) == sorted(files)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("../x", "it leads out of its folder"),
        ("data/../../x", "it leads out of its folder"),
        ("data//x", "it leads out of its folder"),
        ("./x", "it leads out of its folder"),
        ("/etc/x", "it is an absolute path"),
        ("C:/x", "it names a drive"),
        ("c:x", "it names a drive"),
        ("data\\x", "it has a backslash"),
        ("data/a\nb", "it has line breaks or other control characters"),
    ],
)
def test_names_that_lead_out_are_refused(name: str, problem: str) -> None:
    (told,) = faults(zipped({name: b"", "bagit.txt": b""}))
    assert told == f"a.zip LX754 `{name}` cannot be the name of a file in an archive ({problem})"


def test_all_problems_are_told_at_once() -> None:
    assert faults(zipped({"../a": b"", "/b": b"", "data/A": b"", "data/a": b""})) == [
        "a.zip LX754 `../a` cannot be the name of a file in an archive (it leads out of its "
        "folder)",
        "a.zip LX754 `/b` cannot be the name of a file in an archive (it is an absolute path)",
        "a.zip LX755 The files `data/a` and `data/A` have the same name",
    ]


def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    to = tmp_path / "a.zip"
    with ZipFile(to, "w") as made:
        made.writestr("data/a", b"1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            made.writestr("data/a", b"2")
    assert faults(to.read_bytes()) == [
        "a.zip LX755 The files `data/a` and `data/a` have the same name"
    ]
    composed, apart = "data/\u00e9", "data/e\u0301"
    assert len(faults(zipped({composed: b"", apart: b""}))) == 1


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_are_refused(tmp_path: Path, mode: int) -> None:
    to = tmp_path / "a.zip"
    with ZipFile(to, "w") as made:
        entry = ZipInfo("data/a")
        entry.create_system, entry.external_attr = 3, (mode | 0o777) << 16
        made.writestr(entry, b"/etc/passwd")
    assert faults(to.read_bytes()) == [
        "a.zip LX756 `data/a` is no regular file, but a link or a device"
    ]


def test_encrypted_files_are_refused() -> None:
    data = bytearray(zipped({"data/a": b"1"}))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    assert faults(bytes(data)) == ["a.zip LX752 `data/a` in the archive is encrypted"]


def test_what_would_fill_the_memory_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "a.zip"
    with ZipFile(to, "w", ZIP_DEFLATED) as made:
        made.writestr("data/a", bytes(16 * limits.MIB))
    assert to.stat().st_size < 20_000
    assert faults(to.read_bytes()) == [
        "a.zip LX753 Not unpacked: `data/a` unpacks to more than 300 times its size"
    ]
    large = bytearray(zipped({"data/a": b"1", "data/b": b"2"}))
    for found in (large.index(b"PK\x01\x02"), large.rindex(b"PK\x01\x02")):
        large[found + 24 : found + 28] = (0xF0000000).to_bytes(4, "little")
    assert faults(bytes(large)) == ["a.zip LX753 Not unpacked: it unpacks to more than 1024 MiB"]
    monkeypatch.setattr("liuxiang.archives.zipped.MOST_FILES", 1)
    assert faults(zipped({"data/a": b"1", "data/b": b"2"})) == [
        f"a.zip LX753 Not unpacked: it holds more than {limits.MOST_FILES} files"
    ]


def test_a_size_that_is_a_lie_does_not_help() -> None:
    data = bytearray(zipped({"data/a": b"1" * 1000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert [each[:12] for each in faults(bytes(data))] == ["a.zip LX751 "]


@pytest.mark.parametrize(
    ("cut", "problem"),
    [
        (lambda data: data[:-30], "its end is missing, as after an incomplete download"),
        (lambda data: data[:2000], "its end is missing, as after an incomplete download"),
        (
            lambda data: data.replace("unit: 甲区\n".encode(), "unit: 乙区\n".encode()),
            "the content of `data/units/first.yaml` is not what was packed",
        ),
    ],
)
def test_a_damaged_archive_is_told(path: Path, cut: Callable[[bytes], bytes], problem: str) -> None:
    to = path.parent / "damaged.zip"
    to.write_bytes(cut(path.read_bytes()))
    done = verified(to)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(
        f"error[LX751]: The archive is damaged ({problem})\n  damaged.zip\n"
        "  = Copy or download it again;"
    )


def kept(*names: str) -> Callable[[Files], Files]:
    """What takes these files out."""
    return lambda files: {name: files[name] for name in files if name not in names}


def spoilt(name: str, text: str) -> Callable[[Files], Files]:
    """What writes another text into a file."""
    return lambda files: {**files, name: text.encode()}


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            kept("bagit.txt", "manifest-sha256.txt"),
            "LX757]: This archive was not written by `liuxiang archive`: it lacks bagit.txt, "
            "manifest-sha256.txt\n",
        ),
        (
            kept("data/result/result.json"),
            "LX757]: This archive was not written by `liuxiang archive`: it lacks "
            "data/result/result.json\n",
        ),
        (
            kept("bag-info.txt"),
            "LX757]: This archive was not written by `liuxiang archive`: it lacks bag-info.txt: "
            "Liuxiang-Result\n",
        ),
        (
            kept("data/rules/small.yaml"),
            "LX760]: The archive has no rule file data/rules/small.yaml\n",
        ),
        (
            spoilt("manifest-sha256.txt", "nothing\n"),
            "LX758]: This line of the list of checksums cannot be read: nothing\n"
            "  edited.zip!manifest-sha256.txt:1:1\n",
        ),
        (
            spoilt("data/result/result.json", "[" * 9999),
            "LX750]: This is nothing that can be verified\n  edited.zip!data/result/result.json\n",
        ),
        (
            spoilt("data/result/result.json", '{"scorecards": [{"rank": "x"}]}'),
            "LX759]: Keys of the result are missing, or not as expected: liuxiang, basis, state,",
        ),
    ],
)
def test_what_it_lacks_is_told(path: Path, edit: Callable[[Files], Files], told: str) -> None:
    done = verified(remade(path, edit, "edited.zip"))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"error[{told}")


@pytest.mark.parametrize("content", [b"", b"PK", b"unit: x\n", b"[]", b'{"unit": 1}', b"\xff\xfe"])
def test_what_is_nothing_to_verify_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.json").write_bytes(content)
    done = verified(tmp_path / "x.json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "error[LX750]: This is nothing that can be verified\n  x.json\n"
        "  = Give a .zip written by `liuxiang archive`, the folder it was unpacked to, or what "
        "`liuxiang score -f json` printed.\n"
    )


def test_a_folder_is_bounded_too(path: Path, tmp_path: Path) -> None:
    for name, data in files_of(path).items():
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_bytes(data)
    with (tmp_path / "out" / "data" / "large").open("wb") as large:
        large.truncate((limits.LARGEST + 1) * limits.MIB)
    done = verified(tmp_path / "out")
    assert (done.returncode, done.stderr.decode().partition("\n")[0]) == (
        2,
        "error[LX753]: Not unpacked: it unpacks to more than 1024 MiB",
    )
    done = verified(tmp_path / "nowhere.zip")
    assert (done.returncode, done.stderr.decode().partition("\n")[0]) == (
        2,
        "error[LX101]: There is no such file or folder",
    )
