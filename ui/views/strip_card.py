"""The strip with what can be done to the selected pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from ui import tokens as t
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.text import Text
from ui.presenters.arrangement import Arrangement
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.page_strip import Kind
from ui.tokens import Role, Tone
from ui.views.strip_list import StripList
from ui.views.strip_model import StripItem


class StripCard(Card):
    """moved(paper from 0); aside, restored, undone: for the selected pages."""

    moved = Signal(int)
    aside = Signal()
    restored = Signal()
    undone = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Trang đã quét"), name="strip_card")
        self._summary = Text("", Role.MUTED, name="strip.summary")
        self.head.insertWidget(1, self._summary)
        self.list = StripList("strip", self.tr("Trang đã quét"))
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

    def show_state(self, state: DigitiseState, plan: Arrangement) -> None:
        """The strip in feeding order."""
        self._state = state
        items = tuple(self._item(state, plan, n) for n in range(len(state.pages)))
        self.list.show_items(items, state.selected)
        self.list.setVisible(bool(items))
        self._empty.setVisible(not items)
        self._summary.setText(self._counts(state, plan))
        names = [self._paper_name(plan, number) for number in range(len(plan.papers))]
        self._fill_menu(names)
        self._move.setEnabled(state.can_set_aside)
        self._aside.setEnabled(state.can_set_aside)
        self._back.setEnabled(state.can_restore)
        self._undo.setEnabled(bool(state.undo))

    def _counts(self, state: DigitiseState, plan: Arrangement) -> str:
        if not state.pages:
            return ""
        words = self.tr("{n} trang vào hồ sơ", "", plan.content).format(n=plan.content)
        rest = len(state.pages) - plan.content
        return words + (self.tr(" · {n} để riêng").format(n=rest) if rest else "")

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
        return StripItem(page, position + 1, tag, tone, tip)

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
        self._aside.clicked.connect(self.aside)
        self._back.clicked.connect(self.restored)
        self._undo.clicked.connect(self.undone)
        self.list.toggled.connect(self._toggle)
        self.list.undone.connect(self.undone)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)
        line = QHBoxLayout()
        line.setSpacing(t.SPACE_S)
        for button in (self._move, self._aside, self._back, self._undo):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
