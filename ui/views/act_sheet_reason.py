"""The reason of a step: ready-made ones by keys, and free text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.field import labelled
from ui.kit.restyle import set_property
from ui.presenters.act_sheet_state import SheetState
from ui.presenters.steps import Errand
from ui.views.choice_list import Choice, ChoiceList


class ReasonField(QWidget):
    """written: the whole text, each key."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ready = ChoiceList(name="act.reasons", label=self.tr("Lý do có sẵn"))
        self.ready.picked.connect(self._take)
        self.text = self._edit()
        self._required = labelled(self.tr("Lý do"), self.text, required=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.SPACE_XS)
        self._column.addWidget(self.ready)
        self._column.addWidget(self._required)

    def show_state(self, sheet: SheetState) -> None:
        """Hidden when the step has nothing to explain."""
        self.setVisible(sheet.takes_reason)
        self.setEnabled(not sheet.busy)
        self.ready.show_choices([Choice(reason, reason) for reason in sheet.reasons])
        self.ready.setVisible(bool(sheet.reasons) and not sheet.reason)
        note = sheet.step is Errand.CALL
        self.text.setPlaceholderText(
            self.tr("Ghi thêm: đã trao đổi gì")
            if note
            else self.tr("Lý do, ghi đủ để người đọc hiểu")
        )
        missing = sheet.tried and sheet.needs_reason and not sheet.reason.strip()
        set_property(self.text, "wrong", "true" if missing else "false")
        if self.text.toPlainText() != sheet.reason:
            self.text.blockSignals(True)
            self.text.setPlainText(sheet.reason)
            self.text.blockSignals(False)
            self.text.moveCursor(QTextCursor.MoveOperation.End)

    def take_keys(self) -> None:
        """To the ready-made reasons while nothing is written."""
        empty = self.ready.count() and not self.text.toPlainText()
        (self.ready if empty else self.text).setFocus()

    def _take(self, reason: str) -> None:
        self.written.emit(reason)
        self.text.setFocus()
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def _edit(self) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setObjectName("act.reason")
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(62)
        edit.textChanged.connect(lambda: self.written.emit(edit.toPlainText()))
        return edit
