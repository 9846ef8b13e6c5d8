"""Máy quét: which one, how, go, and how far it has come."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QProgressBar

from app.ports.scanner import ScanProfile
from ui.kit.button import Button
from ui.kit.card import Card, row
from ui.kit.text import Text
from ui.presenters.digitise_state import DigitiseState
from ui.tokens import Role


class ScanCard(Card):
    """scan, cancel, look; device_chosen and profile_chosen by name; auto_chosen; files: paths."""

    scan = Signal()
    cancel = Signal()
    look = Signal()
    device_chosen = Signal(str)
    profile_chosen = Signal(str)
    auto_chosen = Signal(bool)
    files = Signal(list)

    def __init__(self) -> None:
        super().__init__(self.tr("Máy quét"), name="scan_card")
        self._devices = QComboBox()
        self._devices.setObjectName("device")
        self._devices.activated.connect(
            lambda n: self.device_chosen.emit(self._devices.itemData(n))
        )
        self._profiles = QComboBox()
        self._profiles.setObjectName("profile")
        self._profiles.activated.connect(
            lambda n: self.profile_chosen.emit(self._profiles.itemData(n))
        )
        self._auto = QCheckBox(self.tr("Tự quét khi khay có giấy"))
        self._auto.setObjectName("auto_scan")
        self._auto.clicked.connect(self.auto_chosen)
        self._progress = Text("", Role.MUTED, wrap=True, name="scan.progress")
        self._bar = QProgressBar()
        self._bar.setObjectName("scan.bar")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._arrange()

    def show_state(self, state: DigitiseState) -> None:
        """Busy or ready."""
        self._fill_devices(state)
        profiles = [(profile.name, self._profile_words(profile)) for profile in state.profiles]
        _fill(self._profiles, profiles, state.profile.name)
        for box in (self._devices, self._profiles):
            box.setEnabled(not state.busy)
        self._auto.setChecked(state.auto_scan)
        self._auto.setVisible(state.feeder_tells and state.profile.source != "flatbed")
        self._scan.setEnabled(state.can_scan)
        self._scan.setVisible(not state.scanning)
        self._open.setVisible(not state.scanning)
        self._open.setEnabled(state.can_scan)
        self._cancel.setVisible(state.scanning)
        self._cancel.setEnabled(not state.stopping)
        more = state.stopped or bool(state.pages)
        self._scan.say(self.tr("Quét tiếp") if more else self.tr("Quét"))
        self._bar.setVisible(state.scanning or state.filing)
        self._progress.setText(self._words(state))
        self._progress.setVisible(bool(self._progress.text()))

    def focus_scan(self) -> None:
        """Space scans."""
        self._scan.setFocus()

    def _words(self, state: DigitiseState) -> str:
        if state.filing:
            return self.tr("Đang đưa các trang vào hồ sơ…")
        if state.scanning:
            return self._scanning_words(state)
        if state.looking:
            return self.tr("Đang tìm máy quét…")
        if state.stopped and state.read:
            return self._resume_words(state)
        if not state.devices:
            return self.tr("Không thấy máy quét. Bật máy, kiểm tra dây rồi bấm Tìm lại.")
        return ""

    def _scanning_words(self, state: DigitiseState) -> str:
        if state.stopping:
            return self.tr("Đang dừng; {n} trang đã quét được giữ.", "", state.read).format(
                n=state.read
            )
        return self.tr("Đang quét… {n} trang", "", state.read).format(n=state.read)

    def _resume_words(self, state: DigitiseState) -> str:
        """Which sheet comes next: counting sheets of the stack is what hands can do."""
        sides = 2 if state.profile.source == "duplex" else 1
        return self.tr("Đã nhận đủ {n} tờ của lượt này. Đặt lại từ tờ thứ {next}.").format(
            n=state.read // sides, next=state.read // sides + 1
        )

    def _fill_devices(self, state: DigitiseState) -> None:
        names = [(info.name, info.model or info.name) for info in state.devices]
        _fill(self._devices, names or [("", self.tr("Chưa có máy quét"))], state.device)

    def _profile_words(self, profile: ScanProfile) -> str:
        words = {
            "a4-mau": self.tr("A4 màu, 300 dpi, một mặt"),
            "a4-hai-mat": self.tr("A4 màu, 300 dpi, hai mặt"),
            "a4-xam": self.tr("A4 xám, 300 dpi, một mặt"),
            "a4-xam-hai-mat": self.tr("A4 xám, 300 dpi, hai mặt"),
            "a4-200": self.tr("A4 màu, 200 dpi, một mặt"),
            "a3-mau": self.tr("A3 màu, 300 dpi, một mặt"),
            "a5-mau": self.tr("A5 màu, 300 dpi, một mặt"),
            "mat-kinh": self.tr("A4 màu, mặt kính"),
        }
        return words.get(profile.name, profile.name)

    def _arrange(self) -> None:
        look = Button(self.tr("Tìm lại"), "quiet", name="look_for_scanners")
        look.clicked.connect(self.look)
        self.head.addWidget(look)
        self._scan = Button(self.tr("Quét"), key="F4", name="scan_pages")
        self._scan.clicked.connect(self.scan)
        self._open = Button(self.tr("Mở tệp…"), name="open_files")
        self._open.clicked.connect(self._choose)
        self._cancel = Button(self.tr("Hủy"), "danger", key="Esc", name="cancel_scan")
        self._cancel.clicked.connect(self.cancel)
        self.add(
            self._devices,
            self._profiles,
            self._auto,
            self._bar,
            self._progress,
            row(self._scan, self._open, self._cancel),
        )
        self._devices.setAccessibleName(self.tr("Máy quét"))
        self._profiles.setAccessibleName(self.tr("Kiểu quét"))
        self._profiles.setToolTip(self.tr("Kiểu quét"))

    def _choose(self) -> None:
        paths, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Mở ảnh hoặc PDF"),
            "",
            self.tr("Ảnh và PDF (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)"),
        )
        if paths:
            self.files.emit([Path(path) for path in paths])


def _fill(box: QComboBox, items: list[tuple[str, str]], chosen: str) -> None:
    """Data and words; nothing happens when they are the same."""
    shown = [(box.itemData(n), box.itemText(n)) for n in range(box.count())]
    if shown != items:
        box.clear()
        for data, text in items:
            box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
