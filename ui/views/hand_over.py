"""Trả kết quả (F6): the list of results, and the panel of the dossier that is handed over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.formats import day
from ui.i18n import words, words_of
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import Page
from ui.kit.table import Column, Row, Table
from ui.presenters.hand_over import HandOverPresenter
from ui.presenters.hand_over_state import HandOverState, Shelf
from ui.stations import BuiltStation, StationContext
from ui.tokens import Tone
from ui.views.dossier_words import CODE_WIDTH
from ui.views.hand_over_panel import HandOverPanel


class HandOverView(Page):
    """opened: a number chosen from the list; the rest comes from the panel."""

    opened = Signal(str)
    shelf_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Trả kết quả"), name="hand_over")
        self._table = Table(
            (
                Column(self.tr("Mã hồ sơ"), CODE_WIDTH),
                Column(self.tr("Chủ hồ sơ"), 150),
                Column(self.tr("Thủ tục")),
                Column(self.tr("Chỗ để"), 134, optional=True),
                Column(self.tr("Hẹn trả"), 106, optional=True),
            ),
            name="hand_over.list",
            label=self.tr("Kết quả chờ trả"),
        )
        self._table.chosen.connect(self.opened)
        self._empty = EmptyState(
            self.tr("Chưa có kết quả nào chờ trả"),
            self.tr("Quét giấy hẹn hoặc phiếu kẹp kết quả để mở hồ sơ."),
            name="hand_over.empty",
        )
        self._shelves = {shelf: self._shelf_button(shelf) for shelf in Shelf}
        card = Card(name="hand_over.card", flush=True)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self._table, self._empty)
        line = QHBoxLayout()
        for button in self._shelves.values():
            line.addWidget(button)
        line.addStretch(1)
        self.left.addLayout(line)
        self.left.addWidget(card, 1)
        self.panel = HandOverPanel()
        self.right.addWidget(self.panel, 1)

    def show_state(self, state: HandOverState) -> None:
        """List, notices, panel."""
        count = len(state.waiting)
        for shelf, button in self._shelves.items():
            number = len(state.of_shelf(shelf))
            button.say(self._shelf_words(shelf).format(n=number))
            button.setChecked(shelf is state.shelf)
        self.step.say(
            self.tr("{n} kết quả chờ trả", "", count).format(n=count) if count else "", Tone.INFO
        )
        self.notice.say(self._offline_words() if state.offline else "")
        self.problem.say(words(state.problem))
        chosen = str(state.dossier.code) if state.dossier else ""
        self._table.show_rows(_rows(state), chosen)
        self._table.setVisible(bool(state.listed))
        self._empty.setVisible(not state.listed)
        obstacles = tuple(words_of(code) for code in state.obstacles) if state.tried else ()
        self.panel.show_state(state, obstacles)
        if obstacles:
            self.bring_up(self.panel.commit)
        elif state.transfer:
            self.bring_up(self.panel.fee)

    def _shelf_button(self, shelf: Shelf) -> Button:
        button = Button(self._shelf_words(shelf), "quiet", name=f"hand_over.shelf.{shelf.value}")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self.shelf_chosen.emit(shelf))
        return button

    def _shelf_words(self, shelf: Shelf) -> str:
        return {
            Shelf.ALL: self.tr("Tất cả ({n})"),
            Shelf.COUNTER: self.tr("Trả tại quầy ({n})"),
            Shelf.POST: self.tr("Qua bưu chính ({n})"),
            Shelf.UNCOLLECTED: self.tr("Để quá 7 ngày ({n})"),
        }[shelf]

    def _offline_words(self) -> str:
        return self.tr(
            "Đang làm việc khi mất mạng. Hồ sơ trả hôm nay vẫn lưu và in được; sẽ tự gửi khi có "
            "mạng."
        )


def _rows(state: HandOverState) -> tuple[Row, ...]:
    return tuple(
        Row(
            line.code,
            (
                line.code,
                line.owner,
                line.procedure,
                line.shelf or "—",
                day(line.due_at) or "—",
            ),
        )
        for line in state.listed
    )


def build(context: StationContext) -> BuiltStation:
    """The station over a session."""
    view = HandOverView()
    presenter = HandOverPresenter(view, context.session, context.jobs, context.shell)
    view.opened.connect(presenter.open)
    panel = view.panel
    panel.receiver_changed.connect(presenter.receiver_changed)
    panel.hand_over.connect(presenter.hand_over)
    panel.print_again.connect(presenter.print_again)
    view.shelf_chosen.connect(presenter.shelf_chosen)
    panel.take_fee.connect(presenter.take_fee)
    panel.fee_method.connect(presenter.fee_method_chosen)
    panel.look_up.connect(presenter.open_in_look_up)
    return BuiltStation(view, presenter)
