"""What a rule file says of itself: its document, its period, and who it names."""

from typing import Annotated

from pydantic import Field

from liuxiang.ruleset.aspects import PERIOD, SOURCE, TITLE, UNSAID
from liuxiang.ruleset.base import Day, Model, Name, Text


class Document(Model):
    """The document that the rules are taken from."""

    document: Annotated[Text, SOURCE]
    """Its number or name, as it is cited."""
    issuer: Annotated[Text | None, SOURCE] = None
    """Who issued it."""
    date: Annotated[Day | None, SOURCE] = None
    """The day it was issued, as 2012-08-09."""


class Period(Model):
    """The days that figures are about, both included."""

    start: Annotated[Day, PERIOD] = Field(alias="from")
    """The first day, as 2012-01-01."""
    end: Annotated[Day, PERIOD] = Field(alias="to")
    """The last day, as 2012-12-31."""


class Titled(Model):
    """A category or a department."""

    title: Annotated[Text, TITLE]
    """What it is called in reports."""
    was: Annotated[Name | None, UNSAID] = None
    """The id it had in an earlier version of the rules."""
