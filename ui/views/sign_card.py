"""Chờ ký: one line for what waits, one PIN, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHBoxLayout, QLineEdit, QWidget

from ui import tokens as t
from ui.i18n import words
from ui.kit.button import CommitButton
from ui.kit.card import Card
from ui.kit.field import Field, labelled
from ui.kit.text import Text
from ui.presenters.signing import SigningState
from ui.tokens import Role, Tone

_PIN_WIDTH = 240


class SignCard(Card):
    """sign: with the PIN typed; the field is empty at once. Hidden while nothing waits."""

    sign = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Chờ ký số"), name="sign_card")
        self._about = Text("", wrap=True, name="sign.about")
        self._said = Text("", Role.PROBLEM, wrap=True, name="sign.said")
        self.pin = Field(self.tr("Mã PIN của thiết bị ký"), name="sign.pin")
        self.pin.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.input.returnPressed.connect(self._go)
        self._button = CommitButton(self.tr("Ký tất cả"), name="sign.all")
        self._button.committed.connect(self._go)
        line = QHBoxLayout()
        line.setSpacing(t.SPACE_S)
        self.pin.setFixedWidth(_PIN_WIDTH)
        line.addWidget(self.pin)
        line.addWidget(labelled(" ", self._button))
        line.addStretch(1)
        self._button.setAccessibleName(self.tr("Ký tất cả"))
        self.add(self._about)
        self.body.addLayout(line)
        self.add(self._said)
        self.hide()

    def show_state(self, state: SigningState) -> None:
        """What waits, and how the last batch went."""
        n = len(state.waiting)
        comes = bool(n) and self.isHidden()
        self.setVisible(bool(n) or state.problem is not None or state.signed > 0)
        waits = self.tr("{n} tệp của {dossiers} hồ sơ chờ ký; chưa tệp nào được gửi đi.", "", n)
        self._about.setText(waits.format(n=n, dossiers=state.dossiers) if n else "")
        done = self.tr("Đã ký {n} tệp.", "", state.signed).format(n=state.signed)
        said = [done] if state.signed else []
        said += [words(state.problem)] if state.problem else []
        if state.busy:
            said = [self.tr("Đang ký…")]
        self._said.set_tone(Tone.ERROR if state.problem and not state.busy else Tone.OK)
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        for widget in (self.pin, self._button):
            widget.setVisible(bool(n))
        self._button.setEnabled(state.can_sign)
        self.pin.input.setEnabled(state.can_sign)
        if comes and self.isVisible() and not _has_hands(QApplication.focusWidget()):
            self.pin.input.setFocus()  # a PIN typed at once must not stand in the box above

    def _go(self) -> None:
        pin = self.pin.text()
        self.pin.set_text("")
        self.sign.emit(pin)
        if not pin:
            self._button.setEnabled(True)
            self.pin.input.setFocus()


def _has_hands(widget: QWidget | None) -> bool:
    """Somebody types there, or chooses from a list that has something in it."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text())
    if isinstance(widget, QAbstractItemView):
        return widget.model().rowCount() > 0
    return widget is not None
