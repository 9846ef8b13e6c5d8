"""A line for a paper that the checklist does not name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import tokens as t
from ui.kit.field import Field
from ui.presenters.reception_state import ReceptionState

_LONGEST = 500


class PaperAdder(QWidget):
    """added: the name, with Enter."""

    added = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._field = Field(
            self.tr("Tên giấy tờ nộp thêm, rồi Enter (Esc: thôi)"), name="paper.new"
        )
        self._field.input.setMaxLength(_LONGEST)
        self._field.input.returnPressed.connect(self._enter)
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_L, t.SPACE_XS, t.SPACE_L, t.SPACE_M)
        line.addWidget(self._field)
        self.hide()

    def show_state(self, state: ReceptionState) -> None:
        """Shown, it takes the keyboard."""
        begins = state.adding_paper and self.isHidden()
        self.setVisible(state.adding_paper)
        if begins:
            self._field.set_text("")
            self._field.input.setFocus()

    def _enter(self) -> None:
        self.added.emit(self._field.text())
