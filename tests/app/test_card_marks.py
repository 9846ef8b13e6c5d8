"""Both sides of a card judged together: the QR fills, the back confirms or stands in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.card_marks import CardMarks, read_marks
from app.domain.citizen_card import CardReading
from app.domain.mrz import LENGTH, check_digit, composite_text, parse_lines
from app.domain.party import Party
from scanning.practice.card_backs import machine_lines

TODAY = date(2026, 11, 23)
AN = (
    "035090001234|168123456|Nguyễn Văn An|15081990|Nam|"
    "Tổ 3, Châu Sơn, Thành phố Phủ Lý, Hà Nam|15042021"
)
BICH = "035188000001||Trần Thị Bích|09121988|Nữ|Thôn 1, Mỹ Lộc, Ninh Bình|20052022"
BACK = machine_lines(AN, date(2030, 8, 15))
OTHER_BACK = machine_lines(BICH, None)
FORM = "https://example.vn/to-khai"


def read(*codes: str, lines: tuple[tuple[str, ...], ...] = (), seen: bool = False) -> CardReading:
    return read_marks(CardMarks(codes, lines, seen), TODAY)


def test_the_front_alone_fills() -> None:
    reading = read(AN)
    assert reading.card is not None
    assert (reading.payload, reading.card.name, reading.card.confirmed) == (
        AN,
        "Nguyễn Văn An",
        True,
    )


def test_the_back_adds_when_the_card_ends() -> None:
    card = read(AN, lines=(BACK,)).card
    assert card is not None
    assert (card.expires_on, card.warnings) == ("15/08/2030", ())


def test_a_card_that_has_ended_warns() -> None:
    card = read(AN, lines=(machine_lines(AN, date(2026, 11, 22)),)).card
    assert card is not None
    assert card.warnings == ("card.expired",)


def test_the_back_alone_gives_no_name_and_says_that_nothing_confirmed_it() -> None:
    reading = read(lines=(BACK,))
    card = reading.card
    assert card is not None
    assert reading.payload is None
    assert (card.id, card.birth_date, card.sex) == ("035090001234", "15/08/1990", "Nam")
    assert (card.name, card.address, card.confirmed) == ("", "", False)
    assert card.warnings == ("card.from_back",)


def test_the_name_that_was_typed_stays_only_beside_the_same_number() -> None:
    card = read(lines=(BACK,)).card
    assert card is not None
    before = Party("Nguyễn Văn An", address="Tổ 3")
    assert card.as_party(before=before).name == "Nguyễn Văn An"
    other = Party("Lê Văn Ất", id_number="035080000001", address="Tổ 9")
    assert card.as_party(before=other).name == ""
    assert card.as_party(before=other).address == ""


@pytest.mark.parametrize(
    ("codes", "lines"),
    [
        ((AN, BICH), ()),
        ((AN,), (OTHER_BACK,)),
        ((), (BACK, OTHER_BACK)),
        ((AN, AN.replace("Tổ 3", "Tổ 4")), ()),  # an old and a new card of one person
    ],
)
def test_two_cards_fill_nothing(codes: tuple[str, ...], lines: tuple[tuple[str, ...], ...]) -> None:
    reading = read(*codes, lines=lines)
    assert (reading.card, reading.problem) == (None, "card.two_cards")


def test_another_code_beside_the_card_is_nobodys_card() -> None:
    reading = read(FORM, AN)
    assert reading.card is not None
    assert reading.payload == AN


def test_another_code_beside_the_back_leaves_the_back() -> None:
    assert read(FORM, lines=(BACK,)).card is not None


def test_a_spoilt_code_is_told_though_the_back_is_readable() -> None:
    assert read(AN.replace("15081990", "31021990"), lines=(BACK,)).problem == "card.birth_date"


@pytest.mark.parametrize(("seen", "problem"), [(False, "card.no_qr"), (True, "card.qr_unreadable")])
def test_nothing_read_says_whether_there_was_something(seen: bool, problem: str) -> None:
    assert read(seen=seen).problem == problem


def test_a_back_that_contradicts_the_code_warns() -> None:
    born_otherwise = AN.replace("15081990", "16081990")
    card = read(born_otherwise, lines=(BACK,)).card
    assert card is not None
    assert card.warnings == ("card.back_differs",)


def test_a_bare_year_of_birth_agrees_with_its_day() -> None:
    card = read(AN.replace("15081990", "00001990"), lines=(BACK,)).card
    assert card is not None
    assert card.warnings == ()


def test_both_sides_of_two_pictures_are_one_card() -> None:
    marks = CardMarks((AN,)).and_of(CardMarks((AN,), (BACK,), seen=True))
    assert marks == CardMarks((AN,), (BACK,), seen=True)


def test_check_digits_are_those_of_the_standard() -> None:
    # ICAO Doc 9303 part 3, 4.9: the examples of the check digit calculation.
    assert check_digit("520727") == 3
    assert check_digit("AB2134<<<") == 5


@given(st.integers(0, 59), st.sampled_from("0123456789<MFAN"))
def test_no_single_wrong_character_passes(place: int, char: str) -> None:
    """All of the first line, of the second what it is made of."""
    row, column = divmod(place, LENGTH)
    changed = list(BACK)
    if changed[row][column] == char:
        return
    changed[row] = changed[row][:column] + char + changed[row][column + 1 :]
    assert parse_lines(changed) is None


def test_a_card_of_somebody_over_sixty_has_no_end() -> None:
    back = parse_lines(OTHER_BACK)
    assert back is not None
    assert back.ends is None


def test_a_number_that_does_not_stand_twice_is_no_number() -> None:
    first, second, third = BACK
    document = "090001235"
    broken = f"IDVNM{document}{check_digit(document)}{first[15:]}"
    whole = second[:29] + str(check_digit(composite_text(broken, second)))
    assert parse_lines((broken, whole, third)) is None
