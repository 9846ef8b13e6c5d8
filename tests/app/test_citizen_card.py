"""The QR of a card: read strictly, never guessed, warnings fill."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.citizen_card import PROVINCE_CODES, looks_like_card, read_card, read_typed

TODAY = date(2026, 11, 23)
GOOD = (
    "035090001234|168123456|Nguyễn Văn An|15081990|Nam|"
    "Tổ 3, Châu Sơn, Thành phố Phủ Lý, Hà Nam|15042021"
)
HEALTH = "01011980|1|48c3a0|35-001|01012024|x"
FIELDS = GOOD.split("|")


def with_field(number: int, text: str) -> str:
    return "|".join([*FIELDS[:number], text, *FIELDS[number + 1 :]])


def problem(payload: str | None) -> str | None:
    reading = read_card(payload, TODAY)
    assert (reading.card is None) == (reading.problem is not None)
    return reading.problem


def test_seven_fields_fill_a_person() -> None:
    card = read_card(GOOD, TODAY).card
    assert card is not None
    assert (card.id, card.old_id, card.name) == ("035090001234", "168123456", "Nguyễn Văn An")
    assert (card.birth_date, card.sex, card.issued_on) == ("15/08/1990", "Nam", "15/04/2021")
    assert card.warnings == ()
    assert card.as_party("0912").honorific == "Ông"


@pytest.mark.parametrize(
    ("payload", "old_id", "issued"),
    [
        (with_field(1, ""), "", "15/04/2021"),
        ("|".join([FIELDS[0], *FIELDS[2:]]), "", "15/04/2021"),  # the old number left out whole
        (with_field(6, ""), "168123456", ""),  # no day of issue
        (GOOD + "|Nguyễn Văn Cha|Trần Thị Mẹ", "168123456", "15/04/2021"),  # the card of 2024
        (with_field(1, "035090001234"), "035090001234", "15/04/2021"),  # an old one of 12 digits
        ("\ufeff" + GOOD + "\r\n", "168123456", "15/04/2021"),
        (GOOD + "\t\t", "168123456", "15/04/2021"),
        (unicodedata.normalize("NFD", GOOD), "168123456", "15/04/2021"),
        (with_field(6, "15/04/2021"), "168123456", "15/04/2021"),
    ],
)
def test_every_kind_of_card_fills_the_same_person(payload: str, old_id: str, issued: str) -> None:
    card = read_card(payload, TODAY).card
    assert card is not None
    assert (card.name, card.birth_date, card.address) == (FIELDS[2], "15/08/1990", FIELDS[5])
    assert (card.old_id, card.issued_on) == (old_id, issued)


@pytest.mark.parametrize(
    ("written", "born"),
    [("00001990", "1990"), ("00051990", "05/1990"), ("1990", "1990"), ("15/08/1990", "15/08/1990")],
)
def test_a_birth_date_may_be_less_than_a_day(written: str, born: str) -> None:
    card = read_card(with_field(3, written), TODAY).card
    assert card is not None
    assert card.birth_date == born


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (None, "card.no_qr"),
        ("", "card.not_a_card"),
        ("https://example.vn/xyz", "card.not_a_card"),
        ("|||||||", "card.not_a_card"),
        ("abc|" * 7, "card.not_a_card"),
        ("|".join(FIELDS[:6]), "card.cut_off"),  # the address may have lost its end
        ("|".join(FIELDS[:5]), "card.cut_off"),
        ("|".join([FIELDS[0], *FIELDS[2:6]]), "card.cut_off"),
        (with_field(0, "٠٣٥٠٩٠٠٠١٢٣٤"), "card.not_a_card"),
        (with_field(2, ""), "card.not_a_card"),
        (with_field(0, "03509000123"), "card.id_length"),
        (with_field(0, "0350900012345"), "card.id_length"),
        (with_field(3, "31021990"), "card.birth_date"),
        (with_field(3, "29022023"), "card.birth_date"),
        (with_field(3, "15132000"), "card.birth_date"),
        (with_field(3, "24112026"), "card.birth_date"),  # tomorrow
        (with_field(3, "2027"), "card.birth_date"),
        (with_field(3, "15/8/90"), "card.birth_date"),  # no card is written so
        (with_field(3, ""), "card.birth_date"),
        (with_field(6, "31042021"), "card.issue_date"),
        (with_field(6, "24112026"), "card.issue_date"),
        (with_field(6, "14081990"), "card.issue_date"),  # the day before the birth
        (with_field(4, "Khác"), "card.sex"),
        (with_field(2, "Nguy?n V?n An"), "card.garbled"),
        (with_field(2, "Nguye64n Va8n An"), "card.garbled"),
        (with_field(2, "NguyÃªn VÄn An"), "card.garbled"),
        (with_field(2, "Нгуен Ван Ан"), "card.garbled"),
        (with_field(2, "Nguyễn Vn An"), "card.garbled"),
        (with_field(5, "T\ufffd 3, Ch\ufffdu S\ufffdn"), "card.garbled"),
        (f"DN4010123456789|4e677579e1bb856e|{HEALTH}", "card.health_insurance"),
        (f"0123456789|546875|{HEALTH}", "card.health_insurance"),
    ],
)
def test_what_is_no_good_card_fills_nothing_and_says_why(payload: str | None, code: str) -> None:
    assert problem(payload) == code


@pytest.mark.parametrize(
    ("payload", "warning"),
    [
        (with_field(0, "003090001234"), "card.province_unknown"),
        (with_field(0, "035190001234"), "card.sex_differs"),
        (with_field(0, "035091001234"), "card.year_differs"),
        (with_field(0, "035290001234"), "card.year_differs"),  # of the 21st century
        (with_field(1, "16812345"), "card.old_id_length"),
        (with_field(2, "Nguyễn Vän An"), "card.name_letters"),
    ],
)
def test_what_disagrees_warns_and_fills(payload: str, warning: str) -> None:
    reading = read_card(payload, TODAY)
    assert reading.card is not None
    assert reading.card.warnings == (warning,)


def test_people_born_abroad_and_after_2000_are_no_warning() -> None:
    payload = "215306001234||Trần Thị Bé|01022006|Nữ|Hà Nam|01012024"
    card = read_card(payload, TODAY).card
    assert card is not None
    assert card.warnings == ()


@pytest.mark.parametrize(
    "name", ["H'Wưn Niê", "K’Brôi", "Y Wăn Ê-ban", "NGUYỄN VĂN ẨN", "Lò Thị Fa"]
)
def test_names_of_every_people_of_the_country_are_taken(name: str) -> None:
    card = read_card(with_field(2, name), TODAY).card
    assert card is not None
    assert card.warnings == ()


def test_typed_text_that_lost_its_marks_warns_and_a_scanned_card_without_marks_does_not() -> None:
    bare = with_field(2, "Nguyen Van An").replace(FIELDS[5], "To 3, Chau Son, Ha Nam")
    typed, seen = read_typed(bare, TODAY).card, read_card(bare, TODAY).card
    assert typed is not None
    assert seen is not None
    assert (typed.warnings, seen.warnings) == (("card.no_marks",), ())
    with_marks = read_typed(GOOD, TODAY).card
    assert with_marks is not None
    assert with_marks.warnings == ()


def test_there_are_63_provinces() -> None:
    assert len(PROVINCE_CODES) == 63
    assert {"001", "035", "079", "096"} <= PROVINCE_CODES


def test_a_burst_with_bars_looks_like_a_card() -> None:
    assert looks_like_card(GOOD)
    assert not looks_like_card("000.00.14.H25-261123-0001")


@given(st.text("0123456789|/ NamữđNguyễn\ufeff\r", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    problem(text)
