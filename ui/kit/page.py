"""The frame of a station: title line, banner, content on the left, what matters on the right."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import tokens as t
from ui.kit.banner import Banner
from ui.kit.pill import Pill
from ui.kit.text import Text
from ui.tokens import Role, Tone

#: What the left column needs beside the right one; with less, the right goes under the left.
LEAST_LEFT = 510


def scrolling(content: QWidget, *, name: str = "") -> QScrollArea:
    """Content that scrolls instead of being cut off on a small or enlarged screen."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


class Page(QWidget):
    """Add content to `left` and `right`; title buttons to `head`; `problem` is above both."""

    def __init__(
        self, title: str, *, name: str, side: int = t.SIDE, least_left: int = LEAST_LEFT
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.title = Text(title, Role.TITLE, name=f"{name}.title")
        self.step = Pill("", Tone.INFO, name=f"{name}.step")
        self.head = QHBoxLayout()
        self.problem = Banner(Tone.ERROR, name=f"{name}.problem")
        self.notice = Banner(Tone.WARNING, name=f"{name}.notice")
        self.left = QVBoxLayout()
        self.right = QVBoxLayout()
        self._side = QWidget()
        self._side.setLayout(self.right)
        self._width = side
        self._least_left = least_left
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.fold(folded=False)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(t.SPACE_L, t.SPACE_M, t.SPACE_L, t.SPACE_M)
        column.setSpacing(t.SPACE_M)
        self.head.setSpacing(t.SPACE_S)
        for widget in (self.title, self.step):
            self.head.addWidget(widget)
        self.head.addStretch(1)
        column.addLayout(self.head)
        column.addWidget(self.problem)
        column.addWidget(self.notice)
        self._main = QWidget()
        self._main.setLayout(self.left)
        self._main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for layout in (self.left, self.right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(t.SPACE_M)
        self._columns.setSpacing(t.SPACE_M)
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._side)
        column.addLayout(self._columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(content, name=f"{self.objectName()}.scroll")
        whole.addWidget(self._area)

    def bring_up(self, widget: QWidget) -> None:
        """Scroll until the widget is seen; after the layout has made room for it."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(widget))

    def without_side(self, *, without: bool = True) -> None:
        """A station that needs its whole width, always or just now."""
        self._side.setVisible(not without)

    def fold(self, *, folded: bool) -> None:
        """Right column under (folded) or beside the left one."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if folded else direction.LeftToRight)
        if folded:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._side.setFixedWidth(self._width)

    def take_turns(self, *, side: bool) -> None:
        """Where there is no room for both columns, only the right one (side) or both are shown."""
        folded = self._columns.direction() == QBoxLayout.Direction.TopToBottom
        self._main.setVisible(not (folded and side))
        self._columns.setStretchFactor(self._side, int(folded and side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds when there is no room for two columns."""
        self.fold(folded=event.size().width() < self._width + self._least_left)
        super().resizeEvent(event)
