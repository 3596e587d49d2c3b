"""The formats of reports; `REPORTERS` is the one place that lists them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

Format = Literal["table", "json", "csv", "md"]
PRINTED: Final[tuple[Format, ...]] = get_args(Format)
"""The formats that may go to standard output."""

FileFormat = Literal["json", "csv", "md", "xlsx"]

REPORTERS: Final[Mapping[Format | FileFormat, str]] = MappingProxyType(
    {
        "table": "liuxiang.report.terminal",
        "json": "liuxiang.report.json",
        "csv": "liuxiang.report.csv",
        "md": "liuxiang.report.markdown",
        "xlsx": "liuxiang.report.xlsx",
    }
)
"""The module of each format, imported when the format is asked for; each has `ranking`."""

ExplainFormat = Literal["text", "json", "md"]

EXPLAINERS: Final[Mapping[ExplainFormat, str]] = MappingProxyType(
    {
        "text": "liuxiang.report.explanation",
        "json": "liuxiang.report.json",
        "md": "liuxiang.report.explanation",
    }
)
"""The module of each format of explanations; each has `explanations`."""

ShowFormat = Literal["text", "json", "md"]

SHOWERS: Final[Mapping[ShowFormat, str]] = MappingProxyType(
    {
        "text": "liuxiang.report.rules",
        "json": "liuxiang.report.json",
        "md": "liuxiang.report.rules",
    }
)
"""The module of each format of a rule file; each has `annex`."""

SHOWN_FILES: Final[Mapping[str, ShowFormat]] = MappingProxyType(
    {".json": "json", ".md": "md", ".txt": "text"}
)

CheckFormat = Literal["text", "json", "github", "gitlab", "sarif", "junit"]

CHECKERS: Final[Mapping[CheckFormat, str]] = MappingProxyType(
    {
        "text": "liuxiang.report.problems",
        "json": "liuxiang.report.json",
        "github": "liuxiang.report.github",
        "gitlab": "liuxiang.report.gitlab",
        "sarif": "liuxiang.report.sarif",
        "junit": "liuxiang.report.junit",
    }
)
"""The module of each format of checks; each has `outcomes`."""

CHECKED_FILES: Final[Mapping[str, CheckFormat]] = MappingProxyType(
    {".json": "json", ".sarif": "sarif", ".xml": "junit", ".txt": "text"}
)

DiffFormat = Literal["text", "json", "md", "csv"]
DiffFile = Literal["json", "md", "csv", "xlsx"]

DIFFERS: Final[Mapping[DiffFormat | DiffFile, str]] = MappingProxyType(
    {
        "text": "liuxiang.report.diff.readable",
        "json": "liuxiang.report.json",
        "md": "liuxiang.report.diff.readable",
        "csv": "liuxiang.report.diff.csv",
        "xlsx": "liuxiang.report.diff.xlsx",
    }
)
"""The module of each format of what changed; each has `compared`."""

MOVERS: Final[Mapping[DiffFormat | DiffFile, str]] = MappingProxyType(
    {
        "text": "liuxiang.report.moved.readable",
        "json": "liuxiang.report.json",
        "md": "liuxiang.report.moved.readable",
        "csv": "liuxiang.report.moved.csv",
        "xlsx": "liuxiang.report.moved.xlsx",
    }
)
"""The module of each format of what moved in the figures; each has `compared`."""

PRINTED_DIFFS: Final[tuple[DiffFormat, ...]] = get_args(DiffFormat)

DIFF_FILES: Final[Mapping[str, DiffFile]] = MappingProxyType(
    {".json": "json", ".md": "md", ".csv": "csv", ".xlsx": "xlsx"}
)

SensitivityFormat = Literal["text", "json", "md", "csv"]

SensitivityFileFormat = Literal["json", "csv", "md", "xlsx"]

SENSITIVITIES: Final[Mapping[SensitivityFormat | SensitivityFileFormat, str]] = MappingProxyType(
    {
        "text": "liuxiang.report.sensitivity.document",
        "json": "liuxiang.report.json",
        "md": "liuxiang.report.sensitivity.document",
        "csv": "liuxiang.report.sensitivity.csv",
        "xlsx": "liuxiang.report.sensitivity.sheets",
    }
)
"""The module of each format of what other readings change; each has `sensitivity`."""

PRINTED_SENSITIVITIES: Final[tuple[SensitivityFormat, ...]] = get_args(SensitivityFormat)

SENSITIVITY_FILES: Final[Mapping[str, SensitivityFileFormat]] = MappingProxyType(
    {".json": "json", ".csv": "csv", ".md": "md", ".xlsx": "xlsx"}
)

RENDERERS: Final[Mapping[str, str]] = MappingProxyType(
    {"text": "liuxiang.report.terminal", "md": "liuxiang.report.markdown"}
)
"""The module that renders any document in a format; each has `render`."""

EXPLAINED_FILES: Final[Mapping[str, ExplainFormat]] = MappingProxyType(
    {".json": "json", ".md": "md", ".txt": "text"}
)

FILE_FORMATS: Final[Mapping[str, FileFormat]] = MappingProxyType(
    {".json": "json", ".csv": "csv", ".md": "md", ".xlsx": "xlsx"}
)
"""The format that the ending of an output file asks for."""
