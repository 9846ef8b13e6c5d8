"""The highest Vietnamese marks are whole in every kind of label."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QWidget

from ui.kit.pill import Pill
from ui.kit.text import Text
from ui.theme import ui_font
from ui.tokens import Role, Tone

WORDS = "Ẵ Ẫ Ỗ Ễ ỵ g"


def dark_rows(widget: QWidget) -> int:
    """Height of what is drawn, in pixels."""
    widget.setStyleSheet("background: white; color: black; border: 0;")
    image = QImage(widget.size(), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    widget.render(image)
    return drawn_height(image)


def drawn_height(image: QImage) -> int:
    rows = [y for y in range(image.height()) if _has_ink(image, y)]
    return rows[-1] - rows[0] + 1


def _has_ink(image: QImage, y: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))


def unclipped(role: Role, font=None) -> int:
    """The same words with room all around."""
    image = QImage(600, 200, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font or ui_font(role))
    painter.drawText(QPoint(20, 120), WORDS)
    painter.end()
    return drawn_height(image)


@pytest.mark.parametrize("role", list(Role))
def test_no_label_cuts_off_a_mark(qtbot, role: Role) -> None:
    label = Text(WORDS, role)
    qtbot.addWidget(label)
    label.ensurePolished()
    label.adjustSize()
    whole = unclipped(role, label.font())
    assert dark_rows(label) == whole


@pytest.mark.parametrize("tone", list(Tone))
def test_no_pill_cuts_off_a_mark(qtbot, tone: Tone) -> None:
    pill = Pill(WORDS, tone)
    qtbot.addWidget(pill)
    pill.ensurePolished()
    pill.adjustSize()
    whole = unclipped(Role.BODY, pill.font())
    shown = QImage(pill.size(), QImage.Format.Format_Grayscale8)
    shown.fill(Qt.GlobalColor.white)
    pill.setStyleSheet("QLabel { background: white; color: black; }")
    pill.render(shown)
    assert drawn_height(shown) == whole


def test_the_bundled_font_is_the_one_in_use(qtbot) -> None:
    label = Text(WORDS)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.fontInfo().family() == "Quay Sans"
    metrics = QFontMetrics(label.font())
    assert metrics.ascent() >= -metrics.tightBoundingRect("Ẵ").top()
