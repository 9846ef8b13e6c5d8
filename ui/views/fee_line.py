"""What is still to be paid, and taking it: one line of a panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.fees import FeeMethod
from app.domain.money import dong
from ui import tokens as t
from ui.domain_words import method_words
from ui.kit.button import Button
from ui.kit.qr import QrCode
from ui.kit.text import Text
from ui.tokens import Role, Tone


class FeeLine(QWidget):
    """taken and method_chosen carry the `FeeMethod`; hidden when nothing is owed."""

    taken = Signal(object)
    method_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._owed = Text("", Role.HEADING, wrap=True, name="fee.owed")
        self._owed.set_tone(Tone.WARNING)
        self._method = QComboBox()
        self._method.setObjectName("fee.method")
        self._method.setAccessibleName(self.tr("Hình thức thanh toán"))
        for method in (FeeMethod.CASH, FeeMethod.TRANSFER):
            self._method.addItem(method_words(method), method)
        self._method.activated.connect(
            lambda _row: self.method_chosen.emit(self._method.currentData())
        )
        self._qr = QrCode(name="fee.transfer")
        self._take = Button(self.tr("Thu tiền, in phiếu thu"), name="fee.take")
        self._take.clicked.connect(lambda: self.taken.emit(self._method.currentData()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_XS)
        column.addWidget(self._owed)
        column.addWidget(self._method)
        column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._take)

    def show_owed(self, amount: int, *, busy: bool) -> None:
        """Amount in đồng."""
        self.setVisible(amount > 0)
        self._owed.setText(self.tr("Còn phải thu {amount}").format(amount=dong(amount)))
        self._method.setEnabled(not busy)
        self._take.setEnabled(not busy)

    def show_method(self, method: FeeMethod, transfer: str) -> None:
        """How it comes, and the code to pay by; "" for none."""
        self._method.setCurrentIndex(self._method.findData(method))
        self._qr.show_text(transfer)
