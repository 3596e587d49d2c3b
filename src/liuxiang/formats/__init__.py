"""The formats of reports, listed in `FORMATS`.

A format is a module with a function `report`, which renders a part of a view. A command has a
format if its view has such a part.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from liuxiang.formats.view import Page, View

Part = Literal["document", "lines", "keys", "table", "sheets", "checked"]
"""What a view may have; `liuxiang.formats.view` says what each of them is."""


class Format(NamedTuple):
    """A format: its module, the parts that it renders, and its file extension."""

    module: str
    renders: frozenset[Part]
    ending: str = ""
    printed: bool = True


def _format(module: str, *parts: Part, ending: str = "", printed: bool = True) -> Format:
    return Format(f"liuxiang.formats.{module}", frozenset(parts), ending, printed)


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "text": _format("text", "document", "lines", ending=".txt"),
        "json": _format("json", "keys", ending=".json"),
        "md": _format("markdown", "document", ending=".md"),
        "csv": _format("csv", "table", ending=".csv"),
        "xlsx": _format("xlsx", "sheets", ending=".xlsx", printed=False),
        "github": _format("github", "checked"),
        "gitlab": _format("gitlab", "checked"),
        "sarif": _format("sarif", "checked", ending=".sarif"),
        "junit": _format("junit", "checked", ending=".xml"),
    }
)


def formats_for(*parts: Part) -> dict[str, Format]:
    """Return the formats of a view with these parts, by name."""
    return {name: each for name, each in FORMATS.items() if not each.renders.isdisjoint(parts)}


def rendered(view: "View", name: str, page: "Page") -> str | bytes:
    """Return a view in one format; imports the module of the format."""
    from importlib import import_module

    content: str | bytes = import_module(FORMATS[name].module).report(
        view, page._replace(form=name)
    )
    return content
