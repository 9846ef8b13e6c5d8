"""A picture as a PDF page, in memory, so that one preview shows both."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QImageReader, QPageSize, QPainter, QPdfWriter

_DPI = 150
#: A picture that would need more memory than this, in MB, is not decoded.
_MOST_MB = 256


def as_pdf(content: bytes) -> bytes:
    """PDF as it is, a picture on one A4 page; anything else as it came."""
    if b"%PDF-" in content[:1024]:
        return content
    source = QBuffer()
    source.setData(QByteArray(content))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MOST_MB)
    image = reader.read()
    if image.isNull():
        return content
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(target)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(10, 10, 10, 10))
    painter = QPainter(writer)
    room = QRectF(0, 0, writer.width(), writer.height())
    scale = min(room.width() / image.width(), room.height() / image.height())
    painter.drawImage(QRectF(0, 0, image.width() * scale, image.height() * scale), image)
    painter.end()
    return bytes(target.data().data())
