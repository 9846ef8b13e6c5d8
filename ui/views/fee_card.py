"""Phí, lệ phí of a reception: how much, taken or not; when and how is folded away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.dossier import FeeTiming
from app.domain.fees import FeeMethod
from app.domain.money import dong
from ui import tokens as t
from ui.domain_words import method_words
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.field import Field, labelled
from ui.kit.text import Text
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role

_TIMINGS: tuple[FeeTiming, ...] = ("before", "after", "exempt")
_METHODS = (FeeMethod.CASH, FeeMethod.TRANSFER)


class FeeCard(Card):
    """paid: the clerk took the money; typed, left: of the reason of an exemption."""

    paid = Signal(bool)
    timing_chosen = Signal(str)
    method_chosen = Signal(object)
    typed = Signal(str, str)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Phí, lệ phí"), name="fee")
        self._amount = Text("", Role.AMOUNT, name="fee.value")
        self._note = Text("", Role.MUTED, wrap=True, name="fee.note")
        self._paid = QCheckBox(self.tr("Đã thu tiền"))
        self._paid.setObjectName("fee.paid")
        self._paid.toggled.connect(self.paid)
        self._more = Button(self.tr("Cách thu"), "quiet", key="Ctrl+M", name="fee.more")
        self._more.setCheckable(True)
        self.head.addWidget(self._more)
        self._timing = _combo("fee.timing")
        self._timing.addItems((self.tr("Thu khi nộp"), self.tr("Thu khi trả"), self.tr("Miễn thu")))
        self._method = _combo("fee.method")
        self._method.addItems([method_words(method) for method in _METHODS])
        self.reason = Field(self.tr("Lý do miễn thu"), name="fee_reason", required=True)
        self._arrange()
        self._connect()

    def unfold(self) -> None:
        """Ctrl+M: the choices with the keyboard on the first, or folded again."""
        self._more.toggle()
        if self._more.isChecked():
            self._timing.setFocus()

    def show_state(self, state: ReceptionState, problems: dict[str, str]) -> None:
        """The fee of the case; nothing to take for a free one. problems: words by field name."""
        fee, exempt = state.fee, state.fee_timing == "exempt"
        self._amount.setText(self._words(fee, exempt=exempt))
        note = state.case.fee_note if state.case else ""
        self._note.setText(note)
        self._more.setVisible(bool(fee or note))
        self._details.setVisible(self._more.isChecked() and bool(fee or note))
        self._note.setVisible(bool(note))
        self._timing.setCurrentIndex(_TIMINGS.index(state.fee_timing))
        self._method.setCurrentIndex(_METHODS.index(state.fee_method))
        self._choices.setVisible(bool(fee))
        self._method_field.setVisible(state.takes_now)
        self._reason_shown(state, problems.get("fee_reason", ""), exempt=exempt and bool(fee))
        self._paid.setVisible(state.takes_now)
        self._paid.blockSignals(True)
        self._paid.setChecked(state.fee_paid)
        self._paid.blockSignals(False)

    def _reason_shown(self, state: ReceptionState, problem: str, *, exempt: bool) -> None:
        """Never folded away: without it there is no receipt."""
        self.reason.setVisible(exempt)
        self.reason.set_text(state.fee_reason)
        self.reason.set_problem(problem)

    def _words(self, fee: int | None, *, exempt: bool) -> str:
        if fee is None:
            return "—"
        return dong(fee) if fee and not exempt else self.tr("Miễn phí")

    def _connect(self) -> None:
        self._more.toggled.connect(self._details.setVisible)
        self._timing.activated.connect(lambda n: self.timing_chosen.emit(_TIMINGS[n]))
        self._method.activated.connect(lambda n: self.method_chosen.emit(_METHODS[n]))
        self.reason.edited.connect(lambda text: self.typed.emit("fee_reason", text))
        self.reason.left.connect(lambda: self.left.emit("fee_reason"))

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._amount)
        line.addStretch(1)
        line.addWidget(self._paid)
        self.body.addLayout(line)
        self._method_field = labelled(self.tr("Hình thức"), self._method)
        self._choices = QWidget()
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(t.SPACE_S)
        choices.addWidget(labelled(self.tr("Thời điểm"), self._timing))
        choices.addWidget(self._method_field)
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(t.SPACE_XS)
        details.addWidget(self._choices)
        details.addWidget(self._note)
        self._details.hide()
        self.add(self._details, self.reason)


def _combo(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    return box
