"""The navigation rail: stations with their keys, practice tools, who works here."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import tokens as t
from ui.i18n import station_words
from ui.kit.text import Text
from ui.presenters.navigation import Station
from ui.stations import StationFactory
from ui.theme import current_colours
from ui.tokens import Role
from ui.views.practice_tools import PracticeTools


class RailButton(QPushButton):
    """Title on the left, key on the right; keys reach it, so Tab does not stop here."""

    def __init__(self, title: str, key: str, *, name: str) -> None:
        super().__init__(title)
        self._key = key
        self._badge = 0
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)

    def set_badge(self, number: int) -> None:
        """How many things wait there."""
        if number != self._badge:
            self._badge = number
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws the title, this the key and the badge."""
        super().paintEvent(event)
        colours = current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.nav_text if self.isChecked() else colours.nav_muted))
        room = self.rect().adjusted(0, 0, -10, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(right), self._key)
        if self._badge:
            self._draw_badge(painter)
        painter.end()

    def _draw_badge(self, painter: QPainter) -> None:
        colours = current_colours()
        text = str(min(self._badge, 99))
        width = 14 + 7 * len(text)
        box = QRect(self.width() - 40 - width, (self.height() - 20) // 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.focus))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(QColor("#17212F"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class Rail(QWidget):
    """chosen: a station was clicked."""

    chosen = Signal(object)

    def __init__(
        self, factories: Sequence[StationFactory], unit: str, employee: str, counter: str
    ) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedWidth(t.RAIL)
        self._buttons: dict[Station, RailButton] = {}
        self.practice = PracticeTools()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, t.SPACE_M, 10, t.SPACE_M)
        self._column.setSpacing(t.SPACE_XS)
        self._head(unit)
        for factory in factories:
            self._add(factory)
        self._column.addStretch(1)
        self._column.addWidget(self.practice)
        self._foot(employee, counter)

    def show_state(self, here: Station, attention: int) -> None:
        """Which station is shown, and how many things wait for a person."""
        for station, button in self._buttons.items():
            button.setChecked(station is here)
        if Station.ATTENTION in self._buttons:
            self._buttons[Station.ATTENTION].set_badge(attention)

    def _head(self, unit: str) -> None:
        self._column.addWidget(Text(self.tr("Quầy một cửa"), Role.HEADING))
        self._column.addWidget(Text(unit, wrap=True, name="rail.unit"))
        self._column.addSpacing(t.SPACE_S)

    def _add(self, factory: StationFactory) -> None:
        button = RailButton(station_words(factory.title), factory.key, name=f"go.{factory.station}")
        button.clicked.connect(lambda: self.chosen.emit(factory.station))
        self._buttons[factory.station] = button
        self._column.addWidget(button)

    def _foot(self, employee: str, counter: str) -> None:
        self._column.addSpacing(t.SPACE_XS)
        self._column.addWidget(Text(employee, wrap=True, name="rail.employee"))
        self._column.addWidget(Text(counter, wrap=True, name="rail.counter"))
