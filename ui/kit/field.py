"""A labelled input with a line for what is wrong with it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.restyle import set_property
from ui.kit.text import Text
from ui.tokens import Role, Tone


class Field(QWidget):
    """edited: the person typed; left: the focus went away (validate then, not on each key)."""

    edited = Signal(str)
    left = Signal()

    def __init__(
        self, label: str, *, name: str, required: bool = False, placeholder: str = ""
    ) -> None:
        super().__init__()
        self.input = QLineEdit()
        self.input.setObjectName(name)
        self.input.setAccessibleName(label)
        self.input.setPlaceholderText(placeholder)
        self.input.textEdited.connect(self.edited)
        self.input.installEventFilter(self)
        self._problem = Text("", Role.PROBLEM, wrap=True, name=f"{name}.problem")
        self._problem.hide()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_XS)
        self._label = Text(label, Role.LABEL)
        column.addLayout(_label_line(self._label, self.input, required=required))
        column.addWidget(self.input)
        column.addWidget(self._problem)
        column.addStretch(1)

    def add_below(self, widget: QWidget) -> None:
        """Under the input and its problem."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def text(self) -> str:
        """As typed."""
        return self.input.text()

    def set_text(self, text: str) -> None:
        """From the state; the cursor stays where it is when nothing changes."""
        if self.input.text() != text:
            self.input.setText(text)

    def set_label(self, label: str) -> None:
        """What is asked for here depends on another field."""
        self._label.setText(label)
        self.input.setAccessibleName(label)

    def set_problem(self, words: str, *, doubtful: bool = False) -> None:
        """Red frame and sentence; "" for none. doubtful: only an amber sentence."""
        set_property(self.input, "wrong", "true" if words and not doubtful else "false")
        self._problem.set_tone(Tone.WARNING if doubtful else Tone.ERROR)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.input.setAccessibleDescription(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells when the input was left."""
        if watched is self.input and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


def _label_line(text: Text, buddy: QWidget, *, required: bool) -> QHBoxLayout:
    """The asterisk is a label of its own: it must not become part of the accessible name."""
    line = QHBoxLayout()
    line.setSpacing(3)
    text.setBuddy(buddy)
    line.addWidget(text)
    if required:
        star = Text("*", Role.LABEL)
        star.set_tone(Tone.ERROR)
        line.addWidget(star)
    line.addStretch(1)
    return line


def labelled(
    label: str, widget: QWidget, *, required: bool = False, below: QWidget | None = None
) -> QWidget:
    """Any other input under a label, e.g. a combo box."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(t.SPACE_XS)
    column.addLayout(_label_line(Text(label, Role.LABEL), widget, required=required))
    column.addWidget(widget)
    if below is not None:
        column.addWidget(below)
    column.addStretch(1)
    widget.setAccessibleName(label)
    return holder
