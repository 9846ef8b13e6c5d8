"""Hướng dẫn (F2): one field, the procedures it finds, and what to bring for the chosen one."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from ui import tokens as t
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import Page
from ui.kit.table import Column, Row, Table
from ui.kit.text import Text
from ui.presenters.guidance import GuidancePresenter, GuidanceState
from ui.stations import BuiltStation, StationContext
from ui.tokens import Role, Tone
from ui.views.bad_rows_card import BadRowsCard
from ui.views.guidance_details import GuidanceDetails

_LIST, _LEAST = 480, 280
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchLine(QLineEdit):
    """Arrows move in the list while typing goes on. stepped: one line down or up."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything but the arrows is text."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class GuidanceView(Page):
    """searched: each key; chosen: a procedure's code; carried: F3 with it in hand.

    catalogue_file: a file to import; dismissed: what the import said was read.
    """

    searched = Signal(str)
    chosen = Signal(str)
    carried = Signal()
    catalogue_file = Signal(Path)
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Hướng dẫn thủ tục"), name="guidance")
        self.without_side()
        self.search = SearchLine()
        self.search.setObjectName("guidance.search")
        self.search.setAccessibleName(self.tr("Tìm thủ tục"))
        self.search.setProperty("search", "true")
        self.search.setPlaceholderText(
            self.tr("Người dân cần làm gì? Gõ vài chữ, không cần dấu: ly lich, dang ky khai sinh…")
        )
        self.search.textEdited.connect(self.searched)
        self.search.stepped.connect(self._step)
        self.table = Table(
            (Column(self.tr("Mã"), 96), Column(self.tr("Thủ tục"))),
            name="guidance.list",
            label=self.tr("Thủ tục tìm được"),
        )
        self.table.chosen.connect(self.chosen)
        self.details = GuidanceDetails()
        self.imported = Banner(Tone.OK, action=self.tr("Đóng"), name="guidance.imported")
        self.imported.acted.connect(self.dismissed)
        self.bad_rows = BadRowsCard()
        self.bad_rows.dismissed.connect(self.dismissed)
        self._import = Button(self.tr("Nạp danh mục…"), "quiet", name="guidance.import")
        self._import.clicked.connect(self._choose_file)
        self._state = GuidanceState()
        self._arrange()

    def show_state(self, state: GuidanceState) -> None:
        """List and details."""
        self._state = state
        self.problem.say(words(state.problem))
        if self.search.text() != state.text:
            self.search.setText(state.text)
        rows = tuple(Row(p.code, (p.code, p.name)) for p in state.found)
        self.table.show_rows(rows, state.chosen.code if state.chosen else "")
        self._count.setText(self.tr("{n} thủ tục", "", len(rows)).format(n=len(rows)))
        nothing = state.loaded and not rows
        self.table.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        self._nothing_words(state)
        self.details.show_state(state)
        self._show_import(state)

    def _show_import(self, state: GuidanceState) -> None:
        """Button, outcome, and the rows that must be put right first."""
        self._import.setVisible(state.may_import)
        self._import.setEnabled(not state.importing)
        reading, ready = self.tr("Đang nạp danh mục…"), self.tr("Nạp danh mục…")
        self._import.say(reading if state.importing else ready)
        self.imported.say(self._outcome(state))
        self.bad_rows.show_rows(state.bad_rows)
        for widget in (self.search, self._found, self.details):
            widget.setVisible(not state.bad_rows)

    def _outcome(self, state: GuidanceState) -> str:
        done = state.imported
        if done is None:
            return ""
        told = self.tr(
            "Đã nạp {n} thủ tục: {added} mới, {changed} thay đổi.", "", len(done.procedures)
        ).format(n=len(done.procedures), added=len(done.added), changed=len(done.changed))
        if not done.dropped:
            return told
        gone = self.tr("Bỏ qua {n} thủ tục không còn hiệu lực: {codes}.")
        return f"{told} {gone.format(n=len(done.dropped), codes=', '.join(done.dropped[:5]))}"

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Nạp danh mục thủ tục"),
            "",
            self.tr("Danh mục (*.xlsx *.json *.yaml *.yml)"),
        )
        if path:
            self.catalogue_file.emit(Path(path))

    def focus_search(self) -> None:
        """Typing may begin at once."""
        self.search.setFocus()
        self.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Typing may begin as soon as the station is there."""
        super().showEvent(event)
        self.focus_search()

    def event(self, event: QEvent) -> bool:
        """F3 pressed in here carries the open procedure to the reception."""
        wanted = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if not (isinstance(event, QKeyEvent) and event.type() in wanted):
            return super().event(event)
        if event.key() != Qt.Key.Key_F3 or self._state.chosen is None:
            return super().event(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.carried.emit()
        return True

    def _step(self, step: int) -> None:
        rows = self.table.rows_model.rowCount()
        row = self.table.currentIndex().row() + step
        if rows:
            self.table.selectRow(max(0, min(row, rows - 1)))

    def _nothing_words(self, state: GuidanceState) -> None:
        if state.catalogue:
            self._nothing.heading.setText(self.tr("Không có thủ tục nào khớp"))
            self._nothing.hint.setText(
                self.tr("Bớt chữ, thử tên thường gọi, tên lĩnh vực hoặc mã thủ tục.")
            )
        else:
            self._nothing.heading.setText(self.tr("Danh mục thủ tục còn trống"))
            self._nothing.hint.setText(
                self.tr("Báo người quản trị nạp danh mục của tỉnh rồi mở lại màn hình này.")
            )

    def _arrange(self) -> None:
        self._count = Text("", Role.MUTED, name="guidance.count")
        self.head.addWidget(self._count)
        self.head.addWidget(self._import)
        self._nothing = EmptyState("", "", name="guidance.nothing")
        self._nothing.hide()
        found = Card(name="guidance.found", flush=True)
        found.setMinimumWidth(_LEAST)
        found.setMaximumWidth(_LIST)
        found.body.setContentsMargins(0, 0, 0, 0)
        found.body.addWidget(self.table, 1)
        found.body.addWidget(self._nothing, 1)
        self._found = found
        columns = QHBoxLayout()
        columns.setSpacing(t.SPACE_M)
        columns.addWidget(found, 2)
        columns.addWidget(self.details, 3)
        self.left.addWidget(self.imported)
        self.left.addWidget(self.bad_rows, 1)
        self.left.addWidget(self.search)
        self.left.addLayout(columns, 1)


def build(context: StationContext) -> BuiltStation:
    """The station with its presenter."""
    view = GuidanceView()
    session = context.session
    presenter = GuidancePresenter(view, session.desk, session.employee, context.jobs, context.shell)
    connect(view, presenter)
    return BuiltStation(view, presenter)


def connect(view: GuidanceView, presenter: GuidancePresenter) -> None:
    """Intents of the widgets to the presenter."""
    view.searched.connect(presenter.search)
    view.chosen.connect(presenter.choose)
    view.carried.connect(presenter.receive)
    view.catalogue_file.connect(presenter.import_file)
    view.dismissed.connect(presenter.dismiss)
    view.details.case_chosen.connect(presenter.choose_case)
    view.details.print.connect(presenter.print)
    view.details.receive.connect(presenter.receive)
