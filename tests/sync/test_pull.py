"""What the province tells, applied: dates by the law, strange steps to a person, nothing twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.party import Party
from tests.province.examples import dossier
from tests.sync.told import Listener, listening

_S = Status
STOPPED_AT = datetime(2026, 11, 25, 2, tzinfo=UTC)
#: Monday 9 o'clock; the stop lasted from Wednesday 9 o'clock on: three working days.
BACK = {"ThoiDiemXuLy": "20261130090000", "NguoiXuLy": "Lê Quang Huy"}
CODE = "000.00.14.H25-261123-0001"


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Listener]:
    with listening(tmp_path / "data") as opened:
        yield opened


def at(status: Status, **changes: object) -> Dossier:
    """In this status since STOPPED_AT; promised for Thursday 3 December, 8:42."""
    values: dict[str, object] = {
        "status": status,
        "previous_status": _S.PROCESSING,
        "events": (Event(STOPPED_AT, "record-stop", "Lan", status),),
    }
    return dossier(**(values | changes))


def step(status: Status, **more: object) -> dict[str, Any]:
    return {"MaHoSo": CODE, "TrangThaiHoSo": str(int(status)), **BACK, **more}


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (_S.SUPPLEMENT_ASKED, _S.PROCESSING),
        (_S.PAYMENT_ASKED, _S.PROCESSING),
        (_S.STOPPED, _S.PROCESSING),
        (_S.STOPPED, _S.RESOLVED),
    ],
)
def test_a_stop_that_ends_moves_the_promise_and_keeps_the_old_one(
    counter: Listener, here: Status, there: Status
) -> None:
    ours = counter.keep(at(here))
    assert counter.hear("status", step(there)) == 1
    moved = counter.of(CODE)
    assert (moved.status, moved.previous_status) == (there, here)
    assert moved.previous_due_at == ours.due_at
    assert moved.due_at == datetime(2026, 12, 8, 1, 42, tzinfo=UTC)
    told = moved.events[-1].data
    assert told["due_at"] == "2026-12-08T01:42:00+00:00"
    assert told["previous_due_at"] == "2026-12-03T01:42:00+00:00"


def test_the_provinces_own_new_date_wins_over_the_count(counter: Listener) -> None:
    counter.keep(at(_S.SUPPLEMENT_ASKED))
    counter.hear("status", step(_S.PROCESSING, NgayHenTra="20261215100000"))
    assert counter.of(CODE).due_at == datetime(2026, 12, 15, 3, tzinfo=UTC)


def test_an_echo_of_the_old_date_is_no_new_date(counter: Listener) -> None:
    counter.keep(at(_S.SUPPLEMENT_ASKED))
    counter.hear("status", step(_S.PROCESSING, NgayHenTra="20261203084200"))
    assert counter.of(CODE).due_at == datetime(2026, 12, 8, 1, 42, tzinfo=UTC)


def test_where_nothing_was_promised_nothing_is(counter: Listener) -> None:
    counter.keep(at(_S.SUPPLEMENT_ASKED, due_at=None))
    counter.hear("status", step(_S.PROCESSING))
    assert (counter.of(CODE).due_at, counter.of(CODE).previous_due_at) == (None, None)


@pytest.mark.parametrize("final", [_S.REFUSED, _S.WITHDRAWN, _S.RETURNED])
@pytest.mark.parametrize("there", [_S.PROCESSING, _S.RESOLVED])
def test_what_ended_here_is_never_overwritten(
    counter: Listener, final: Status, there: Status
) -> None:
    ours = counter.keep(at(final))
    assert counter.hear("status", step(there)) == 1
    assert counter.of(CODE) == ours
    assert [item.code for item in counter.items()] == ["pull.unexpected_status"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (_S.RECEIVED, _S.RESOLVED),
        (_S.PROCESSING, _S.RETURNED),
        (_S.PROCESSING, _S.REFUSED),
        (_S.PROCESSING, _S.WITHDRAWN),
        (_S.RESOLVED, _S.SUPPLEMENT_ASKED),
        (_S.REGISTERED, _S.PROCESSING),
    ],
)
def test_a_skipped_step_goes_to_a_person(counter: Listener, here: Status, there: Status) -> None:
    ours = counter.keep(at(here))
    counter.hear("status", step(there))
    assert counter.of(CODE) == ours
    (item,) = counter.items()
    assert (item.kind, item.params) == ("conflict", {"theirs": there.label, "ours": here.label})


def test_what_was_never_received_is_not_put_to_work_by_the_province(counter: Listener) -> None:
    ours = counter.keep(at(_S.SUPPLEMENT_ASKED, received_at=None, due_at=None))
    counter.hear("status", step(_S.PROCESSING))
    assert counter.of(CODE) == ours
    assert [item.code for item in counter.items()] == ["pull.unexpected_status"]


def test_a_history_heard_twice_is_one_history(counter: Listener) -> None:
    counter.keep(at(_S.PROCESSING, events=()))
    days = (("20261124", _S.SUPPLEMENT_ASKED), ("20261125", _S.PROCESSING))
    days += (("20261126", _S.SUPPLEMENT_ASKED), ("20261127", _S.PROCESSING))
    for day, status in days:
        assert counter.hear("status", step(status, ThoiDiemXuLy=f"{day}080000")) == 1
    once, items = counter.of(CODE), counter.items()
    assert counter.hear_all_again() == 0
    assert (counter.of(CODE), counter.items()) == (once, items)
    assert len(once.events) == 4


def test_intake_stays_ours_whatever_the_change_carries(counter: Listener) -> None:
    ours = counter.keep(at(_S.PROCESSING))
    other = counter.wire.dossier_object(replace(ours, owner=Party("Người Khác"), summary="khác"))
    counter.hear("status", {**other, **step(_S.PAYMENT_ASKED)})
    moved = counter.of(CODE)
    assert (moved.owner, moved.summary) == (ours.owner, ours.summary)
    assert [item.code for item in counter.items()] == ["pull.payment_asked"]


def test_a_result_is_kept_with_its_address_and_told_back_as_it_came(counter: Listener) -> None:
    counter.keep(at(_S.PROCESSING))
    result = {"TenGiayTo": "Phiếu số 1", "GiayToId": "77", "MaGiayToKetQua": "KQ.G15.000123",
              "DuongDanTepTinKetQua": "https://tinh.example/files/77"}  # fmt: skip
    counter.hear("result", step(_S.RESOLVED, DanhSachGiayToKetQua=[result]))
    resolved = counter.of(CODE)
    assert [(f.url, f.key) for f in resolved.results] == [("https://tinh.example/files/77", "")]
    assert counter.wire.dossier_object(resolved)["DanhSachGiayToKetQua"] == [result]
    assert resolved.resolved_at == datetime(2026, 11, 30, 2, tzinfo=UTC)


def test_a_result_taken_back_is_no_result_any_more(counter: Listener) -> None:
    counter.keep(at(_S.RESOLVED, resolved_at=STOPPED_AT))
    counter.hear("status", step(_S.PROCESSING))
    assert counter.of(CODE).resolved_at is None
    assert [item.code for item in counter.items()] == ["pull.result_taken_back"]


def test_what_was_handed_over_elsewhere_has_its_moment(counter: Listener) -> None:
    counter.keep(at(_S.RESOLVED, resolved_at=STOPPED_AT))
    counter.hear("status", step(_S.RETURNED, NgayTra="20261130101500"))
    returned = counter.of(CODE)
    assert returned.returned_at == datetime(2026, 11, 30, 3, 15, tzinfo=UTC)
    assert returned.resolved_at == STOPPED_AT


def test_a_fee_paid_at_the_portal_is_told_as_paid_there(counter: Listener) -> None:
    counter.keep(at(_S.PAYMENT_ASKED))
    counter.hear("status", step(_S.PROCESSING, DuocThanhToanTrucTuyen="1"))
    paid = counter.of(CODE)
    assert paid.fee_paid
    assert counter.wire.dossier_object(paid)["DuocThanhToanTrucTuyen"] == "1"


def test_a_round_of_the_province_is_told_back_with_what_it_said(counter: Listener) -> None:
    counter.keep(at(_S.PROCESSING, events=()))
    asked = {"HoSoBoSungId": 40, "NguoiYeuCauBoSung": "Lê Quang Huy", "NoiDungBoSung": "thiếu ảnh",
             "NgayBoSung": "20261130090000", "TrangThaiBoSung": False, "MaLa": "x"}  # fmt: skip
    counter.hear("supplement", step(_S.SUPPLEMENT_ASKED, DanhSachHoSoBoSung=[asked]))
    waiting = counter.of(CODE)
    assert counter.wire.dossier_object(waiting)["DanhSachHoSoBoSung"] == [asked]
    counter.hear("status", step(_S.PROCESSING, ThoiDiemXuLy="20261201090000"))
    (told,) = counter.wire.dossier_object(counter.of(CODE))["DanhSachHoSoBoSung"]  # type: ignore[misc, attr-defined]
    assert (told["MaLa"], told["HoSoBoSungId"]) == ("x", 40)
    assert (told["TrangThaiBoSung"], told["NgayTiepNhanBoSung"]) == (True, "20261201090000")
    assert told["NgayHenTraMoi"] == "20261204084200"
