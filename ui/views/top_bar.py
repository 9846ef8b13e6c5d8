"""The one box for scanning and searching, who is being served, and the next citizen."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui import tokens as t
from ui.kit.button import Button
from ui.kit.pill import Pill
from ui.kit.text import Text
from ui.presenters.window import FrameState
from ui.tokens import Role, Tone


class TopBar(QWidget):
    """entered: Enter in the box; typed: each key in the box; next_citizen: F12."""

    entered = Signal(str)
    typed = Signal(str)
    next_citizen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedHeight(t.TOP_BAR)
        self.box = QLineEdit()
        self.box.setObjectName("box")
        self.box.setProperty("search", "true")
        self.box.setPlaceholderText(
            self.tr("Quét mã vạch, hoặc gõ mã hồ sơ, số CCCD, tên không dấu…   (Ctrl+K)")
        )
        self.box.setAccessibleName(self.tr("Quét hoặc tìm"))
        self.box.returnPressed.connect(lambda: self.entered.emit(self.box.text()))
        self.box.textEdited.connect(self.typed)
        QShortcut(QKeySequence("Ctrl+K"), self, self.focus_box)
        self._label = Text(self.tr("Đang phục vụ"), Role.MUTED)
        self._number = Text("", Role.TITLE, name="served")
        self._time = Pill("", Tone.INFO, name="served.time")
        self._next = Button(self.tr("Gọi lượt tiếp"), key="F12", name="next_citizen")
        self._next.clicked.connect(self.next_citizen)
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_L, 0, t.SPACE_L, 0)
        line.setSpacing(t.SPACE_S)
        line.addWidget(self.box, 1)
        for widget in (self._label, self._number, self._time, self._next):
            line.addWidget(widget)

    def focus_box(self) -> None:
        """Ctrl+K, and after every finished job."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def clear_box(self) -> None:
        """After what was in it has been opened."""
        self.box.clear()

    def show_state(self, state: FrameState) -> None:
        """Number and time of the citizen being served."""
        serving = state.served > 0
        self._label.setVisible(serving)
        self._number.setVisible(serving)
        self._number.setText(self.tr("Lượt {n}").format(n=state.served))
        since = state.served_since
        self._time.say(_elapsed(since, state.now) if serving and since else "", Tone.INFO)


def _elapsed(since: datetime, now: datetime) -> str:
    seconds = max(0, int((now - since).total_seconds()))
    hours, rest = divmod(seconds, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{clock}" if hours else clock
