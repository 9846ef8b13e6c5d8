"""Lấy từ hồ sơ trước: find it, Enter fills the form."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout

from app.ports.store import DossierLine
from ui import tokens as t
from ui.formats import day
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.field import Field
from ui.kit.table import Column, Row, Table
from ui.presenters.reception_state import ReceptionState
from ui.views.dossier_words import CODE_WIDTH


class CopyCard(Card):
    """searched: each key; picked: number of a dossier; closed: Esc or the button."""

    searched = Signal(str)
    picked = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Lấy từ hồ sơ trước"), name="copy", flush=True)
        back = Button(self.tr("Thôi"), key="Esc", name="copy.close")
        back.clicked.connect(self.closed)
        self.head.addWidget(back)
        self._field = Field(
            self.tr("Tên, số định danh hoặc mã hồ sơ. Không lấy tệp, ngày và tiền."),
            name="copy.text",
        )
        self._field.edited.connect(self.searched)
        self._field.input.installEventFilter(self)
        self.table = Table(
            (
                Column(self.tr("Chủ hồ sơ"), 190),
                Column(self.tr("Thủ tục")),
                Column(self.tr("Mã hồ sơ"), CODE_WIDTH),
                Column(self.tr("Tiếp nhận"), 110, optional=True),
            ),
            name="copy.table",
            label=self.tr("Hồ sơ trước"),
        )
        self.table.opened.connect(self.picked)
        line = QHBoxLayout()
        line.setContentsMargins(t.SPACE_L, 0, t.SPACE_L, 0)
        line.addWidget(self._field)
        self.body.addLayout(line)
        self.add(self.table)
        self.hide()

    def show_state(self, state: ReceptionState) -> None:
        """Shown, its field takes the keyboard; the first line is chosen."""
        begins = state.sheet == "copy" and self.isHidden()
        self.setVisible(state.sheet == "copy")
        if state.sheet != "copy":
            return
        self._field.set_text(state.copy_text)
        rows = tuple(map(_row, state.copy_found))
        if rows != self.table.rows_model.rows:
            self.table.show_rows(rows, rows[0].key if rows else "")
            self.table.fit_rows(8)
        if begins:
            self._field.input.setFocus()
            self._field.input.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter of the field belong to the list under it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            QApplication.sendEvent(self.table, event)
            return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        rows, at = self.table.rows_model.rows, self.table.currentIndex().row()
        if 0 <= at < len(rows):
            self.picked.emit(rows[at].key)


def _row(line: DossierLine) -> Row:
    received = day(line.received_at) if line.received_at else "—"
    return Row(line.code, (line.owner, line.procedure, line.code, received))
