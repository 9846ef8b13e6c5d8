"""What the camera sees, large enough to aim, and in words what to do with the card."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ports.camera import CameraFrame
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Text
from ui.theme import current_colours
from ui.tokens import Role

_SIZE = QSize(480, 270)


class CameraCard(Card):
    """closed: by its button, and whenever it is no longer seen: no camera looks unseen."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Thẻ trước camera"), name="camera")
        close = Button(self.tr("Đóng"), key="Esc", name="camera.close")
        close.clicked.connect(self.closed)
        self.head.addWidget(close)
        self._hint = Text("", Role.NAME, wrap=True, name="camera.hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._light = Text("", Role.MUTED, name="camera.light")
        self._light.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._picture = LivePicture("camera.picture", self.tr("Hình từ camera"))
        self.add(self._hint, self._picture, self._light)
        self.hide()

    def show_open(self, *, is_open: bool) -> None:
        """Opened, it waits for the first picture."""
        if is_open and self.isHidden():
            self._hint.setText(self.tr("Đang mở camera…"))
            self._light.setText("")
        self.setVisible(is_open)

    def show_frame(self, frame: CameraFrame) -> None:
        """The picture, and words under which a person can act."""
        self._hint.setText(self._words()[frame.hint])
        light = self.tr("Độ sáng {light} · độ nét {sharp}")
        self._light.setText(
            light.format(light=round(frame.brightness), sharp=round(frame.sharpness))
        )
        self._picture.show_picture(frame.picture)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another station, the door or the end of the program: the camera goes off."""
        super().hideEvent(event)
        self._picture.clear()
        self.closed.emit()

    def _words(self) -> dict[str, str]:
        return {
            "show": self.tr("Đưa mặt có mã QR của thẻ vào khung hình."),
            "closer": self.tr("Đưa thẻ lại gần hơn."),
            "still": self.tr("Giữ yên thẻ."),
            "dark": self.tr("Tối quá: bật đèn hoặc đưa thẻ ra chỗ sáng."),
            "glare": self.tr("Thẻ bị lóa: nghiêng thẻ một chút."),
            "turn": self.tr("Chưa thấy mã QR: lật mặt kia của thẻ."),
            "other_code": self.tr("Mã này không phải của thẻ căn cước: đưa mã trên thẻ vào."),
        }


class LivePicture(QWidget):
    """One picture after the other; keeps none of them once it is cleared."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setMinimumSize(_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pixmap = QPixmap()

    def show_picture(self, data: bytes) -> None:
        """data: JPEG; 2 ms at the preview's size."""
        self._pixmap = QPixmap()
        self._pixmap.loadFromData(data)
        self.update()

    def clear(self) -> None:
        """Nothing of a card stays."""
        self._pixmap = QPixmap()
        self.update()

    @property
    def is_clear(self) -> bool:
        """Nothing is shown."""
        return self._pixmap.isNull()

    def sizeHint(self) -> QSize:
        """Sixteen to nine."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the middle, as large as there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = _SIZE if self.is_clear else self._pixmap.size()
        size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        if self.is_clear:
            painter.fillRect(place, QColor(current_colours().soft_line))
        else:
            painter.drawPixmap(place, self._pixmap)
