"""Renders JSON objects: one line each, numbers as decimal strings."""

import json
from typing import Any

from liuxiang.diagnostics import escaped
from liuxiang.formats.view import Keyed, Page


def report(view: Keyed, page: Page) -> str:
    """Return the object of a view as JSON."""
    return dumped(view.keys(page))


def dumped(found: dict[str, Any]) -> str:
    """Return an object as JSON, with terminal control characters escaped."""
    return escaped(json.dumps(found, ensure_ascii=False)) + "\n"
