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
    with_whole_birth_date,
)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("5/9/1984", "05/09/1984"), ("05-09-1984", "05/09/1984"), ("5.9.84", "05/09/1984"),
        ("05091984", "05/09/1984"), ("9/1984", "09/1984"), ("1984", "1984"),
        ("00/00/1950", "1950"), ("00/05/1950", "05/1950"), ("29/2/2024", "29/02/2024"),
        (" 1/1/05 ", "01/01/2005"), ("84", "1984"), ("5/84", "05/1984"),
    ],
)  # fmt: skip
def test_birth_dates_come_to_one_form(typed: str, normal: str) -> None:
    assert parse_birth_date(typed, date(2026, 11, 23)) == normal


@pytest.mark.parametrize(
    ("typed", "year", "normal"),
    [
        ("1/1/26", 2026, "01/01/2026"), ("1/1/27", 2026, "01/01/1927"),
        ("1/1/27", 2027, "01/01/2027"), ("1/1/28", 2027, "01/01/1928"),
        ("1/1/99", 2031, "01/01/1999"), ("00", 2026, "2000"), ("29/2/24", 2026, "29/02/2024"),
        ("29/2/00", 2026, "29/02/2000"), ("29/2/25", 2026, None),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_is_the_last_one_that_has_begun(
    typed: str, year: int, normal: str | None
) -> None:
    assert parse_birth_date(typed, date(year, 3, 1)) == normal


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("5.9.84", "05/09/84"),
        ("9/84", "09/84"),
        ("84", "84"),
        ("31/2/84", None),
        ("1/1/1984", "01/01/1984"),
    ],
)
def test_without_today_a_year_of_two_digits_stays_as_it_is(typed: str, normal: str | None) -> None:
    assert parse_birth_date(typed) == normal
    today = date(2026, 11, 23)
    assert normal is None or parse_birth_date(normal, today) == parse_birth_date(typed, today)


def test_a_partys_birth_date_gets_its_whole_year() -> None:
    party = Party("A", birth_date="5/9/84")
    assert with_whole_birth_date(party, date(2026, 11, 23)).birth_date == "05/09/1984"
    unclear = Party("A", birth_date="không rõ")
    assert with_whole_birth_date(unclear, date(2026, 11, 23)) == unclear


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
