"""Renders outcomes as JUnit XML: a case for each file validated or case run."""

import re
from itertools import groupby
from xml.etree import ElementTree as ET

from liuxiang.check_results import Outcome
from liuxiang.diagnostics import Diagnostic
from liuxiang.formats.fingerprints import relative
from liuxiang.formats.view import Examined, Page
from liuxiang.names import MARKS
from liuxiang.wording import Language

_LIVE = re.compile("[\r\x7f-\x9f\u2028\u2029" + MARKS + "]")
"""What XML can hold, and would steer a terminal, end a line or turn the direction of writing."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, however it is written."""


def report(view: Examined, page: Page) -> str:
    """Return a suite per file; errors are failures, other problems are printed with their case."""
    top = ET.Element("testsuites", name="liuxiang")
    for file, group in groupby(view.checked.outcomes, key=lambda each: each.file):
        suite = ET.SubElement(top, "testsuite", name=_clean(relative(file)))
        failed = [_case(suite, each, page.language) for each in group]
        suite.set("tests", str(len(failed)))
        suite.set("failures", str(sum(failed)))
    ET.indent(top)
    text = _LIVE.sub(lambda found: f"&#{ord(found[0])};", ET.tostring(top, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _case(suite: ET.Element, outcome: Outcome, language: Language) -> bool:
    """Add a case to `suite`; return whether it failed."""
    file = relative(outcome.file)
    name = outcome.name or outcome.kind
    case = ET.SubElement(suite, "testcase", name=_clean(name), classname=_clean(file))
    errors = [each for each in outcome.diagnostics if each.severity == "error"]
    others = [each for each in outcome.diagnostics if each.severity != "error"]
    if errors:
        message = errors[0].message(language)
        failure = ET.SubElement(case, "failure", message=_clean(message), type=errors[0].code)
        failure.text = _told(errors, language)
    if others:
        ET.SubElement(case, "system-out").text = _told(others, language)
    return bool(errors)


def _told(problems: list[Diagnostic], language: Language) -> str:
    return _clean("\n".join(_line(each, language) for each in problems))


def _line(problem: Diagnostic, language: Language) -> str:
    place = f"{problem.place}: " if problem.place else ""
    advice = problem.help(language)
    text = f"{place}{problem.severity}[{problem.code}]: {problem.message(language)}"
    return f"{text} ({advice})" if advice else text


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
