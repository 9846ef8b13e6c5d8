"""The receipt says what was handed in and what was promised, and nothing that is not known."""

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.codes import Channel, DossierCode, ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.party import Party
from app.errors import NotAllowed, NotFound
from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import (
    DOSSIER,
    HEADING,
    JOB,
    OWNER,
    PROVISIONAL,
    RECEIVED,
    paper,
)

FORMS = ReportlabForms(HEADING)


def receipt(dossier: Dossier = DOSSIER, **job: object) -> bytes:
    return FORMS.render("receipt", dossier, replace(JOB, **job))


def test_the_text_extracts_intact_in_nfc() -> None:
    text = reading.text(receipt())
    assert text == unicodedata.normalize("NFC", text)
    for said in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Hà Nam, ngày 05 tháng 01 năm 2024",
        "Mã hồ sơ: 000.00.14.H25-240105-0003",
        "Bà Nguyễn Thị Hồng Nhung (nộp trực tiếp)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 10 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 08 giờ 42 phút, ngày 05 tháng 01 năm 2024",
        "08 giờ 42 phút, ngày 19 tháng 01 năm 2024",
        "200.000 đ (đã nộp)",
        "Mẫu số 01 – Thông tư số 01/2018/TT-VPCP",
    ):
        assert said in text


def test_the_fields_stand_in_the_order_of_form_01() -> None:
    text = reading.text(receipt())
    order = [
        "GIẤY TIẾP NHẬN", "Mã hồ sơ:", "Bộ phận tiếp nhận", "Tiếp nhận hồ sơ của", "Địa chỉ",
        "Số điện thoại", "Nội dung yêu cầu", "1. Thành phần", "2. Số lượng", "3. Thời gian",
        "4. Thời gian", "5. Thời gian", "6. Đăng ký", "7. Phí", "Vào Sổ theo dõi",
        "NGƯỜI NỘP HỒ SƠ",
    ]  # fmt: skip
    places = [text.index(said) for said in order]
    assert places == sorted(places)


def test_a_decomposed_name_comes_out_composed() -> None:
    name = "Đỗ Ngọc Ẵm Ỡ"
    owner = replace(OWNER, name=unicodedata.normalize("NFD", name))
    assert name in reading.text(receipt(replace(DOSSIER, owner=owner)))


def test_only_papers_handed_in_are_listed() -> None:
    absent = replace(paper("Giấy chưa có"), present=False)
    text = reading.text(receipt(replace(DOSSIER, papers=(*DOSSIER.papers, absent))))
    assert "Giấy chưa có" not in text
    assert "Văn bản ủy quyền" in text


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("không quy định thời hạn", "không ấn định ngày"),
        ("10 ngày làm việc", "chưa có ngày hẹn"),
    ],
)
def test_without_a_due_date_it_says_so(label: str, said: str) -> None:
    text = reading.text(receipt(replace(DOSSIER, due_at=None, time_label=label)))
    assert said in text


def test_a_new_promise_names_the_old_one() -> None:
    moved = replace(DOSSIER, previous_due_at=RECEIVED + timedelta(days=7))
    text = reading.text(receipt(moved))
    assert "thay cho thời gian hẹn trước: 08 giờ 42 phút, ngày 12 tháng 01 năm 2024" in text


def test_an_unknown_telephone_leaves_room_to_write() -> None:
    text = reading.text(receipt(replace(DOSSIER, owner=replace(OWNER, phone="", address=""))))
    assert "Số điện thoại: Email:" in text


def test_a_proxy_is_named_beside_the_owner() -> None:
    filer = Party("Lê Văn Ứng", "035090000009", sex="Nam", address="Phủ Lý")
    text = reading.text(receipt(replace(DOSSIER, filer=filer)))
    assert "Tiếp nhận hồ sơ của: Ông Lê Văn Ứng" in text
    assert "Chủ hồ sơ: Bà Nguyễn Thị Hồng Nhung" in text


def test_nobody_signs_for_an_online_dossier() -> None:
    text = reading.text(receipt(replace(DOSSIER, channel=Channel.ONLINE)))
    assert "nộp trực tuyến" in text
    assert "NGƯỜI NỘP HỒ SƠ" not in text


def test_the_result_by_post_says_so() -> None:
    text = reading.text(receipt(replace(DOSSIER, return_by=ReturnBy.POST)))
    assert "6. Đăng ký nhận kết quả: qua dịch vụ bưu chính công ích" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"fee": 0}, "không thu"),
        ({"fee_timing": "exempt"}, "được miễn"),
        ({"fee_paid": False}, "200.000 đ (chưa nộp)"),
        ({"fee_paid": False, "fee_timing": "after"}, "200.000 đ (nộp khi nhận kết quả)"),
    ],
)
def test_the_fee_line_never_claims_money_that_was_not_taken(
    change: dict[str, object], said: str
) -> None:
    assert f"7. Phí, lệ phí: {said}" in reading.text(receipt(replace(DOSSIER, **change)))


def test_a_provisional_number_is_marked_and_never_called_the_official_one() -> None:
    text = reading.text(receipt(PROVISIONAL))
    assert "SỐ TẠM" in text
    assert "Số tạm: TQ1-240105-001" in text
    assert "Mã hồ sơ: TQ1" not in text


def test_an_official_number_is_not_marked_and_names_the_provisional_one() -> None:
    text = reading.text(receipt(replace(DOSSIER, provisional_code=DossierCode("TQ1-240105-001"))))
    assert "SỐ TẠM" not in text
    assert "số tạm đã cấp trước đó: TQ1-240105-001" in text


def test_a_reprint_is_marked_with_its_time_and_an_original_is_not() -> None:
    again = reading.text(receipt(reprint=2, printed_at=RECEIVED + timedelta(hours=3)))
    assert "BẢN IN LẠI LẦN 2" in again
    assert "in lại lúc 11:42 05/01/2024" in again
    assert "BẢN IN LẠI" not in reading.text(receipt())


def test_two_copies_differ_only_in_whose_they_are() -> None:
    pdf = receipt(copies=2)
    text = reading.text(pdf)
    assert reading.pages(pdf) == 2
    assert "(Liên 1: Lưu" in text
    assert "(Liên 2: Giao người nộp hồ sơ)" in text


def test_equal_input_gives_equal_bytes() -> None:
    assert receipt() == ReportlabForms(HEADING).render("receipt", DOSSIER, JOB)


@pytest.mark.parametrize("status", [None, Status.REGISTERED, Status.REFUSED])
def test_no_receipt_before_reception(status: Status | None) -> None:
    with pytest.raises(NotAllowed) as caught:
        receipt(replace(DOSSIER, status=status))
    assert caught.value.code == ("form.over" if status is Status.REFUSED else "form.not_now")


def test_an_unknown_form_is_named() -> None:
    with pytest.raises(NotFound) as caught:
        FORMS.render("giay", DOSSIER, JOB)
    assert caught.value.code == "form.unknown"
