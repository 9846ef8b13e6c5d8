"""The right column of the reception: the promise, the fee, what blocks the receipt, and F9."""

from PySide6.QtWidgets import QVBoxLayout

from ui import tokens as t
from ui.kit.button import Button
from ui.presenters.reception_state import ReceptionState
from ui.views.advice_buttons import AdviceButtons
from ui.views.fee_card import FeeCard
from ui.views.obstacle_card import ObstacleCard
from ui.views.promise_card import PromiseCard


class ReceptionSide:
    """The cards, put one under the other into the page's right column."""

    def __init__(
        self, column: QVBoxLayout, receive: Button, advice: AdviceButtons, save: Button
    ) -> None:
        self.promise = PromiseCard()
        self.fee = FeeCard()
        self.obstacles = ObstacleCard()
        self._receive = receive
        for card in (self.promise, self.fee, self.obstacles):
            column.addWidget(card)
        column.addStretch(1)
        receive.setMinimumHeight(t.PRIMARY)
        column.addWidget(receive)
        column.addWidget(advice)
        column.addWidget(save)

    def show_state(self, state: ReceptionState, problems: dict[str, str]) -> None:
        """All cards, and whether F9 does something. problems: words by field name."""
        self.promise.show_state(state)
        self.fee.show_state(state, problems)
        self.obstacles.show_obstacles(state.obstacles)
        self._receive.setEnabled(state.can_receive and state.advising is None)
