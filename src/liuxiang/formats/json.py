"""JSON objects: one line each, numbers as decimal strings."""

import json
from typing import Any

from liuxiang.diagnostics import escaped
from liuxiang.formats.view import Keyed, Page


def report(view: Keyed, page: Page) -> str:
    """The object of a view."""
    return dumped(view.keys(page))


def dumped(found: dict[str, Any]) -> str:
    """An object as text, in which nothing steers a terminal."""
    return escaped(json.dumps(found, ensure_ascii=False)) + "\n"
