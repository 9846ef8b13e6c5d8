"""Hồ sơ trực tuyến (F10): the list with its clock, and the dossier beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from app.sync.status import Line
from ui.formats import clock, day_and_clock
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import Page
from ui.kit.table import Cell, Column, Row, Table
from ui.presenters.online import Answered, OnlinePresenter, OnlineState, Waiting
from ui.stations import BuiltStation, StationContext
from ui.tokens import Tone
from ui.views.online_clock import clock_words
from ui.views.online_panel import OnlinePanel

#: What the list needs beside the dossier, in px.
_WIDE = 640


class OnlineView(Page):
    """chosen: a dossier's number."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Hồ sơ trực tuyến"), name="online", side=344, least_left=_WIDE)
        self.done = Banner(Tone.OK, name="online.done")
        self.table = Table(
            (
                Column(self.tr("Mã hồ sơ"), 236),
                Column(self.tr("Người nộp"), 176),
                Column(self.tr("Thủ tục")),
                Column(self.tr("Thời gian trả lời"), 178),
            ),
            name="online.list",
            label=self.tr("Hồ sơ trực tuyến chờ trả lời"),
        )
        self.table.chosen.connect(self.chosen)
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

    def show_state(self, state: OnlineState) -> None:
        """Late ones first, in red."""
        self.problem.say(words(state.problem))
        self.notice.say(self._line_words(state))
        self.done.say(self._done_words(state.answered))
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
        self.panel.show_state(state)

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

    def _done_words(self, answered: Answered | None) -> str:
        if answered is None:
            return ""
        sentence = (
            self.tr("Đã từ chối hồ sơ {code}; lý do sẽ tự gửi cho người dân.")
            if answered.refused
            else self.tr("Đã tiếp nhận hồ sơ {code} và in giấy hẹn.")
        )
        return sentence.format(code=answered.code)


def build(context: StationContext) -> BuiltStation:
    """The station with its presenter."""
    view = OnlineView()
    session = context.session
    presenter = OnlinePresenter(
        view, session.desk, session.employee, context.jobs, context.timers, context.shell
    )
    connect(view, presenter)
    session.sync.subscribe(lambda status: context.jobs.post(lambda: presenter.sync_changed(status)))
    presenter.sync_changed(session.sync.status())
    return BuiltStation(view, presenter)


def connect(view: OnlineView, presenter: OnlinePresenter) -> None:
    """Intents of the widgets to the presenter."""
    view.chosen.connect(presenter.choose)
    panel = view.panel
    panel.receive.connect(presenter.receive)
    panel.refuse.connect(presenter.start_refusing)
    panel.confirm.connect(presenter.confirm_refusal)
    panel.back.connect(presenter.stop_refusing)
    panel.reason.connect(presenter.write_reason)
