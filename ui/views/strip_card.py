"""The strip, or one page of it large, with what can be done to the selected pages."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget

from app.domain.page_quality import Judgement
from ui import tokens as t
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.text import Text
from ui.presenters.arrangement import Arrangement
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.page_strip import Kind, StripPage
from ui.signature_words import signature_words
from ui.tokens import Role, Tone
from ui.views.page_verdict import VerdictBanner, verdict_mark
from ui.views.page_viewer import PageViewer
from ui.views.strip_list import StripList
from ui.views.strip_model import StripItem


class StripCard(Card):
    """moved(paper from 0); aside, restored: for the selected pages; the others: `list.keys`.

    view(on): one page large, or the strip; view_stepped: to the next (+1) or previous page.
    """

    moved = Signal(int)
    aside = Signal()
    restored = Signal()
    view = Signal(bool)
    view_stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Trang đã quét"), name="strip_card")
        self._summary = Text("", Role.MUTED, name="strip.summary")
        self.head.insertWidget(1, self._summary)
        self.list = StripList("strip", self.tr("Trang đã quét"))
        self.viewer = PageViewer("page_viewer")
        self._stack = QStackedWidget()
        for widget in (self.list, self.viewer):
            self._stack.addWidget(widget)
        self._verdict = VerdictBanner()
        self._about = Text("", wrap=True, name="strip.about")
        self._empty = EmptyState(
            self.tr("Chưa có trang nào"),
            self.tr(
                "Đặt giấy vào khay rồi bấm F4. Tờ tách trang chia các giấy tờ; trang trắng được "
                "để riêng, không bị xóa. Cũng có thể kéo thả ảnh, PDF vào đây."
            ),
            name="strip.empty",
        )
        self._state = DigitiseState()
        self._arrange()
        self._connect()

    def show_state(self, state: DigitiseState, plan: Arrangement) -> None:
        """The strip in feeding order."""
        was_viewing, self._state = self._state.viewing, state
        items = tuple(self._item(state, plan, n) for n in range(len(state.pages)))
        self.list.show_items(items, state.selected)
        self._stack.setVisible(bool(items))
        self._empty.setVisible(not items)
        self._show_view(state, items, was_viewing=was_viewing)
        self._summary.setText(self._counts(state, plan))
        names = [self._paper_name(plan, number) for number in range(len(plan.papers))]
        self._fill_menu(names)
        self._move.setEnabled(state.can_set_aside)
        self._aside.setEnabled(state.can_set_aside)
        self._back.setEnabled(state.can_restore)
        self._undo.setEnabled(bool(state.undo))
        for button in (self._rescan, self._insert):
            button.setEnabled(state.can_rescan)
        self._turn.setEnabled(state.can_turn)
        self._view.setEnabled(bool(items))
        self._next.setVisible(bool(state.flagged))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Over the large page the keys of the strip do the same."""
        if not (self._state.viewing and self.list.keys.pressed(event)):
            super().keyPressEvent(event)

    def _show_view(
        self, state: DigitiseState, items: tuple[StripItem, ...], *, was_viewing: bool
    ) -> None:
        page = state.page_in_view
        tip = items[state.selected[0]].tip if len(state.selected) == 1 else ""
        self._about.setText(tip)
        judged = state.pages[state.selected[0]].judgement if tip else Judgement()
        self._verdict.show_verdict(judged)
        self._about.setVisible(bool(tip) and not judged.reasons)
        if page is not None:
            image = state.viewed[1] if state.viewed[0] == page.kept.key else b""
            self.viewer.show_page(image, tip)
        self._stack.setCurrentWidget(self.list if page is None else self.viewer)
        if state.viewing != was_viewing:
            (self.viewer if state.viewing else self.list).setFocus()

    def _counts(self, state: DigitiseState, plan: Arrangement) -> str:
        if not state.pages:
            return ""
        words = self.tr("{n} trang vào hồ sơ", "", plan.content).format(n=plan.content)
        rest = len(state.pages) - plan.content
        words += self.tr(" · {n} để riêng").format(n=rest) if rest else ""
        red = len(state.illegible)
        words += self.tr(" · {n} cần quét lại", "", red).format(n=red) if red else ""
        look = len(state.flagged) - red
        return words + (self.tr(" · {n} nên xem", "", look).format(n=look) if look else "")

    def _item(self, state: DigitiseState, plan: Arrangement, position: int) -> StripItem:
        page, place = state.pages[position], plan.places[position] if plan.places else None
        foreign = plan.foreign
        if foreign is not None and position in foreign.pages:
            return StripItem(
                page, position + 1, self.tr("Hồ sơ khác"), Tone.ERROR,
                self.tr("Trang {n}: mang mã hồ sơ {code}").format(
                    n=position + 1, code=foreign.code
                ),
            )  # fmt: skip
        tag, tone = self._tag(page.kind, place)
        name = self._paper_name(plan, place) if place is not None else tag
        tip = self.tr("Trang {n}: {where}").format(n=position + 1, where=name)
        if page.kept.original:
            tip = f"{tip}\n{self._signed(state, page)}"
            return StripItem(page, position + 1, tag, tone, tip)
        mark, mark_tone = verdict_mark(page.judgement)
        said = f"{tip}. {mark}" if mark else tip
        return StripItem(page, position + 1, tag, tone, said, mark, mark_tone)

    def _signed(self, state: DigitiseState, page: StripPage) -> str:
        """The file goes into the dossier as it came; what its signatures say."""
        found = state.signatures.get(page.kept.original)
        known = signature_words(found) if found else self.tr("Đang xem chữ ký…")
        return self.tr("Tệp đã ký số, giữ nguyên cả tệp.") + f"\n{known}"

    def _tag(self, kind: Kind, place: int | None) -> tuple[str, Tone]:
        known = {
            Kind.SEPARATOR: (self.tr("Tờ tách"), Tone.NEUTRAL),
            Kind.BLANK: (self.tr("Trang trắng"), Tone.NEUTRAL),
            Kind.ASIDE: (self.tr("Để riêng"), Tone.WARNING),
            Kind.FILED: (self.tr("Đã lưu"), Tone.OK),
        }
        if kind in known:
            return known[kind]
        number = (place or 0) + 1
        return self.tr("Giấy tờ {n}").format(n=number), Tone.INFO

    def _paper_name(self, plan: Arrangement, number: int) -> str:
        name = plan.papers[number].name if number < len(plan.papers) else ""
        return f"{number + 1}. {name}"

    def _fill_menu(self, names: list[str]) -> None:
        if [action.text() for action in self._menu.actions()] == names:
            return
        self._menu.clear()
        for number, name in enumerate(names):
            action = self._menu.addAction(name)
            action.triggered.connect(lambda _checked, number=number: self.moved.emit(number))

    def _toggle(self) -> None:
        """One key for both: what is in goes out, what is out comes back."""
        (self.aside if self._state.can_set_aside else self.restored).emit()

    def _arrange(self) -> None:
        self._menu = QMenu(self)
        self._move = Button(self.tr("Chuyển sang giấy tờ"), key="Ctrl+↓", name="move_pages")
        self._move.setMenu(self._menu)
        self._aside = Button(self.tr("Để riêng"), key="Del", name="set_aside")
        self._back = Button(self.tr("Khôi phục"), key="Del", name="put_back")
        self._undo = Button(self.tr("Hoàn tác"), key="Ctrl+Z", name="undo")
        self._view = Button(self.tr("Xem trang"), key="Space", name="view_page")
        self._rescan = Button(self.tr("Quét lại trang này"), key="Ctrl+R", name="rescan_page")
        self._insert = Button(self.tr("Chèn trang"), key="Ins", name="insert_pages")
        self._turn = Button(self.tr("Xoay"), key="Ctrl+T", name="turn_pages")
        self._next = Button(self.tr("Trang cần xem"), "quiet", key="Ctrl+E", name="next_flagged")
        self.head.addWidget(self._next)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._about)
        self.body.addWidget(self._verdict)
        self._line(self._view, self._rescan, self._insert, self._turn)
        self._line(self._move, self._aside, self._back, self._undo)

    def _line(self, *buttons: Button) -> None:
        line = QHBoxLayout()
        line.setSpacing(t.SPACE_S)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)

    def _connect(self) -> None:
        keys = self.list.keys
        self._aside.clicked.connect(self.aside)
        self._back.clicked.connect(self.restored)
        self._undo.clicked.connect(keys.undone)
        self._rescan.clicked.connect(keys.rescanned)
        self._insert.clicked.connect(keys.inserted)
        self._turn.clicked.connect(lambda: keys.turned.emit(1))
        self._next.clicked.connect(keys.flagged)
        self._view.clicked.connect(self._toggle_view)
        keys.toggled.connect(self._toggle)
        keys.viewed.connect(self._toggle_view)
        self.viewer.closed.connect(self._toggle_view)
        self.viewer.stepped.connect(self.view_stepped)
        self.list.doubleClicked.connect(lambda _index: self.view.emit(True))

    def _toggle_view(self) -> None:
        self.view.emit(not self._state.viewing)
