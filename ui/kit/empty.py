"""What a list or panel shows when there is nothing in it: what it is for and how to fill it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.text import Text
from ui.tokens import Role


class EmptyState(QWidget):
    """A heading and a sentence in the middle."""

    def __init__(self, heading: str, hint: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.heading = Text(heading, Role.HEADING, wrap=True)
        self.hint = Text(hint, Role.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_XL, t.SPACE_XL, t.SPACE_XL, t.SPACE_XL)
        column.addStretch(1)
        for label in (self.heading, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(2)
