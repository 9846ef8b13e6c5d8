"""Every form of both sets, from dossiers that the verbs made: title, number, text, bars."""

import unicodedata
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.codes import Channel, ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.verbs import Verb
from app.errors import NotAllowed
from printing import wording
from printing.forms import ReportlabForms
from tests.printing import lives, reading
from tests.printing.lives import DAYS, done, draft, job, life
from tests.printing.samples import HEADING

SETS = ("TT01_2018", "TT03_2025")
#: Number and title by circular (domain: 4.1); the numbered ones first.
TITLES = {
    "receipt": ("01", "01", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
    "supplement": ("02", "02", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
    "refusal": ("03", "03", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"),
    "apology": ("04", "04", ""),
    "control": ("05", "06", "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
    "stop": ("", "05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
    "return-slip": ("", "", "PHIẾU KẸP KẾT QUẢ"),
    "return-receipt": ("", "", "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ"),
    "fee-receipt": ("", "", "PHIẾU THU"),
    "history": ("", "", "QUÁ TRÌNH XỬ LÝ HỒ SƠ"),
    "declaration": ("", "", "TỜ KHAI YÊU CẦU CẤP PHIẾU LÝ LỊCH TƯ PHÁP"),
    "thermal": ("", "", "BIÊN NHẬN HỒ SƠ"),
}
APOLOGIES = (
    "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
    "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
)
#: Forms with the dossier's number as bars; a refused draft has none.
BARRED = tuple(form for form in TITLES if form not in ("refusal", "thermal", "declaration"))


def dossier_for(form: str, form_set: str) -> Dossier:
    if form == "refusal":
        at = DAYS[form_set]
        return done(draft(at), Verb.REFUSE, at, "Không thuộc thẩm quyền")
    return life(form, form_set)


def printed(form: str, form_set: str, dossier: Dossier | None = None, **told: object) -> bytes:
    forms = ReportlabForms(replace(HEADING, form_set=form_set))
    return forms.render(form, dossier or dossier_for(form, form_set), job(form_set, **told))


@pytest.mark.parametrize("form_set", SETS)
@pytest.mark.parametrize("form", TITLES)
def test_a_form_bears_its_number_and_title_and_its_text_is_whole(form: str, form_set: str) -> None:
    pdf = printed(form, form_set)
    place = SETS.index(form_set)
    number, title = TITLES[form][place], TITLES[form][2] or APOLOGIES[place]
    text = reading.text(pdf)
    assert title in text
    assert ("Mẫu số" in text) is bool(number)
    assert f"Mẫu số {number} – {wording.load(form_set).law}" in text or not number
    assert text == unicodedata.normalize("NFC", text)
    assert "Nguyễn Thị Hồng Nhung" in text
    assert reading.pages(pdf) == 1
    assert all(font.embedded and font.unicode for font in reading.fonts(pdf))


@pytest.mark.parametrize("form_set", SETS)
@pytest.mark.parametrize("form", BARRED)
def test_its_bars_read_back_from_a_grey_noisy_skewed_scan(form: str, form_set: str) -> None:
    dossier = life(form, form_set)
    scan = reading.scanned(printed(form, form_set, dossier), dpi=150, sigma=15, skew=2)
    assert reading.codes(scan).get("Code128") == str(dossier.code)


def test_bars_drowned_in_noise_are_not_read_back() -> None:
    """The test above can fail: the same page, far noisier."""
    scan = reading.scanned(printed("receipt", "TT01_2018"), dpi=150, sigma=160, skew=2)
    assert "Code128" not in reading.codes(scan)


@pytest.mark.parametrize("form_set", SETS)
def test_the_qr_of_the_strip_reads_back_as_a_printer_burns_it(form_set: str) -> None:
    pdf = printed("thermal", form_set)
    assert str(life("thermal", form_set).code) in reading.codes(reading.scanned(pdf))["QRCode"]


@pytest.mark.parametrize("form_set", SETS)
def test_the_apology_names_both_promises_of_its_own_act(form_set: str) -> None:
    dossier = life("apology", form_set)
    later = done(dossier, Verb.RECORD_STOP, DAYS["TT03_2025"], "Chờ", document="1")
    resumed = done(later, Verb.RESUME, lives.DAYS["TT03_2025"].replace(month=2))
    text = reading.text(printed("apology", form_set, resumed))
    assert "hẹn trả kết quả vào: 08 giờ 42 phút, ngày 02 tháng 3 năm 2026" in text
    day = "19" if form_set == "TT01_2018" else "21"
    assert f"thời gian hẹn trả kết quả: 08 giờ 42 phút, ngày {day} tháng 01" in text


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("stop", "thông báo của cơ quan giải quyết Sở Tư pháp; văn bản: 15/TB-STP"),
        ("withdrawn", "theo yêu cầu rút hồ sơ của người nộp; đơn, văn bản yêu cầu: Đơn ngày 06/01"),
        ("not-supplemented", "đã yêu cầu bổ sung hồ sơ, thời hạn bổ sung: 05/02/2026"),
    ],
)
@pytest.mark.parametrize("form_set", SETS)
def test_each_stop_has_a_sentence_of_its_own(steps: str, said: str, form_set: str) -> None:
    text = reading.text(printed("stop", form_set, life(steps, form_set)))
    assert said in text
    sentences = ("của cơ quan giải quyết Sở", "theo yêu cầu rút", "thời hạn bổ sung:")
    assert sum(sentence in text for sentence in sentences) == 1


def test_a_supplement_asks_once_and_completely_and_a_second_is_counted() -> None:
    once = life("supplement", "TT01_2018")
    text = reading.text(printed("supplement", "TT01_2018", once))
    for said in ("Văn bản ủy quyền", "Ảnh bị mờ", "05/02/2026", HEADING.contact):
        assert said in text
    assert "lần yêu cầu bổ sung thứ" not in text
    at = DAYS["TT01_2018"].replace(month=2)
    back = done(once, Verb.SUPPLEMENT_RECEIVED, at)
    twice = done(back, Verb.ASK_SUPPLEMENT, at.replace(day=7), "Còn thiếu", papers="Ảnh 4x6")
    text = reading.text(printed("supplement", "TT01_2018", twice))
    assert "lần yêu cầu bổ sung thứ 2" in text
    assert "Ảnh bị mờ" not in text


def test_who_never_brought_what_was_asked_before_the_reception_is_refused_in_writing() -> None:
    at = DAYS["TT01_2018"]
    online = replace(draft(at), status=Status.REGISTERED)
    asked = done(online, Verb.ASK_SUPPLEMENT, at, "Thiếu", papers="Ảnh 4x6")
    lapsed = done(asked, Verb.NOT_SUPPLEMENTED, at)
    assert lapsed.status is Status.REFUSED
    text = reading.text(printed("refusal", "TT01_2018", lapsed))
    assert "không bổ sung, hoàn thiện hồ sơ theo yêu cầu" in text
    assert "Mẫu số 03" in text


@pytest.mark.parametrize("form", ["supplement", "refusal"])
def test_a_draft_is_told_in_writing_without_a_number(form: str) -> None:
    told = {"reason": "Thiếu bản chính", "papers": "Văn bản ủy quyền", "deadline": "10/01/2024"}
    text = reading.text(printed(form, "TT01_2018", draft(DAYS["TT01_2018"]), **told))
    assert "Mã hồ sơ: chưa cấp" in text
    assert "Thiếu bản chính" in text
    assert ("10/01/2024" in text) is (form == "supplement")


def test_the_return_receipt_names_receiver_authority_and_what_was_taken_back() -> None:
    told = {"receiver": "Lê Văn Út", "receiver_id": "035090000009", "authority": "Giấy số 3"}
    text = reading.text(printed("return-receipt", "TT01_2018", **told))
    for said in ("Lê Văn Út", "035090000009", "Giấy số 3", "1. Bản chính Giấy phép cũ", "12/STP"):
        assert said in text


def test_the_history_tells_every_fact_in_words() -> None:
    text = reading.flowed(printed("history", "TT01_2018"))
    for said in ("Yêu cầu bổ sung", "Nhận giấy tờ bổ sung", "Chuyển cơ quan giải quyết",
                 "Hẹn trả mới: 08:42", "Chỗ lưu: B2", "Người nhận: Lê Văn Út",
                 "Bản chính thu lại: Bản chính Giấy phép cũ"):  # fmt: skip
        assert said in text


@pytest.mark.parametrize(("form_set", "number"), [("TT01_2018", "05"), ("TT03_2025", "06")])
def test_a_paper_printed_again_years_later_keeps_the_form_of_its_day(
    form_set: str, number: str
) -> None:
    """The counter has changed to the forms of 2025; the dossier is of its own day."""
    dossier = life("control", form_set)
    forms = ReportlabForms(replace(HEADING, form_set="TT03_2025"))
    text = reading.text(forms.render("control", dossier, job("TT03_2025", reprint=1)))
    assert f"Mẫu số {number} –" in text


def test_an_apology_in_time_says_what_is_to_come_and_a_late_one_what_was() -> None:
    at = DAYS["TT01_2018"]
    forwarded = done(lives.received("TT01_2018"), Verb.FORWARD, at)
    assert forwarded.due_at is not None
    due = (forwarded.due_at + timedelta(days=5)).isoformat()
    for when, said in ((at, "chưa thể có kết quả"), (forwarded.due_at, "Đến nay")):
        late = done(forwarded, Verb.APOLOGISE, when + timedelta(hours=1), "chậm", due_at=due)
        assert said in reading.text(printed("apology", "TT01_2018", late))


STOPPED = (lives.FORWARD, (Verb.RECORD_STOP, "Không đủ điều kiện", {"document": "15/TB-STP"}))
LAPSED = (lives.ASK, (Verb.NOT_SUPPLEMENTED, "", {}))
#: A result that was sent back for its mistakes is none.
SENT_BACK = (
    lives.FORWARD, lives.RESULT, (Verb.SEND_BACK_RESULT, "Sai tên", {}), STOPPED[1],
)  # fmt: skip
FETCHED = (Verb.HAND_OVER, "", {})
MISTAKEN = (FETCHED, (Verb.UNDO, "Nhầm người", {}))


def lived(*steps: tuple[Verb, str, dict[str, object]]) -> Dossier:
    """An hour between the steps, so that one can be undone."""
    at, dossier = DAYS["TT01_2018"], lives.received("TT01_2018")
    for hour, (verb, reason, told) in enumerate(steps, start=1):
        dossier = done(dossier, verb, at + timedelta(hours=hour / 2), reason, **told)
    return dossier


@pytest.mark.parametrize("form", ["return-receipt", "return-slip"])
@pytest.mark.parametrize("fetched", [(), (FETCHED,), (*MISTAKEN, FETCHED)], ids=len)
@pytest.mark.parametrize("way", [STOPPED, LAPSED, SENT_BACK])
def test_papers_of_a_stopped_dossier_go_back_as_papers_before_and_after_they_were_fetched(
    form: str, fetched: tuple[Any, ...], way: tuple[Any, ...]
) -> None:
    dossier = lived(*way, *fetched)
    text = reading.text(printed(form, "TT01_2018", dossier))
    title = {"return-receipt": "BIÊN NHẬN TRẢ LẠI HỒ SƠ", "return-slip": "KẸP HỒ SƠ TRẢ LẠI"}[form]
    assert title in text
    assert "kết quả" not in text.casefold().replace("bộ phận tiếp nhận và trả kết quả", "")
    assert ("Văn bản ủy quyền" in text) is (form == "return-receipt")


@pytest.mark.parametrize("fetched", [(FETCHED,), (*MISTAKEN, FETCHED)], ids=len)
def test_a_result_handed_over_is_a_result_whatever_stood_still_before(
    fetched: tuple[Any, ...],
) -> None:
    dossier = lived(*STOPPED, (Verb.RESUME, "", {}), lives.RESULT, *fetched)
    assert "TRẢ KẾT QUẢ" in reading.text(printed("return-receipt", "TT01_2018", dossier))
    assert "Phiếu lý lịch tư pháp" in reading.text(printed("return-slip", "TT01_2018", dossier))


@pytest.mark.parametrize("way", [STOPPED, LAPSED])
def test_the_notice_of_a_stop_is_printed_again_after_the_papers_were_fetched(
    way: tuple[Any, ...],
) -> None:
    before = reading.text(printed("stop", "TT01_2018", lived(*way)))
    assert reading.text(printed("stop", "TT01_2018", lived(*way, FETCHED))) == before


def test_no_notice_of_a_stop_for_a_result_that_was_handed_over() -> None:
    dossier = lived(*STOPPED, (Verb.RESUME, "", {}), lives.RESULT, FETCHED)
    with pytest.raises(NotAllowed, match=r"form\.over"):
        printed("stop", "TT01_2018", dossier)


def test_the_history_and_the_label_say_that_papers_went_back() -> None:
    dossier = replace(lived(*STOPPED, FETCHED), return_by=ReturnBy.POST)
    assert "Trả lại giấy" in reading.flowed(printed("history", "TT01_2018", dossier))
    assert "giấy tờ của hồ sơ trả lại" in reading.flowed(
        printed("postal-label", "TT01_2018", dossier)
    )


def from_the_portal(*steps: tuple[Verb, str, dict[str, object]]) -> Dossier:
    """Filed online; the portal itself wrote the moments of reception and return."""
    at = DAYS["TT01_2018"]
    due = at + timedelta(days=14)
    online = replace(life("receipt", "TT01_2018"), received_at=at, due_at=due, events=())
    dossier = replace(online, status=Status.REGISTERED, channel=Channel.ONLINE)
    for hour, (verb, reason, told) in enumerate(steps, start=1):
        dossier = done(dossier, verb, at + timedelta(hours=hour / 2), reason, **told)
    return dossier


WITHDRAWN = (Verb.WITHDRAW, "Không còn nhu cầu", {})


@pytest.mark.parametrize("form", ["receipt", "thermal", "control", "stop", "apology"])
@pytest.mark.parametrize(
    "steps",
    [
        (),
        (lives.ASK,),
        (lives.ASK, WITHDRAWN),
        (lives.ASK, WITHDRAWN, (Verb.UNDO, "Nhầm", {})),
        (lives.ASK, (Verb.NOT_SUPPLEMENTED, "", {})),
        ((Verb.REFUSE, "Không thuộc thẩm quyền", {}),),
    ],
    ids=len,
)
def test_what_was_never_accepted_has_no_paper_of_an_accepted_dossier(
    form: str, steps: tuple[Any, ...]
) -> None:
    with pytest.raises(NotAllowed, match=r"form\."):
        printed(form, "TT01_2018", from_the_portal(*steps))


@pytest.mark.parametrize("form", ["receipt", "thermal", "control", "stop"])
def test_what_was_accepted_first_has_them_after_its_withdrawal_too(form: str) -> None:
    dossier = from_the_portal((Verb.RECEIVE, "", {}), lives.ASK, WITHDRAWN)
    assert printed(form, "TT01_2018", dossier).startswith(b"%PDF")


def test_a_request_before_the_reception_says_that_the_clock_does_not_run() -> None:
    before, after = from_the_portal(lives.ASK), life("supplement", "TT01_2018")
    assert "Hồ sơ chưa được tiếp nhận" in reading.text(printed("supplement", "TT01_2018", before))
    assert "chưa được tiếp nhận" not in reading.text(printed("supplement", "TT01_2018", after))
