"""Numbers of a workbook: fifteen significant digits, and not one more."""

from decimal import Decimal

import pytest

from liuxiang.exact import show
from liuxiang.tables.cells import number_of
from tests.tables.building import figures, one, reading, said, told

NAME = "figures.xlsx"


@pytest.mark.parametrize(
    ("stored", "number"),
    [
        ("0.28999999999999998", "0.29"),
        ("29.999999999999993", "30"),
        ("3.0000000000000004", "3"),
        ("1.1000000000000001", "1.1"),
        ("0.1234567890123445", "0.123456789012344"),
        ("0.1234567890123455", "0.123456789012346"),
        ("0.12345678901234449999", "0.123456789012344"),
        ("-4.3499999999999996", "-4.35"),
        ("9.9999999999999995E-7", "0.000001"),
        ("999999999999999.4", "999999999999999"),
        ("1.035E3", "1035"),
        ("1e-320", "0"),
    ],
)
def test_a_number_has_fifteen_digits(stored: str, number: str) -> None:
    assert show(number_of(stored)) == show(Decimal(number))


@pytest.mark.parametrize(
    ("metric", "cell", "text"),
    [
        ("coverage", 's="1"|<f>90%-45%</f><v>0.45000000000000007</v>', "45%"),
        ("coverage", 's="2"|<v>0.57999999999999996</v>', "58%"),
        ("meetings", "|<f>0.1*30</f><v>3.0000000000000004</v>", "3"),
        ("fund", "|<f>9.61-2.5</f><v>7.1099999999999994</v>", "7.11"),
    ],
)
def test_what_arithmetic_leaves_behind_is_no_figure(metric: str, cell: str, text: str) -> None:
    assert figures(reading(one(metric, cell), NAME)) == {metric: text}


def test_a_number_of_more_digits_is_refused() -> None:
    read = reading(one("fund", "|<v>1.1010119900307101E+17</v>"), NAME)
    assert told(read) == [("LX164", f"{NAME}!Sheet1:C2")]
    assert said(read.problems[0]) == (
        "The number in the cell has more than 15 digits (110101199003071000); those after them are "
        "lost. Excel and WPS keep 15; format cells of numbers such as an ID as text, then type it "
        "again."
    )
