"""Some pages can hardly be read: asked once before they are filed, never forbidden."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import tokens as t
from ui.kit.button import Button
from ui.kit.text import Text
from ui.presenters.digitise_state import DigitiseState
from ui.tokens import Tone
from ui.views.page_verdict import short_reasons

#: Pages that are named; the others are counted.
_NAMED = 4


class IllegibleBar(QFrame):
    """anyway: file them as they are; look: show the next one."""

    anyway = Signal()
    look = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("illegible")
        self.setProperty("banner", Tone.ERROR.value)
        self._words = Text("", wrap=True, name="illegible.words")
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_M, t.SPACE_XS, t.SPACE_M, t.SPACE_XS)
        line.addWidget(self._words, 1)
        look = Button(self.tr("Xem trang"), key="Ctrl+E", name="illegible.look")
        look.clicked.connect(self.look)
        anyway = Button(self.tr("Vẫn nộp"), key="F9", name="illegible.anyway")
        anyway.clicked.connect(self.anyway)
        for button in (look, anyway):
            line.addWidget(button)
        self.hide()

    def show_state(self, state: DigitiseState) -> None:
        """Hidden while nothing is asked."""
        if state.asking:
            words = self.tr(
                "{n} trang khó đọc: {pages}. Cơ quan giải quyết có thể trả lại. Quét lại (Ctrl+R), "
                "hoặc bấm F9 lần nữa để vẫn nộp; chưa trang nào được lưu vào hồ sơ.",
                "",
                len(state.asking),
            ).format(n=len(state.asking), pages=self._pages(state, state.asking))
            self._words.setText(words)
            self.setAccessibleName(words)
        self.setVisible(bool(state.asking))

    def _pages(self, state: DigitiseState, positions: Sequence[int]) -> str:
        named = [
            self.tr("trang {n} ({reasons})").format(
                n=position + 1, reasons=short_reasons(state.pages[position].judgement).lower()
            )
            for position in positions[:_NAMED]
        ]
        return ", ".join(named) + (", …" if len(positions) > _NAMED else "")
