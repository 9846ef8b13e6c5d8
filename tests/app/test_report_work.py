"""Workload, post, and what the register's last column tells."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.domain.codes import DossierCode, ReturnBy, Status
from app.domain.dossier import Dossier, Event
from app.domain.report import Period, ReportLine
from app.domain.report.acts import ActLine
from app.domain.report.postal import postal
from app.domain.report.register import KEYS, notes, row
from app.domain.report.workload import workload
from tests.app.dossiers import NOW, draft

DAY = Period(date(2026, 11, 23), date(2026, 11, 23))


def did(verb: str, who: str = "Hoa", hours: int = 0, answers: bool = False, **data: str) -> ActLine:
    return ActLine(UUID(int=1), NOW + timedelta(hours=hours), verb, who, None, answers, data)


def test_a_day_of_work_is_counted_by_who_did_it() -> None:
    acts = [did("receive", pages="4"), did("receive", answers=True), did("digitise", pages="3"),
            did("hand-over"), did("ask-supplement", answers=True), did("forward"),
            did("hand-over", "Mai"), did("receive", hours=20), did("correct", "Lan")]  # fmt: skip
    days = workload(acts)
    assert [(d.day.day, d.employee) for d in days] == [(23, "Hoa"), (23, "Mai"), (24, "Hoa")]
    hoa = days[0]
    assert (hoa.received, hoa.online_answered, hoa.pages_scanned, hoa.handed_over) == (2, 2, 7, 1)


def test_minutes_of_a_reception_are_a_median_of_what_was_noted() -> None:
    acts = [did("receive", minutes=minutes) for minutes in ("2.0", "5.5", "30.0", "soon")]
    assert workload([*acts, did("receive")])[0].reception_minutes == 5.5
    assert workload([did("receive")])[0].reception_minutes is None


def test_post_tells_what_went_and_what_waits() -> None:
    line = ReportLine(UUID(int=1), "A", Status.RETURNED, NOW, returned_at=NOW, return_by="1")
    before = NOW - timedelta(days=30)
    old = replace(line, code="B", received_at=before, postal_item="EX123456785VN")
    gone = replace(line, code="C", returned_at=before)
    waits = replace(old, code="D", status=Status.RESOLVED, returned_at=None)
    found = postal([line, old, gone, waits], DAY)
    assert (found.registered, found.with_code, found.ready) == (2, 1, 1)
    assert [one.code for one in found.dispatched] == ["A", "B"]
    assert [one.code for one in found.waiting] == ["D"]


def told(*events: Event, **fields: object) -> Dossier:
    return replace(draft(Status.PROCESSING), events=events, **fields)


def event(verb: str, reason: str = "", **data: str) -> Event:
    return Event(NOW, verb, "Hoa", Status.PROCESSING, reason, data)


def test_corrections_stand_in_the_note_with_reason_and_name() -> None:
    put_right = event("correct", "gõ nhầm", field="owner.name", before="Ân", after="An")
    way = event("correct", "đổi ý", field="return_by", before="counter", after="post")
    dossier = told(put_right, way, note="khách hẹn chiều")
    assert notes(dossier) == (
        "khách hẹn chiều",
        "23/11/2026 đính chính họ tên: «Ân» → «An» (gõ nhầm; Hoa)",
        "23/11/2026 đính chính cách nhận kết quả: tại quầy → bưu chính (đổi ý; Hoa)",
    )


def test_old_dates_and_numbers_are_kept_in_the_note() -> None:
    earlier = datetime(2026, 11, 20, 3, tzinfo=UTC).isoformat()
    dossier = told(
        event("supplement-received", previous_due_at=earlier),
        event("withdraw", "không cần nữa"),
        provisional_code=DossierCode("T01-261123-001"),
        postal_item="EX123456785VN",
    )
    assert notes(dossier) == (
        "số tạm T01-261123-001",
        "23/11/2026 đã bổ sung, hẹn trước 10:00 20/11/2026",
        "23/11/2026 công dân rút hồ sơ (không cần nữa)",
        "bưu gửi EX123456785VN",
    )


def test_the_row_has_every_column_of_the_form() -> None:
    handed = replace(event("hand-over", receiver="Lê Thị Bình", authority="giấy ủy quyền 5"),
                     status=Status.RETURNED)  # fmt: skip
    dossier = told(
        event("forward"), handed, status=Status.RETURNED, resolved_at=NOW, returned_at=NOW,
        received_at=NOW, return_by=ReturnBy.POST, sets=2,
    )  # fmt: skip
    found = dict(zip(KEYS, row(dossier), strict=True))
    assert (found["sets"], found["forwarded_at"], found["result_at"]) == (2, NOW, NOW)
    assert (found["return_method"], found["signature"]) == ("Bưu chính", "Lê Thị Bình")
    assert found["note"] == "23/11/2026 người nhận theo giấy ủy quyền 5"
