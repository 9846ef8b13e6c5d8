"""The rows of a catalogue file that must be put right, all of them."""

from PySide6.QtCore import Signal

from app.domain.catalogue import BadRow
from ui.i18n import words_of
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.table import Column, Row, Table


class BadRowsCard(Card):
    """Hidden while there are none. dismissed: the button was pressed."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Các dòng cần sửa"), name="guidance.bad_rows")
        self._table = Table(
            (Column(self.tr("Ở đâu"), 220), Column(self.tr("Việc cần sửa"))),
            name="guidance.bad_rows.list",
            label=self.tr("Các dòng cần sửa"),
        )
        close = Button(self.tr("Đóng"), "quiet", key="Esc", name="guidance.bad_rows.close")
        close.clicked.connect(self.dismissed)
        self.head.addWidget(close)
        self.body.addWidget(self._table, 1)
        self.hide()

    def show_rows(self, rows: tuple[BadRow, ...]) -> None:
        """One line a problem, the whole sentence as its hint."""
        shown = (
            Row(str(number), (row.where, words_of(row.code, **row.params)))
            for number, row in enumerate(rows)
        )
        self._table.show_rows(tuple(shown))
        self.setVisible(bool(rows))
