"""The reception's form: procedure, people and papers on the left, what matters on the right."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QWidget

from app.domain.dossier import Dossier
from ui.domain_words import status_words
from ui.formats import day
from ui.i18n import words
from ui.kit.banner import Banner
from ui.kit.button import Button, CommitButton
from ui.kit.page import Page
from ui.kit.pill import Pill
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Tone
from ui.views.address_field import AddressField
from ui.views.advice_buttons import AdviceButtons
from ui.views.advice_card import AdviceCard, advice_words
from ui.views.camera_card import CameraCard
from ui.views.copy_card import CopyCard
from ui.views.draft_card import DraftCard
from ui.views.form_area import FormArea
from ui.views.obstacle_card import obstacle_words
from ui.views.on_file_card import OnFileCard
from ui.views.paper_card import PaperCard
from ui.views.person_card import PersonCard
from ui.views.procedure_card import ProcedureCard
from ui.views.reception_side import ReceptionSide

#: The right column holds "Chủ nhật 27/12/2026" at full size.
_SIDE = 324
#: What the form needs beside it.
_WIDE = 760


class ReceptionPage(Page):
    """Intents of the whole form; those of its cards are reached through the cards."""

    read_card = Signal()
    watch_card = Signal()
    card_file = Signal(object)
    other_filer = Signal(bool)
    leave = Signal()
    save_draft = Signal()
    copy_earlier = Signal()
    advise = Signal(object)
    fact_wanted = Signal(str)
    facts_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Tiếp nhận hồ sơ"), name="reception", side=_SIDE, least_left=_WIDE)
        self._opened = ""
        self._folded = False
        self.drafts = DraftCard()
        self.procedure = ProcedureCard(self)
        self.owner = PersonCard(self.tr("Chủ hồ sơ"), "owner", self)
        self.filer = PersonCard(self.tr("Người nộp"), "filer", self)
        for card in (self.owner, self.filer):
            card.papers_read.all_wanted.connect(self.facts_wanted)
        self.papers = PaperCard()
        self.on_file = OnFileCard()
        self.copy = CopyCard()
        self.advice = AdviceCard()
        self.camera = CameraCard()
        self.receive = CommitButton(self.tr("Tiếp nhận và in giấy hẹn"), key="F9", name="receive")
        save = Button(self.tr("Lưu nháp"), key="Ctrl+S", name="save_draft")
        save.clicked.connect(self.save_draft)
        advice = AdviceButtons()
        advice.wanted.connect(self.advise)
        self._draft_problem = Banner(Tone.WARNING, name="reception.draft_problem")
        self.side = ReceptionSide(self.right, self.receive, advice, save)
        self._head()
        self._owner_head()
        self._fill_left()
        self.setAcceptDrops(True)

    def show_state(self, state: ReceptionState) -> None:
        """Everything on the form."""
        self.problem.say(words(state.problem))
        self._show_doubts(state)
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
        for card in (self.owner, self.filer):
            card.show_offers(state)
        self._other.blockSignals(True)
        self._other.setChecked(state.other_filer)
        self._other.blockSignals(False)
        self._reading(state)
        self.camera.show_open(is_open=state.camera)
        for address in self.addresses:
            address.show_hints(state.hints)
        self.papers.show_state(state)
        self._over(state)
        self._bring_up(state)
        self.side.show_state(state, problems)

    @property
    def addresses(self) -> tuple[AddressField, ...]:
        """Fields that show ways to finish what is typed."""
        return self.owner.address, self.filer.address, self.procedure.address

    def point_at(self, field: str) -> None:
        """The cursor goes there, and the page scrolls to it."""
        target = self._target(field)
        if target is not None:
            target.setFocus()
            self._form.see(target)

    def toggle_filer(self) -> None:
        """Ctrl+B: another person files; the keyboard goes to their number."""
        self._other.toggle()
        if self._other.isChecked():
            self.point_at("filer.id_number")

    def take_fact(self) -> None:
        """Ctrl+Enter: for the field with the keyboard."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.fact_wanted.emit(focused.objectName())

    def fold(self, *, folded: bool) -> None:
        """Folded, the form does not scroll by itself: the page does, with F9 at its end."""
        super().fold(folded=folded)
        self._folded = folded
        if hasattr(self, "_form"):  # not while the page is being built
            self._form.fit(folded=folded)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An image of a card."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file is taken for the card."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.card_file.emit(paths[0])

    def _over(self, state: ReceptionState) -> None:
        """A sheet or a list stands for the form; what is typed under it stays."""
        self.on_file.show_state(state)
        self.copy.show_state(state)
        self.advice.show_state(state)
        covered = bool(state.sheet) or state.advising is not None
        for card in (self.procedure, self.owner, self.papers):
            card.setVisible(not covered)
        if covered:
            self.filer.hide()
            self.drafts.hide()

    def _bring_up(self, state: ReceptionState) -> None:
        """What was just opened is seen, once there is room for it."""
        opened = _opened(state)
        if self._folded:
            QTimer.singleShot(0, self, lambda: self._form.fit(folded=self._folded))
        if opened != self._opened:
            QTimer.singleShot(0, self, lambda: self._make_room(opened))
        self._opened = opened

    def _make_room(self, opened: str) -> None:
        self._form.fit(folded=self._folded)
        part = self.findChild(QWidget, opened.partition(" ")[0]) if opened else None
        if part is not None:
            self._form.see(part)
            self.bring_up(part)

    def _show_doubts(self, state: ReceptionState) -> None:
        """The same request of the last days, and the form that this draft had.

        In the title line where there is room for it: the checklist keeps its place.
        """
        same = self._same_words(state.duplicate) if state.received is None else ""
        told = [advice_words(advice) for advice in state.advised[-1:]]
        self._same.say("" if self._folded else same, Tone.WARNING)
        self.step.say(*(("", Tone.INFO) if same and not self._folded else self._step(state)))
        self.notice.say("\n".join([*told, same] if self._folded and same else told))

    def _same_words(self, same: Dossier | None) -> str:
        if same is None:
            return ""
        label = status_words(same.status) if same.status else ""
        words = self.tr("Đã nộp thủ tục này {day}: {code}, {state}")
        return words.format(day=day(same.received_at)[:5], code=same.code, state=label)

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
        self._watch.setEnabled(not reading or state.camera)
        self._read.say(self.tr("Đang đọc thẻ…") if reading else self.tr("Đọc thẻ"))
        self.receive.say(
            self.tr("Đang tiếp nhận…")
            if state.busy == "receiving"
            else self.tr("Tiếp nhận và in giấy hẹn")
        )

    def _fill_left(self) -> None:
        over = (self.camera, self.advice, self.on_file, self.copy)
        form = (self.drafts, self.procedure, self.owner, self.filer, self.papers)
        self._form = FormArea((self._draft_problem, *over, *form))
        self.left.addWidget(self._form, 1)

    def _head(self) -> None:
        self._same = Pill("", Tone.WARNING, name="reception.same")
        self.head.insertWidget(2, self._same)
        earlier = Button(self.tr("Lấy từ hồ sơ trước"), "quiet", key="Ctrl+L", name="copy_earlier")
        earlier.clicked.connect(self.copy_earlier)
        self.head.addWidget(earlier)
        back = Button(self.tr("Để lại"), key="Esc", name="leave")
        back.setToolTip(self.tr("Giữ nháp và mở phiếu trống"))
        back.clicked.connect(self.leave)
        self.head.addWidget(back)

    def _owner_head(self) -> None:
        self._other = QCheckBox(self.tr("Người nộp khác  Ctrl+B"))
        self._other.setToolTip(self.tr("Người nộp không phải chủ hồ sơ"))
        self._other.setObjectName("other_filer")
        self._other.toggled.connect(self.other_filer)
        image = Button(self.tr("Ảnh…"), name="card_file")
        image.setToolTip(self.tr("Ảnh hoặc tệp PDF của thẻ căn cước"))
        image.clicked.connect(self._choose_image)
        self._read = Button(self.tr("Đọc thẻ"), key="F5", name="read_card")
        self._read.setToolTip(self.tr("Đọc thẻ căn cước trên máy quét"))
        self._read.clicked.connect(self.read_card)
        self._watch = Button(self.tr("Camera"), name="watch_card")
        self._watch.setToolTip(self.tr("Đọc thẻ căn cước trước camera (Shift+F5)"))
        self._watch.clicked.connect(self.watch_card)
        for widget in (self._other, image, self._watch, self._read):
            self.owner.head.addWidget(widget)

    def _choose_image(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Ảnh thẻ căn cước"), "", self.tr("Ảnh (*.jpg *.jpeg *.png *.tif *.tiff)")
        )
        if path:
            self.card_file.emit(Path(path))


def _opened(state: ReceptionState) -> str:
    """Name of the part that lies open over or in the form, told apart by what it shows."""
    if state.camera:
        return "camera"
    if state.advising is not None:
        return f"advice {state.advising.step}"
    if state.sheet:
        return state.sheet
    if state.adding_paper:
        return "paper.new"
    if state.papers_read.looked and state.paper_open is None:
        return f"{state.papers_read.who}.papers_read {state.papers_read.looked}"
    return "" if state.paper_open is None else f"paper.details {state.paper_open}"
