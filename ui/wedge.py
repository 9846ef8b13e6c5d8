"""A hand-held scanner types like a keyboard: recognised anywhere in the window.

What it typed into a field on the way is taken out again: the field is as it was before.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.domain.citizen_card import looks_like_card
from app.domain.codes import DossierCode
from app.domain.text import clean
from ui.burst import Burst

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
Stamp = Callable[[QKeyEvent], float]


def _event_time(event: QKeyEvent) -> float:
    """Milliseconds as the window system stamped them: a busy program does not change them."""
    return float(event.timestamp())


def is_ours(text: str) -> bool:
    """A citizen card (four bars at least) or a dossier's number."""
    return looks_like_card(text) or DossierCode.find(text) is not None


class Wedge(QObject):
    """Install on the application. scanned: the whole text, cleaned; the Enter is swallowed."""

    scanned = Signal(str)

    def __init__(self, window: QWidget, stamp: Stamp = _event_time) -> None:
        super().__init__(window)
        self._window = window
        self._stamp = stamp
        self._burst = Burst()
        self._before: tuple[QWidget, str] | None = None
        self.enabled = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees each key once, where it is delivered first."""
        if event.type() != QEvent.Type.KeyPress or not self.enabled:
            return False
        if not isinstance(event, QKeyEvent) or not self._is_first(watched):
            return False
        return self._key(event)

    def _is_first(self, watched: QObject) -> bool:
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is not self._window:
            return False
        return watched is (focused or self._window)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(self._burst.enter(self._stamp(event)))
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock):
            return False  # a scanner holds Shift for capitals and bars
        text = event.text()
        if not text or not text.isprintable() or event.modifiers() & _MODIFIERS:
            self._burst.forget()
        elif self._burst.key(text, self._stamp(event)):
            self._before = _content(QApplication.focusWidget())
        return False

    def _enter(self, text: str | None) -> bool:
        if text is None or not is_ours(text):
            return False
        if self._before is not None:
            _put_back(*self._before)
        self._before = None
        self.scanned.emit(clean(text))
        return True


def _content(widget: QWidget | None) -> tuple[QWidget, str] | None:
    if isinstance(widget, QLineEdit):
        return widget, widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget, widget.toPlainText()
    return None


def _put_back(widget: QWidget, text: str) -> None:
    """As if the person had deleted the scanned text: whoever listens hears the old text."""
    if isinstance(widget, QLineEdit) and widget.text() != text:
        widget.setText(text)
        widget.textEdited.emit(text)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
