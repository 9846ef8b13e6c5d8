"""Tiếp nhận on a real store: one transaction, once, with a number that is never another's."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.codes import Channel, ReturnBy, Status
from app.domain.fees import FeeMethod
from app.domain.receipts import Series
from app.domain.reception import PaperAtHand
from app.errors import InvalidInput, NotAllowed, NotFound, StoreError
from app.ports.scanner import ArchivedPdf, CleanPage
from app.ports.store import SendKind, SendState
from app.usecases.drafts import KeepDraft
from app.usecases.receive_dossier import NotReady
from app.usecases.take_fee import TakeFee
from tests.app.counter import AGENCY, Counter, PlainImaging, open_counter, reception
from tests.app.dossiers import ADMIN, AN, HOA, NOW


def test_a_reception_becomes_a_numbered_dossier_with_its_promise(counter: Counter) -> None:
    dossier = counter.received()
    assert str(dossier.code) == f"{AGENCY}-261123-0001"
    assert (dossier.status, dossier.received_at) == (Status.RECEIVED, NOW)
    # Ten days from Monday 23/11 08:30 end on Thursday 3/12.
    assert dossier.due_at == datetime(2026, 12, 3, 1, 30, tzinfo=UTC)
    assert dossier.fee == 200_000
    assert counter.read(dossier) == dossier
    assert [event.verb for event in dossier.events] == ["receive"]


@pytest.mark.parametrize(("year", "born"), [(2026, "01/01/1927"), (2027, "01/01/2027")])
def test_a_birth_year_of_two_digits_is_judged_by_the_day_of_reception(
    counter: Counter, year: int, born: str
) -> None:
    counter.clock.at = NOW.replace(year=year)
    told = replace(reception(), owner=replace(AN, birth_date="1/1/27"))
    assert counter.receive(told, HOA).owner.birth_date == born


def test_the_same_reception_twice_is_one_dossier(counter: Counter) -> None:
    same = reception(PaperAtHand("Tờ khai", pages=counter.scanned(b"trang")))
    first, second = counter.receive(same, HOA), counter.receive(same, HOA)
    assert first == second
    assert len(counter.store.queries.received_on(NOW.date())) == 1
    assert len(counter.rows(first)) == 3
    assert str(counter.received().code).endswith("-0002")


class HeldUp(PlainImaging):
    """While the PDF is made, the same reception is committed by somebody faster."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self.meanwhile = meanwhile

    def document(
        self, pages: Sequence[CleanPage], title: str, texts: Sequence[object] = ()
    ) -> ArchivedPdf:
        self.meanwhile()
        return super().document(pages, title)


def test_of_two_at_the_same_time_the_second_takes_no_number(counter: Counter) -> None:
    same = reception(PaperAtHand("Tờ khai", pages=counter.scanned(b"trang")))
    held_up = HeldUp(lambda: counter.receive(same, HOA))
    dossier = replace(counter.receive, imaging=held_up)(same, HOA)
    assert dossier == counter.read(dossier)
    assert len(counter.rows(dossier)) == 3
    assert str(counter.received().code).endswith("-0002")


def test_the_message_goes_first_then_the_step_then_the_files(counter: Counter) -> None:
    dossier = counter.received(
        PaperAtHand("Tờ khai", pages=counter.scanned(b"1", b"2")),
        PaperAtHand("Giấy ủy quyền", present=True),
        PaperAtHand("Ảnh", pages=counter.scanned(b"3")),
    )
    rows = counter.rows(dossier)
    kinds = [row.kind for row in rows]
    assert kinds == [SendKind.INSERT, SendKind.PROGRESS, SendKind.FILE, SendKind.FILE]
    assert {row.state for row in rows} == {SendState.WAITING}
    assert [row.file_id for row in rows[2:]] == [file.id for file in dossier.files]
    body = json.loads(rows[0].body)
    assert (body["isUpdating"], body["data"][0]["MaHoSo"]) == ("False", str(dossier.code))


def test_papers_are_kept_before_the_dossier_names_them(counter: Counter) -> None:
    dossier = counter.received(PaperAtHand("Tờ khai", pages=counter.scanned(b"1", b"2")))
    (file,) = dossier.files
    assert counter.store.pages.get(file.key) == b"%PDF " + "Tờ khai".encode() + b"12"
    assert (file.pages, file.name) == (2, f"{dossier.code}_01_to-khai_1.pdf")
    assert dossier.papers[0].present


