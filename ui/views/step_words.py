"""What a step will do to a dossier, and what it did, in one sentence."""

from PySide6.QtCore import QCoreApplication

from app.domain.history import STOPS
from ui.domain_words import status_words
from ui.formats import day_and_clock
from ui.i18n import verb_words
from ui.presenters.act_sheet_state import After


def _tr(text: str) -> str:
    return QCoreApplication.translate("Step", text)


def after_words(after: After) -> str:
    """What a step will do: `Sau bước này: Đang xử lý · hẹn trả mới 26/11/2026 16:30 (cũ: …)`."""
    label = status_words(after.status)
    return _with_promise(_tr("Sau bước này: {state}").format(state=label), after)


def done_words(after: After) -> str:
    """The same once it is done."""
    label = status_words(after.status)
    done = _tr("Đã ghi «{step}». Trạng thái: {state}").format(
        step=verb_words(after.step.value), state=label
    )
    return _with_promise(done, after)


def _with_promise(words: str, after: After) -> str:
    promise = _promise_words(after)
    return f"{words} · {promise}" if promise else words


def _promise_words(after: After) -> str:
    """A promise that the step leaves alone is of no interest once all is over."""
    over = after.status is None or after.status.is_final
    if after.due_at is None or (over and after.previous_due_at is None):
        return ""
    due = day_and_clock(after.due_at)
    if after.status in STOPS:
        return _tr("thời hạn tạm dừng (đang hẹn {due})").format(due=due)
    if after.previous_due_at is None:
        return _tr("hẹn trả {due}").format(due=due)
    old = day_and_clock(after.previous_due_at)
    return _tr("hẹn trả mới {due} (cũ: {old})").format(due=due, old=old)
