"""One page of the strip, as large as there is room."""

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImageReader, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_colours

#: Turning (+1, -1) to the page behind or before.
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
}
_CLOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageViewer(QWidget):
    """stepped: to the next (+1) or previous page; closed: Space or Return.

    An A4 page of 300 dpi is decoded at twice the size it is drawn at most: 20 ms instead of 90.
    """

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._data = b""
        self._picture = QPixmap()

    def show_page(self, data: bytes, words: str) -> None:
        """data: the stored JPEG, empty while it is being read; words: for a screen reader."""
        self.setAccessibleName(words)
        if data == self._data:
            return
        self._data = data
        self._picture = _decoded(data, QSize(2 * self.width(), 2 * self.height()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The whole page in the middle, on nothing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture.isNull():
            painter.fillRect(self.rect(), QColor(current_colours().soft_line))
            return
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawPixmap(place, self._picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Through the strip and back to it; everything else belongs to the strip."""
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers():
            self.stepped.emit(_STEPS[key])
        elif key in _CLOSING:
            self.closed.emit()
        else:
            event.ignore()


def _decoded(data: bytes, most: QSize) -> QPixmap:
    if not data:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() > most.width() > 0:
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
