"""The reception's form: cards one under the other, scrolling by themselves."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.page import scrolling

#: Of the form in px, on a screen so low that the whole page scrolls.
_LEAST = 320


class FormArea(QFrame):
    """It scrolls by itself, so that the promise and F9 never leave the screen.

    Folded it does not: it is as high as what stands in it, and the page scrolls.
    """

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_M)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._area: QScrollArea = scrolling(self._content, name="reception.form")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.fit(folded=False)

    def fit(self, *, folded: bool) -> None:
        """After the page folded, or something in the form opened."""
        self._area.setMinimumHeight(self._content.sizeHint().height() if folded else _LEAST)

    def see(self, part: QWidget) -> None:
        """Scroll until the part is seen."""
        self._area.ensureWidgetVisible(part, 0, t.SPACE_XL)
