"""Owners and filers: numbers and dates as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import PartyKind
from app.domain.party import (
    Party,
    birth_year_of,
    born_after,
    id_number_problem,
    parse_birth_date,
    sex_of,
)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("5/9/1984", "05/09/1984"), ("05-09-1984", "05/09/1984"), ("5.9.84", "05/09/1984"),
        ("05091984", "05/09/1984"), ("9/1984", "09/1984"), ("1984", "1984"),
        ("00/00/1950", "1950"), ("00/05/1950", "05/1950"), ("29/2/2024", "29/02/2024"),
        (" 1/1/05 ", "01/01/2005"),
    ],
)  # fmt: skip
def test_birth_dates_come_to_one_form(typed: str, normal: str) -> None:
    assert parse_birth_date(typed) == normal


@pytest.mark.parametrize(
    "typed",
    ["", "31/2/1990", "29/2/2023", "15/13/1990", "15/00/1990", "1/1/1800", "abc", "1/2/3/1990",
     "٠١٠١١٩٩٠", "1/1/199", "123456"],
)  # fmt: skip
def test_impossible_birth_dates_are_none(typed: str) -> None:
    assert parse_birth_date(typed) is None


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_every_real_day_survives(day: date) -> None:
    for written in (f"{day:%d/%m/%Y}", f"{day:%d%m%Y}", f"{day.day}-{day.month}-{day.year}"):
        assert parse_birth_date(written) == f"{day:%d/%m/%Y}"


@pytest.mark.parametrize(
    ("born", "later"),
    [
        ("24/11/2026", True), ("23/11/2026", False), ("12/2026", True), ("11/2026", False),
        ("2027", True), ("2026", False), ("31/12/2025", False),
    ],
)  # fmt: skip
def test_a_birth_after_today_is_seen_as_far_as_it_is_known(born: str, later: bool) -> None:
    assert born_after(born, date(2026, 11, 23)) is later


@pytest.mark.parametrize(
    ("number", "year", "sex"),
    [
        ("035090001234", 1990, "Nam"), ("035190001234", 1990, "Nữ"), ("035206001234", 2006, "Nam"),
        ("035306001234", 2006, "Nữ"), ("035401001234", 2101, "Nam"), ("035999001234", 2399, "Nữ"),
    ],
)  # fmt: skip
def test_a_personal_number_tells_century_year_and_sex(number: str, year: int, sex: str) -> None:
    assert (birth_year_of(number), sex_of(number)) == (year, sex)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("035090001234", None), ("03509000123", "citizen_id.length"), ("", "citizen_id.length"),
        ("03509000123x", "citizen_id.not_digits"), ("٠٣٥٠٩٠٠٠١٢٣٤", "citizen_id.not_digits"),
    ],
)  # fmt: skip
def test_a_personal_number_has_twelve_digits(text: str, code: str | None) -> None:
    assert id_number_problem(text) == code


def test_a_person_is_addressed_by_the_sex_on_the_card() -> None:
    assert Party("A", sex="Nữ").honorific == "Bà"
    assert Party("A").honorific == "Ông/Bà"
    assert Party("Công ty A", kind=PartyKind.ENTERPRISE).honorific == ""
