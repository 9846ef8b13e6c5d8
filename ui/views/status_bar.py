"""One line of truth: network and what is unsent, scanner, printer, last draft, clock."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.sync.status import Line, SyncStatus
from ui import tokens as t
from ui.formats import clock, clock_seconds, day_and_clock
from ui.kit.pill import Pill
from ui.kit.text import Text
from ui.presenters.window import FrameState
from ui.tokens import Role, Tone


class StatusBar(QWidget):
    """Plain words, no pictures to guess at."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setFixedHeight(t.STATUS_BAR)
        self._line = Pill("", Tone.NEUTRAL, name="status.line")
        self._trouble = Pill("", Tone.ERROR, name="status.trouble")
        self._scanner = _short("status.scanner")
        self._printer = _short("status.printer")
        self._draft = Text("", Role.MUTED, name="status.draft")
        self._clock = Text("", Role.MUTED, name="status.clock")
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_L, 0, t.SPACE_L, 0)
        line.setSpacing(t.SPACE_L)
        for widget in (self._line, self._trouble, self._scanner, self._printer):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self._draft)
        line.addWidget(self._clock)

    def show_state(self, state: FrameState) -> None:
        """Everything from the state."""
        self._line.say(*self._line_words(state.sync))
        self._trouble.say(*self._trouble_words(state.sync))
        self._scanner.setText(self._scanner_words(state.scanners))
        self._printer.setText(self._printer_words(state.printers))
        saved = state.draft_saved_at
        self._draft.setText(
            self.tr("Đã lưu nháp {at}").format(at=clock_seconds(saved)) if saved else ""
        )
        self._clock.setText(day_and_clock(state.now))

    def _line_words(self, sync: SyncStatus) -> tuple[str, Tone]:
        since = clock(sync.since)
        waiting = self._waiting_words(sync)
        words = {
            Line.ONLINE: self.tr("Có mạng"),
            Line.OFFLINE: self.tr("Mất mạng từ {at}").format(at=since),
            Line.LOGIN_PAGE: self.tr("Mạng cần đăng nhập từ {at}").format(at=since),
            Line.FORBIDDEN: self.tr("Tỉnh không cho quầy này gửi, báo người quản trị"),
            Line.PAUSED: self.tr("Tỉnh yêu cầu tạm dừng gửi"),
            Line.UNSET: self.tr("Chưa nối với hệ thống của tỉnh"),
        }[sync.line]
        tone = Tone.OK if sync.line is Line.ONLINE else Tone.WARNING
        if sync.line is Line.ONLINE and sync.dossiers_unsent:
            tone = Tone.INFO
        return " · ".join(part for part in (words, waiting) if part), tone

    def _waiting_words(self, sync: SyncStatus) -> str:
        if sync.dossiers_unsent:
            return self.tr("{n} hồ sơ chờ đồng bộ", "", sync.dossiers_unsent).format(
                n=sync.dossiers_unsent
            )
        return self.tr("đã gửi hết") if sync.line is Line.ONLINE else ""

    def _trouble_words(self, sync: SyncStatus) -> tuple[str, Tone]:
        if sync.refused:
            return self.tr("{n} việc tỉnh từ chối (F11)").format(n=sync.refused), Tone.ERROR
        if sync.unknown:
            return self.tr("Chưa rõ kết quả, đang kiểm tra"), Tone.WARNING
        return "", Tone.NEUTRAL

    def _scanner_words(self, names: tuple[str, ...] | None) -> str:
        if names is None:
            return self.tr("Đang tìm máy quét…")
        return self.tr("Máy quét sẵn sàng") if names else self.tr("Không thấy máy quét")

    def _printer_words(self, names: tuple[str, ...] | None) -> str:
        if names is None:
            return ""
        return self.tr("Máy in sẵn sàng") if names else self.tr("Không có máy in: lưu PDF")


def _short(name: str) -> Text:
    """May be cut off when the window is narrow: it must not widen the window."""
    text = Text("", Role.MUTED, name=name)
    text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    text.setMinimumWidth(40)
    return text
