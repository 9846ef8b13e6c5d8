"""Draws the pills of a table; a widget a cell would be too slow for long lists."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import tokens as t
from ui.theme import current_colours
from ui.tokens import Tone

_SIDE = 13
#: Where the text of other cells begins.
_LEFT = 9


class PillDelegate(QStyledItemDelegate):
    """A cell with a tone is a pill, any other cell is text."""

    def __init__(self, tone_role: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tone_role = tone_role

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row's own ground first, then the pill."""
        tone = index.data(self._tone_role)
        if tone is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        self._pill(painter, option, words, Tone(tone))

    def _pill(
        self, painter: QPainter, option: QStyleOptionViewItem, words: str, tone: Tone
    ) -> None:
        text, back = current_colours().tone(tone)
        font = QFont(option.font)
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        measure = QFontMetrics(font)
        cell = option.rect
        width = min(measure.horizontalAdvance(words) + 2 * _SIDE, cell.width() - _LEFT - 4)
        box = QRectF(cell.left() + _LEFT, cell.center().y() - t.PILL / 2 + 1, width, t.PILL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(box, t.PILL_RADIUS, t.PILL_RADIUS)
        painter.setPen(QColor(text))
        painter.setFont(font)
        whole = measure.horizontalAdvance(words) + 2 * _SIDE <= width
        room = max(int(width) - 2 * _SIDE + 12, 0)
        shown = words if whole else measure.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.restore()
