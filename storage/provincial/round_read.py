"""The rounds of an object as facts of the history."""

import re
from datetime import datetime

from app.domain.codes import Status
from app.domain.dossier import Event
from app.domain.verbs import Verb
from storage.provincial.canonical import read_loose_time
from storage.provincial.rounds import NUMBER
from storage.provincial.values import Values, entries, inner_text

FIELD = "DanhSachHoSoBoSung"


def read_rounds(obj: Values) -> tuple[Event, ...]:
    """In the order of the list; an entry without the day it was asked tells no fact.

    Raises InvalidInput("import.field").
    """
    return tuple(event for entry in entries(obj, FIELD) for event in _events(entry))


def _events(entry: Values) -> list[Event]:
    asked_at, came_at = _when(entry, "NgayBoSung"), _when(entry, "NgayTiepNhanBoSung")
    dates = {
        "previous_due_at": _when(entry, "NgayHenTraTruoc"),
        "due_at": _when(entry, "NgayHenTraMoi"),
    }
    if asked_at is None:
        return []
    number = _text(entry, "HoSoBoSungId")
    told = {NUMBER: number} if re.fullmatch("[0-9]{1,9}", number) else {}
    who, what = _text(entry, "NguoiYeuCauBoSung"), _text(entry, "NoiDungBoSung")
    asks, came = Verb.ASK_SUPPLEMENT.value, Verb.SUPPLEMENT_RECEIVED.value
    asked = Event(asked_at, asks, who, Status.SUPPLEMENT_ASKED, what, told)
    if came_at is None:
        return [asked]
    moved = {name: moment.isoformat() for name, moment in dates.items() if moment}
    if papers := _papers(entry):
        moved["papers"] = papers
    who, what = _text(entry, "NguoiTiepNhanBoSung"), _text(entry, "ThongTinTiepNhan")
    return [asked, Event(came_at, came, who, None, what, moved)]


def _papers(entry: Values) -> str:
    """Names of the papers that came, one a line."""
    listed = entries(entry, "DanhSachGiayToBoSung", FIELD)
    return "\n".join(filter(None, (inner_text(p, "TenTepDinhKem", FIELD) for p in listed)))


def _when(entry: Values, field: str) -> datetime | None:
    return read_loose_time(f"{FIELD}.{field}", _text(entry, field))


def _text(entry: Values, field: str) -> str:
    return inner_text(entry, field, FIELD)
