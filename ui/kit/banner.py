"""A sentence across the station: what happened and what to do. Never a box to click away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import tokens as t
from ui.kit.button import Button
from ui.kit.text import Text
from ui.tokens import Tone


class Banner(QFrame):
    """Hidden while there is nothing to say. acted: its button was pressed."""

    acted = Signal()

    def __init__(self, tone: Tone = Tone.ERROR, *, action: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("banner", tone.value)
        self._words = Text("", wrap=True, name=f"{name}.words")
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_M, t.SPACE_XS, t.SPACE_M, t.SPACE_XS)
        line.addWidget(self._words, 1)
        self.setMinimumHeight(t.CONTROL - 2)
        if action:
            button = Button(action, "quiet", name=f"{name}.action")
            button.clicked.connect(self.acted)
            line.addWidget(button)
        self.hide()

    def say(self, words: str) -> None:
        """Shows the words; hides itself when there are none."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()
