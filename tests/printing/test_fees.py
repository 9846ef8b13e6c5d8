"""Money on paper: numbered receipts in three copies, void and reprint, the slip and its QR."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.dossier import Dossier
from app.domain.fees import Book, FeeKind, FeeMethod, Payment, Refund
from app.domain.vietqr import BankAccount, vietqr
from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import DOSSIER, HEADING, JOB, OWNER, RECEIVED
from tests.printing.test_pages import page_text

COLLECTOR = replace(HEADING, collector="Bưu điện tỉnh Hà Nam", collector_tax_code="0100233488")
HOUR = timedelta(hours=1)
PAID = Payment(
    id=UUID(int=5),
    dossier_id=DOSSIER.id,
    dossier_code=str(DOSSIER.code),
    agency_id=DOSSIER.agency_id,
    fee_name="Phí cấp Phiếu lý lịch tư pháp",
    kind=FeeKind.PHI,
    amount=1015000,
    method=FeeMethod.CASH,
    payer=OWNER.name,
    taken_at=RECEIVED + HOUR,
    taken_by="Trần Văn Bưởi",
    book=Book(RECEIVED.date(), "Trần Văn Bưởi"),
    series="AB-24P",
    number=12,
)
VOID = replace(
    PAID, voided_at=RECEIVED + 2 * HOUR, voided_by="Lê Thị Ý", void_reason="Ghi sai người nộp"
)
BACK = Refund(
    UUID(int=6), 50000, FeeMethod.CASH, "Miễn một phần", RECEIVED + 3 * HOUR, "Lê Thị Ý", PAID.book
)
UNPAID = replace(DOSSIER, fee_paid=False)


def printed(payment: Payment | None, dossier: Dossier = DOSSIER, **job: object) -> bytes:
    told = replace(JOB, payment=payment, **job)
    return ReportlabForms(COLLECTOR).render("fee-receipt", dossier, told)


def test_a_numbered_receipt_has_three_copies_on_a5() -> None:
    pdf = printed(PAID)
    assert reading.pages(pdf) == 3
    assert reading.size_mm(pdf) == (210, 148)
    for page, said in ((1, "Lưu tại cơ quan thu"), (2, "Giao cho người nộp"), (3, "Lưu nội bộ")):
        text = page_text(pdf, page)
        assert f"(Liên {page}: {said}" in text
        for fact in ("BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", "Ký hiệu: AB-24P", "Số: 0000012",
                     "Bưu điện tỉnh Hà Nam", "0100233488", OWNER.name, OWNER.address,
                     "000.00.14.H25-240105-0003", "1.015.000 đồng (P)", "Tiền mặt",
                     "Một triệu không trăm mười lăm nghìn đồng", "Trần Văn Bưởi"):  # fmt: skip
            assert fact in text


def test_another_payer_s_address_and_an_unknown_collector_are_left_to_the_pen() -> None:
    stranger = replace(PAID, payer="Công ty Bưởi")
    text = reading.text(
        ReportlabForms(HEADING).render("fee-receipt", DOSSIER, replace(JOB, payment=stranger))
    )
    assert OWNER.address not in text
    assert "Đơn vị thu: Mẫu số:" in text


def test_a_void_receipt_says_so_on_every_copy_and_others_do_not() -> None:
    pdf = printed(VOID)
    for page in (1, 2, 3):
        text = page_text(pdf, page)
        assert "ĐÃ HỦY" in text
        assert "người hủy: Lê Thị Ý; lý do: Ghi sai người nộp" in text
    assert "ĐÃ HỦY" not in reading.text(printed(PAID))


def test_the_void_mark_hides_nothing_and_is_not_cut_off() -> None:
    image = reading.raster(printed(VOID), 100)
    left, top, right, bottom = image.point(lambda grey: 255 if grey < 230 else 0).getbbox()
    assert min(left, top, image.width - right, image.height - bottom) > 100 / 25.4 * 4
    dark = reading.text(printed(VOID))
    assert "Một triệu không trăm mười lăm nghìn đồng" in dark


def test_a_reprint_is_marked_inside_the_page() -> None:
    pdf = printed(PAID, reprint=1)
    assert all("BẢN IN LẠI LẦN 1" in page_text(pdf, page) for page in (1, 2, 3))
    image = reading.raster(pdf, 100)
    _, top, _, _ = image.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert top / 100 * 25.4 >= 4


def test_money_given_back_stays_on_every_later_print() -> None:
    text = reading.text(printed(replace(PAID, refunds=(BACK,))))
    assert "Đã hoàn 50.000 đồng lúc 11:42 05/01/2024, người hoàn: Lê Thị Ý" in text


def test_without_a_series_the_slip_has_the_payment_s_facts() -> None:
    text = reading.text(printed(replace(PAID, series="", number=None, method=FeeMethod.TRANSFER)))
    for said in ("chưa phải biên lai", "1.015.000 đ", "Một triệu không trăm mười lăm nghìn đồng",
                 "Tình trạng: đã nộp", "Chuyển khoản", "Thu lúc: 09:42 05/01/2024"):  # fmt: skip
        assert said in text


def test_what_is_owed_is_asked_for_with_a_code_that_a_bank_reads() -> None:
    account = BankAccount("970436", "0123456789", "BUU DIEN")
    code = vietqr(account, 200000, str(DOSSIER.code))
    pdf = printed(None, UNPAID, owed=200000, transfer=code)
    found = {c.text for c in reading.every_code(reading.scanned(pdf))}
    assert code in found
    text = reading.text(pdf)
    assert "Tình trạng: chưa nộp" in text
    assert "Số tiền: 200.000 đ" in text
    assert "Trần Văn Bưởi" not in text


def test_a_paid_slip_asks_for_nothing() -> None:
    slip = replace(PAID, series="", number=None)
    assert "VietQR" not in reading.text(printed(slip, transfer="000201", owed=0))


@pytest.mark.parametrize(("kind", "mark"), [(FeeKind.PHI, "(P)"), (FeeKind.LE_PHI, "(LP)")])
def test_phi_and_le_phi_are_told_apart(kind: FeeKind, mark: str) -> None:
    assert f"đồng {mark}" in reading.text(printed(replace(PAID, kind=kind)))
