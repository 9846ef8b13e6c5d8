"""Next steps, papers, history, messages and prints of a dossier, one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.dossier import DossierPaper
from ui import tokens as t
from ui.formats import day_and_clock
from ui.i18n import form_words
from ui.kit.button import Button
from ui.kit.table import Cell, Column, Row, Table
from ui.presenters.look_up import LookUpState
from ui.presenters.papers_had import form_of
from ui.tokens import Tone
from ui.views.dossier_history import DossierHistory
from ui.views.dossier_words import send_cell, send_kind_words
from ui.views.paper_files import paper_rows
from ui.views.step_list import StepList


class DossierTables(QWidget):
    """A button each, and the part of the one that is pressed.

    print_again: name of a form; file_wanted: key of a line of the papers.
    """

    print_again = Signal(str)
    file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.steps = StepList(name="dossier.steps")
        self._papers = Table(
            (
                Column(self.tr("Giấy tờ")),
                Column(self.tr("Số lượng"), 84, right=True),
                Column(self.tr("Tình trạng"), 140),
            ),
            name="dossier.papers",
            label=self.tr("Giấy tờ"),
        )
        self._papers.opened.connect(self.file_wanted)
        self._history = DossierHistory()
        self._sends = Table(
            (
                Column(self.tr("Lúc"), 140),
                Column(self.tr("Nội dung"), 126),
                Column(self.tr("Kết quả"), 124),
                Column(self.tr("Tỉnh trả lời")),
            ),
            name="dossier.sends",
            label=self.tr("Gửi tỉnh"),
        )
        self._prints = Table(
            (Column(self.tr("Giấy đã in · Enter để in lại")), Column(self.tr("Bước lúc"), 150)),
            name="dossier.prints",
            label=self.tr("Giấy đã in"),
        )
        self._prints.opened.connect(self.print_again)
        self._stack = QStackedWidget()
        self._buttons: list[Button] = []
        self._arrange()

    def show_state(self, state: LookUpState) -> None:
        """All of them; the chosen one stays chosen."""
        view = state.view
        if view is None:
            return
        self.steps.show_steps(state.steps)
        papers = paper_rows(view.dossier.papers, state.fetching, self._without_file, _count)
        self._papers.show_rows(papers, self._papers.current_key)
        self._history.show_events(view.dossier.events)
        self._sends.show_rows(
            [
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
            ]
        )
        self._prints.show_rows(self._print_rows(state), self._prints.current_key)

    def take_keys(self) -> None:
        """The steps, with the keyboard in them."""
        self._buttons[0].setChecked(True)
        self._stack.setCurrentIndex(0)
        self.steps.take_keys()

    def _without_file(self, paper: DossierPaper) -> Cell:
        if paper.present:
            return Cell(self.tr("Đã nộp"), Tone.INFO)
        missing = paper.required
        words = self.tr("Thiếu") if missing else self.tr("Không bắt buộc")
        return Cell(words, Tone.ERROR if missing else Tone.NEUTRAL)

    def _print_rows(self, state: LookUpState) -> tuple[Row, ...]:
        events = state.dossier.events if state.dossier else ()
        last = {form_of(event.verb): day_and_clock(event.at) for event in events}
        return tuple(Row(form, (form_words(form), last.get(form, ""))) for form in state.reprints)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(t.SPACE_XS)
        group = QButtonGroup(self)
        parts: tuple[tuple[str, str, QWidget], ...] = (
            (self.tr("Bước tiếp"), "dossier.show.steps", _at_top(self.steps)),
            (self.tr("Giấy tờ"), "dossier.show.papers", self._papers),
            (self.tr("Lịch sử"), "dossier.show.history", self._history),
            (self.tr("Gửi tỉnh"), "dossier.show.sends", self._sends),
            (self.tr("Bản in"), "dossier.show.prints", self._prints),
        )
        for words, name, part in parts:
            button = Button(words, name=name)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, part=part: self._show_part(part))
            group.addButton(button)
            self._buttons.append(button)
            line.addWidget(button)
            self._stack.addWidget(part)
        self._buttons[0].setChecked(True)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, t.SPACE_S, 0, 0)
        column.setSpacing(t.SPACE_S)
        column.addLayout(line)
        self._stack.setMinimumHeight(104)
        column.addWidget(self._stack, 1)

    def _show_part(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)


def _at_top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder


def _count(paper: DossierPaper) -> str:
    return str(paper.originals + paper.copies + paper.certified)
