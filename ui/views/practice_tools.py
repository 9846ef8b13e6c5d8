"""Practice mode: what a hand would do at the real counter, as buttons in the rail."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.pill import Pill
from ui.tokens import Tone


class PracticeTools(QWidget):
    """paper_wanted: lay `card` or `papers` into the scanner, hold a card before the `camera`.

    network_wanted: the line up or not.

    Hidden outside practice mode.
    """

    paper_wanted = Signal(str)
    network_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Pill(self.tr("Thực hành"), Tone.WARNING, name="practice.badge"))
        column.addSpacing(t.SPACE_XS)
        card = self._button(self.tr("Đặt thẻ lên máy quét"), "practice.card")
        card.clicked.connect(lambda: self.paper_wanted.emit("card"))
        held = self._button(self.tr("Đưa thẻ ra trước camera"), "practice.camera")
        held.clicked.connect(lambda: self.paper_wanted.emit("camera"))
        papers = self._button(self.tr("Đặt giấy tờ vào khay"), "practice.papers")
        papers.clicked.connect(lambda: self.paper_wanted.emit("papers"))
        self._network = self._button(self.tr("Ngắt mạng"), "practice.network")
        self._network.clicked.connect(self._toggle)
        self._up = True
        for button in (card, held, papers, self._network):
            column.addWidget(button)
        self.hide()

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setProperty("small", "true")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _toggle(self) -> None:
        self._up = not self._up
        words = self.tr("Ngắt mạng") if self._up else self.tr("Nối mạng lại")
        self._network.setText(words)
        self._network.setAccessibleName(words)
        self.network_wanted.emit(self._up)
