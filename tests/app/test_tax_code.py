"""Tax codes of organisations: told apart, judged, written one way."""

import pytest

from app.domain.tax_code import tax_code_problem, written_tax_code


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("0100233488", None), ("0100233480", "tax_code.check_digit"),
        ("0314409058-002", None), ("0314409058002", None), ("01.00.233.488", None),
        ("0314409058-000", "tax_code.check_digit"), ("0100000000", "tax_code.check_digit"),
        ("001193012345", None), ("123456789", "tax_code.shape"), ("01002334881", "tax_code.shape"),
        ("010023348O", "tax_code.shape"), ("", "tax_code.shape"), ("٠١٠٠٢٣٣٤٨٨", "tax_code.shape"),
    ],
)  # fmt: skip
def test_shape_and_check_digit_are_judged(text: str, problem: str | None) -> None:
    assert tax_code_problem(text) == problem


@pytest.mark.parametrize("place", range(9))
def test_any_one_digit_mistyped_is_noticed(place: int) -> None:
    right = "0314409058"
    for digit in set("0123456789") - {right[place]}:
        assert tax_code_problem(right[:place] + digit + right[place + 1 :]) is not None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (" 01.00.233.488", "0100233488"), ("0314409058 002", "0314409058-002"),
        ("001193012345", "001193012345"), ("QĐ 12/2020", "QĐ 12/2020"),
    ],
)  # fmt: skip
def test_a_tax_code_is_written_one_way(typed: str, written: str) -> None:
    assert written_tax_code(typed) == written
