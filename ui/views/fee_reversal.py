"""The form of a void or a refund: reason, amount, where the money goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.fees import Payment
from app.domain.money import dong
from ui import tokens as t
from ui.kit.button import CommitButton
from ui.kit.field import Field
from ui.kit.text import Text
from ui.presenters.fee_page_state import FeePageState, Reversal
from ui.tokens import Role

_TEXTS = ("reason", "amount", "account", "name", "bank")


class ReversalForm(QWidget):
    """changed carries the whole `Reversal`; done: F9's button."""

    changed = Signal(object)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: Reversal | None = None
        self._title = Text("", Role.HEADING, wrap=True, name="fees.reversal.title")
        labels = {
            "reason": self.tr("Lý do"),
            "amount": self.tr("Số tiền hoàn (đồng)"),
            "account": self.tr("Số tài khoản"),
            "name": self.tr("Tên chủ tài khoản"),
            "bank": self.tr("Ngân hàng"),
        }
        self._fields = {key: self._field(key, label) for key, label in labels.items()}
        self._by_bank = QCheckBox(self.tr("Hoàn qua ngân hàng"))
        self._by_bank.setObjectName("fees.reversal.by_bank")
        self._by_bank.clicked.connect(self._told)
        self._missing = Text("", Role.PROBLEM, wrap=True, name="fees.reversal.missing")
        self.commit = CommitButton("", key="F9", name="fees.reversal.commit")
        self.commit.committed.connect(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        column.addWidget(self._title)
        for key in ("reason", "amount"):
            column.addWidget(self._fields[key])
        column.addWidget(self._by_bank)
        for key in ("account", "name", "bank"):
            column.addWidget(self._fields[key])
        column.addWidget(self._missing)
        column.addWidget(self.commit)

    def show_state(self, state: FeePageState) -> None:
        """Hidden while nothing is being reversed; the first field has the keys when it opens."""
        reversal, payment = state.reversal, state.payment
        opened = reversal is not None and self._shown is None
        self._shown = reversal
        self.setVisible(reversal is not None)
        if reversal is None or payment is None:
            return
        self._title.setText(self._words(reversal, payment))
        refund = reversal.kind == "refund"
        for key in _TEXTS:
            self._fields[key].set_text(getattr(reversal, key))
        self._fields["amount"].setVisible(refund)
        self._by_bank.setVisible(refund)
        self._by_bank.setChecked(reversal.by_bank)
        for key in ("account", "name", "bank"):
            self._fields[key].setVisible(refund and reversal.by_bank)
        missing = state.tried and not reversal.ready
        self._missing.setText(self.tr("Ghi đủ các ô có dấu * rồi bấm F9.") if missing else "")
        self._missing.setVisible(missing)
        self.commit.say(self.tr("Hoàn tiền") if refund else self.tr("Hủy khoản thu"))
        self.commit.setEnabled(not state.busy)
        if opened:
            self._fields["reason"].input.setFocus()

    def _words(self, reversal: Reversal, payment: Payment) -> str:
        said = (
            self.tr("Hủy khoản thu {amount}")
            if reversal.kind == "void"
            else self.tr("Hoàn tiền của khoản thu {amount}")
        )
        return said.format(amount=dong(payment.amount))

    def _field(self, key: str, label: str) -> Field:
        field = Field(label, name=f"fees.reversal.{key}", required=True)
        field.edited.connect(self._told)
        return field

    def _told(self) -> None:
        if self._shown is None:
            return
        reason, amount, account, name, bank = (self._fields[key].text() for key in _TEXTS)
        by_bank = self._by_bank.isChecked()
        kind = self._shown.kind
        self.changed.emit(Reversal(kind, reason, amount, by_bank, account, name, bank))
