"""How lists and panels put a dossier into words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.codes import Channel, ReturnBy, Status
from app.domain.dossier import Dossier
from app.ports.store import DossierLine, SendKind, SendState
from ui.formats import day, day_and_clock
from ui.kit.table import Cell
from ui.presenters.urgency import Urgency, send_tone, standing

#: A whole dossier number, 25 characters, without being cut off.
CODE_WIDTH = 238


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dossier", text)


def state_cell(status: Status | None, due_at: datetime | None, now: datetime) -> Cell:
    """The pill of a dossier: late, soon, result here, or the official label."""
    found = standing(status, due_at, now)
    official = status.label if status else _tr("Nháp")
    words = {
        Urgency.STATUS: official,
        Urgency.RESULT: _tr("Có kết quả"),
        Urgency.LATE: _tr("Quá hạn {n} ngày").format(n=found.days),
        Urgency.SOON: _tr("Hẹn ngày mai") if found.days else _tr("Hẹn hôm nay"),
    }[found.urgency]
    return Cell(words, found.tone, hint=official)


def send_cell(state: SendState | None) -> Cell:
    """How far it is with the province, truthfully."""
    words = {
        None: "—",
        SendState.ACCEPTED: _tr("Tỉnh đã nhận"),
        SendState.WAITING: _tr("Chờ gửi"),
        SendState.SENDING: _tr("Đang gửi"),
        SendState.UNKNOWN: _tr("Chưa rõ"),
        SendState.REFUSED: _tr("Tỉnh từ chối"),
    }[state]
    hint = _tr("Chưa rõ kết quả, đang kiểm tra") if state is SendState.UNKNOWN else words
    return Cell(words, send_tone(state), hint=hint)


def send_kind_words(kind: SendKind) -> str:
    """What a message carries."""
    return {
        SendKind.INSERT: _tr("Hồ sơ mới"),
        SendKind.UPDATE: _tr("Cập nhật hồ sơ"),
        SendKind.PROGRESS: _tr("Bước xử lý"),
        SendKind.FILE: _tr("Tệp quét"),
    }[kind]


def owner_words(dossier: Dossier) -> str:
    """`Bà Nguyễn Thị Ẵm`."""
    return f"{dossier.owner.honorific} {dossier.owner.name}".strip()


def what_and_when(dossier: Dossier) -> str:
    """`Đăng ký khai sinh · nhận 20/11/2026`."""
    received = dossier.received_at
    when = _tr("nhận {day}").format(day=day(received)) if received else ""
    return " · ".join(part for part in (dossier.procedure_name, when) if part)


def due_words(line: DossierLine | Dossier) -> str:
    """The promised moment, or that there is none."""
    return day_and_clock(line.due_at) if line.due_at else _tr("không hẹn ngày")


def channel_words(channel: str) -> str:
    """How it was filed."""
    return {
        Channel.DIRECT.value: _tr("Trực tiếp"),
        Channel.ONLINE.value: _tr("Trực tuyến"),
        Channel.POST.value: _tr("Bưu chính"),
    }.get(channel, channel)


def return_words(return_by: str) -> str:
    """How the result goes back."""
    return _tr("Qua bưu chính") if return_by == ReturnBy.POST.value else _tr("Tại quầy")
