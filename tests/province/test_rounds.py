"""The rounds of supplement: what was asked, what came, and which date moved where."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.codes import Status
from app.domain.dossier import Dossier, DossierPaper, Event
from storage.provincial.shapes import ProvincialWire
from tests.province.examples import PAGE, RECEIVED, dossier

WIRE = ProvincialWire()
_ASKED, _BACK = Status.SUPPLEMENT_ASKED, Status.PROCESSING


def day(number: int) -> datetime:
    return RECEIVED + timedelta(days=number)


def event(number: int, verb: str, status: Status | None, **data: str) -> Event:
    return Event(day(number), verb, "Lan", status, "", data)


def rounds(*events: Event, **changes: object) -> list[dict[str, Any]]:
    told: Any = WIRE.dossier_object(dossier(events=events, **changes))["DanhSachHoSoBoSung"]
    return list(told)


def test_an_open_round_says_what_is_asked_and_until_when() -> None:
    papers = "Ảnh 4x6 (2 bản chính)\nTờ khai"
    (told,) = rounds(event(1, "ask-supplement", _ASKED, papers=papers, deadline="30/11/2026"))
    assert told["NoiDungBoSung"] == ("Ảnh 4x6 (2 bản chính); Tờ khai; thời hạn bổ sung: 30/11/2026")
    assert (told["TrangThaiBoSung"], told["NgayTiepNhanBoSung"]) == (False, "")
    assert told["NguoiYeuCauBoSung"] == "Lan"


def test_two_rounds_have_their_own_dates_and_numbers() -> None:
    first = {"previous_due_at": day(9).isoformat(), "due_at": day(10).isoformat()}
    second = {"previous_due_at": day(10).isoformat(), "due_at": day(12).isoformat()}
    told = rounds(
        event(1, "ask-supplement", _ASKED),
        event(2, "supplement-received", _BACK, papers="Tờ khai", **first),
        event(3, "ask-supplement", _ASKED),
        event(5, "supplement-received", _BACK, **second),
    )
    assert [r["HoSoBoSungId"] for r in told] == [1, 2]
    assert [r["NgayHenTraTruoc"][:8] for r in told] == ["20261202", "20261203"]
    assert [r["NgayHenTraMoi"][:8] for r in told] == ["20261203", "20261205"]
    assert [r["ThongTinTiepNhan"] for r in told] == ["Đã nhận: Tờ khai", ""]


def test_other_facts_of_the_wait_begin_no_round() -> None:
    told = rounds(
        event(1, "ask-supplement", _ASKED), event(2, "call", _ASKED), event(2, "correct", _ASKED)
    )
    assert len(told) == 1


def test_what_never_came_ends_the_round_without_papers() -> None:
    (told,) = rounds(
        event(1, "ask-supplement", _ASKED),
        event(9, "not-supplemented", Status.STOPPED),
        status=Status.STOPPED,
    )
    assert (told["TrangThaiBoSung"], told["NgayTiepNhanBoSung"]) == (False, "")


def test_a_withdrawal_undone_leads_back_into_the_same_round() -> None:
    (told,) = rounds(
        event(1, "ask-supplement", _ASKED),
        event(2, "withdraw", Status.WITHDRAWN),
        event(2, "undo", _ASKED),
        event(3, "supplement-received", _BACK),
    )
    assert told["NgayTiepNhanBoSung"] == "20261126084200"


def test_the_province_may_open_and_close_a_round() -> None:
    (told,) = rounds(
        event(1, "province-supplement_asked", _ASKED), event(2, "province-processing", _BACK)
    )
    assert told["TrangThaiBoSung"] is True


def test_the_supplement_of_a_draft_is_told_to_nobody() -> None:
    assert rounds(event(1, "ask-supplement", None), event(2, "receive", Status.RECEIVED)) == []


def scanned(*days: int) -> Dossier:
    """Two files of one paper, scanned on these days."""
    files = tuple(replace(PAGE, id=UUID(int=n), url=f"https://x.example/{n}") for n in days)
    paper = DossierPaper("Tờ khai", present=True, files=files)
    return dossier(papers=(paper,))


def test_a_round_lists_the_files_that_were_scanned_in_it() -> None:
    told = rounds(
        event(0, "digitise", Status.RECEIVED, paper="Tờ khai"),
        event(1, "ask-supplement", _ASKED),
        event(2, "supplement-received", _BACK, papers="Tờ khai"),
        event(3, "digitise", _BACK, paper="Tờ khai"),
        event(4, "ask-supplement", _ASKED),
        event(5, "supplement-received", _BACK, papers="Tờ khai"),
        papers=scanned(10, 13).papers,
    )
    listed = [[p["DuongDanTaiTepTin"] for p in r["DanhSachGiayToBoSung"]] for r in told]
    assert listed == [["https://x.example/13"], []]


def test_papers_that_came_with_a_file_are_listed_once_it_has_an_address() -> None:
    events = (
        event(1, "ask-supplement", _ASKED),
        event(2, "supplement-received", _BACK, papers="TỜ KHAI (1 bản chính)"),
    )
    (told,) = rounds(*events, papers=scanned(10).papers)
    assert [p["TenTepDinhKem"] for p in told["DanhSachGiayToBoSung"]] == ["To-khai.pdf"]
    waiting = scanned(10).with_file_url(UUID(int=10), "")
    (told,) = rounds(*events, papers=waiting.papers)
    assert told["DanhSachGiayToBoSung"] == []


def test_moments_in_iso_are_read_as_they_are_meant() -> None:
    source = WIRE.dossier_object(dossier(status=_ASKED))
    entry = {"HoSoBoSungId": 3, "NgayBoSung": "2026-11-24T08:00:00", "NoiDungBoSung": "thiếu"}
    read = WIRE.read_dossier({**source, "DanhSachHoSoBoSung": [entry]})
    assert read.events[0].at == datetime(2026, 11, 24, 1, tzinfo=UTC)
    came = Event(day(3), "supplement-received", "Lan", _BACK)
    (told,) = WIRE.dossier_object(read.with_event(came))["DanhSachHoSoBoSung"]  # type: ignore[misc, attr-defined]
    assert (told["NgayBoSung"], told["HoSoBoSungId"]) == ("2026-11-24T08:00:00", 3)
    assert told["NgayTiepNhanBoSung"] == "20261126084200"