def test_without_a_lease_the_number_is_provisional_and_messages_are_held(counter: Counter) -> None:
    codes = [str(counter.received().code) for _ in range(11)]
    assert codes[9:] == [f"{AGENCY}-261123-0010", "T01-261123-001"]
    last = counter.received()
    assert last.code == last.provisional_code
    assert last.code is not None
    assert last.code.is_provisional
    assert all(row.held for row in counter.rows(last))
    assert last.due_at is not None


def test_a_fixed_block_counts_per_agency_and_day_to_its_end(tmp_path: Path) -> None:
    counter = open_counter(tmp_path / "fixed", block=(5001, 5002))
    codes = [str(counter.received().code) for _ in range(3)]
    assert codes == [f"{AGENCY}-261123-5001", f"{AGENCY}-261123-5002", "T01-261123-001"]
    counter.clock.at = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
    assert str(counter.received().code) == f"{AGENCY}-261125-5001"
    counter.store.close()


def test_the_local_day_is_in_the_number(counter: Counter) -> None:
    counter.clock.at = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # 06:30 on the 23rd
    assert str(counter.received().code) == f"{AGENCY}-261123-0001"


def test_a_reception_of_another_moment_counts_from_there(counter: Counter) -> None:
    earlier = replace(reception(), received_at=datetime(2026, 11, 20, 2, 0, tzinfo=UTC))
    dossier = counter.receive(earlier, HOA)
    assert dossier.due_at == datetime(2026, 11, 30, 2, 0, tzinfo=UTC)
    assert dossier.created_at == NOW
    assert str(dossier.code) == "T01-261120-001"  # no numbers of that day are here


def test_what_is_missing_is_told_and_nothing_is_kept(counter: Counter) -> None:
    lacking = replace(reception(PaperAtHand("Tờ khai")), owner=replace(AN, id_number="123"))
    with pytest.raises(NotReady) as caught:
        counter.receive(lacking, HOA)
    codes = [obstacle.code for obstacle in caught.value.obstacles]
    assert codes == ["citizen_id.length", "reception.paper_missing"]
    assert counter.store.queries.received_on(NOW.date()) == ()


def test_an_unknown_procedure_or_case_is_refused(counter: Counter) -> None:
    with pytest.raises(NotFound, match=r"procedure.not_found"):
        counter.receive(reception(procedure="1.999999"), HOA)
    with pytest.raises(InvalidInput, match=r"procedure.no_such_case"):
        counter.receive(replace(reception(), case_index=9), HOA)


def test_only_who_works_at_the_counter_receives_and_no_number_is_lost(counter: Counter) -> None:
    with pytest.raises(NotAllowed, match=r"act.wrong_role"):
        counter.receive(reception(), ADMIN)
    assert str(counter.received().code).endswith("-0001")


def test_a_store_that_fails_keeps_nothing_and_gives_the_number_back(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise StoreError("store.disk_full")

    again = reception()
    with monkeypatch.context() as broken:
        broken.setattr("storage.outbox.SqlOutbox.put", full)
        with pytest.raises(StoreError, match="disk_full"):
            counter.receive(again, HOA)
    assert counter.store.queries.received_on(NOW.date()) == ()
    assert str(counter.receive(again, HOA).code).endswith("-0001")


def test_the_draft_is_gone_with_the_reception(counter: Counter) -> None:
    drafts, same = KeepDraft(counter.store, counter.clock), reception()
    drafts.save(same.id, {"name": "An"})
    counter.receive(same, HOA)
    assert drafts.all() == ()


def test_who_files_for_whom_and_where_the_result_goes_is_kept(counter: Counter) -> None:
    proxy = replace(AN, name="Lê Thị Bê", id_number="035190001234", address="Số 5, phường B")
    group = UUID(int=7)
    told = replace(
        reception(),
        filer=proxy,
        authority=" Giấy ủy quyền số 5 ",
        group_id=group,
        return_by=ReturnBy.POST,
    )
    kept = counter.read(counter.receive(told, HOA))
    assert (kept.filer, kept.authority, kept.group_id) == (proxy, "Giấy ủy quyền số 5", group)
    assert (kept.return_by, kept.return_address) == (ReturnBy.POST, "Số 5, phường B")


def test_a_dossier_filed_online_for_the_citizen_is_received_at_once(counter: Counter) -> None:
    kept = counter.read(counter.receive(replace(reception(), channel=Channel.ONLINE), HOA))
    assert (kept.status, kept.filed_at, kept.received_at) == (Status.RECEIVED, NOW, NOW)
    sent = json.loads(counter.rows(kept)[0].body)["data"][0]
    assert (sent["KenhThucHien"], sent["NoiNopHoSo"]) == ("2", "2")
    assert sent["NgayNopHoSo"] == sent["NgayTiepNhan"] == "20261123083000"


def test_what_the_clerk_decided_is_in_the_history(counter: Counter) -> None:
    excused = PaperAtHand("Bản sao sổ hộ khẩu", not_needed="đã tra cứu  trên cơ sở dữ liệu")
    told = replace(reception(excused), fee_timing="exempt", fee_reason="hộ nghèo")
    kept = counter.read(counter.receive(told, HOA))
    assert kept.events[0].data == {
        "not_needed": "Bản sao sổ hộ khẩu: đã tra cứu trên cơ sở dữ liệu",
        "fee_reason": "hộ nghèo",
    }
    assert (kept.fee_timing, kept.missing) == ("exempt", ())


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (datetime(1999, 6, 1, tzinfo=UTC), r"reception\.moment"),
        (NOW + timedelta(minutes=5, seconds=1), r"reception\.in_future"),
        (NOW + timedelta(days=300), r"reception\.in_future"),
        (datetime(9998, 6, 1, tzinfo=UTC), r"reception\.in_future"),
    ],
)
def test_a_moment_out_of_range_is_refused(counter: Counter, at: datetime, code: str) -> None:
    """A history that began in the future would run backwards."""
    with pytest.raises(InvalidInput, match=code):
        counter.receive(replace(reception(), received_at=at), HOA)
    assert counter.store.queries.received_on(at.date()) == ()


