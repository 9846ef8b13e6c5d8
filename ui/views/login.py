"""The door: a list of people and one field for the PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import tokens as t
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.button import CommitButton
from ui.kit.card import Card
from ui.kit.field import Field
from ui.kit.page import scrolling
from ui.kit.pill import Pill
from ui.kit.text import Text
from ui.presenters.login import LoginState
from ui.tokens import Role, Tone

#: Height of a line of the list.
_PERSON = 40


class LoginView(QWidget):
    """chosen: a person; unlock: the PIN typed.

    Enter in the PIN field unlocks, here alone: what a scanner sends is no PIN and is not tried.
    """

    chosen = Signal(str)
    unlock = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("login")
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._unit = Text("", Role.MUTED, name="login.unit")
        self._badge = Pill("", Tone.WARNING, name="login.practice")
        self._people = QListWidget()
        self._people.setObjectName("login.employees")
        self._people.setAccessibleName(self.tr("Người làm việc"))
        self._people.currentTextChanged.connect(self._person)
        self._pin = Field(self.tr("Mã PIN"), name="login.pin")
        self._pin.input.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.input.setMaxLength(64)
        self._pin.input.returnPressed.connect(self.submit)
        self._problem = Banner(Tone.ERROR, name="login.problem")
        self._go = CommitButton(self.tr("Vào ca làm việc"), key="F9", name="unlock")
        self._go.committed.connect(self.submit)
        self._showing = False
        self._build()

    def show_state(self, state: LoginState) -> None:
        """The field is emptied after each try."""
        self._showing = True
        self._unit.setText(" · ".join(part for part in (state.unit, state.counter) if part))
        practice = self.tr("Thực hành: dữ liệu giả · mã PIN 000000") if state.practice else ""
        self._badge.say(practice, Tone.WARNING)
        self._show_people(state)
        self._problem.say(words(state.problem))
        if state.problem is not None and not state.busy:
            self._pin.set_text("")
        self._pin.input.setEnabled(not state.busy)
        self._go.setEnabled(state.can_try)
        if state.problem is not None and state.can_try:
            self._pin.input.setFocus()
        self._showing = False

    def submit(self) -> None:
        """F9, the button, or Enter after the PIN."""
        self.unlock.emit(self._pin.text())

    def focus_pin(self) -> None:
        """The first thing to type."""
        self._pin.input.setFocus()

    def _show_people(self, state: LoginState) -> None:
        names = list(state.employees)
        if names != [self._people.item(n).text() for n in range(self._people.count())]:
            self._people.clear()
            for name in names:
                self._people.addItem(QListWidgetItem(name))
        self._people.setFixedHeight(min(max(len(names), 1), 5) * _PERSON + 4)
        found = self._people.findItems(state.chosen, Qt.MatchFlag.MatchExactly)
        if found and self._people.currentItem() is not found[0]:
            self._people.setCurrentItem(found[0])

    def _person(self, name: str) -> None:
        if name and not self._showing:
            self.chosen.emit(name)
            self._pin.input.setFocus()

    def _build(self) -> None:
        card = Card(name="login.card")
        card.setFixedWidth(460)
        card.body.setContentsMargins(t.SPACE_XL, t.SPACE_XL, t.SPACE_XL, t.SPACE_XL)
        card.body.setSpacing(t.SPACE_M)
        card.add(Text(self.tr("Quầy một cửa"), Role.TITLE), self._unit, self._badge)
        people = Text(self.tr("Ai đang làm việc?"), Role.LABEL)
        card.add(people, self._people, self._pin, self._problem, self._go)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(middle, name="login.scroll"))
