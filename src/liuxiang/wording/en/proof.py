"""LX75x to LX76x: what can be wrong with archives, and with what is verified."""

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, tuple[str, str]]] = {
    "LX750": (
        "This is nothing that can be verified",
        "Give a .zip written by `liuxiang archive`, the folder it was unpacked to, or what "
        "`liuxiang score -f json` printed.",
    ),
    "LX751": (
        "The archive is damaged ({problem})",
        "Copy or download it again; if the original cannot be opened either, pack it again "
        "with `liuxiang archive`.",
    ),
    "LX752": (
        "`{path}` in the archive is encrypted",
        "Unpack it with its password, then verify the folder; `liuxiang archive` encrypts nothing.",
    ),
    "LX753": (
        "Not unpacked: {problem}",
        "`liuxiang archive` writes no such archive; ask where it comes from.",
    ),
    "LX754": (
        "`{path}` cannot be the name of a file in an archive ({problem})",
        "Rename the file. An archive that you were given and that has such a name was not "
        "written by `liuxiang archive`: ask where it comes from. No file was written.",
    ),
    "LX755": (
        "The files `{path}` and `{other}` have the same name",
        "Names that differ only in case count as the same, since some systems keep only "
        "one of them; rename one.",
    ),
    "LX756": (
        "`{path}` is no regular file, but a link or a device",
        "Replace it by the file that it leads to. An archive that you were given should "
        "hold no links: ask where it comes from.",
    ),
    "LX757": (
        "This archive was not written by `liuxiang archive`: it lacks {missing}",
        "It should have bagit.txt, manifest-sha256.txt and a folder data; give the whole "
        "archive, or the folder it was unpacked to.",
    ),
    "LX758": (
        "This line of the list of checksums cannot be read: {found}",
        "A line is a checksum of 64 digits, two spaces and a path; the list was changed, "
        "so ask for the archive again.",
    ),
    "LX759": (
        "Keys of the result are missing, or not as expected: {keys}",
        "Give the whole file that `liuxiang score -f json` wrote; if an older version "
        "wrote it, score again with this one.",
    ),
    "LX760": (
        "The archive has no rule file {path}",
        "Nothing can be computed without it; ask for the whole archive.",
    ),
    "LX762": (
        "Standard input has no name to pack it by",
        "Save it to a file, and give the path of that.",
    ),
    "LX763": (
        "None of the files that the result rests on (such as {file}) is in {folder}",
        "Paths in a result are relative to the folder asked for, which is looked for beside "
        "the result; name the data with --data.",
    ),
    "LX764": (
        "The rule file {reference} of the result is not found",
        "Name it with --rules.",
    ),
}
