"""DanhSachHoSoBoSung: the rounds of supplement, both ways."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.text import clean
from app.domain.verbs import Verb
from app.errors import InvalidInput
from storage.provincial.canonical import read_time, wire_time

_ASKED, _CAME = Verb.ASK_SUPPLEMENT.value, Verb.SUPPLEMENT_RECEIVED.value


def supplement_rounds(dossier: Dossier) -> list[dict[str, object]]:
    """One entry a round; the last one carries the dossier's own old and new date."""
    pairs = _pairs(dossier.events)
    rounds = [_round(number, *pair) for number, pair in enumerate(pairs, start=1)]
    if rounds and pairs[-1][1] is not None and not rounds[-1]["NgayHenTraMoi"]:
        rounds[-1]["NgayHenTraTruoc"] = wire_time(dossier.previous_due_at)
        rounds[-1]["NgayHenTraMoi"] = wire_time(dossier.due_at)
    return rounds


def read_rounds(entries: Sequence[Mapping[str, object]]) -> tuple[Event, ...]:
    """The events that the rounds of an object tell. Raises InvalidInput("import.field")."""
    return tuple(event for entry in entries for event in _events(entry))


def _pairs(events: Sequence[Event]) -> list[tuple[Event, Event | None]]:
    pairs: list[tuple[Event, Event | None]] = []
    for event in events:
        is_open = bool(pairs) and pairs[-1][1] is None
        if event.verb == _CAME and is_open:
            pairs[-1] = (pairs[-1][0], event)
        elif _asks(event) and not is_open:
            pairs.append((event, None))
    return pairs


def _asks(event: Event) -> bool:
    """The counter asked, or the province's own status 5 was pulled."""
    return event.verb == _ASKED or event.status is Status.SUPPLEMENT_ASKED


def _round(number: int, asked: Event, came: Event | None) -> dict[str, object]:
    return {
        "HoSoBoSungId": number,
        "NguoiYeuCauBoSung": clean(asked.actor),
        "NoiDungBoSung": clean(asked.reason),
        "NgayBoSung": wire_time(asked.at),
        "NguoiTiepNhanBoSung": clean(came.actor) if came else "",
        "ThongTinTiepNhan": clean(came.reason) if came else "",
        "NgayTiepNhanBoSung": wire_time(came.at) if came else "",
        "TrangThaiBoSung": came is not None,
        "DanhSachGiayToBoSung": [],
        "DanhSachLePhiBoSung": [],
        "NgayHenTraTruoc": wire_time(_moment(came, "previous_due_at")),
        "NgayHenTraMoi": wire_time(_moment(came, "due_at")),
    }


def _moment(event: Event | None, key: str) -> datetime | None:
    text = event.data.get(key, "") if event else ""
    return datetime.fromisoformat(text) if text else None


def _events(entry: Mapping[str, object]) -> list[Event]:
    asked_at, came_at = _when(entry, "NgayBoSung"), _when(entry, "NgayTiepNhanBoSung")
    if asked_at is None:
        return []
    events = [
        Event(
            asked_at,
            _ASKED,
            _text(entry, "NguoiYeuCauBoSung"),
            Status.SUPPLEMENT_ASKED,
            _text(entry, "NoiDungBoSung"),
        )
    ]
    if came_at is not None:
        data = {
            name: moment.isoformat()
            for name, field in (("previous_due_at", "NgayHenTraTruoc"), ("due_at", "NgayHenTraMoi"))
            if (moment := _when(entry, field)) is not None
        }
        who, what = _text(entry, "NguoiTiepNhanBoSung"), _text(entry, "ThongTinTiepNhan")
        events.append(Event(came_at, _CAME, who, None, what, data))
    return events


def _when(entry: Mapping[str, object], field: str) -> datetime | None:
    return read_time(f"DanhSachHoSoBoSung.{field}", _text(entry, field))


def _text(entry: Mapping[str, object], field: str) -> str:
    value = entry.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidInput("import.field", field=f"DanhSachHoSoBoSung.{field}")
    return clean(value)
