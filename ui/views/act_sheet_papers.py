"""Which papers a step names, and how many of each: Space ticks, the counts stand below."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.dossier import DossierPaper
from ui import tokens as t
from ui.kit.field import Field
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Text
from ui.presenters.act_sheet_state import PaperRow, SheetState
from ui.tokens import Role

#: Of a count.
_DIGITS = 3


class PapersEditor(QWidget):
    """changed: number of a row from 0 and the new `PaperRow`; added: name of another paper."""

    changed = Signal(int, object)
    added = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[PaperRow, ...] = ()
        self._at = 0
        self.table = Table(
            (Column(self.tr("Giấy tờ")), Column(self.tr("Số bản"), 110)),
            name="act.papers",
            label=self.tr("Giấy tờ"),
        )
        self.table.ticked.connect(self._tick)
        self.table.chosen.connect(self._choose)
        self._counts = {
            "originals": self._count_field(self.tr("Bản chính"), "act.papers.originals"),
            "certified": self._count_field(self.tr("Bản chứng thực"), "act.papers.certified"),
            "copies": self._count_field(self.tr("Bản sao"), "act.papers.copies"),
        }
        self._more = QLineEdit()
        self._more.setObjectName("act.papers.more")
        self._more.setPlaceholderText(self.tr("Thêm giấy tờ khác, rồi Enter"))
        self._more.setAccessibleName(self.tr("Thêm giấy tờ khác"))
        self._more.returnPressed.connect(self._add)
        self._arrange()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.table, *(field.input for field in self._counts.values()), self._more)

    def show_state(self, sheet: SheetState) -> None:
        """Hidden when the step names no papers."""
        self.setVisible(sheet.papers_fact is not None)
        self.setEnabled(not sheet.busy)
        self._rows = sheet.papers
        self._at = min(self._at, max(0, len(self._rows) - 1))
        rows = [self._row(number, row) for number, row in enumerate(self._rows)]
        self.table.show_rows(rows, str(self._at))
        self.table.setVisible(bool(rows))
        self.table.fit_rows(4)
        self._show_counts()

    def _show_counts(self) -> None:
        paper = self._rows[self._at].paper if self._rows else None
        for key, field in self._counts.items():
            field.setVisible(paper is not None)
            count = getattr(paper, key) if paper else 0
            if count != _number(field.text()):
                field.set_text(str(count) if count else "")

    def _row(self, number: int, row: PaperRow) -> Row:
        return Row(str(number), (Cell(row.paper.name, ticked=row.wanted), self._count(row.paper)))

    def _count(self, paper: DossierPaper) -> str:
        parts = (
            (paper.originals, self.tr("{n} chính")),
            (paper.certified, self.tr("{n} c.thực")),
            (paper.copies, self.tr("{n} sao")),
        )
        return ", ".join(words.format(n=count) for count, words in parts if count) or "—"

    def _tick(self, key: str, wanted: bool) -> None:
        self.changed.emit(int(key), replace(self._rows[int(key)], wanted=wanted))

    def _choose(self, key: str) -> None:
        if key:
            self._at = int(key)
            self._show_counts()

    def _counted(self) -> None:
        if self._rows:
            row = self._rows[self._at]
            counts = self._counts
            paper = replace(
                row.paper,
                originals=_number(counts["originals"].text()),
                certified=_number(counts["certified"].text()),
                copies=_number(counts["copies"].text()),
            )
            self.changed.emit(self._at, replace(row, paper=paper))

    def _add(self) -> None:
        text = self._more.text()
        self._more.clear()
        self._at = len(self._rows)
        self.added.emit(text)

    def _count_field(self, label: str, name: str) -> Field:
        field = Field(label, name=name)
        field.input.setMaxLength(_DIGITS)
        field.edited.connect(self._counted)
        return field

    def _arrange(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(t.SPACE_S)
        for field in self._counts.values():
            counts.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        column.addWidget(Text(self.tr("Giấy tờ · Space để chọn, số bản ghi bên dưới"), Role.LABEL))
        column.addWidget(self.table)
        column.addLayout(counts)
        column.addWidget(self._more)


def _number(text: str) -> int:
    """What is no number counts nothing."""
    return int(text) if text.isascii() and text.isdigit() else 0
