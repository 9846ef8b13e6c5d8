"""A step of the history in words: who, why, and what was told."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.dossier import Event
from app.domain.effects import REPLACED
from app.domain.money import dong
from app.domain.verbs import STOPPED_FROM
from ui.formats import day_and_clock
from ui.i18n import choice_words, fact_words, verb_words

#: Said in one sentence together, not one by one.
_PROMISE = ("due_at", "previous_due_at")
_CORRECTION = ("field", "before", "after")
_CHOICES = ("method", "outcome")
#: For programs: which payment of the ledger a fact is about, whose gateway took the money.
_UNSAID = ("payment", "paid_by", STOPPED_FROM, *REPLACED)


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)


def event_heading(event: Event) -> str:
    """`23/11/2026 10:02 · Yêu cầu bổ sung · Trần Thu Hà`."""
    return " · ".join(
        part for part in (day_and_clock(event.at), verb_words(event.verb), event.actor) if part
    )


def event_details(event: Event) -> str:
    """Reason and facts, a line each; "" when there is nothing more to say."""
    lines = [event.reason] if event.reason else []
    if "field" in event.data:
        lines.append(_correction(event.data))
    if "due_at" in event.data:
        lines.append(_promise(event.data))
    spoken = (*_PROMISE, *_CORRECTION, *_UNSAID)
    told = ((key, value) for key, value in event.data.items() if value and key not in spoken)
    lines += [_fact(key, value) for key, value in told]
    return "\n".join(lines)


def _correction(data: Mapping[str, str]) -> str:
    words = _tr("{field}: «{before}» sửa thành «{after}»")
    chosen = data["field"] == "return_by"
    said = (data.get(key, "") for key in ("before", "after"))
    before, after = (choice_words(value) if chosen else value for value in said)
    return words.format(field=fact_words(data["field"]), before=before, after=after)


def _promise(data: Mapping[str, str]) -> str:
    new = _tr("Hẹn trả mới {due}").format(due=_moment(data["due_at"]))
    old = data.get("previous_due_at")
    return new + (_tr(" (cũ: {old})").format(old=_moment(old)) if old else "")


def _fact(key: str, value: str) -> str:
    if key == "amount" and value.isascii() and value.isdigit():
        value = dong(int(value))
    elif key == "resolved_at":
        value = _moment(value)
    elif key in _CHOICES:
        value = choice_words(value)
    return f"{fact_words(key)}: {'; '.join(value.splitlines())}"


def _moment(iso: str) -> str:
    """As it stands when it is no moment: another program may have written it."""
    try:
        return day_and_clock(datetime.fromisoformat(iso))
    except ValueError:
        return iso
