"""A small picture on a line of its own, such as a piece of a scanned page."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_colours
from ui.tokens import Tone


class Picture(QWidget):
    """As wide as there is room, at most `height` px high; hidden while there is nothing to show."""

    def __init__(self, height: int, *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._data = b""
        self._tone = Tone.NEUTRAL
        self._image = QPixmap()
        self.hide()

    def show_image(self, data: bytes, tone: Tone, words: str) -> None:
        """data: an encoded image, small enough to decode here; words: for a screen reader."""
        self.setAccessibleName(words)
        self._tone = tone
        if data != self._data:
            self._data = data
            self._image = QPixmap()
            self._image.loadFromData(data)
        self.setVisible(not self._image.isNull())
        self.update()

    def sizeHint(self) -> QSize:
        """Never the reason for a wider form."""
        return QSize(0, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On the left, framed in its colour; never larger than it is."""
        if self._image.isNull():
            return
        room = self.size().boundedTo(self._image.size())
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRect(0, (self.height() - size.height()) // 2, size.width(), size.height())
        painter.drawPixmap(place, self._image)
        painter.setPen(QColor(current_colours().tone(self._tone)[0]))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
