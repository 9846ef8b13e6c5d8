"""Fields of a page: found by their labels in spite of noise, and never surer than they are."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.domain.citizen_card import CitizenCard
from app.domain.field_kinds import FieldKind
from app.domain.field_labels import FieldLabels
from app.domain.page_field import FieldState, PageField, first
from app.domain.page_fields import find_fields
from app.domain.page_text import Line, PageText, Word
from app.domain.text import fold
from storage.field_labels import read_field_labels

TODAY = date(2026, 12, 1)
FORMS = Path(__file__).resolve().parents[2] / "resources" / "forms"
LABELS = read_field_labels(FORMS)
CARD = CitizenCard(
    id="035190001234",
    old_id="168123456",
    name="Đặng Thị Nguyệt",
    birth_date="15/08/1990",
    sex="Nữ",
    address="Tổ 3, Châu Sơn, Ninh Bình",
    issued_on="15/04/2021",
)
GOOD = (
    "ĐƠN ĐỀ NGHỊ",
    "Họ và tên: Đặng Thị Nguyệt",
    "Ngày sinh: 15/08/1990 Giới tính: Nữ",
    "Số định danh cá nhân: 035190001234",
    "Địa chỉ: Tổ 3, Châu Sơn, Ninh Bình",
    "Điện thoại: 0912345678",
    "Đặng Thị Nguyệt",
)


def line_of(text: str, baseline: int, confidence: float = 95.0, left: int = 300) -> Line:
    """Words as they would be printed; a tab is a gap between columns; `word~40` says how sure."""
    words: list[Word] = []
    for column in text.split("\t"):
        for word in column.split():
            bare, _, sure = word.partition("~")
            width = 20 * len(bare)
            certain = float(sure) if sure else confidence
            words.append(Word(bare, left, baseline - 38, width, 42, certain))
            left += width + 14
        left += 200
    return Line(tuple(words), baseline)


def page(*lines: str, confidence: float = 95.0) -> PageText:
    return PageText(
        2480, 3508, tuple(line_of(text, 300 + 90 * n, confidence) for n, text in enumerate(lines))
    )


def fields(*lines: str, card: CitizenCard | None = None, sure: float = 95.0) -> list[PageField]:
    return list(find_fields(page(*lines, confidence=sure), LABELS, TODAY, card))


def only(*lines: str, card: CitizenCard | None = None, sure: float = 95.0) -> PageField:
    (found,) = fields(*lines, card=card, sure=sure)
    return found


def test_a_form_read_well_gives_its_facts():
    found = {field.kind: (field.value, field.state) for field in fields(*GOOD)}
    assert found == {
        FieldKind.NAME: ("Đặng Thị Nguyệt", FieldState.GREEN),
        FieldKind.BIRTH: ("15/08/1990", FieldState.GREEN),
        FieldKind.SEX: ("Nữ", FieldState.GREEN),
        FieldKind.ID: ("035190001234", FieldState.GREEN),
        FieldKind.ADDRESS: ("Tổ 3, Châu Sơn, Ninh Bình", FieldState.YELLOW),
        FieldKind.PHONE: ("0912345678", FieldState.GREEN),
    }


def test_the_box_is_that_of_the_value_on_the_page():
    (found,) = fields("Điện thoại: 0912345678 (nhà)")
    number = page("Điện thoại: 0912345678 (nhà)").lines[0].words[2]
    box = found.box
    assert (box.left, box.top, box.width, box.height) == (
        number.left,
        number.top,
        number.width,
        number.height,
    )


def test_a_field_is_as_sure_as_its_least_sure_word():
    found = only("Họ và tên: Đặng Thị~74.9 Nguyệt")
    assert (found.confidence, found.state, found.problem) == (
        74.9,
        FieldState.YELLOW,
        "field.unsure",
    )


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("Sinh ngày: ngày 5 tháng 8 năm 1990", FieldKind.BIRTH, "05/08/1990"),
        ("2. Ngày, tháng, năm sinh: 15-08-1990", FieldKind.BIRTH, "15/08/1990"),
        ("Số CCCD/CMND: 0351 9000 1234", FieldKind.ID, "035190001234"),
        ("10. Số định danh cá nhân/Hộ chiếu: 035190001234", FieldKind.ID, "035190001234"),
        ("Số CMND cũ: 168 123 456", FieldKind.OLD_ID, "168123456"),
        ("SĐT: 0912.345.678", FieldKind.PHONE, "0912345678"),
        ("Điện thoại liên hệ: +84 912 345 678", FieldKind.PHONE, "0912345678"),
        ("E-mail: lan.nguyen@thu-mau.vn", FieldKind.EMAIL, "lan.nguyen@thu-mau.vn"),
        ("MST: 0100109106", FieldKind.TAX, "0100109106"),
        ("Số định danh/Mã số thuế: 0100109106-001", FieldKind.TAX, "0100109106001"),
        ("Số: 127/GXN-UBND", FieldKind.NUMBER, "127/GXN-UBND"),
        ("Mã hồ sơ: 000.62.15.H39-261128-9316", FieldKind.FILE_CODE, "000.62.15.H39-261128-9316"),
        ("Lệ phí: 1.250.000 đồng", FieldKind.FEE, "1250000"),
        ("Giới tính: Nam", FieldKind.SEX, "Nam"),
        ("Tôi tên là: ĐẶNG THỊ NGUYỆT", FieldKind.NAME, "ĐẶNG THỊ NGUYỆT"),
        ("Họ và tên (chữ in hoa): ĐẶNG THỊ NGUYỆT", FieldKind.NAME, "ĐẶNG THỊ NGUYỆT"),
    ],
)
def test_facts_come_in_their_normal_form(line, kind, value):
    found = only(line)
    assert (found.kind, found.value) == (kind, value)
    assert found.state is not FieldState.RED


@pytest.mark.parametrize(
    "line",
    [
        "Số định danh cá nhân: 03519000123",
        "Số định danh cá nhân: 0351900012345",
        "Số định danh cá nhân: 999190001234",
        "Ngày sinh: 31/02/1990",
        "Ngày sinh: 15/08/2031",
        "Ngày sinh: 15/08/199O",
        "Mã số thuế: 0100109107",
        "Điện thoại: 12345",
        "Giới tính: Nam Nữ",
        "Email: lan.nguyen(thu-mau.vn",
        "Số: 127",
    ],
)
def test_what_cannot_be_is_red(line):
    found = only(line)
    assert (found.state, found.problem) == (FieldState.RED, "field.impossible")


def test_an_empty_field_is_red_and_shows_its_label():
    found = only("Điện thoại:")
    assert (found.value, found.state, found.problem) == ("", FieldState.RED, "field.empty")
    assert found.box.width > 0


def test_two_fields_of_one_line_do_not_swallow_each_other():
    found = fields("6. Số điện thoại: 0912345678 7. Email: lan@thu.vn")
    assert [(field.kind, field.value) for field in found] == [
        (FieldKind.PHONE, "0912345678"),
        (FieldKind.EMAIL, "lan@thu.vn"),
    ]


def test_a_table_needs_no_colon():
    found = fields("Họ và tên\tĐặng Thị Nguyệt", "Số CCCD\t035190001234")
    assert [field.value for field in found] == ["Đặng Thị Nguyệt", "035190001234"]


def test_the_other_column_of_an_official_head_is_not_part_of_the_number():
    assert only("Số: 127/GXN-UBND\tĐộc lập - Tự do").value == "127/GXN-UBND"


def test_a_label_read_together_with_its_value_is_taken_apart():
    assert only("Email:lan@thu-mau.vn").value == "lan@thu-mau.vn"


@pytest.mark.parametrize(
    "line",
    [
        "Số định danh của chủ hộ: 035190001234",
        "Họ và tên cha: Đặng Văn Mẫu",
        "Người liên hệ, điện thoại: Lan, 0912345678",
        "Chủ hộ: Đặng Văn Mẫu",
        "12. Họ và tên mẹ: Lê Thị Mẫu",
        "Số định danh của vợ/chồng: 035190001234",
        "Tôi xin gọi số điện thoại 0912345678 khi cần",
        "Nơi cấp: Cục Cảnh sát",
    ],
)
def test_another_persons_field_is_not_the_declarers(line):
    assert fields(line) == []


def test_the_declarers_field_is_the_first_of_its_kind():
    found = fields("Họ và tên: Đặng Thị Nguyệt", "Họ và tên: Lê Văn Mẫu")
    assert [field.value for field in found] == ["Đặng Thị Nguyệt", "Lê Văn Mẫu"]
    declarer = first(found, FieldKind.NAME)
    assert declarer is not None
    assert declarer.value == "Đặng Thị Nguyệt"


def test_a_name_that_stands_nowhere_else_wants_a_look():
    found = only("Họ và tên: Đặng Thị Nguyệt")
    assert (found.state, found.problem) == (FieldState.YELLOW, "field.look")


def test_a_name_signed_with_other_marks_was_misread_somewhere():
    (found,) = fields("Họ và tên: Đặng Thị Nguyệt", "Đặng Thị Nguyết")
    assert (found.state, found.problem) == (FieldState.YELLOW, "field.contradicts")


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Ngày sinh: 15/08/1966", {FieldKind.ID, FieldKind.BIRTH}),
        ("Giới tính: Nam", {FieldKind.ID, FieldKind.SEX}),
    ],
)
def test_a_number_that_tells_otherwise_makes_both_doubtful(line, kinds):
    found = fields("Số định danh: 035190001234", line)
    assert {field.kind for field in found if field.problem == "field.contradicts"} == kinds
    assert all(field.state is FieldState.YELLOW for field in found)


def test_an_address_that_reaches_the_margin_goes_on_below():
    found = fields(
        "Địa chỉ: Số 12 ngõ 4 đường Hàng Gạo phường Cửa Nhượng thị xã Mẫu Hai huyện",
        "Mẫu Bốn, tỉnh Hà Nam",
        "Tôi đề nghị quý cơ quan xem xét, giải quyết theo quy định của pháp luật hiện hành.",
    )
    assert found[0].value.endswith("huyện Mẫu Bốn, tỉnh Hà Nam")
    assert found[0].state is FieldState.YELLOW


def test_an_address_above_the_next_label_ends_with_its_line():
    found = fields(
        "Địa chỉ: Số 12 ngõ 4 đường Hàng Gạo phường Cửa Nhượng thị xã Mẫu Hai",
        "Điện thoại: 0912345678",
    )
    assert [field.value[-7:] for field in found] == ["Mẫu Hai", "2345678"]


def test_what_the_card_says_too_is_certain_however_it_was_read():
    found = fields(*GOOD, card=CARD, sure=40.0)
    states = {field.kind: field.state for field in found}
    assert states.pop(FieldKind.PHONE) is FieldState.YELLOW
    assert set(states.values()) == {FieldState.GREEN}


@pytest.mark.parametrize(
    "line",
    [
        "Họ và tên: Đặng Thị Nguyết",
        "Số định danh cá nhân: 035190001235",
        "Ngày sinh: 15/08/1966",
        "Giới tính: Nam",
    ],
)
def test_what_the_card_contradicts_is_red(line):
    found = only(line, card=CARD)
    assert (found.state, found.problem) == (FieldState.RED, "field.differs_from_card")


def test_an_address_written_otherwise_than_on_the_card_is_only_looked_at():
    found = only("Địa chỉ: Tổ 3, phường Châu Sơn, tỉnh Ninh Bình", card=CARD)
    assert (found.value, found.state) == (
        "Tổ 3, phường Châu Sơn, tỉnh Ninh Bình",
        FieldState.YELLOW,
    )


def test_a_page_without_fields_gives_none():
    assert fields("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc") == []
    assert find_fields(PageText(10, 10), LABELS, TODAY) == ()


def declared() -> list[tuple[str, str]]:
    """Labels of the declarations that are filled with facts about the owner."""
    found = []
    for path in sorted((FORMS / "declarations").glob("*.yaml")):
        for line in yaml.safe_load(path.read_text("utf-8"))["lines"]:
            for part in line.get("pair", [line]):
                filled = part.get("value", "")
                if filled.startswith("owner_"):
                    found.append((part.get("fact") or part.get("choice"), filled))
    return found


@pytest.mark.parametrize(("label", "filled"), declared())
def test_every_form_the_counter_prints_is_read_when_it_comes_back(label, filled):
    kind = {"name": FieldKind.NAME, "birth": FieldKind.BIRTH}.get(filled.removeprefix("owner_"))
    known = LABELS.kind_of(label)
    assert known is not None
    assert known[1] == 1.0
    if kind:
        assert known[0] is kind


def noisy(label: str, noise: int) -> str:
    """A label without some marks, with one letter wrong and a blank lost."""
    if noise & 1:
        label = fold(label)
    if noise & 2 and len(label) > 8:
        at = noise % (len(label) - 1)
        label = label[:at] + ("x" if label[at].isalpha() else label[at]) + label[at + 1 :]
    if noise & 4 and " " in label:
        label = label.replace(" ", "", 1)
    return label


LONG = ["Họ và tên", "Số định danh cá nhân", "Số căn cước công dân", "Nơi thường trú"]


@given(st.sampled_from(LONG), st.integers(0, 255))
def test_labels_are_known_with_marks_lost_a_letter_wrong_a_blank_gone(label, noise):
    known, noised = LABELS.kind_of(label), LABELS.kind_of(noisy(label, noise))
    assert known is not None
    assert noised is not None
    assert noised[0] is known[0]


@given(st.text("abcdefghiklmnopqrstuvxy", min_size=5, max_size=18))
def test_words_that_are_no_label_are_none(text):
    found = FieldLabels({FieldKind.ID: ["Số định danh cá nhân"]}).kind_of(text)
    assert found is None or found[1] >= 0.82


@given(st.lists(st.integers(0, 9), min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_a_wrong_digit_is_never_green_beside_the_card(digits, at, by):
    number = "".join(map(str, digits))
    wrong = number[:at] + str((digits[at] + by) % 10) + number[at + 1 :]
    card = CitizenCard(number, "", "Lê Mẫu", "15/08/1990", "Nữ", "", "")
    found = only(f"Số định danh: {wrong}", card=card)
    assert found.state is FieldState.RED


@given(st.text(max_size=60), st.floats(0, 100))
def test_no_text_breaks_it(text, confidence):
    text = text.replace("~", "-")
    said = [f"Họ và tên: {text}", f"{text}: {text}", text]
    lines = [line_of(words, 90 * n, confidence) for n, words in enumerate(said)]
    written = tuple(line for line in lines if line.words)
    found = find_fields(PageText(100, 100, written), LABELS, TODAY)
    assert all(0 <= field.confidence <= 100 for field in found)
