"""Papers, history and messages of a dossier, one table at a time."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.dossier import DossierPaper
from app.usecases.look_up import DossierView
from ui import tokens as t
from ui.formats import day_and_clock
from ui.i18n import verb_words
from ui.kit.button import Button
from ui.kit.table import Cell, Column, Row, Table
from ui.tokens import Tone
from ui.views.dossier_words import send_cell, send_kind_words


class DossierTables(QWidget):
    """Three buttons and the table of the one that is pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._papers = Table(
            (
                Column(self.tr("Giấy tờ")),
                Column(self.tr("Số lượng"), 84, right=True),
                Column(self.tr("Tình trạng"), 140),
            ),
            name="dossier.papers",
            label=self.tr("Giấy tờ"),
        )
        self._history = Table(
            (
                Column(self.tr("Lúc"), 150),
                Column(self.tr("Bước"), 150),
                Column(self.tr("Ai, vì sao")),
            ),
            name="dossier.history",
            label=self.tr("Lịch sử"),
        )
        self._sends = Table(
            (
                Column(self.tr("Lúc"), 150),
                Column(self.tr("Nội dung"), 130),
                Column(self.tr("Kết quả"), 124),
                Column(self.tr("Tỉnh trả lời")),
            ),
            name="dossier.sends",
            label=self.tr("Gửi tỉnh"),
        )
        self._stack = QStackedWidget()
        self._arrange()

    def show_view(self, view: DossierView) -> None:
        """All three; the chosen one stays chosen."""
        self._papers.show_rows(self._paper_rows(view))
        self._history.show_rows(self._history_rows(view))
        self._sends.show_rows(self._send_rows(view))

    def _paper_rows(self, view: DossierView) -> tuple[Row, ...]:
        return tuple(
            Row(str(number), (paper.name, str(_count(paper)), self._paper_state(paper)))
            for number, paper in enumerate(view.dossier.papers)
        )

    def _paper_state(self, paper: DossierPaper) -> Cell:
        if paper.files:
            pages = self.tr("Đã quét {n} trang").format(n=paper.page_count)
            return Cell(pages, Tone.OK)
        if paper.present:
            return Cell(self.tr("Đã nộp"), Tone.INFO)
        missing = paper.required
        words = self.tr("Thiếu") if missing else self.tr("Không bắt buộc")
        return Cell(words, Tone.ERROR if missing else Tone.NEUTRAL)

    def _history_rows(self, view: DossierView) -> tuple[Row, ...]:
        return tuple(
            Row(
                str(number),
                (
                    day_and_clock(event.at),
                    verb_words(event.verb),
                    " · ".join(part for part in (event.actor, event.reason) if part),
                ),
            )
            for number, event in reversed(list(enumerate(view.dossier.events)))
        )

    def _send_rows(self, view: DossierView) -> tuple[Row, ...]:
        return tuple(
            Row(
                str(item.seq),
                (
                    day_and_clock(item.sent_at or item.created_at),
                    send_kind_words(item.kind),
                    send_cell(item.state),
                    item.last_message or "—",
                ),
            )
            for item in view.sends
        )

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(t.SPACE_XS)
        group = QButtonGroup(self)
        tables = (
            (self.tr("Giấy tờ"), "dossier.show.papers", self._papers),
            (self.tr("Lịch sử"), "dossier.show.history", self._history),
            (self.tr("Gửi tỉnh"), "dossier.show.sends", self._sends),
        )
        for words, name, table in tables:
            button = Button(words, name=name)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, table=table: self._show_table(table))
            group.addButton(button)
            line.addWidget(button)
            self._stack.addWidget(table)
        group.buttons()[0].setChecked(True)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, t.SPACE_S, 0, 0)
        column.setSpacing(t.SPACE_S)
        column.addLayout(line)
        self._stack.setMinimumHeight(150)
        column.addWidget(self._stack, 1)

    def _show_table(self, table: Table) -> None:
        self._stack.setCurrentWidget(table)


def _count(paper: DossierPaper) -> int:
    return paper.originals + paper.copies + paper.certified