def test_a_clock_that_goes_a_little_ahead_is_believed(counter: Counter) -> None:
    ahead = NOW + timedelta(minutes=5)
    assert counter.receive(replace(reception(), received_at=ahead), HOA).received_at == ahead


def test_money_taken_with_the_reception_stands_in_the_ledger(counter: Counter) -> None:
    paid = replace(reception(), fee_paid=True, fee_method=FeeMethod.TRANSFER)
    dossier = counter.read(counter.receive(paid, HOA))
    with counter.store.unit_of_work() as uow:
        (payment,) = uow.fees.of_dossier(dossier.id)
    assert (payment.amount, payment.method, payment.payer) == (
        200_000,
        FeeMethod.TRANSFER,
        AN.name,
    )
    assert ([e.verb for e in dossier.events], dossier.fee_paid) == (["receive", "fee"], True)
    assert [row.kind for row in counter.rows(dossier)] == [SendKind.INSERT, SendKind.PROGRESS]


@pytest.mark.parametrize(
    "changed", [{"fee_timing": "after"}, {"fee_timing": "exempt", "fee_reason": "x"}]
)
def test_money_that_is_not_due_now_is_not_taken_in_silence(
    counter: Counter, changed: dict[str, object]
) -> None:
    told = replace(reception(), fee_paid=True, **changed)  # type: ignore[arg-type]
    with pytest.raises(NotReady, match=r"reception\.paid_not_before"):
        counter.receive(told, HOA)


def test_where_no_fee_is_owed_none_is_taken(counter: Counter) -> None:
    told = replace(reception(), fee_paid=True, fee=0)
    dossier = counter.receive(told, HOA)
    with counter.store.unit_of_work() as uow:
        assert uow.fees.of_dossier(dossier.id) == ()
    assert not dossier.fee_paid


def test_a_receipt_number_that_cannot_be_given_keeps_no_dossier(counter: Counter) -> None:
    one = replace(counter.receive, take_fee=TakeFee((Series("AB-26P", 1, 1),)))
    one(replace(reception(), fee_paid=True), HOA)
    with pytest.raises(NotAllowed, match=r"fee.series_used_up"):
        one(replace(reception(), fee_paid=True), HOA)
    assert len(counter.store.queries.received_on(NOW.date())) == 1
    assert str(counter.received().code).endswith("-0002")


@pytest.mark.parametrize(
    ("before", "noted"),
    [(timedelta(minutes=4, seconds=30), "4.5"), (None, None), (timedelta(minutes=-1), None)],
)
def test_how_long_the_reception_took_is_noted_when_it_is_known(
    counter: Counter, before: timedelta | None, noted: str | None
) -> None:
    began = None if before is None else NOW - before
    received = counter.receive(replace(reception(), began_at=began), HOA)
    assert received.events[-1].data.get("minutes") == noted
