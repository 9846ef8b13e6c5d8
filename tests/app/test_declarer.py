"""Of a stack of papers only what is the declarer's is offered, and what differs is doubted."""

from dataclasses import replace

from app.domain.citizen_card import CitizenCard
from app.domain.declarer import Told, declarer
from app.domain.field_kinds import FieldKind
from app.domain.page_field import Box, FieldState, PageField

K = FieldKind
BOX = Box(1, 2, 3, 4)
NAME, ID = "Đặng Thị Nguyệt", "035190001234"
CARD = CitizenCard(
    id=ID,
    old_id="",
    name=NAME,
    birth_date="15/08/1990",
    sex="Nữ",
    address="Tổ 3, Châu Sơn, Ninh Bình",
    issued_on="15/04/2021",
)


def field(
    kind: FieldKind, value: str, state: FieldState = FieldState.GREEN, problem: str | None = None
) -> PageField:
    return PageField(kind, "nhãn", value, 95.0, BOX, state, problem)


def page(name: str = NAME, number: str = ID, *more: PageField) -> list[PageField]:
    return [field(K.NAME, name), field(K.ID, number), *more]


def values(told: tuple[Told, ...]) -> dict[FieldKind, str]:
    return {each.field.kind: each.field.value for each in told}


def only(told: tuple[Told, ...], kind: FieldKind) -> Told:
    (found,) = (each for each in told if each.field.kind is kind)
    return found


def test_the_first_page_that_names_a_person_is_the_declarers() -> None:
    pages = [[field(K.PHONE, "0911111111")], page(), page("Lê Văn Cần", "001085004211")]
    told = declarer(pages)
    assert values(told) == {K.NAME: NAME, K.ID: ID}
    assert {each.page for each in told} == {1}


def test_another_page_of_the_same_number_adds_what_is_missing() -> None:
    pages = [page(), page(NAME, ID, field(K.PHONE, "0912345678"))]
    assert only(declarer(pages), K.PHONE) == Told(1, field(K.PHONE, "0912345678"))


def test_another_persons_page_adds_nothing() -> None:
    namesake = page(NAME, "035190009999", field(K.PHONE, "0912345678"))
    assert K.PHONE not in values(declarer([page(), namesake]))


def test_a_page_without_a_number_is_known_by_its_name_in_any_case() -> None:
    other = [field(K.NAME, "ĐẶNG THỊ NGUYỆT"), field(K.PHONE, "0912345678")]
    assert values(declarer([page(), other]))[K.PHONE] == "0912345678"


def test_a_surer_reading_of_the_same_fact_wins() -> None:
    unsure = field(K.BIRTH, "15/08/1990", FieldState.YELLOW, "field.unsure")
    sure = field(K.BIRTH, "15/08/1990")
    assert only(declarer([page(NAME, ID, unsure), page(NAME, ID, sure)]), K.BIRTH) == Told(1, sure)


def test_two_pages_of_one_person_that_differ_are_never_green() -> None:
    one, two = field(K.BIRTH, "15/08/1990"), field(K.BIRTH, "16/08/1990")
    told = only(declarer([page(NAME, ID, one), page(NAME, ID, two)]), K.BIRTH)
    assert told.field == replace(one, state=FieldState.YELLOW, problem="field.contradicts")


def test_what_cannot_be_gives_way_to_what_can() -> None:
    wrong = field(K.BIRTH, "35/13/1990", FieldState.RED, "field.impossible")
    right = field(K.BIRTH, "15/08/1990")
    for pages in ([[wrong], [right]], [[right], [wrong]]):
        whole = [page(NAME, ID, *fields) for fields in pages]
        assert only(declarer(whole), K.BIRTH).field == right


def test_what_the_card_says_otherwise_is_red_with_both_values() -> None:
    told = only(declarer([page(NAME, ID, field(K.BIRTH, "15/08/1996"))], CARD), K.BIRTH)
    assert (told.field.value, told.card) == ("15/08/1996", "15/08/1990")
    assert (told.field.state, told.field.problem) == (FieldState.RED, "field.differs_from_card")


def test_the_card_chooses_between_two_readings() -> None:
    one, two = field(K.BIRTH, "15/08/1996"), field(K.BIRTH, "15/08/1990")
    told = only(declarer([page(NAME, ID, one), page(NAME, ID, two)], CARD), K.BIRTH)
    assert (told.field.value, told.field.state, told.page) == (
        "15/08/1990", FieldState.GREEN, 1,
    )  # fmt: skip


def test_of_two_persons_papers_those_of_the_person_with_the_card_count() -> None:
    pages = [page("Lê Văn Cần", "001085004211"), page()]
    assert values(declarer(pages, CARD)) == {K.NAME: NAME, K.ID: ID}


def test_of_two_persons_papers_those_of_the_person_typed_count() -> None:
    pages = [page("Lê Văn Cần", "001085004211"), page()]
    assert values(declarer(pages, known={K.NAME: NAME})) == {K.NAME: NAME, K.ID: ID}


def test_without_any_name_or_number_nothing_is_offered() -> None:
    assert declarer([[field(K.PHONE, "0912345678")], []]) == ()


def test_an_empty_field_is_no_fact() -> None:
    empty = field(K.PHONE, "", FieldState.RED, "field.empty")
    assert K.PHONE not in values(declarer([page(NAME, ID, empty)], CARD))


def test_papers_of_another_person_than_the_cards_tell_nothing_sure() -> None:
    other = page("Lê Văn Cần", "001085004211", field(K.PHONE, "0912345678"))
    told = only(declarer([other], CARD), K.PHONE)
    assert (told.field.state, told.field.problem) == (FieldState.YELLOW, "field.other_person")


def test_papers_of_another_person_than_the_one_typed_tell_nothing_sure() -> None:
    told = declarer([page("Lê Văn Cần", "001085004211")], known={K.NAME: NAME, K.ID: ""})
    assert {each.field.problem for each in told} == {"field.other_person"}


def test_a_name_that_is_still_being_typed_contradicts_nobody() -> None:
    told = declarer([page()], known={K.NAME: "đặng th", K.ID: ""})
    assert {each.field.state for each in told} == {FieldState.GREEN}


def test_a_misread_name_with_the_right_number_leaves_the_rest_sure() -> None:
    misread = page("Đặng Thị Nguyét", ID, field(K.PHONE, "0912345678"))
    told = declarer([misread], CARD)
    assert only(told, K.NAME).field.state is FieldState.RED
    assert only(told, K.PHONE).field.state is FieldState.GREEN
