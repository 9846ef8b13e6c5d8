"""Bước tiếp theo: the list of what may be done with the dossier now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import tokens as t
from ui.i18n import verb_words
from ui.kit.text import Text
from ui.presenters.steps import NextStep
from ui.tokens import Role
from ui.views.choice_list import Choice, ChoiceList


class StepList(QWidget):
    """picked: the word of a step."""

    picked = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.list = ChoiceList(name=name, label=self.tr("Bước tiếp theo"))
        self.list.picked.connect(self.picked)
        self._none = Text(
            self.tr("Không còn bước nào ở quầy cho hồ sơ này."), Role.MUTED, wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_XS)
        column.addWidget(self.list)
        column.addWidget(self._none)

    def show_steps(self, steps: Sequence[NextStep]) -> None:
        """Those that only the role forbids are grey."""
        why = self.tr("cần người phụ trách")
        self.list.show_choices(
            [
                Choice(s.step.value, verb_words(s.step.value), "" if s.allowed else why)
                for s in steps
            ]
        )
        self.list.setVisible(bool(steps))
        self._none.setVisible(not steps)

    def take_keys(self) -> None:
        """The keyboard goes to the list."""
        self.list.setFocus()
