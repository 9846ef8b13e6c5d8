"""The white box that everything stands in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.text import Text
from ui.tokens import Role


class Card(QFrame):
    """A heading line and a body. Add content to `body`; widgets beside the title to `head`."""

    def __init__(self, title: str = "", *, name: str = "", flush: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "true")
        side = 0 if flush else t.SPACE_L
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(side, t.SPACE_M, side, 0 if flush else t.SPACE_M)
        self.body.setSpacing(t.SPACE_S)
        self.head = QHBoxLayout()
        self.head.setSpacing(t.SPACE_S)
        self.head.setContentsMargins(t.SPACE_L if flush else 0, 0, t.SPACE_L if flush else 0, 0)
        self.title = Text(title, Role.HEADING)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        if title:
            self.body.addLayout(self.head)

    def add(self, *widgets: QWidget) -> None:
        """One under the other."""
        for widget in widgets:
            self.body.addWidget(widget)


def rule() -> QFrame:
    """A thin line between two parts of a card."""
    line = QFrame()
    line.setProperty("rule", "true")
    return line


def row(*widgets: QWidget, spacing: int = t.SPACE_S) -> QWidget:
    """Widgets side by side on nothing."""
    holder = QWidget()
    holder.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, True)
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget)
    return holder
