"""The paper that has just been printed, over the right side of the window."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.usecases.print_form import PrintedForm
from ui import tokens as t
from ui.i18n import form_words
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.image_pdf import as_pdf
from ui.kit.pdf_preview import PdfPreview
from ui.kit.text import Text
from ui.presenters.attachments import ATTACHMENT
from ui.signature_words import all_good, signature_words
from ui.tokens import Role, Tone

WIDTH = 560


class PaperPanel(Card):
    """closed: Esc or the button. save_wanted: where to (path) the PDF shall be written."""

    closed = Signal()
    save_wanted = Signal(object, bytes)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Giấy vừa in"), name="paper")
        self.setParent(parent)
        self._paper: PrintedForm | None = None
        self._said = Banner(Tone.OK, name="paper.said")
        self._note = Text("", Role.MUTED, wrap=True, name="paper.note")
        self._preview = PdfPreview(name="paper.preview")
        close = Button(self.tr("Đóng"), key="Esc", name="paper.close")
        close.clicked.connect(self.dismiss)
        save = Button(self.tr("Lưu PDF…"), name="paper.save")
        save.clicked.connect(self._save)
        self.head.addWidget(close)
        self.body.addWidget(self._said)
        self.body.addWidget(self._note)
        self.body.addWidget(self._preview, 1)
        foot = QHBoxLayout()
        foot.addWidget(save)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_paper(self, paper: PrintedForm, said: str = "") -> None:
        """A new paper replaces the old one. said: what was done, above it."""
        self._said.say(said)
        paper = replace(paper, pdf=as_pdf(paper.pdf))
        self._paper = paper
        self.title.setText(self._title(paper))
        self._note.setText(self._where(paper))
        self._note.set_tone(None if all_good(paper.signatures) else Tone.ERROR)
        self._preview.show_pdf(paper.pdf)
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """At the right edge of the parent, its whole height."""
        parent = self.parentWidget()
        if parent is not None:
            width = min(WIDTH, parent.width() - t.SPACE_XL)
            height = parent.height() - 2 * t.SPACE_S
            self.setGeometry(parent.width() - width - t.SPACE_S, t.SPACE_S, width, height)

    def dismiss(self) -> None:
        """The work below is seen again."""
        self.hide()
        self.closed.emit()

    def _title(self, paper: PrintedForm) -> str:
        names = {
            "receipt": self.tr("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
            "return-slip": self.tr("Phiếu kẹp kết quả"),
            "return-receipt": self.tr("Phiếu ký nhận kết quả"),
            "guidance": self.tr("Phiếu hướng dẫn"),
            ATTACHMENT: paper.title,
        }
        return names.get(paper.form) or form_words(paper.form)

    def _where(self, paper: PrintedForm) -> str:
        if paper.form == ATTACHMENT:
            return signature_words(paper.signatures) or self.tr("Tệp đính kèm của hồ sơ.")
        again = self.tr("Bản in lại lần {n}. ").format(n=paper.reprint) if paper.reprint else ""
        if paper.job:
            return again + self.tr("Đã gửi máy in.")
        return again + self.tr("Chưa gửi máy in nào: lưu PDF để in ở máy khác.")

    def _save(self) -> None:
        if self._paper is None:
            return
        name = f"{self._paper.title}.pdf"
        path, _kind = QFileDialog.getSaveFileName(self, self.tr("Lưu PDF"), name, "PDF (*.pdf)")
        if path:
            self.save_wanted.emit(Path(path), self._paper.pdf)
