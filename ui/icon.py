"""The window's icon, drawn: a counter with a paper on it. No file to lose."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from ui.tokens import LIGHT

_SIZE = 128


def window_icon() -> QPixmap:
    """128 px; the desktop scales it."""
    pixmap = QPixmap(_SIZE, _SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.nav))
    painter.drawRoundedRect(QRectF(4, 4, 120, 120), 24, 24)
    painter.setBrush(QColor(LIGHT.surface))
    painter.drawRoundedRect(QRectF(38, 22, 52, 62), 5, 5)
    painter.setBrush(QColor(LIGHT.primary))
    for top, width in ((36, 34), (48, 34), (60, 22)):
        painter.drawRect(QRectF(47, top, width, 5))
    painter.setBrush(QColor(LIGHT.focus))
    desk = [QPointF(16, 84), QPointF(112, 84), QPointF(104, 106), QPointF(24, 106)]
    painter.drawPolygon(QPolygonF(desk))
    painter.end()
    return pixmap
