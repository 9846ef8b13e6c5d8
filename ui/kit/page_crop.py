"""A part of a stored page as a picture of its own. Safe on any thread: images, no widgets."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QImageReader, QImageWriter

from app.domain.page_field import Box

#: Higher than any screen shows a line of print.
_HIGHEST = 120


def page_crop(page: bytes, place: Box) -> bytes:
    """PNG of the place; empty when the page cannot be decoded or the place lies beside it."""
    source = QBuffer()
    source.setData(QByteArray(page))
    reader = QImageReader(source)
    whole = QRect(0, 0, reader.size().width(), reader.size().height())
    wanted = QRect(place.left, place.top, place.width, place.height).intersected(whole)
    if wanted.isEmpty():
        return b""
    reader.setClipRect(wanted)
    image = reader.read()
    if image.isNull():
        return b""
    if image.height() > _HIGHEST:
        image = image.scaledToHeight(_HIGHEST, Qt.TransformationMode.SmoothTransformation)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"PNG")).write(image)
    return bytes(out.data().data())
