"""The very PDF that goes to the printer, on the screen."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.empty import EmptyState


class PdfPreview(QWidget):
    """`show_pdf` with bytes in memory; nothing is written to the disk."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = QPdfView(self)
        self._view.setObjectName(f"{name}.view")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # A bar that comes and goes changes the width the page is fitted to, and with it whether a
        # bar is needed: at some heights of the window that would go on for ever.
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setDocument(self._document)
        self._broken = EmptyState(
            self.tr("Không mở được bản xem trước"),
            self.tr(
                "Giấy đã in và hồ sơ vẫn còn nguyên; lưu tệp PDF để xem bằng chương trình khác."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view, 1)
        column.addWidget(self._broken, 1)
        self._broken.hide()

    @property
    def pages(self) -> int:
        """Pages shown; 0 when the PDF cannot be opened."""
        return self._document.pageCount()

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._view.hide()
        self._broken.hide()

    def show_pdf(self, pdf: bytes) -> None:
        """Replaces what was shown."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        opened = self._document.status() == QPdfDocument.Status.Ready and self.pages > 0
        self._view.setVisible(opened)
        self._broken.setVisible(not opened)
