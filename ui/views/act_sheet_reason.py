"""The reason of a step: ready-made ones by keys, and free text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.restyle import set_property
from ui.kit.text import Text
from ui.presenters.act_sheet_state import SheetState
from ui.presenters.steps import Errand
from ui.tokens import Role, Tone
from ui.views.choice_list import Choice, ChoiceList


class ReasonField(QWidget):
    """written: the whole text, each key."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.ready = ChoiceList(name="act.reasons", label=self.tr("Lý do có sẵn"))
        self.ready.picked.connect(self._take)
        self.text = self._edit()
        self._label = Text("", Role.LABEL)
        self._label.setBuddy(self.text)
        self._star = Text("*", Role.LABEL)
        self._star.set_tone(Tone.ERROR)
        line = QHBoxLayout()
        line.setSpacing(3)
        line.addWidget(self._label)
        line.addWidget(self._star)
        line.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(t.SPACE_XS)
        self._column.addWidget(self.ready)
        self._column.addLayout(line)
        self._column.addWidget(self.text)

    def show_state(self, sheet: SheetState) -> None:
        """Hidden when the step has nothing to explain."""
        self.setVisible(sheet.takes_reason)
        self.setEnabled(not sheet.busy)
        self.ready.show_choices([Choice(reason, reason) for reason in sheet.reasons])
        self.ready.setVisible(bool(sheet.reasons) and not sheet.reason)
        note = sheet.step is Errand.CALL
        label = self.tr("Ghi chú") if note else self.tr("Lý do")
        self._label.setText(label)
        self.text.setAccessibleName(label)
        self._star.setVisible(sheet.needs_reason)
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
