"""How lists and panels put a dossier into words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.codes import Channel, ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.fees import still_owed
from app.domain.history import times
from app.domain.money import dong
from app.domain.verbs import Verb
from app.domain.watch import Promised, Who, holder
from app.ports.store import DossierLine, SendKind, SendState
from ui.domain_words import person_words, status_words
from ui.formats import day, day_and_clock
from ui.kit.table import Cell
from ui.presenters.urgency import Judge, Urgency, send_tone

#: A whole dossier number, 25 characters, without being cut off.
CODE_WIDTH = 238


def _tr(text: str, note: str = "", n: int = -1) -> str:
    return QCoreApplication.translate("Dossier", text, note, n)


def state_cell(dossier: Promised, judge: Judge) -> Cell:
    """The pill of a dossier: late, soon, result here, or the official label."""
    found = judge(dossier)
    official = status_words(dossier.status)
    words = {
        Urgency.STATUS: _short(dossier.status) or official,
        Urgency.RESULT: _tr("Có kết quả"),
        Urgency.LATE: _tr("Quá hạn {n} ngày", "", found.days).format(n=found.days),
        Urgency.SOON: _soon(dossier.due_at, found.days),
    }[found.urgency]
    return Cell(words, found.tone, hint=official)


def _soon(due_at: datetime | None, days: int) -> str:
    """Over a weekend or Tết the next working day is not tomorrow."""
    if days <= 1:
        return _tr("Hẹn ngày mai") if days else _tr("Hẹn hôm nay")
    return _tr("Hẹn {day}").format(day=day(due_at)[:5])


def _short(status: Status | None) -> str:
    """Labels that no list is wide enough for; "" for the others."""
    labels = {
        Status.REFUSED: _tr("Không tiếp nhận"),
        Status.SUPPLEMENT_ASKED: _tr("Chờ bổ sung"),
        Status.PAYMENT_ASKED: _tr("Chờ nộp tiền"),
        Status.WITHDRAWN: _tr("Đã rút hồ sơ"),
    }
    return labels.get(status, "") if status else ""


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
    return person_words(dossier.owner)


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


def promise_words(dossier: Dossier) -> str:
    """`Hẹn trả: 26/11/2026 16:30 (trước: 25/11/2026 16:30)`."""
    words = _tr("Hẹn trả: {due}").format(due=due_words(dossier))
    old = dossier.previous_due_at
    if old is None or old == dossier.due_at:
        return words
    return words + _tr(" (trước: {old})").format(old=day_and_clock(old))


def holding_words(dossier: Dossier) -> str:
    """`Đang ở: Sở Tư pháp, từ 23/11/2026 10:02`."""
    held = holder(dossier)
    who = {
        Who.COUNTER: _tr("quầy"),
        Who.AGENCY: held.name,
        Who.CITIZEN: _tr("người nộp (chờ bổ sung, nộp tiền)"),
        Who.NOBODY: "",
    }[held.who]
    if not who:
        return ""
    words = _tr("Đang ở: {who}").format(who=who)
    since = day_and_clock(held.since)
    return words + (_tr(", từ {since}").format(since=since) if since else "")


def tally_words(dossier: Dossier) -> str:
    """Rounds of supplement, money, place: what a clerk is asked about, in one line."""
    rounds = times(dossier, Verb.ASK_SUPPLEMENT)
    left = still_owed(dossier)
    rest = _tr("còn {left}").format(left=dong(left)) if left < dossier.fee else _tr("chưa nộp")
    paid = _tr("đã nộp") if dossier.fee_paid else rest
    owed = dossier.fee > 0 and dossier.fee_timing != "exempt"
    parts = (
        _tr("Bổ sung {n} lần", "", rounds).format(n=rounds) if rounds else "",
        _tr("Phí {amount}: {paid}").format(amount=dong(dossier.fee), paid=paid) if owed else "",
        _tr("Chỗ để: {place}").format(place=dossier.shelf) if dossier.shelf else "",
    )
    return " · ".join(part for part in parts if part)
