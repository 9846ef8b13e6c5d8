"""The reception's form: procedure, people and papers on the left, what matters on the right."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from ui import tokens as t
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.button import Button, CommitButton
from ui.kit.page import Page, scrolling
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Tone
from ui.views.draft_card import DraftCard
from ui.views.obstacle_card import obstacle_words
from ui.views.paper_card import PaperCard
from ui.views.person_card import PersonCard
from ui.views.procedure_card import ProcedureCard
from ui.views.reception_side import ReceptionSide

#: The right column holds "Chủ nhật 27/12/2026" at full size.
_SIDE = 324
#: What the form needs beside it.
_WIDE = 760
#: Of the form in px, on a screen so low that the whole page scrolls.
_LEAST = 320


class ReceptionPage(Page):
    """Intents of the whole form; those of its cards are reached through the cards."""

    read_card = Signal()
    card_file = Signal(object)
    other_filer = Signal(bool)
    leave = Signal()
    save_draft = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Tiếp nhận hồ sơ"), name="reception", side=_SIDE, least_left=_WIDE)
        self.drafts = DraftCard()
        self.procedure = ProcedureCard(self)
        self.owner = PersonCard(self.tr("Chủ hồ sơ"), "owner")
        self.filer = PersonCard(self.tr("Người nộp"), "filer")
        self.papers = PaperCard()
        self.receive = CommitButton(self.tr("Tiếp nhận và in giấy hẹn"), key="F9", name="receive")
        save = Button(self.tr("Lưu nháp"), key="Ctrl+S", name="save_draft")
        save.clicked.connect(self.save_draft)
        self._draft_problem = Banner(Tone.WARNING, name="reception.draft_problem")
        self.side = ReceptionSide(self.right, self.receive, save)
        self._head()
        self._owner_head()
        self._fill_left()
        self.setAcceptDrops(True)

    def show_state(self, state: ReceptionState) -> None:
        """Everything on the form."""
        self.step.say(*self._step(state))
        self.problem.say(words(state.problem))
        self._draft_problem.say(words(state.draft_problem))
        self.drafts.show_drafts(
            state.drafts, can_undo=state.thrown_away is not None, wanted=state.is_blank
        )
        problems = {f: obstacle_words(o) for f, o in state.field_problems.items()}
        self.procedure.show_state(state, problems)
        self.owner.show_party(state.owner, problems, state.card)
        self.owner.show_doubts({o.field: obstacle_words(o) for o in state.cautions})
        self.filer.show_party(state.filer, problems, state.card)
        self.filer.show_authority(state.authority, problems.get("authority", ""))
        self.filer.setVisible(state.other_filer)
        self._other.blockSignals(True)
        self._other.setChecked(state.other_filer)
        self._other.blockSignals(False)
        self._reading(state)
        self.papers.show_state(state)
        self.side.show_state(state)

    def point_at(self, field: str) -> None:
        """The cursor goes there, and the page scrolls to it."""
        target = self._target(field)
        if target is not None:
            target.setFocus()
            self._form.ensureWidgetVisible(target)

    def fold(self, *, folded: bool) -> None:
        """Folded, the form does not scroll by itself: the page does, with F9 at its end."""
        super().fold(folded=folded)
        form: QScrollArea | None = getattr(self, "_form", None)
        content = form.widget() if form is not None else None
        if form is not None and content is not None:
            form.setMinimumHeight(content.sizeHint().height() if folded else _LEAST)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An image of a card."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file is taken for the card."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.card_file.emit(paths[0])

    def _target(self, field: str) -> QWidget | None:
        if field.startswith("paper."):
            return self.papers.point_at(int(field.removeprefix("paper.")))
        return self.findChild(QWidget, field)

    def _step(self, state: ReceptionState) -> tuple[str, Tone]:
        if state.case is None:
            return self.tr("Bước 1/3 · Thủ tục"), Tone.INFO
        if state.obstacles:
            return self.tr("Bước 2/3 · Chủ hồ sơ và thành phần"), Tone.INFO
        return self.tr("Bước 3/3 · Tiếp nhận và in"), Tone.OK

    def _reading(self, state: ReceptionState) -> None:
        reading = state.busy == "card"
        self._read.setEnabled(not reading)
        self._read.say(self.tr("Đang đọc thẻ…") if reading else self.tr("Đọc thẻ căn cước"))
        self.receive.say(
            self.tr("Đang tiếp nhận…")
            if state.busy == "receiving"
            else self.tr("Tiếp nhận và in giấy hẹn")
        )

    def _fill_left(self) -> None:
        """The form scrolls by itself, so that the promise and F9 never leave the screen."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_M)
        column.addWidget(self._draft_problem)
        for card in (self.drafts, self.procedure, self.owner, self.filer, self.papers):
            column.addWidget(card)
        column.addStretch(1)
        self._form = scrolling(content, name="reception.form")
        self._form.setMinimumHeight(_LEAST)
        self.left.addWidget(self._form, 1)

    def _head(self) -> None:
        back = Button(self.tr("Để lại"), key="Esc", name="leave")
        back.setToolTip(self.tr("Giữ nháp và mở phiếu trống"))
        back.clicked.connect(self.leave)
        self.head.addWidget(back)

    def _owner_head(self) -> None:
        self._other = QCheckBox(self.tr("Người nộp khác chủ hồ sơ"))
        self._other.setObjectName("other_filer")
        self._other.toggled.connect(self.other_filer)
        image = Button(self.tr("Ảnh thẻ…"), name="card_file")
        image.clicked.connect(self._choose_image)
        self._read = Button(self.tr("Đọc thẻ căn cước"), key="F5", name="read_card")
        self._read.clicked.connect(self.read_card)
        for widget in (self._other, image, self._read):
            self.owner.head.addWidget(widget)

    def _choose_image(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Ảnh thẻ căn cước"), "", self.tr("Ảnh (*.jpg *.jpeg *.png *.tif *.tiff)")
        )
        if path:
            self.card_file.emit(Path(path))
