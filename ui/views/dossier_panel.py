"""One dossier in full: facts, next steps, papers, history, and what the province was sent."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.verbs import Verb
from ui import tokens as t
from ui.kit.button import Button, CommitButton
from ui.kit.card import Card
from ui.kit.empty import EmptyState
from ui.kit.field import Field
from ui.kit.pill import Pill
from ui.kit.text import Copyable, Text
from ui.presenters.look_up import LookUpState
from ui.presenters.urgency import overall
from ui.tokens import Role, Tone
from ui.views.dossier_tables import DossierTables
from ui.views.dossier_words import (
    channel_words,
    due_words,
    owner_words,
    send_cell,
    state_cell,
    what_and_when,
)


class DossierPanel(Card):
    """print_again carries the form's name; verbs have a signal each."""

    forward = Signal()
    record_result = Signal()
    hand_over = Signal()
    shelf_changed = Signal(str)
    print_again = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="dossier")
        self._empty = EmptyState(
            self.tr("Chọn một hồ sơ"), self.tr("Lịch sử, giấy tờ và bước kế tiếp hiện ở đây.")
        )
        self._code = Copyable("", Role.MUTED, name="dossier.code")
        self._owner = Text("", Role.NAME, wrap=True, name="dossier.owner")
        self._what = Text("", Role.MUTED, wrap=True, name="dossier.what")
        self._due = Text("", Role.BODY, wrap=True, name="dossier.due")
        self._status = Pill(name="dossier.status")
        self._sent = Pill(name="dossier.sent")
        self._shelf = Field(self.tr("Chỗ để kết quả"), name="dossier.shelf")
        self._shelf.edited.connect(self.shelf_changed)
        self._forward = self._verb(self.tr("Chuyển cơ quan xử lý"), "dossier.forward")
        self._forward.committed.connect(self.forward)
        self._record = self._verb(
            self.tr("Ghi nhận kết quả, in phiếu kẹp"), "dossier.record_result"
        )
        self._record.committed.connect(self.record_result)
        self._hand_over = Button(
            self.tr("Trả kết quả"), "primary", key="F6", name="dossier.hand_over"
        )
        self._hand_over.clicked.connect(self.hand_over)
        self._tables = DossierTables()
        self._reprints: dict[str, Button] = {}
        self._arrange()

    def show_state(self, state: LookUpState, now: datetime) -> None:
        """An empty panel, or everything about the dossier opened."""
        self._empty.setVisible(state.view is None)
        self._content.setVisible(state.view is not None)
        if state.view is not None:
            self._show_facts(state, now)
            self._show_steps(state)
            self._tables.show_view(state.view)

    def _show_facts(self, state: LookUpState, now: datetime) -> None:
        dossier = state.dossier
        assert state.view is not None and dossier is not None  # noqa: S101, PT018  (by the caller)
        self._code.setText(
            " · ".join((str(dossier.code), channel_words(dossier.channel), dossier.agency_name))
        )
        self._owner.setText(owner_words(dossier))
        self._what.setText(what_and_when(dossier))
        promised = self.tr("Hẹn trả: {due}").format(due=due_words(dossier))
        place = self.tr("chỗ để: {place}").format(place=dossier.shelf) if dossier.shelf else ""
        self._due.setText(" · ".join(part for part in (promised, place) if part))
        cell = state_cell(dossier.status, dossier.due_at, now)
        self._status.say(cell.text, cell.tone or Tone.NEUTRAL)
        sent = send_cell(overall(item.state for item in state.view.sends))
        self._sent.say(sent.hint or sent.text, sent.tone or Tone.NEUTRAL)

    def _show_steps(self, state: LookUpState) -> None:
        dossier = state.dossier
        record = dossier is not None and state.may(Verb.RECORD_RESULT)
        self._set_verb(self._forward, shown=state.may(Verb.FORWARD))
        self._set_verb(self._record, shown=record)
        self._shelf.setVisible(record)
        self._shelf.set_text(state.shelf)
        self._hand_over.setVisible(state.may(Verb.HAND_OVER))
        for form, button in self._reprints.items():
            button.setVisible(form in state.reprints)
            button.setEnabled(not state.printing)

    def _set_verb(self, button: CommitButton, *, shown: bool) -> None:
        button.setVisible(shown)
        button.setEnabled(shown)

    def _verb(self, words: str, name: str) -> CommitButton:
        return CommitButton(words, "primary", name=name)

    def _arrange(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        for text in (self._code, self._owner, self._what):
            column.addWidget(text)
        pills = QHBoxLayout()
        pills.addWidget(self._status)
        pills.addWidget(self._sent)
        pills.addStretch(1)
        column.addLayout(pills)
        for widget in (self._due, self._shelf, self._forward, self._record, self._hand_over):
            column.addWidget(widget)
        column.addWidget(self._tables, 1)
        column.addLayout(self._reprint_line())
        self.add(self._empty)
        self.body.addWidget(self._content, 1)

    def _reprint_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        names = {
            "receipt": self.tr("In giấy hẹn"),
            "return-slip": self.tr("In phiếu kẹp"),
            "return-receipt": self.tr("In phiếu ký nhận"),
        }
        for form, words in names.items():
            button = Button(words, name=f"dossier.print.{form}")
            button.clicked.connect(lambda _checked=False, form=form: self.print_again.emit(form))
            self._reprints[form] = button
            line.addWidget(button)
        line.addStretch(1)
        return line
