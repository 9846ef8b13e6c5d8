"""Sổ quầy, báo cáo (F8): the day's book and the table of the pilot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from app.domain.report import Summary
from app.ports.store import DossierLine
from ui.formats import clock as clock_words
from ui.i18n import words
from ui.kit.button import Button
from ui.kit.card import Card, rule
from ui.kit.empty import EmptyState
from ui.kit.figure import Line
from ui.kit.page import Page
from ui.kit.table import Column, Row, Table
from ui.kit.text import Text
from ui.presenters.book import BookPresenter, BookState, Period
from ui.presenters.urgency import Judge
from ui.stations import BuiltStation, StationContext
from ui.tokens import Role, Tone
from ui.views.dossier_words import CODE_WIDTH, send_cell, state_cell


class BookView(Page):
    """opened: a line of the book; period: another period for the table."""

    opened = Signal(str)
    period = Signal(object)

    def __init__(self, judge: Judge) -> None:
        super().__init__(self.tr("Sổ quầy, báo cáo"), name="book", side=270)
        self._judge = judge
        self._table = Table(
            (
                Column(self.tr("Lúc"), 72),
                Column(self.tr("Mã hồ sơ"), CODE_WIDTH),
                Column(self.tr("Chủ hồ sơ")),
                Column(self.tr("Thủ tục"), 150, optional=True),
                Column(self.tr("Trạng thái"), 144),
                Column(self.tr("Gửi tỉnh"), 128, optional=True),
            ),
            name="book.list",
            label=self.tr("Tiếp nhận hôm nay"),
        )
        self._table.opened.connect(self.opened)
        self._empty = EmptyState(
            self.tr("Hôm nay chưa tiếp nhận hồ sơ nào"), self.tr("Tiếp nhận hồ sơ bằng F3.")
        )
        card = Card(name="book.card", flush=True)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self._table, self._empty)
        self.left.addWidget(card, 1)
        self._summary = Card(self.tr("Tổng hợp"), name="book.summary")
        self._dates = Text("", Role.MUTED, name="book.dates")
        self._lines: dict[str, Line] = {}
        self._periods: dict[Period, Button] = {}
        self._arrange()

    def show_state(self, state: BookState) -> None:
        """Book and table."""
        self.problem.say(words(state.problem))
        count = len(state.lines)
        self.step.say(
            self.tr("{n} hồ sơ hôm nay", "", count).format(n=count) if count else "", Tone.INFO
        )
        self._table.show_rows(tuple(_row(line, self._judge) for line in state.lines))
        self._table.setVisible(bool(count))
        self._empty.setVisible(not count)
        for period, button in self._periods.items():
            button.setChecked(period is state.period)
        if state.first is not None and state.last is not None:
            first, last = f"{state.first:%d/%m/%Y}", f"{state.last:%d/%m/%Y}"
            self._dates.setText(first if first == last else f"{first} – {last}")
        if state.summary is not None:
            self._show_summary(state.summary)

    def _show_summary(self, summary: Summary) -> None:
        empty = {"on_time_rate": not summary.resolved, "online_rate": not summary.received}
        for name, value in summary.as_dict().items():
            shown = f"{value:.2f}".replace(".", ",") + " %" if isinstance(value, float) else value
            # Of nothing there is no share: 0 % on time would be read as all of them late.
            self._lines[name].value.setText("—" if empty.get(name) else str(shown))

    def _arrange(self) -> None:
        group = QButtonGroup(self)
        names = {
            Period.TODAY: self.tr("Hôm nay"),
            Period.MONTH: self.tr("Tháng này"),
            Period.YEAR: self.tr("Năm nay"),
        }
        for period, label in names.items():
            button = Button(label, name=f"book.{period}")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, period=period: self.period.emit(period))
            group.addButton(button)
            self._periods[period] = button
            self.head.addWidget(button)
        self._summary.add(self._dates)
        for name, label in self._labels().items():
            if name in ("resolved", "in_progress", "on_time_rate"):
                self._summary.add(rule())
            strong = name in ("received", "on_time_rate")
            line = Line(label, name=f"book.{name}", strong=strong)
            self._lines[name] = line
            self._summary.body.addLayout(line)
        self.right.addWidget(self._summary)
        self.right.addStretch(1)

    def _labels(self) -> dict[str, str]:
        return {
            "received": self.tr("Đã tiếp nhận"),
            "online": self.tr("trong đó trực tuyến"),
            "resolved": self.tr("Đã giải quyết"),
            "early": self.tr("trước hạn"),
            "on_time": self.tr("đúng hạn"),
            "late": self.tr("quá hạn"),
            "in_progress": self.tr("Đang giải quyết"),
            "on_time_rate": self.tr("Đúng hạn"),
            "online_rate": self.tr("Tỷ lệ trực tuyến"),
        }


def _row(line: DossierLine, judge: Judge) -> Row:
    return Row(
        line.code,
        (
            clock_words(line.received_at),
            line.code,
            line.owner,
            line.procedure,
            state_cell(line, judge),
            send_cell(line.send_state),
        ),
    )


def build(context: StationContext) -> BuiltStation:
    """The station over a session."""
    desk = context.session.desk
    view = BookView(Judge(desk.clock, desk.look_up.calendar))
    presenter = BookPresenter(view, context.session, context.jobs, context.shell)
    view.opened.connect(presenter.open)
    view.period.connect(presenter.choose)
    return BuiltStation(view, presenter)
