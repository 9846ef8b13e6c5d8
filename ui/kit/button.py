"""Buttons. The key that does the same stands on the button."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from ui.kit.restyle import set_property

Kind = Literal["primary", "secondary", "quiet", "line", "danger"]


class Button(QPushButton):
    """`key`: hint behind the words, e.g. `F9`; the shortcut itself belongs to the window.

    Return presses nothing: hand-held scanners send it. Space does.
    """

    def __init__(
        self, text: str, kind: Kind = "secondary", *, key: str = "", name: str = ""
    ) -> None:
        super().__init__()
        self._key = key
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(text)

    def say(self, text: str) -> None:
        """New words, same key."""
        shown = text.replace("&", "&&")
        self.setText(f"{shown}   {self._key}" if self._key else shown)
        self.setAccessibleName(text)

    def become(self, kind: Kind) -> None:
        """Another look."""
        set_property(self, "kind", kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Enter are left to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)


class CommitButton(Button):
    """A button that commits something: dead from the first press until it is told otherwise."""

    committed = Signal()

    def __init__(self, text: str, kind: Kind = "primary", *, key: str = "", name: str = "") -> None:
        super().__init__(text, kind, key=key, name=name)
        self.clicked.connect(self._once)

    def _once(self) -> None:
        self.setEnabled(False)
        self.committed.emit()
