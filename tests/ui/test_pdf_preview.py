"""The preview of a paper stays calm, however high the window is."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pdf_sample import one_page_pdf
from ui.kit.pdf_preview import PdfPreview

WIDTH = 400


class Resizes(QObject):
    """Counts how often the paper is laid out anew."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return False


@pytest.mark.timeout(60)  # it went on for ever
def test_at_no_height_of_the_window_the_page_is_fitted_again_and_again(qtbot: QtBot) -> None:
    preview = PdfPreview(name="here")
    qtbot.addWidget(preview)
    preview.resize(WIDTH, 300)
    preview.show()
    preview.show_pdf(one_page_pdf("x"))
    view = preview.findChild(QPdfView)
    assert view is not None
    resizes = Resizes()
    view.viewport().installEventFilter(resizes)
    # As high as the page is when it is as wide as the window, and some points more and less.
    for height in range(round(WIDTH * 842 / 595) - 40, round(WIDTH * 842 / 595) + 20):
        before = resizes.count
        preview.resize(WIDTH, height)
        for _ in range(20):
            QApplication.processEvents()
        assert resizes.count - before <= 1
