"""A QR code on the screen, for a telephone on the other side of the counter."""

import segno
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

#: Blank modules the standard asks for on every side.
_QUIET = 4
#: Pixels a side: a telephone reads 45 modules of it at arm's length.
_SIZE = 196


class QrCode(QWidget):
    """Dark on white in any dress: cameras do not read it the other way round."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rows: tuple[tuple[int, ...], ...] = ()
        self._text = ""

    def show_text(self, text: str) -> None:
        """Hidden when there is nothing to say."""
        if text != self._text:
            self._text = text
            matrix = segno.make_qr(text, error="m").matrix if text else ()
            self._rows = tuple(tuple(row) for row in matrix)
            self.update()
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        """One size: the code is read, not looked at."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Whole pixels a module, so that no edge is grey."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        count = len(self._rows) + 2 * _QUIET
        module = max(1, min(self.width(), self.height()) // count)
        left = (self.width() - module * len(self._rows)) // 2
        for line, row in enumerate(self._rows):
            for column, dark in enumerate(row):
                if dark:
                    x, y = left + column * module, left + line * module
                    painter.fillRect(QRectF(x, y, module, module), QColor("black"))
        painter.end()
