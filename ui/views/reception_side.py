"""The right column of the reception: the promise, the fee, what blocks the receipt, and F9."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from app.domain.money import dong
from ui import tokens as t
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Text
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role
from ui.views.obstacle_card import ObstacleCard
from ui.views.promise_card import PromiseCard


class FeeCard(Card):
    """paid: the clerk took the money."""

    paid = Signal(bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Phí, lệ phí"), name="fee")
        self._amount = Text("", Role.AMOUNT, name="fee.value")
        self._note = Text("", Role.MUTED, wrap=True, name="fee.note")
        self._paid = QCheckBox(self.tr("Đã thu tiền"))
        self._paid.setObjectName("fee.paid")
        self._paid.toggled.connect(self.paid)
        self._more = Button(self.tr("Mức thu"), "quiet", name="fee.more")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._note.setVisible)
        self.head.addWidget(self._more)
        line = QHBoxLayout()
        line.addWidget(self._amount)
        line.addStretch(1)
        line.addWidget(self._paid)
        self.body.addLayout(line)
        self.add(self._note)

    def show_state(self, state: ReceptionState) -> None:
        """The fee of the case; nothing to take for a free one."""
        fee = state.fee
        self._amount.setText("—" if fee is None else dong(fee) if fee else self.tr("Miễn phí"))
        note = state.case.fee_note if state.case else ""
        self._note.setText(note)
        self._more.setVisible(bool(note))
        self._note.setVisible(bool(note) and self._more.isChecked())
        self._paid.setVisible(bool(fee))
        self._paid.blockSignals(True)
        self._paid.setChecked(state.fee_paid)
        self._paid.blockSignals(False)


class ReceptionSide:
    """The cards, put one under the other into the page's right column."""

    def __init__(self, column: QVBoxLayout, receive: Button, save: Button) -> None:
        self.promise = PromiseCard()
        self.fee = FeeCard()
        self.obstacles = ObstacleCard()
        self._receive = receive
        for card in (self.promise, self.fee, self.obstacles):
            column.addWidget(card)
        column.addStretch(1)
        receive.setMinimumHeight(t.PRIMARY)
        column.addWidget(receive)
        column.addWidget(save)

    def show_state(self, state: ReceptionState) -> None:
        """All cards, and whether F9 does something."""
        self.promise.show_state(state)
        self.fee.show_state(state)
        self.obstacles.show_obstacles(state.obstacles)
        self._receive.setEnabled(state.can_receive)
