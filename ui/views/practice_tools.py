"""Practice mode: what a hand would do at the real counter, as buttons in the rail."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ui import tokens as t
from ui.kit.pill import Pill
from ui.tokens import Tone


class PracticeTools(QWidget):
    """paper_wanted: lay `card` or `papers` into the scanner, hold a card before the `camera`.

    network_wanted: the line up or not.

    province_wanted: a citizen files `online`, or the `department` goes on with every dossier.

    Hidden outside practice mode.
    """

    paper_wanted = Signal(str)
    province_wanted = Signal(str)
    network_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Pill(self.tr("Thực hành"), Tone.WARNING, name="practice.badge"))
        column.addSpacing(t.SPACE_XS)
        card = self._button(
            self.tr("Đặt thẻ"), self.tr("Đặt thẻ căn cước lên mặt kính máy quét"), "practice.card"
        )
        card.clicked.connect(lambda: self.paper_wanted.emit("card"))
        held = self._button(
            self.tr("Giơ thẻ"), self.tr("Đưa thẻ căn cước ra trước camera"), "practice.camera"
        )
        held.clicked.connect(lambda: self.paper_wanted.emit("camera"))
        papers = self._button(
            self.tr("Đặt giấy"), self.tr("Đặt giấy tờ vào khay máy quét"), "practice.papers"
        )
        papers.clicked.connect(lambda: self.paper_wanted.emit("papers"))
        online = self._button(
            self.tr("Dân nộp"), self.tr("Một người dân nộp hồ sơ trực tuyến"), "practice.online"
        )
        online.clicked.connect(lambda: self.province_wanted.emit("online"))
        department = self._button(
            self.tr("Sở xử lý"), self.tr("Sở xử lý thêm một bước mọi hồ sơ"), "practice.department"
        )
        department.clicked.connect(lambda: self.province_wanted.emit("department"))
        self._network = self._button(
            self.tr("Ngắt mạng"), self.tr("Ngắt hoặc nối lại mạng với tỉnh"), "practice.network"
        )
        self._network.clicked.connect(self._toggle)
        self._up = True
        buttons = (card, papers, held, online, department, self._network)
        grid = QGridLayout()
        grid.setSpacing(2)
        for number, button in enumerate(buttons):
            grid.addWidget(button, number // 2, number % 2)
        column.addLayout(grid)
        self.hide()

    def _button(self, words: str, tip: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setProperty("small", "true")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _toggle(self) -> None:
        self._up = not self._up
        self._network.setText(self.tr("Ngắt mạng") if self._up else self.tr("Nối mạng lại"))
        self.network_wanted.emit(self._up)
