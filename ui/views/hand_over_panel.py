"""The panel at the right of Trả kết quả: whose result, who takes it, F9."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui import tokens as t
from ui.domain_words import status_words
from ui.formats import day_and_clock
from ui.kit.button import Button, CommitButton
from ui.kit.card import Card, rule
from ui.kit.empty import EmptyState
from ui.kit.field import Field
from ui.kit.pill import Pill
from ui.kit.text import Copyable, Text
from ui.presenters.hand_over_state import HandOverState, Receiver
from ui.tokens import Role, Tone
from ui.views.dossier_words import owner_words, what_and_when
from ui.views.fee_line import FeeLine


class HandOverPanel(Card):
    """receiver_changed carries the whole `Receiver`; hand_over: F9's button."""

    receiver_changed = Signal(object)
    hand_over = Signal()
    print_again = Signal()
    look_up = Signal()
    take_fee = Signal(object)
    fee_method = Signal(object)

    def __init__(self) -> None:
        super().__init__(name="hand_over.panel")
        self._showing = False
        self._opened = ""
        self._empty = EmptyState(
            self.tr("Quét giấy hẹn hoặc phiếu kẹp kết quả"),
            self.tr("Hoặc gõ mã hồ sơ vào ô trên cùng (Ctrl+K), hoặc chọn trong danh sách."),
        )
        self._code = Copyable("", Role.MUTED, name="hand_over.code")
        self._owner = Text("", Role.NAME, wrap=True, name="hand_over.owner")
        self._what = Text("", Role.MUTED, wrap=True, name="hand_over.what")
        self._pill = Pill("", Tone.NEUTRAL, name="hand_over.status")
        self._shelf = Text("", Role.HEADING, wrap=True, name="hand_over.shelf")
        self._identity = self._check(self.tr("Đã đối chiếu căn cước"), "hand_over.identity")
        self._receipt = self._check(self.tr("Đã thu lại giấy hẹn"), "hand_over.receipt_taken")
        self._name = self._field(self.tr("Người nhận"), "receiver.name", required=True)
        self._number = self._field(self.tr("Số giấy tờ người nhận"), "receiver.id_number")
        self._authority = self._field(
            self.tr("Giấy ủy quyền (số, ngày)"), "receiver.authority", required=True
        )
        self._phone = self._field(self.tr("Điện thoại người nhận"), "receiver.phone")
        self._taken_back = self._field(
            self.tr("Bản chính thu lại (cách nhau bằng ;)"), "receiver.taken_back"
        )
        self._item = self._field(self.tr("Mã bưu gửi"), "receiver.item", required=True)
        self.fee = FeeLine()
        self.fee.taken.connect(self.take_fee)
        self.fee.method_chosen.connect(self.fee_method)
        self._missing = Text("", Role.PROBLEM, wrap=True, name="hand_over.missing")
        self._not_yet = Text("", Role.BODY, wrap=True, name="hand_over.not_yet")
        self._asked = (
            self._identity,
            self._receipt,
            self._name,
            self._number,
            self._authority,
            self._phone,
            self._taken_back,
        )
        self.commit = CommitButton(
            self.tr("Trả và in phiếu ký nhận"), key="F9", name="hand_over.commit"
        )
        self.commit.committed.connect(self.hand_over)
        self._again = Button(self.tr("In lại phiếu ký nhận"), name="hand_over.print_again")
        self._again.clicked.connect(self.print_again)
        self._history = Button(self.tr("Xem hồ sơ"), "quiet", name="hand_over.look_up")
        self._history.clicked.connect(self.look_up)
        self._arrange()

    def show_state(self, state: HandOverState, obstacles: tuple[str, ...]) -> None:
        """obstacles: words of what is missing, after F9 was tried."""
        self._showing = True
        dossier = state.dossier
        opened = str(dossier.code) if dossier else ""
        self._empty.setVisible(dossier is None)
        self._facts.setVisible(dossier is not None)
        if dossier is not None:
            self._show_dossier(state)
            self._show_receiver(state)
        ready = state.is_ready_dossier
        self._form.setVisible(ready)
        self.commit.setVisible(ready)
        self.commit.setEnabled(ready and not state.busy)
        self.commit.say(self._commit_words(state))
        self._again.setVisible(state.handed_over)
        self._again.setEnabled(state.can_print_again)
        self._history.setVisible(dossier is not None)
        self._missing.setText("\n".join(obstacles))
        self._missing.setVisible(bool(obstacles))
        if ready and opened != self._opened:
            (self._item.input if state.to_post else self._identity).setFocus()  # scan, Space, F9
        self._opened = opened
        self._showing = False

    def _show_dossier(self, state: HandOverState) -> None:
        dossier = state.dossier
        assert dossier is not None  # noqa: S101  (asked by the caller)
        self._code.setText(str(dossier.code))
        self._owner.setText(owner_words(dossier))
        self._what.setText(what_and_when(dossier))
        label = status_words(dossier.status) if dossier.status else ""
        self._pill.say(label, Tone.OK if state.is_ready_dossier else Tone.NEUTRAL)
        place = dossier.shelf or self.tr("chưa ghi chỗ để")
        self._shelf.setText(self.tr("Chỗ để: {place}").format(place=place))
        self._shelf.setVisible(state.is_ready_dossier)
        self._not_yet.setText(self._not_yet_words(state))
        self._not_yet.setVisible(not state.is_ready_dossier)

    def _show_receiver(self, state: HandOverState) -> None:
        receiver = state.receiver
        self._identity.setChecked(receiver.identity_checked)
        self._receipt.setChecked(receiver.receipt_taken)
        self._name.set_text(receiver.name)
        self._number.set_text(receiver.id_number)
        self._authority.set_text(receiver.authority)
        self._phone.set_text(receiver.phone)
        self._taken_back.set_text(receiver.taken_back)
        self._item.set_text(receiver.item)
        self._identity.setText(
            self.tr("Bưu điện báo đã phát, có ký nhận")
            if state.posted
            else self.tr("Đã đối chiếu căn cước")
        )
        in_person = not state.to_post
        for widget in self._asked:
            widget.setEnabled(not state.busy)
            widget.setVisible(in_person)
        self._receipt.setVisible(in_person and not state.posted)
        self._authority.setVisible(in_person and state.by_somebody_else)
        self._item.setVisible(state.to_post)
        self.fee.show_owed(0 if state.to_post else state.owes, busy=state.busy)
        self.fee.show_method(state.fee_method, state.transfer)

    def _commit_words(self, state: HandOverState) -> str:
        if state.busy:
            return self.tr("Đang ghi…")
        if state.to_post:
            return self.tr("Ghi mã bưu gửi, in nhãn")
        return self.tr("Trả và in phiếu ký nhận")

    def _not_yet_words(self, state: HandOverState) -> str:
        dossier = state.dossier
        if dossier is None:
            return ""
        if state.handed_over or dossier.returned_at is not None:
            at = day_and_clock(dossier.returned_at)
            return self.tr("Đã trả lúc {at}.").format(at=at)
        return self.tr("Hồ sơ này chưa có kết quả để trả. Mở hồ sơ để xem bước kế tiếp.")

    def _changed(self) -> None:
        if not self._showing:
            self.receiver_changed.emit(
                Receiver(
                    self._name.text(),
                    self._number.text(),
                    self._authority.text(),
                    self._identity.isChecked(),
                    self._receipt.isChecked(),
                    self._phone.text(),
                    self._taken_back.text(),
                    self._item.text(),
                )
            )

    def _check(self, label: str, name: str) -> QCheckBox:
        box = QCheckBox(label)
        box.setObjectName(name)
        box.toggled.connect(self._changed)
        return box

    def _field(self, label: str, name: str, *, required: bool = False) -> Field:
        field = Field(label, name=name, required=required)
        field.edited.connect(self._changed)
        return field

    def _arrange(self) -> None:
        state = QWidget()
        line = QHBoxLayout(state)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._pill)
        line.addStretch(1)
        line.addWidget(self._history)
        self._facts = _column(self._code, self._owner, self._what, state, self._shelf)
        self._form = _column(
            rule(),
            Text(self.tr("Kiểm tra người nhận"), Role.HEADING),
            self._identity,
            self._receipt,
            self._item,
            self._name,
            self._number,
            self._authority,
            self._phone,
            self._taken_back,
            self.fee,
            spacing=t.SPACE_XS,
        )
        self.add(self._empty, self._facts, self._not_yet, self._form)
        self.body.addStretch(1)
        self.add(self._missing, self.commit, self._again)


def _column(*widgets: QWidget, spacing: int = t.SPACE_S) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return holder
