"""A sentence that goes away by itself, with ten seconds to take the thing back."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import tokens as t
from ui.kit.button import Button
from ui.kit.text import Text

SECONDS = 10


class Toast(QFrame):
    """Lies over the bottom of its parent; a new sentence replaces the old one."""

    def __init__(self, parent: QWidget, undo: str) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setProperty("toast", "true")
        self._words = Text("", name="toast.words")
        self._undo = Button(undo, name="toast.undo")
        self._undo.clicked.connect(self._take_back)
        self._back: Callable[[], None] | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_L, t.SPACE_XS, t.SPACE_S, t.SPACE_XS)
        line.addWidget(self._words)
        line.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """`undo` is called at most once, on the GUI thread. No words: the last ones go away."""
        if not words:
            self.hide()
            return
        self._words.setText(words)
        self._back = undo
        self._undo.setVisible(undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(SECONDS * 1000)

    def take_words(self) -> str:
        """What it says, for somebody who says it instead; "" while it can be taken back."""
        if self.isHidden() or self._back is not None:
            return ""
        self.hide()
        return self._words.text()

    def place(self) -> None:
        """In the middle, above the lower edge; called again when the parent is resized."""
        self.adjustSize()
        parent = self.parentWidget()
        if parent is not None:
            left = (parent.width() - self.width()) // 2
            self.move(max(left, 0), parent.height() - self.height() - t.SPACE_L)

    @Slot()
    def _take_back(self) -> None:
        self.hide()
        back, self._back = self._back, None
        if back is not None:
            back()
