"""Hồ sơ trực tuyến (F10): the list with its clock, and the dossier beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from app.sync.status import Line
from ui.formats import clock, day_and_clock
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import Page
from ui.kit.table import Cell, Column, Row, Table
from ui.presenters.act_sheet_state import After
from ui.presenters.online import OnlinePresenter, OnlineState, Waiting
from ui.stations import BuiltStation, StationContext
from ui.tokens import Tone
from ui.views.online_clock import clock_words
from ui.views.online_panel import OnlinePanel
from ui.views.step_words import done_words

#: The dossier, and what the list needs beside it, in px.
_SIDE, _WIDE = 440, 600


class OnlineView(Page):
    """passed: a number the list was moved to; opened: Enter on it.

    said: for everybody to read, "" when it is of no interest any more.
    """

    passed = Signal(str)
    opened = Signal(str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Hồ sơ trực tuyến"), name="online", side=_SIDE, least_left=_WIDE)
        self.done = Banner(Tone.OK, name="online.done")
        self.table = Table(
            (
                Column(self.tr("Mã hồ sơ"), 236),
                Column(self.tr("Người nộp"), 172),
                Column(self.tr("Thủ tục")),
                Column(self.tr("Thời gian trả lời"), 128),
            ),
            name="online.list",
            label=self.tr("Hồ sơ trực tuyến chờ trả lời"),
        )
        self.table.chosen.connect(self.passed)
        self.table.opened.connect(self.opened)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.panel = OnlinePanel()
        self._empty = EmptyState("", "", name="online.empty")
        card = Card(name="online.card", flush=True)
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._empty, 1)
        self.left.addWidget(self.done)
        self.left.addWidget(card, 1)
        self.right.addWidget(self.panel, 1)
        self._last: After | None = None
        self._entered = 0
        self._is_open = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen list and dossier take turns."""
        super().resizeEvent(event)
        self._make_room()

    def show_state(self, state: OnlineState) -> None:
        """Late ones first, in red."""
        self.problem.say(words(state.problem))
        self.notice.say(self._line_words(state))
        self.done.say(self._done_words(state))
        self.step.say(*self._count(state))
        self.table.show_rows([self._row(item) for item in state.waiting], state.chosen)
        nothing = not state.waiting
        self.table.setVisible(not nothing)
        self._empty.setVisible(nothing)
        self._empty.heading.setText(
            self.tr("Không có hồ sơ trực tuyến nào chờ trả lời")
            if state.loaded
            else self.tr("Đang đọc danh sách…")
        )
        self._empty.hint.setText(
            self.tr("Hồ sơ người dân nộp trên cổng dịch vụ công sẽ tự hiện ở đây.")
        )
        self._is_open = state.dossier is not None
        self._make_room()
        self.panel.show_state(state)
        if state.done is not self._last:
            self.said.emit(self._done_words(state))
        self._last = state.done
        if state.entered != self._entered and state.waiting:
            self._entered = state.entered
            self.table.setFocus()

    def _make_room(self) -> None:
        self.take_turns(side=self._is_open)

    def _row(self, item: Waiting) -> Row:
        line = item.line.line
        left, tone = clock_words(item)
        by = self.tr("Trả lời trước {at}").format(at=day_and_clock(item.line.answer_by))
        clock = Cell(left, tone, hint=by)
        return Row(line.code, (line.code, line.owner, line.procedure, clock))

    def _count(self, state: OnlineState) -> tuple[str, Tone]:
        if not state.waiting:
            return "", Tone.NEUTRAL
        waiting = self.tr("{n} chờ trả lời").format(n=len(state.waiting))
        if not state.late:
            return waiting, Tone.INFO
        return waiting + self.tr(" · {n} quá hạn").format(n=state.late), Tone.ERROR

    def _line_words(self, state: OnlineState) -> str:
        sync = state.sync
        if sync is None or sync.line in (Line.ONLINE, Line.PAUSED):
            return ""
        if sync.line is Line.UNSET:
            return self.tr("Chưa nối với hệ thống của tỉnh nên hồ sơ trực tuyến chưa về được.")
        return self.tr(
            "Mất mạng từ {at}: danh sách có thể chưa đủ. Vẫn tiếp nhận và từ chối được; kết quả "
            "tự gửi khi có mạng."
        ).format(at=clock(sync.since) or "—")

    def _done_words(self, state: OnlineState) -> str:
        return f"{state.done_code}: {done_words(state.done)}" if state.done else ""


def build(context: StationContext) -> BuiltStation:
    """The station with its presenter."""
    view = OnlineView()
    session = context.session
    presenter = OnlinePresenter(view, session, context.jobs, context.timers, context.shell)
    view.passed.connect(presenter.glance)
    view.opened.connect(presenter.choose)
    view.said.connect(context.shell.say)
    view.panel.taken.connect(presenter.take)
    view.panel.file_wanted.connect(presenter.open_file)
    view.panel.sheet.connect_to(presenter.sheet)
    session.sync.subscribe(lambda status: context.jobs.post(lambda: presenter.sync_changed(status)))
    presenter.sync_changed(session.sync.status())
    return BuiltStation(view, presenter)
