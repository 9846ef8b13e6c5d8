"""A short word of state on a coloured ground."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.kit.restyle import set_property
from ui.tokens import Tone


class Pill(QLabel):
    """Colour never speaks alone: the word says it too."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL, *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.say(text, tone)

    def say(self, text: str, tone: Tone) -> None:
        """New words and colour; hidden when there are no words."""
        self.setText(text)
        self.setAccessibleName(text)
        set_property(self, "pill", tone.value)
        if not text:
            self.hide()
        elif self.parent() is not None:
            self.show()
