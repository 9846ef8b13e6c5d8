"""The eight working hours in words."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from ui.presenters.online import Waiting
from ui.tokens import Tone

_SOON = timedelta(hours=2)


def clock_words(waiting: Waiting) -> tuple[str, Tone]:
    """`còn 5 giờ 10 phút`, amber when little is left, red when it is over."""
    span = _span(abs(waiting.left))
    if waiting.line.late:
        words = QCoreApplication.translate("OnlineClock", "Quá hạn {span}")
        return words.format(span=span), Tone.ERROR
    words = QCoreApplication.translate("OnlineClock", "Còn {span}")
    return words.format(span=span), Tone.WARNING if waiting.left <= _SOON else Tone.OK


def _span(left: timedelta) -> str:
    minutes = int(left.total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(QCoreApplication.translate("OnlineClock", "{n} giờ").format(n=hours))
    if rest or not hours:
        parts.append(QCoreApplication.translate("OnlineClock", "{n} phút").format(n=rest))
    return " ".join(parts)
