"""Help in the language of reports: the English of the commands, or its translation."""

import re
from collections.abc import Sequence

import click

from liuxiang.wording import LANGUAGES, Language, of_tag, translations


class Context(click.Context):
    """The context of a command, whose help is in the language of the session."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return the formatter of the help."""
        session = self.find_root().obj
        formatter = super().make_formatter()
        if session is None or not translations("help", session.help_language):
            return formatter
        from liuxiang.cli.translated import Translated

        return Translated(session.help_language, formatter.width)


def language_of(arguments: Sequence[str]) -> Language | None:
    """Return the language requested by --lang; works before the arguments are parsed."""
    joined = " ".join(arguments)
    if "--lang" not in joined:
        return None
    found = re.search(rf"(?:^| )--lang[= ]({'|'.join(LANGUAGES)})(?: |$)", joined)
    return None if found is None else of_tag(found[1])
