"""The verbs of the counter on a real store: state, history, message, in one transaction."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.calendar import ZONE
from app.domain.codes import Channel, Status
from app.domain.dossier import Dossier, Event
from app.domain.verbs import Verb
from app.errors import InvalidInput, NotAllowed, NotFound
from app.ports.store import SendKind
from tests.app.counter import Counter, reception
from tests.app.dossiers import ADMIN, AN, HOA, MAI, NOW, draft


def online(counter: Counter, case: str = "") -> Dossier:
    """Filed on the portal yesterday."""
    filed = replace(
        draft(Status.REGISTERED), case_name=case, channel=Channel.ONLINE, remote_exists=True
    )
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(filed)
        uow.commit()
    return filed


def resolved(counter: Counter) -> str:
    code = str(counter.received().code)
    counter.act(code, Verb.FORWARD, HOA)
    counter.act(code, Verb.RECORD_RESULT, HOA, data={"shelf": "B2"})
    return code


def test_a_dossier_goes_its_way_and_each_step_is_queued(counter: Counter) -> None:
    code = resolved(counter)
    returned = counter.act(code, Verb.HAND_OVER, HOA)
    assert (returned.status, returned.shelf) == (Status.RETURNED, "B2")
    assert [e.verb for e in returned.events] == ["receive", "forward", "record-result", "hand-over"]
    kinds = [row.kind for row in counter.rows(returned)]
    assert kinds == [SendKind.INSERT, SendKind.PROGRESS, *[SendKind.UPDATE, SendKind.PROGRESS] * 3]
    bodies = [json.loads(row.body)["data"][0] for row in counter.rows(returned)]
    assert [body.get("TrangThaiHoSo") for body in bodies[::2]] == ["2", "4", "9", "10"]
    assert counter.read(returned) == returned


def test_the_owner_takes_the_result_unless_somebody_else_is_named(counter: Counter) -> None:
    returned = counter.act(resolved(counter), Verb.HAND_OVER, HOA)
    told = returned.events[-1].data
    assert (told["receiver"], told["receiver_id"]) == (AN.name, AN.id_number)


@pytest.mark.parametrize("name", ["nguyễn văn an", "  Nguyễn  Văn An ", "Nguyễn Văn An"])
def test_the_owner_is_known_however_the_name_is_spelled(counter: Counter, name: str) -> None:
    code = resolved(counter)
    assert counter.act(code, Verb.HAND_OVER, HOA, data={"receiver": name}).status is Status.RETURNED


def test_a_stranger_needs_authority_and_a_name(counter: Counter) -> None:
    code = resolved(counter)
    with pytest.raises(NotAllowed, match=r"act.no_authority"):
        counter.act(code, Verb.HAND_OVER, HOA, data={"receiver": "Lê Văn Khác"})
    with pytest.raises(InvalidInput, match=r"hand_over.no_receiver"):
        counter.act(code, Verb.HAND_OVER, HOA, data={"receiver": " ", "authority": "01/GUQ"})
    data = {"receiver": "Lê Văn Khác", "authority": "01/GUQ"}
    assert counter.act(code, Verb.HAND_OVER, HOA, data=data).status is Status.RETURNED


def test_an_online_dossier_starts_its_clock_when_it_is_accepted(counter: Counter) -> None:
    dossier = online(counter)
    accepted = counter.act(str(dossier.code), Verb.RECEIVE, HOA)
    assert (accepted.status, accepted.received_at) == (Status.RECEIVED, NOW)
    assert accepted.due_at == datetime(2026, 12, 3, 1, 30, tzinfo=UTC)
    assert counter.rows(accepted)[0].kind is SendKind.UPDATE  # the province has it already


@pytest.mark.parametrize("said", ["2", "Cần xác minh nhiều nơi cư trú"])
def test_the_clerk_chooses_the_case_of_an_online_dossier(counter: Counter, said: str) -> None:
    dossier = online(counter)
    accepted = counter.act(str(dossier.code), Verb.RECEIVE, HOA, data={"case": said})
    assert accepted.case_name == "Cần xác minh nhiều nơi cư trú"
    assert accepted.due_at == datetime(2026, 12, 8, 1, 30, tzinfo=UTC)


def test_an_online_dossier_is_refused_with_a_reason(counter: Counter) -> None:
    dossier = online(counter)
    with pytest.raises(InvalidInput, match=r"act.no_reason"):
        counter.act(str(dossier.code), Verb.REFUSE, HOA, reason="  ")
    refused = counter.act(str(dossier.code), Verb.REFUSE, HOA, reason="Thiếu chữ ký")
    assert (refused.status, refused.refused_at) == (Status.REFUSED, NOW)


def test_a_forbidden_step_changes_nothing(counter: Counter) -> None:
    dossier = counter.received()
    with pytest.raises(NotAllowed, match=r"act.wrong_status"):
        counter.act(str(dossier.code), Verb.HAND_OVER, HOA)
    with pytest.raises(NotAllowed, match=r"act.wrong_role"):
        counter.act(str(dossier.code), Verb.FORWARD, ADMIN)
    assert counter.read(dossier) == dossier
    assert len(counter.rows(dossier)) == 2


def test_a_scanned_address_leads_to_the_dossier_and_another_number_does_not(
    counter: Counter,
) -> None:
    dossier = counter.received()
    scanned = f"https://tracuu.example.vn/tra-cuu?ma={dossier.code}"
    assert counter.act(scanned, Verb.FORWARD, HOA).status is Status.PROCESSING
    for code in ("", "000.00.14.H25-261123-0999", "khác"):
        with pytest.raises(NotFound, match=r"dossier.not_found"):
            counter.act(code, Verb.FORWARD, HOA)


def test_the_province_is_told_what_was_missing_and_both_dates(counter: Counter) -> None:
    code = str(counter.received().code)
    counter.clock.at += timedelta(days=2)
    counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu chữ ký", {"papers": ["Đơn đề nghị"]})
    counter.clock.at += timedelta(days=1)
    came = counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA, data={"papers": ["Đơn đề nghị"]})
    (told,) = json.loads(counter.rows(came)[-2].body)["data"][0]["DanhSachHoSoBoSung"]
    assert told["NoiDungBoSung"].startswith("thiếu chữ ký")
    assert (told["NgayHenTraTruoc"], told["NgayHenTraMoi"]) == ("20261203083000", "20261204083000")
    assert came.papers[-1].name == "Đơn đề nghị"
    assert came.papers[-1].present


def test_an_end_out_of_a_stop_is_undone_all_the_way_back(counter: Counter) -> None:
    code = str(online(counter).code)
    counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu đơn")
    assert counter.act(code, Verb.NOT_SUPPLEMENTED, HOA).status is Status.REFUSED
    counter.act(code, Verb.UNDO, MAI, "bấm nhầm")
    assert counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA).status is Status.REGISTERED


def test_what_is_paid_stands_in_the_ledger(counter: Counter) -> None:
    code = str(counter.received().code)
    counter.act(code, Verb.ASK_PAYMENT, HOA, data={"amount": 300_000, "fee_name": "Lệ phí"})
    with pytest.raises(NotAllowed, match=r"act.paid_partly"):
        counter.act(code, Verb.PAID, HOA, data={"amount": "100.000 đ"})
    paid = counter.act(code, Verb.PAID, HOA, data={"method": "transfer"})
    with counter.store.unit_of_work() as uow:
        (payment,) = uow.fees.of_dossier(paid.id)
    assert (payment.amount, payment.method, payment.fee_name) == (300_000, "transfer", "Lệ phí")
    assert (paid.status, paid.fee_paid) == (Status.RECEIVED, True)


def test_a_second_sum_is_asked_for_on_top_of_the_first(counter: Counter) -> None:
    code = str(counter.received().code)
    for amount in (300_000, 50_000):
        counter.act(code, Verb.ASK_PAYMENT, HOA, data={"amount": amount})
        paid = counter.act(code, Verb.PAID, HOA)
    with counter.store.unit_of_work() as uow:
        assert [p.amount for p in uow.fees.of_dossier(paid.id)] == [300_000, 50_000]
    assert paid.fee == 350_000


def test_what_was_paid_elsewhere_without_a_sum_is_no_money_of_ours(counter: Counter) -> None:
    code = str(counter.receive(replace(reception(), fee=0), HOA).code)
    counter.act(code, Verb.ASK_PAYMENT, HOA)
    assert counter.act(code, Verb.PAID, HOA).status is Status.RECEIVED


def test_an_undone_end_gives_the_stopped_time_back_all_the_same(counter: Counter) -> None:
    code = str(counter.received().code)
    counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu đơn")
    counter.clock.at += timedelta(days=2)  # 24/11 is a day off
    counter.act(code, Verb.WITHDRAW, HOA, "đổi ý")
    counter.act(code, Verb.UNDO, MAI, "bấm nhầm")
    came = counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA)
    assert came.previous_due_at == datetime(2026, 12, 3, 1, 30, tzinfo=UTC)
    assert came.due_at == datetime(2026, 12, 4, 1, 30, tzinfo=UTC)


def by_post(counter: Counter) -> str:
    code = resolved(counter)
    counter.record.correct(code, "return_by", "post", "dân đề nghị", HOA)
    return code


def test_an_undone_hand_over_leaves_no_note_and_no_parcel(counter: Counter) -> None:
    code = by_post(counter)
    facts = {"postal_item": "EX123456785VN", "note": "gửi bưu điện"}
    counter.act(code, Verb.HAND_OVER, HOA, data=facts)
    undone = counter.act(code, Verb.UNDO, MAI, "chưa gửi")
    assert (undone.status, undone.return_note, undone.postal_item) == (Status.RESOLVED, "", "")


@pytest.mark.parametrize(
    ("item", "code"), [("abc", "postal.item_shape"), ("EX123456789VN", "postal.check_digit")]
)
def test_a_hand_over_takes_no_code_that_the_post_has_not(
    counter: Counter, item: str, code: str
) -> None:
    with pytest.raises(InvalidInput, match=code):
        counter.act(by_post(counter), Verb.HAND_OVER, HOA, data={"postal_item": item})


def test_what_is_taken_at_the_counter_has_no_parcel(counter: Counter) -> None:
    with pytest.raises(NotAllowed, match=r"post.not_by_post"):
        counter.act(resolved(counter), Verb.HAND_OVER, HOA, data={"postal_item": "EX123456785VN"})


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("2026-12-25", "2026-12-25T08:30"),
        ("25/12/2026 23:59", "2026-12-25T17:00"),
        ("2026-12-26", "2026-12-28T08:30"),
        ("2026-12-27T23:59", "2026-12-28T17:00"),
        ("2027-01-01T03:00", "2027-01-04T07:00"),
    ],
)
def test_a_new_promise_is_within_office_hours(counter: Counter, told: str, due: str) -> None:
    code = str(counter.received().code)
    counter.act(code, Verb.FORWARD, HOA)
    moved = counter.act(code, Verb.APOLOGISE, HOA, "chậm", {"due_at": told})
    assert moved.due_at == datetime.fromisoformat(due).replace(tzinfo=ZONE)


@pytest.mark.parametrize("told", ["20261225", 20261225, "mai", "2026-13-01"])
def test_a_promise_that_is_no_moment_is_refused(counter: Counter, told: object) -> None:
    code = str(counter.received().code)
    counter.act(code, Verb.FORWARD, HOA)
    with pytest.raises(InvalidInput, match=r"act.bad_fact"):
        counter.act(code, Verb.APOLOGISE, HOA, "chậm", {"due_at": told})


def test_from_the_department_it_is_the_department_that_asks(counter: Counter) -> None:
    code = str(counter.received().code)
    counter.act(code, Verb.FORWARD, HOA)
    asked = counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu đơn")
    body = json.loads(counter.rows(asked)[-2].body)["data"][0]
    assert body["DanhSachHoSoBoSung"][0]["NguoiYeuCauBoSung"] == asked.agency_name


def test_a_stopped_dossier_gives_its_papers_back_without_the_fee_and_ended_when_stopped(
    counter: Counter,
) -> None:
    later = replace(reception(), fee=100_000, fee_timing="after")
    code = str(counter.receive(later, HOA).code)
    counter.act(code, Verb.FORWARD, HOA)
    stopped = counter.act(code, Verb.RECORD_STOP, HOA, "không đủ điều kiện")
    counter.clock.at += timedelta(days=30)
    returned = counter.act(code, Verb.HAND_OVER, HOA)
    assert returned.resolved_at == stopped.events[-1].at


def test_nothing_is_asked_for_nothing(counter: Counter) -> None:
    code = str(counter.received().code)
    with pytest.raises(InvalidInput, match=r"act.bad_fact"):
        counter.act(code, Verb.ASK_PAYMENT, HOA, data={"amount": 0})


def test_a_call_between_an_end_and_its_undo_loses_no_way_back(counter: Counter) -> None:
    code = str(online(counter).code)
    counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu đơn")
    counter.act(code, Verb.NOT_SUPPLEMENTED, HOA)
    counter.record.call(code, "reached", "hỏi lại", HOA)
    counter.act(code, Verb.UNDO, MAI, "bấm nhầm")
    assert counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA).status is Status.REGISTERED


def taken_over(counter: Counter, status: Status, *events: Event) -> str:
    """As another system told it: how it came to its status is not known here."""
    told = replace(
        draft(status, Status.PROCESSING),
        imported=True,
        received_at=NOW - timedelta(days=10),
        due_at=datetime(2026, 12, 3, 2, 0, tzinfo=UTC),
        events=events,
    )
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(told)
        uow.commit()
    return str(told.code)


def test_a_note_on_a_stop_from_elsewhere_is_not_its_beginning(counter: Counter) -> None:
    code = taken_over(counter, Status.STOPPED)
    counter.record.shelve(code, "B2", HOA)
    counter.clock.at += timedelta(days=3)
    resumed = counter.act(code, Verb.RESUME, HOA)
    assert resumed.due_at == datetime(2026, 12, 3, 2, 0, tzinfo=UTC)


def test_an_open_round_from_elsewhere_neither_stops_the_clock_nor_hides_a_request(
    counter: Counter,
) -> None:
    before = Event(NOW - timedelta(days=5), "ask-supplement", "Sở", Status.SUPPLEMENT_ASKED, "x")
    code = taken_over(counter, Status.PROCESSING, before)
    counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu đơn")
    came = counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA)
    assert came.due_at == came.previous_due_at or came.previous_due_at is None
    rounds = json.loads(counter.rows(came)[-2].body)["data"][0]["DanhSachHoSoBoSung"]
    assert [r["NoiDungBoSung"] for r in rounds] == ["x", "thiếu đơn"]


def test_a_correction_of_a_waiting_dossier_is_no_request(counter: Counter) -> None:
    code = taken_over(counter, Status.SUPPLEMENT_ASKED)
    now = counter.record.correct(code, "note", "z", "sửa", HOA)
    body = json.loads(counter.rows(now)[-1].body)["data"][0]
    assert body["DanhSachHoSoBoSung"] == []


def test_an_undone_return_that_the_province_told_takes_nothing_away(counter: Counter) -> None:
    """It was no hand-over of the counter, whatever one was undone here before."""
    code = str(counter.received().code)
    for verb in (Verb.FORWARD, Verb.RECORD_RESULT):
        counter.act(code, verb, HOA)
    counter.act(code, Verb.HAND_OVER, HOA, data={"note": "nhầm"})
    resolved = counter.act(code, Verb.UNDO, MAI, "nhầm người")
    told = Event(counter.clock.at, "province-returned", "Sở Tư pháp", Status.RETURNED)
    returned = replace(
        resolved, status=Status.RETURNED, previous_status=Status.RESOLVED,
        returned_at=counter.clock.at, return_note="trả tại xã",
    ).with_event(told)  # fmt: skip
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(returned)
        uow.commit()
    undone = counter.act(code, Verb.UNDO, MAI, "báo nhầm")
    assert (undone.status, undone.resolved_at) == (Status.RESOLVED, resolved.resolved_at)
    assert undone.return_note == "trả tại xã"


def test_an_undone_hand_over_of_another_systems_dossier_finds_its_end_and_note_again(
    counter: Counter,
) -> None:
    dossier = counter.received()
    ended = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
    stopped = replace(
        dossier,
        status=Status.STOPPED,
        previous_status=Status.PROCESSING,
        resolved_at=ended,
        return_note="Hẹn trả lại giấy tờ",
        imported=True,
    )
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(stopped)
        uow.commit()
    code = str(dossier.code)
    handed = counter.act(code, Verb.HAND_OVER, HOA, data={"note": "Trả giấy tờ"})
    assert handed.return_note == "Trả giấy tờ"
    undone = counter.act(code, Verb.UNDO, MAI, "nhầm người")
    assert (undone.status, undone.resolved_at, undone.return_note) == (
        Status.STOPPED, ended, "Hẹn trả lại giấy tờ",
    )  # fmt: skip


@pytest.mark.parametrize("deadline", ["20/11/2026", "2026-11-22", "2026-W52-5", "2026-327"])
def test_a_deadline_that_is_over_or_no_day_is_refused(counter: Counter, deadline: str) -> None:
    code = str(counter.received().code)
    with pytest.raises(InvalidInput, match=r"act.deadline_past|act.bad_fact"):
        counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu", {"deadline": deadline})
    today = {"deadline": "23/11/2026"}
    assert counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu", today).status == 5
