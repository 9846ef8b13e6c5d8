"""After F9: the number in big, the very paper that was printed, and what may come next."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from app.domain.dossier import Dossier
from ui import tokens as t
from ui.domain_words import domain_words, person_words, weekday_and_day
from ui.formats import clock, day_and_clock
from ui.i18n import words
from ui.kit.button import Button
from ui.kit.card import Card, row
from ui.kit.page import Page
from ui.kit.pdf_preview import PdfPreview
from ui.kit.pill import Pill
from ui.kit.text import Copyable, Text
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role, Tone

_SIDE = 430


class ReceiptPage(Page):
    """again: print once more; save: path for the PDF; digitise: F4; following: F12.

    more: another dossier of this person; owners: the same procedure for another owner; group:
    one receipt for all of this go.
    """

    again = Signal()
    save = Signal(object)
    digitise = Signal()
    following = Signal()
    more = Signal()
    owners = Signal()
    group = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Đã tiếp nhận"), name="receipt", side=_SIDE)
        self._preview = PdfPreview(name="receipt.preview")
        self._preview.setMinimumHeight(480)
        self._shown: bytes = b""
        paper = Card(self.tr("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), name="receipt.paper")
        paper.body.addWidget(self._preview, 1)
        self.left.addWidget(paper, 1)
        self._number_card()
        self._promise_card()
        self._buttons()

    def show_state(self, state: ReceptionState) -> None:
        """Nothing is shown before there is a dossier."""
        dossier = state.received
        if dossier is None:
            return
        self.problem.say(words(state.receipt_problem))
        self._show_number(dossier)
        self._printed.say(*self._print_state(state))
        self._again.setEnabled(not state.printing)
        self._save.setEnabled(state.receipt is not None)
        self._group.setVisible(bool(state.group))
        self._group.setEnabled(not state.printing_group)
        self._group.say(self.tr("In giấy chung cho {n} hồ sơ").format(n=len(state.group) + 1))
        pdf = state.receipt.pdf if state.receipt else b""
        if pdf != self._shown:
            # While the next paper is made, the last citizen's must not stand beside their number.
            self._preview.show_pdf(pdf) if pdf else self._preview.clear()
        self._shown = pdf

    def _show_number(self, dossier: Dossier) -> None:
        code = dossier.code
        provisional = code is not None and code.is_provisional
        self._number.setText(str(code))
        self._number.setAccessibleName(self.tr("Mã hồ sơ {code}").format(code=code))
        self._mark.say(self.tr("SỐ TẠM") if provisional else "", Tone.WARNING)
        self._provisional.setVisible(provisional)
        presenter = dossier.presenter
        self._name.setText(person_words(presenter))
        self._procedure.setText(dossier.procedure_name)
        self._received.setText(
            self.tr("Tiếp nhận lúc {at}").format(at=day_and_clock(dossier.received_at))
        )
        due = dossier.due_at
        self._due.setText(weekday_and_day(due) if due else self.tr("Không quy định"))
        self._before.setText(
            self.tr("Trước {clock} · {time}").format(
                clock=clock(due), time=domain_words(dossier.time_label)
            )
            if due
            else self.tr("Báo người nộp khi có kết quả.")
        )

    def _print_state(self, state: ReceptionState) -> tuple[str, Tone]:
        if state.printing:
            return self.tr("Đang in…"), Tone.INFO
        printed = state.receipt.printed if state.receipt else None
        if printed is None:
            return self.tr("Chưa in"), Tone.ERROR
        if not printed.job:
            return self.tr("Chưa chọn máy in · lưu PDF"), Tone.WARNING
        if printed.reprint:
            return self.tr("Đã in lại lần {n}").format(n=printed.reprint), Tone.OK
        return self.tr("Đã gửi máy in"), Tone.OK

    def _number_card(self) -> None:
        card = Card(self.tr("Mã hồ sơ"), name="receipt.number_card")
        self._mark = Pill("", Tone.WARNING, name="receipt.provisional")
        self._printed = Pill("", Tone.INFO, name="receipt.printed")
        card.head.addWidget(self._mark)
        card.head.addWidget(self._printed)
        self._number = Copyable("", Role.AMOUNT, name="receipt.number")
        self._provisional = Text(
            self.tr(
                "Số tạm của quầy: mã chính thức được cấp khi nối lại với tỉnh. Dặn người nộp "
                "giữ giấy hẹn này."
            ),
            Role.MUTED,
            wrap=True,
            name="receipt.provisional_note",
        )
        self._provisional.set_tone(Tone.WARNING)
        self._name = Text("", Role.NAME, wrap=True, name="receipt.name")
        self._procedure = Text("", wrap=True, name="receipt.procedure")
        self._received = Text("", Role.MUTED, name="receipt.received")
        card.add(self._number, self._provisional, self._name, self._procedure, self._received)
        self.right.addWidget(card)

    def _promise_card(self) -> None:
        card = Card(self.tr("Hẹn trả kết quả"), name="receipt.promise")
        self._due = Text("", Role.AMOUNT, name="receipt.due")
        self._before = Text("", Role.MUTED, name="receipt.before")
        card.add(self._due, self._before)
        self.right.addWidget(card)

    def _buttons(self) -> None:
        self._again = Button(self.tr("In lại"), name="print_again")
        self._save = Button(self.tr("Lưu PDF…"), name="save_receipt")
        digitise = Button(self.tr("Số hóa thêm"), key="F4", name="digitise_more")
        following = Button(self.tr("Người tiếp theo"), "primary", key="F12", name="next_citizen")
        following.setMinimumHeight(t.PRIMARY)
        more = Button(self.tr("Thêm hồ sơ"), key="Ctrl+N", name="more_for_same")
        more.setToolTip(self.tr("Hồ sơ nữa cho người này: giữ chủ hồ sơ và người nộp"))
        more.clicked.connect(self.more)
        owners = Button(self.tr("Chủ hồ sơ khác"), key="Ctrl+T", name="more_owners")
        owners.setToolTip(self.tr("Cùng thủ tục cho chủ hồ sơ khác, cùng người nộp"))
        owners.clicked.connect(self.owners)
        self._group = Button("", key="Ctrl+P", name="print_group")
        self._group.clicked.connect(self.group)
        self._again.clicked.connect(self.again)
        self._save.clicked.connect(self._choose_path)
        digitise.clicked.connect(self.digitise)
        following.clicked.connect(self.following)
        self.right.addStretch(1)
        self.right.addWidget(following)
        self.right.addWidget(row(self._again, self._save, digitise))
        self.right.addWidget(row(more, owners))
        self.right.addWidget(self._group)

    def _choose_path(self) -> None:
        name = f"{self._number.text()}_giay-hen.pdf"
        path, _kind = QFileDialog.getSaveFileName(self, self.tr("Lưu PDF"), name, "PDF (*.pdf)")
        if path:
            self.save.emit(Path(path))
