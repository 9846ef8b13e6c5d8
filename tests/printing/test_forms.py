"""Every form of both sets prints from a dossier that is ready for it, and only then."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.codes import DossierCode, PartyKind, Status
from app.domain.dossier import Dossier, Event
from app.domain.party import Party
from app.domain.procedure import Case, Procedure, RequiredPaper, TimeUnit
from app.errors import NotAllowed
from printing import wording
from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import (
    DOSSIER,
    HEADING,
    JOB,
    PROVISIONAL,
    RECEIVED,
    RESOLVED,
    RETURNED,
    later,
)

DAY = timedelta(days=1)


def after(dossier: Dossier, verb: str, status: Status, reason: str = "", **data: str) -> Dossier:
    event = Event(RECEIVED + 2 * DAY, verb, "Trần Văn Bưởi", status, reason, data)
    return replace(dossier, status=status, previous_status=dossier.status).with_event(event)


DRAFT = replace(DOSSIER, code=None, status=None, received_at=None, due_at=None)
ASKED = after(
    DOSSIER,
    "ask-supplement",
    Status.SUPPLEMENT_ASKED,
    "Ảnh bị mờ",
    papers="Bản chụp rõ nét\nVăn bản ủy quyền công chứng",
    deadline="05/02/2024",
)
REFUSED = after(DRAFT, "refuse", Status.REFUSED, "Không thuộc thẩm quyền")
WITHDRAWN = after(DOSSIER, "withdraw", Status.WITHDRAWN, "Không còn nhu cầu")
LATE = replace(
    after(DOSSIER, "apologise", Status.PROCESSING, "chờ xác minh"),
    previous_due_at=DOSSIER.due_at,
    due_at=RECEIVED + 19 * DAY,
)
CASES = {
    "receipt": DOSSIER,
    "supplement": ASKED,
    "refusal": REFUSED,
    "apology": LATE,
    "control": DOSSIER,
    "stop": WITHDRAWN,
    "return-slip": RESOLVED,
    "return-receipt": RETURNED,
    "fee-receipt": DOSSIER,
    "history": ASKED,
}
#: Title and number of the circular: Thông tư 01/2018 and 03/2025 (domain: 4.1).
TITLES = {
    "TT01_2018": {
        "receipt": ("01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        "supplement": ("02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
        "refusal": ("03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"),
        "apology": ("04", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"),
        "control": ("05", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
        "stop": ("", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
    },
    "TT03_2025": {
        "receipt": ("01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        "supplement": ("02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
        "refusal": ("03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"),
        "apology": ("04", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"),
        "control": ("06", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
        "stop": ("05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
    },
}


def render(form: str, dossier: Dossier, form_set: str = "TT01_2018", **job: object) -> bytes:
    """Of January 2024; under the forms of 2025 of January 2026."""
    forms = ReportlabForms(replace(HEADING, form_set=form_set))
    by = timedelta(days=731) if form_set == "TT03_2025" else timedelta(0)
    at = replace(JOB, printed_at=JOB.printed_at + by)
    return forms.render(form, later(dossier, by), replace(at, **job))


@pytest.mark.parametrize("form_set", TITLES)
@pytest.mark.parametrize("form", CASES)
def test_each_form_fills_one_page_under_its_title_without_a_borrowed_font(
    form: str, form_set: str
) -> None:
    pdf = render(form, CASES[form], form_set)
    text = reading.text(pdf)
    number, title = TITLES[form_set].get(form, ("", wording.load(form_set).wording(form)["title"]))
    circular = wording.load(form_set).law
    assert title in text
    assert (f"Mẫu số {number} – {circular}" in text) is bool(number)
    assert reading.pages(pdf) == 1
    assert all(font.embedded for font in reading.fonts(pdf))


@pytest.mark.parametrize("form", CASES)
def test_no_form_calls_a_provisional_number_official(form: str) -> None:
    dossier = replace(CASES[form], code=PROVISIONAL.code)
    text = reading.text(render(form, dossier))
    assert "SỐ TẠM" in text
    assert "Mã hồ sơ: TQ1" not in text


@pytest.mark.parametrize("form", CASES)
def test_every_reprint_is_marked_on_every_form(form: str) -> None:
    assert "BẢN IN LẠI LẦN 1" in reading.text(render(form, CASES[form], reprint=1))


@pytest.mark.parametrize(
    ("form", "dossier"),
    [
        ("supplement", DOSSIER),
        ("refusal", DOSSIER),
        ("apology", DOSSIER),
        ("control", DRAFT),
        ("stop", DOSSIER),
        ("return-slip", DOSSIER),
        ("return-receipt", DOSSIER),
        ("fee-receipt", replace(DOSSIER, fee=0)),
    ],
)
def test_a_form_whose_facts_are_missing_is_not_printed(form: str, dossier: Dossier) -> None:
    with pytest.raises(NotAllowed) as caught:
        render(form, dossier)
    assert caught.value.params["form"] == form


def test_a_draft_is_refused_with_the_clerk_s_reason_and_without_a_number() -> None:
    text = reading.text(render("refusal", DRAFT, reason="Không thuộc thẩm quyền"))
    assert "Mã hồ sơ: chưa cấp" in text
    assert "Không thuộc thẩm quyền" in text


def test_a_reprinted_supplement_keeps_its_own_reason() -> None:
    later = after(ASKED, "withdraw", Status.WITHDRAWN, "Rút hồ sơ")
    text = reading.text(render("supplement", later, reason="Rút hồ sơ"))
    assert "Lý do: Ảnh bị mờ" in text
    assert "Bản chụp rõ nét" in text
    assert "05/02/2024" in text


def test_a_second_supplement_is_counted_openly() -> None:
    twice = after(ASKED, "ask-supplement", Status.SUPPLEMENT_ASKED, "Còn thiếu")
    assert "lần yêu cầu bổ sung thứ 2" in reading.text(render("supplement", twice))


def test_the_apology_names_both_promises() -> None:
    text = reading.text(render("apology", LATE))
    assert "thời gian hẹn trả kết quả: 08 giờ 42 phút, ngày 19 tháng 01 năm 2024" in text
    assert "hẹn trả kết quả vào: 08 giờ 42 phút, ngày 24 tháng 01 năm 2024" in text


def test_an_apology_without_a_new_day_leaves_it_to_the_office() -> None:
    text = reading.text(render("apology", DOSSIER, reason="chờ xác minh"))
    assert "hẹn trả kết quả vào: ........" in text


def test_the_return_slip_shows_owner_shelf_and_money_due() -> None:
    unpaid = replace(RESOLVED, fee_paid=False, fee_timing="after")
    text = reading.text(render("return-slip", unpaid))
    for said in ("Nguyễn Thị Hồng Nhung", "B2-14", "TRẢ TẠI QUẦY", "CÒN PHẢI THU: 200.000 đ"):
        assert said in text
    assert "Phiếu lý lịch tư pháp số 1 số 1234/STP-LLTP" in text


def test_papers_of_a_stopped_dossier_go_back_without_a_result() -> None:
    stopped = after(DOSSIER, "record-stop", Status.STOPPED, "Không đủ điều kiện")
    assert "PHIẾU KẸP HỒ SƠ TRẢ LẠI" in reading.text(render("return-slip", stopped))
    text = reading.text(render("return-receipt", stopped, receiver="Lê Thị Ý"))
    assert "nhận lại giấy tờ của hồ sơ đã dừng giải quyết" in text
    assert "Văn bản ủy quyền" in text


def test_a_stranger_s_authority_is_asked_for_and_an_owner_s_is_not() -> None:
    asked = "Văn bản ủy quyền hoặc quan hệ với chủ hồ sơ"
    owner = render("return-receipt", RETURNED, receiver=DOSSIER.owner.name)
    assert asked not in reading.text(owner)
    assert asked in reading.text(render("return-receipt", RETURNED, receiver="Lê Thị Ý"))


def test_a_stop_names_withdrawal_and_leaves_the_head_s_name_open() -> None:
    text = reading.text(render("stop", WITHDRAWN))
    assert "theo yêu cầu rút hồ sơ của người nộp" in text
    assert "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" in text


def test_only_a_paid_fee_bears_the_collector_s_name() -> None:
    assert reading.text(render("fee-receipt", DOSSIER)).count("Trần Văn Bưởi") == 1
    unpaid = reading.text(render("fee-receipt", replace(DOSSIER, fee_paid=False)))
    assert "Tình trạng: chưa nộp" in unpaid
    assert "Trần Văn Bưởi" not in unpaid


def test_the_history_shows_every_step_in_words_and_an_empty_one_says_so() -> None:
    text = reading.text(render("history", ASKED))
    assert "Yêu cầu bổ sung giấy tờ" in text
    assert "07/01/2024" in text
    assert "Chưa có bước xử lý nào" in reading.text(render("history", DOSSIER))


def test_the_guidance_slip_lists_what_to_bring() -> None:
    papers = (
        RequiredPaper("Tờ khai", originals=1, form="Mẫu 03/2024/LLTP"),
        RequiredPaper("Văn bản ủy quyền", originals=1, required=False, note="Không cho Phiếu 2"),
    )
    case = Case("Mặc định", 10, TimeUnit.WORKING_DAY, 200000, papers, "miễn: trẻ em")
    procedure = Procedure(
        "2.000488", "Cấp Phiếu", "X", "Sở Tư pháp", "F", "Tư pháp", (case,), "Phiếu",
        online_level="toan_trinh", valid_from=date(2024, 1, 1),
    )  # fmt: skip
    pdf = ReportlabForms(HEADING).guidance(procedure, case, JOB)
    text = reading.text(pdf)
    for said in ("10 ngày làm việc", "200.000 đ (miễn: trẻ em)", "Mẫu: 03/2024/LLTP",
                 "Văn bản ủy quyền (nếu có)", "Không cho Phiếu 2", "toàn trình"):  # fmt: skip
        assert said in text
    assert reading.codes(reading.scanned(pdf))["Code128"] == "2.000488"


def test_a_case_without_papers_or_term_says_so() -> None:
    case = Case("Mặc định", None, TimeUnit.DAY, 0, ())
    procedure = Procedure("1.000001", "A", "X", "Sở", "F", "L", (case,))
    text = reading.text(ReportlabForms(HEADING).guidance(procedure, case, JOB))
    assert "Thời gian giải quyết: không quy định thời hạn" in text
    assert "Danh mục chưa có giấy tờ nào" in text


def test_an_organisation_is_addressed_by_its_name() -> None:
    company = Party("Công ty A & B", "0100233488", PartyKind.ENTERPRISE)
    text = reading.text(render("refusal", replace(REFUSED, owner=company)))
    assert "Mã số thuế/Số quyết định thành lập: 0100233488" in text
    assert "Thông báo để Công ty A & B được biết" in text


def test_forms_are_the_same_from_many_threads() -> None:
    forms = ReportlabForms(HEADING)
    codes = [DossierCode(f"H42.13-261122-{n:04d}") for n in range(1, 9)]
    dossiers = [replace(DOSSIER, code=code) for code in codes]
    alone = [forms.render("receipt", dossier, JOB) for dossier in dossiers]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda d: forms.render("receipt", d, JOB), dossiers))
    assert alone == together
