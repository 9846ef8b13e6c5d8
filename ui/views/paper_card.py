"""Thành phần hồ sơ: each paper with its counts, ticked when handed in, its scanned pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.reception import PaperAtHand
from ui import tokens as t
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Text
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role, Tone
from ui.views.paper_adder import PaperAdder
from ui.views.paper_details import PaperDetails
from ui.views.paper_words import copies_text


class PaperCard(Card):
    """ticked(number from 0, present), opened(number): Enter on a line; scan: F4.

    another: Ctrl+G, a paper that the list does not name; reuse: Ctrl+R, what is on file.
    """

    ticked = Signal(int, bool)
    opened = Signal(int)
    scan = Signal()
    another = Signal()
    reuse = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Thành phần hồ sơ"), name="papers", flush=True)
        self._summary = Text("", Role.MUTED, name="papers.summary")
        button = Button(self.tr("Quét giấy tờ"), key="F4", name="scan")
        button.clicked.connect(self.scan)
        self._reuse = Button("", "quiet", key="Ctrl+R", name="reuse")
        self._reuse.clicked.connect(self.reuse)
        self._another = Button(
            self.tr("Thêm giấy tờ khác"), "quiet", key="Ctrl+G", name="another_paper"
        )
        self._another.clicked.connect(self.another)
        self.head.insertWidget(1, self._summary)
        self.head.addWidget(button)
        self.table = Table(
            (
                Column("", 44),
                Column(self.tr("Giấy tờ")),
                Column(self.tr("Bản"), 140),
                Column(self.tr("Tình trạng"), 150),
            ),
            name="papers.table",
            label=self.tr("Thành phần hồ sơ"),
        )
        self.table.ticked.connect(lambda key, wanted: self.ticked.emit(int(key), wanted))
        self.table.opened.connect(lambda key: self.opened.emit(int(key)))
        self.details = PaperDetails()
        self.adder = PaperAdder()
        self._empty = Text(
            self.tr("Chọn thủ tục để có danh sách giấy tờ phải nộp."),
            Role.MUTED,
            wrap=True,
            name="papers.empty",
        )
        self._empty.setContentsMargins(16, 8, 16, 16)
        self.add(self._empty, self.table, self.details, self.adder)
        foot = QHBoxLayout()
        foot.setContentsMargins(t.SPACE_M, 0, t.SPACE_M, t.SPACE_XS)
        hint = self.tr("Enter: số bản, không cần nộp")
        self._hint = Text(hint, Role.MUTED, name="papers.hint")
        for widget in (self._another, self._reuse):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        self.body.addLayout(foot)

    def show_state(self, state: ReceptionState) -> None:
        """The checklist of the chosen case, then papers that it does not name."""
        self._summary.setText(
            self.tr("{papers} giấy tờ · {had} đã có · {pages} trang").format(
                papers=len(state.papers), had=state.papers_at_hand, pages=state.pages
            )
            if state.papers
            else ""
        )
        self._empty.setVisible(not state.papers)
        self.table.setVisible(bool(state.papers))
        rows = tuple(self._row(n, paper) for n, paper in enumerate(state.papers))
        current = self.table.currentIndex().row()
        self.table.show_rows(rows, str(current) if current >= 0 else "")
        self.table.fit_rows()
        for widget in (self._another, self._hint):
            widget.setVisible(bool(state.papers))
        self._reuse.setVisible(bool(state.on_file and state.papers))
        count = len(state.on_file)
        self._reuse.say(self.tr("Dùng giấy đã có ({n})").format(n=count))
        self.details.show_state(state)
        self.adder.show_state(state)

    def point_at(self, number: int) -> QWidget:
        """The line of a paper gets the focus; Space ticks it."""
        self.table.selectRow(number)
        return self.table

    def _row(self, number: int, paper: PaperAtHand) -> Row:
        name = (
            paper.name
            if paper.required
            else self.tr("{paper} (không bắt buộc)").format(paper=paper.name)
        )
        return Row(
            str(number),
            (Cell(ticked=paper.at_hand), Cell(name, hint=paper.name), copies_text(paper),
             self._state(paper)),
        )  # fmt: skip

    def _state(self, paper: PaperAtHand) -> Cell:
        if paper.pages:
            return Cell(
                self.tr("Đã quét {n} trang", "", len(paper.pages)).format(n=len(paper.pages)),
                Tone.OK,
            )
        if paper.reused:
            source = ", ".join(file.reused_from for file in paper.reused)
            return Cell(self.tr("Dùng giấy đã có"), Tone.OK, hint=source)
        if paper.not_needed:
            return Cell(self.tr("Không cần"), Tone.NEUTRAL, hint=paper.not_needed)
        if paper.present:
            return Cell(self.tr("Có bản giấy"), Tone.INFO)
        return Cell(self.tr("Chưa có"), Tone.ERROR if paper.required else Tone.NEUTRAL)
