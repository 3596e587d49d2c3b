"""What other readings would change as CSV: one unit a row, no cell that becomes a formula."""

import csv
from io import StringIO

from liuxiang.report import SensitivityFileFormat, SensitivityFormat
from liuxiang.report.csv import BOM, inert
from liuxiang.report.page import Page
from liuxiang.report.sensitivity.names import Names
from liuxiang.report.sensitivity.spans import heads, row
from liuxiang.report.sheet import shown
from liuxiang.sensitivity.outcome import Sensitivity


def sensitivity(
    found: Sensitivity, page: Page, form: SensitivityFormat | SensitivityFileFormat
) -> str:
    """The spans of all units; files start with the mark Excel needs."""
    del form
    names = Names(found, page.language)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n" if page.to_file else "\n")
    writer.writerow(map(inert, heads(found, page.language)))
    for span in found.spans:
        writer.writerow(
            inert(each) if isinstance(each, str) else shown(each)
            for each in row(span, found, names)
        )
    return (BOM if page.to_file else "") + out.getvalue()
