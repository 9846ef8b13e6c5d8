"""Tra cứu (F7): the list of what was found, and everything about one dossier."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut

from app.ports.store import DossierLine
from ui.i18n import words
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import Page
from ui.kit.table import Column, Row, Table
from ui.presenters.act_sheet_state import After
from ui.presenters.look_up import LookUpPresenter, LookUpState
from ui.presenters.urgency import Judge
from ui.stations import BuiltStation, StationContext
from ui.tokens import Tone
from ui.views.dossier_panel import DossierPanel
from ui.views.dossier_words import CODE_WIDTH, send_cell, state_cell
from ui.views.step_words import done_words

_SIDE = 500


class LookUpView(Page):
    """passed: a number the list was moved to; opened: Enter on it.

    said: for everybody to read, "" when it is of no interest any more.
    """

    passed = Signal(str)
    opened = Signal(str)
    said = Signal(str)
    copied = Signal()

    def __init__(self, judge: Judge) -> None:
        super().__init__(self.tr("Tra cứu"), name="look_up", side=_SIDE)
        self._judge = judge
        self._table = Table(
            (
                Column(self.tr("Chủ hồ sơ")),
                Column(self.tr("Mã hồ sơ"), CODE_WIDTH + 4),
                Column(self.tr("Trạng thái"), 136),
                Column(self.tr("Gửi tỉnh"), 128, optional=True),
            ),
            name="look_up.list",
            label=self.tr("Hồ sơ tìm thấy"),
        )
        self._table.chosen.connect(self.passed)
        self._table.opened.connect(self.opened)
        self._empty = EmptyState("", "", name="look_up.empty")
        card = Card(name="look_up.card", flush=True)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self._table, self._empty)
        self.left.addWidget(card, 1)
        self.panel = DossierPanel()
        self.right.addWidget(self.panel, 1)
        self._copy = Button(
            self.tr("Hồ sơ mới như hồ sơ này"), "quiet", key="Ctrl+L", name="look_up.copy"
        )
        self._copy.clicked.connect(self.copied)
        QShortcut(QKeySequence("Ctrl+L"), self, self.copied.emit)
        self.head.addWidget(self._copy)
        self._done: After | None = None
        self._is_open = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen list and dossier take turns."""
        super().resizeEvent(event)
        self._make_room()

    def show_state(self, state: LookUpState) -> None:
        """List and panel."""
        self.step.say(self._scope(state), Tone.INFO)
        self.problem.say(words(state.problem))
        chosen = str(state.dossier.code) if state.dossier else ""
        self._table.show_rows(tuple(_row(line, self._judge) for line in state.lines), chosen)
        self._table.setVisible(bool(state.lines))
        self._show_empty(state)
        self._is_open = state.view is not None
        self._copy.setVisible(self._is_open)
        self._make_room()
        self.panel.show_state(state, self._judge)
        if state.done is not self._done:
            self.said.emit(done_words(state.done) if state.done else "")
        self._done = state.done

    def _make_room(self) -> None:
        self.take_turns(side=self._is_open)

    def _scope(self, state: LookUpState) -> str:
        count = len(state.lines)
        if state.text:
            return self.tr("{n} hồ sơ khớp «{text}»", "", count).format(n=count, text=state.text)
        return self.tr("{n} hồ sơ đang giải quyết", "", count).format(n=count)

    def _show_empty(self, state: LookUpState) -> None:
        self._empty.setVisible(not state.lines)
        if state.text:
            self._empty.heading.setText(self.tr("Không có hồ sơ nào khớp"))
            hint = self.tr("Thử bớt chữ, gõ tên không dấu, hoặc 4 số cuối của số định danh.")
        else:
            self._empty.heading.setText(self.tr("Không có hồ sơ đang giải quyết"))
            hint = self.tr("Gõ tên, số hồ sơ hay số định danh vào ô trên cùng (Ctrl+K).")
        self._empty.hint.setText(hint)


def _row(line: DossierLine, judge: Judge) -> Row:
    state = state_cell(line, judge)
    return Row(line.code, (line.owner, line.code, state, send_cell(line.send_state)))


def build(context: StationContext) -> BuiltStation:
    """The station over a session."""
    desk = context.session.desk
    view = LookUpView(Judge(desk.clock, desk.look_up.calendar))
    presenter = LookUpPresenter(view, context.session, context.jobs, context.shell)
    view.passed.connect(presenter.glance)
    view.copied.connect(presenter.copy)
    view.opened.connect(presenter.open)
    view.said.connect(context.shell.say)
    view.panel.taken.connect(presenter.take)
    view.panel.print_again.connect(presenter.print_again)
    view.panel.file_wanted.connect(presenter.open_file)
    view.panel.sheet.connect_to(presenter.sheet)
    return BuiltStation(view, presenter)
