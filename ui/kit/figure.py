"""A date or an amount that must be readable from the other side of the counter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from ui.kit.card import Card
from ui.kit.text import Text
from ui.tokens import Role


class Figure(Card):
    """Heading, the figure itself, and how it came about."""

    def __init__(self, title: str, *, name: str) -> None:
        super().__init__(title, name=name)
        self._value = Text("", Role.AMOUNT, name=f"{name}.value")
        self._note = Text("", Role.MUTED, wrap=True, name=f"{name}.note")
        self.add(self._value, self._note)

    def say(self, value: str, note: str = "") -> None:
        """The note disappears when it is empty."""
        self._value.setText(value)
        self._note.setText(note)
        self._note.setVisible(bool(note))


class Line(QHBoxLayout):
    """`label …… value`, as in a sum."""

    def __init__(self, label: str, *, name: str, strong: bool = False) -> None:
        super().__init__()
        self.label = Text(label, Role.HEADING if strong else Role.MUTED)
        self.value = Text("", Role.AMOUNT if strong else Role.BODY, name=name)
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.addWidget(self.label)
        self.addStretch(1)
        self.addWidget(self.value)
