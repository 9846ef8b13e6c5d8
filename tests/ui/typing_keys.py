"""Keys as a hand-held scanner and a person send them: QTest takes Latin letters only."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class Keys:
    """Sends to whatever has the focus; `gap_ms` between two keys."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._at = 1000

    def text(self, text: str, gap_ms: int) -> None:
        for letter in text:
            self._send(Qt.Key.Key_unknown, letter, gap_ms)

    def enter(self, gap_ms: int) -> None:
        self._send(Qt.Key.Key_Return, "\r", gap_ms)

    def scan(self, text: str) -> None:
        """A hand-held scanner: 3 ms between keys, Enter at the end."""
        self.text(text, 3)
        self.enter(3)

    def pause(self) -> None:
        self._at += 1000

    def _send(self, key: Qt.Key, text: str, gap_ms: int) -> None:
        self._at += gap_ms
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(self._at)
        target = QApplication.focusWidget() or self._window
        QApplication.sendEvent(target, event)
