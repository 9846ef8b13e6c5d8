"""A sheet of another dossier lies in the stack: stop, and let a person decide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import tokens as t
from ui.kit.button import Button
from ui.kit.text import Text
from ui.presenters.arrangement import Foreign
from ui.tokens import Tone


class ForeignBar(QFrame):
    """aside: out of this stack; ours: they belong here; other: open the other dossier."""

    aside = Signal()
    ours = Signal()
    other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foreign")
        self.setProperty("banner", Tone.ERROR.value)
        self._words = Text("", wrap=True, name="foreign.words")
        line = QHBoxLayout(self)
        line.setContentsMargins(t.SPACE_M, t.SPACE_XS, t.SPACE_M, t.SPACE_XS)
        line.addWidget(self._words, 1)
        for text, name, signal in (
            (self.tr("Để riêng các trang này"), "foreign.aside", self.aside),
            (self.tr("Là giấy của hồ sơ này"), "foreign.ours", self.ours),
            (self.tr("Mở hồ sơ kia"), "foreign.other", self.other),
        ):
            button = Button(text, name=name)
            button.clicked.connect(signal)
            line.addWidget(button)
        self.hide()

    def show_foreign(self, foreign: Foreign | None) -> None:
        """Hidden when every sheet belongs here."""
        if foreign is not None:
            words = self.tr(
                "Trang {page} mang mã hồ sơ khác: {code} ({n} trang). Chưa trang nào được đưa vào "
                "hồ sơ; chọn cách xử lý.",
                "",
                len(foreign.pages),
            ).format(page=foreign.page + 1, code=foreign.code, n=len(foreign.pages))
            self._words.setText(words)
            self.setAccessibleName(words)
        self.setVisible(foreign is not None)
