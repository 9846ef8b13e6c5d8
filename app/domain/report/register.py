"""The register (Mẫu số 06 of 2018, 07 of 2025): its rows, and what its last column tells.

Nothing is ever struck out of the book: corrections, new dates and the other ways a dossier went
stand in the note, in order.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from app.domain.calendar import ZONE
from app.domain.codes import Status
from app.domain.corrections import CORRECT
from app.domain.dossier import Dossier, Event
from app.domain.history import last, papers_go_back
from app.domain.lists import Cell, Row, register_row
from app.domain.verbs import STOPPED_FROM, Verb

#: JSON names of the columns after the running number, in the order of the form.
KEYS = (
    "code", "procedure", "sets", "owner", "address_phone", "agency", "received_at", "due_at",
    "forwarded_at", "result_at", "returned_at", "return_method", "signature", "note",
)  # fmt: skip
_RESULT, _SIGNATURE, _NOTE = (KEYS.index(key) for key in ("result_at", "signature", "note"))

_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "name": "họ tên",
        "id_number": "số giấy tờ",
        "birth_date": "ngày sinh",
        "sex": "giới tính",
        "address": "địa chỉ",
        "phone": "điện thoại",
        "email": "thư điện tử",
        "summary": "trích yếu",
        "authority": "giấy ủy quyền",
        "return_by": "cách nhận kết quả",
        "return_address": "địa chỉ nhận kết quả",
        "sets": "số bộ",
        "shelf": "vị trí lưu",
        "note": "ghi chú",
    }
)
_VALUES = MappingProxyType({"counter": "tại quầy", "post": "bưu chính", "": "trống"})


def row(dossier: Dossier) -> Row:
    """Every column of the form; the receiver's name stands where the signature goes."""
    cells: list[Cell] = list(register_row(dossier))
    cells[_RESULT] = None if papers_go_back(dossier) else cells[_RESULT] or _resolved(dossier)
    cells[_SIGNATURE] = _receiver(dossier)
    cells[_NOTE] = "; ".join(notes(dossier))
    return tuple(cells)


def notes(dossier: Dossier) -> tuple[str, ...]:
    """The clerk's own note first, then the history's."""
    told = [dossier.note, _exchanged(dossier)]
    told += [_told(event) for event in dossier.events]
    told.append(f"bưu gửi {dossier.postal_item}" if dossier.postal_item else "")
    return tuple(text for text in told if text)


def _resolved(dossier: Dossier) -> datetime | None:
    """A result the province wrote, or another system, has no act of the counter."""
    came = dossier.status in (Status.RESOLVED, Status.RETURNED)
    return dossier.resolved_at if came else None


def _receiver(dossier: Dossier) -> str:
    event = last(dossier, Verb.HAND_OVER) if dossier.status is Status.RETURNED else None
    return event.data.get("receiver", "") if event else ""


def _exchanged(dossier: Dossier) -> str:
    code, earlier = dossier.code, dossier.provisional_code
    if code is None or earlier is None or code == earlier:
        return ""
    return f"số tạm {earlier}"


def _told(event: Event) -> str:
    """What the book says of an event; "" for what its own columns say."""
    said = _SAID.get(event.verb)
    words = said(event) if said else ""
    moved = event.data.get("previous_due_at", "")
    if moved:
        words += f"{', ' if words else ''}hẹn trước {_minute(moved)}"
    return f"{_day(event)} {words}" if words else ""


def _corrected(event: Event) -> str:
    name = event.data.get("field", "")
    who = "người nộp " if name.startswith("filer.") else ""
    label = _FIELDS.get(name.split(".")[-1], name)
    before, after = (_value(event.data.get(key, "")) for key in ("before", "after"))
    return f"đính chính {who}{label}: {before} → {after} ({event.reason}; {event.actor})"


def _value(text: str) -> str:
    return _VALUES.get(text, f"«{text}»")


def _because(words: str) -> Callable[[Event], str]:
    return lambda event: f"{words} ({event.reason})" if event.reason else words


def _handed(event: Event) -> str:
    proxy = event.data.get("authority", "")
    fetched = "trả lại giấy tờ" if STOPPED_FROM in event.data else ""
    by = f"người nhận theo {proxy}" if proxy else ""
    return ", ".join(filter(None, (fetched, by)))


_SAID: Mapping[str, Callable[[Event], str]] = MappingProxyType(
    {
        CORRECT: _corrected,
        Verb.ASK_SUPPLEMENT: _because("yêu cầu bổ sung"),
        Verb.SUPPLEMENT_RECEIVED: lambda _: "đã bổ sung",
        Verb.NOT_SUPPLEMENTED: _because("không bổ sung, dừng"),
        Verb.TAKE_BACK: _because("nhận lại từ cơ quan"),
        Verb.ASK_PAYMENT: lambda _: "yêu cầu nộp phí, lệ phí",
        Verb.PAID: lambda _: "đã nộp phí, lệ phí",
        Verb.WITHDRAW: _because("công dân rút hồ sơ"),
        Verb.RECORD_STOP: _because("dừng giải quyết"),
        Verb.RESUME: lambda _: "giải quyết tiếp",
        Verb.APOLOGISE: _because("xin lỗi và hẹn lại"),
        Verb.SEND_BACK_RESULT: _because("gửi lại kết quả"),
        Verb.UNDO: _because("thu hồi bước vừa làm"),
        Verb.HAND_OVER: _handed,
    }
)


def _day(event: Event) -> str:
    return f"{event.at.astimezone(ZONE):%d/%m/%Y}"


def _minute(iso: str) -> str:
    return f"{datetime.fromisoformat(iso).astimezone(ZONE):%H:%M %d/%m/%Y}"
