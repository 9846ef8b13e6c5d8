"""Cần xử lý (F11): what waits for a person, why, and the answers to it."""

from PySide6.QtCore import Signal

from app.ports.store import AttentionItem
from ui.formats import day_and_clock
from ui.i18n import words, words_of
from ui.kit.button import Button, CommitButton
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.page import Page
from ui.kit.table import Cell, Column, Row, Table
from ui.kit.text import Text
from ui.presenters.attention import AttentionPresenter, AttentionState
from ui.presenters.signing import SigningPresenter
from ui.stations import BuiltStation, StationContext
from ui.tokens import Role, Tone
from ui.views.dossier_words import CODE_WIDTH
from ui.views.sign_card import SignCard


class AttentionView(Page):
    """chosen: an item's id, or None."""

    chosen = Signal(object)
    open_dossier = Signal()
    send_again = Signal()
    close_item = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Cần xử lý"), name="attention")
        self._table = Table(
            (
                Column(self.tr("Lúc"), 150),
                Column(self.tr("Loại"), 136),
                Column(self.tr("Mã hồ sơ"), CODE_WIDTH),
                Column(self.tr("Việc")),
            ),
            name="attention.list",
            label=self.tr("Việc cần xử lý"),
        )
        self._table.chosen.connect(lambda key: self.chosen.emit(int(key) if key else None))
        self._empty = EmptyState(
            self.tr("Không có việc nào cần xử lý"),
            self.tr("Hồ sơ quá hạn, bị tỉnh từ chối hay lệch trạng thái sẽ hiện ở đây."),
        )
        self.signing = SignCard()
        card = Card(name="attention.card", flush=True)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self._table, self._empty)
        self.left.addWidget(self.signing)
        self.left.addWidget(card, 1)
        self._panel = Card(self.tr("Việc đang chọn"), name="attention.panel")
        self._words = Text("", wrap=True, name="attention.words")
        self._theirs = Text("", Role.MUTED, wrap=True, name="attention.theirs")
        self._open = Button(self.tr("Mở hồ sơ"), name="attention.open")
        self._again = CommitButton(self.tr("Gửi lại"), name="attention.send_again")
        self._close = CommitButton(self.tr("Đã xử lý xong"), "secondary", name="attention.close")
        self._arrange()

    def show_state(self, state: AttentionState) -> None:
        """List, and the words of the item chosen."""
        self.problem.say(words(state.problem))
        count = len(state.items)
        self.step.say(self.tr("{n} việc", "", count).format(n=count) if count else "", Tone.WARNING)
        rows = tuple(self._row(item) for item in state.items)
        self._table.show_rows(rows, str(state.selected or ""))
        self._table.setVisible(bool(count))
        self._empty.setVisible(not count)
        item = state.item
        self.without_side(without=item is None)
        if item is not None:
            self._words.setText(words_of(item.code, **item.params))
            theirs = self.tr("Tỉnh trả lời: {words}").format(words=item.message)
            self._theirs.setText(theirs if item.message else "")
        self._open.setEnabled(state.can_open)
        self._again.setVisible(item is not None and item.kind == "refused")
        self._again.setEnabled(state.can_send_again)
        self._close.setEnabled(state.can_close)

    def _row(self, item: AttentionItem) -> Row:
        kinds = {
            "refused": (self.tr("Tỉnh từ chối"), Tone.ERROR),
            "conflict": (self.tr("Lệch với tỉnh"), Tone.ERROR),
            "supplement": (self.tr("Bổ sung"), Tone.WARNING),
            "number": (self.tr("Mã mới"), Tone.INFO),
            "late": (self.tr("Quá hạn"), Tone.ERROR),
            "soon": (self.tr("Sắp đến hạn"), Tone.WARNING),
            "device": (self.tr("Thiết bị"), Tone.WARNING),
        }
        kind, tone = kinds.get(item.kind, (self.tr("Thông báo"), Tone.INFO))
        what = words_of(item.code, **item.params)
        cells = (day_and_clock(item.at), Cell(kind, tone), item.dossier_code or "—", what)
        return Row(str(item.id), cells)

    def _arrange(self) -> None:
        self._open.clicked.connect(self.open_dossier)
        self._again.committed.connect(self.send_again)
        self._close.committed.connect(self.close_item)
        self._panel.add(self._words, self._theirs, self._again, self._open, self._close)
        self.right.addWidget(self._panel)
        self.right.addStretch(1)


def build(context: StationContext) -> BuiltStation:
    """The station over a session."""
    view = AttentionView()
    signing = SigningPresenter(view.signing, context.session, context.jobs)
    presenter = AttentionPresenter(view, context.session, context.jobs, context.shell, signing)
    view.signing.sign.connect(signing.sign)
    view.chosen.connect(presenter.choose)
    view.open_dossier.connect(presenter.open)
    view.send_again.connect(presenter.send_again)
    view.close_item.connect(presenter.close)
    return BuiltStation(view, presenter)
