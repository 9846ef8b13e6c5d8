"""Giấy đã có: what the counter holds of this owner; Enter takes one instead of scanning."""

from PySide6.QtCore import Signal

from app.usecases.papers_on_file import PaperOnFile
from ui.formats import day
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.table import Cell, Column, Row, Table
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Tone
from ui.views.dossier_words import CODE_WIDTH


class OnFileCard(Card):
    """taken: number of the paper from 0; closed: Esc or the button."""

    taken = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Giấy tờ đã có tại quầy: Enter để dùng lại"), name="on_file", flush=True
        )
        back = Button(self.tr("Thôi"), key="Esc", name="on_file.close")
        back.clicked.connect(self.closed)
        self.head.addWidget(back)
        self.table = Table(
            (
                Column(self.tr("Giấy tờ")),
                Column(self.tr("Loại"), 120),
                Column(self.tr("Từ hồ sơ"), CODE_WIDTH),
                Column(self.tr("Ngày"), 110),
            ),
            name="on_file.table",
            label=self.tr("Giấy tờ đã có tại quầy"),
        )
        self.table.opened.connect(lambda key: self.taken.emit(int(key)))
        self.add(self.table)
        self.hide()

    def show_state(self, state: ReceptionState) -> None:
        """Shown, it takes the keyboard; the first line is chosen."""
        begins = state.sheet == "on_file" and self.isHidden()
        self.setVisible(state.sheet == "on_file")
        if not begins:
            return
        self.table.show_rows(tuple(self._row(n, p) for n, p in enumerate(state.on_file)), "0")
        self.table.fit_rows()
        self.table.setFocus()

    def _row(self, number: int, paper: PaperOnFile) -> Row:
        kind = (
            Cell(self.tr("Kết quả"), Tone.OK)
            if paper.is_result
            else Cell(self.tr("Giấy tờ nộp"), Tone.NEUTRAL)
        )
        name = Cell(paper.name, hint=f"{paper.name} · {paper.procedure}")
        return Row(str(number), (name, kind, paper.file.reused_from, day(paper.at)))
