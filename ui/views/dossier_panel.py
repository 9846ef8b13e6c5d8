"""One dossier in full: facts, next steps, papers, history, and the sheet of the step chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.dossier import Dossier
from ui import tokens as t
from ui.kit.banner import Banner
from ui.kit.card import Card, rule
from ui.kit.empty import EmptyState
from ui.kit.pill import Pill
from ui.kit.text import Copyable, Text
from ui.presenters.look_up import LookUpState
from ui.presenters.urgency import Judge, Urgency, overall
from ui.tokens import Role, Tone
from ui.views.act_sheet import ActSheetView
from ui.views.dossier_tables import DossierTables
from ui.views.dossier_words import (
    channel_words,
    holding_words,
    owner_words,
    promise_words,
    send_cell,
    state_cell,
    tally_words,
    what_and_when,
)
from ui.views.step_words import done_words

#: The tabs and a few lines of what they show, in px; they take the room that is left.
_LEAST = 160


class DossierPanel(Card):
    """taken: the word of a step; print_again: a form's name; file_wanted: a paper's line."""

    taken = Signal(str)
    print_again = Signal(str)
    file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="dossier")
        self._empty = EmptyState(
            self.tr("Chọn một hồ sơ"),
            self.tr("Bước tiếp theo, giấy tờ và lịch sử hiện ở đây. Trong danh sách: Enter."),
        )
        self._done = Banner(Tone.OK, name="dossier.done")
        self._code = Copyable("", Role.MUTED, name="dossier.code")
        self._owner = Text("", Role.NAME, wrap=True, name="dossier.owner")
        self._what = Text("", Role.MUTED, wrap=True, name="dossier.what")
        self._due = Text("", Role.BODY, wrap=True, name="dossier.due")
        self._holding = Text("", Role.MUTED, wrap=True, name="dossier.holding")
        self._tally = Text("", Role.MUTED, wrap=True, name="dossier.tally")
        self._status = Pill(name="dossier.status")
        self._sent = Pill(name="dossier.sent")
        self._tables = DossierTables()
        self._tables.steps.picked.connect(self.taken)
        self._tables.print_again.connect(self.print_again)
        self._tables.file_wanted.connect(self.file_wanted)
        self.sheet = ActSheetView()
        self._opened = 0
        self._arrange()

    def show_state(self, state: LookUpState, judge: Judge) -> None:
        """An empty panel, everything about the dossier opened, or the step being prepared."""
        self._empty.setVisible(state.view is None)
        self._content.setVisible(state.view is not None)
        if state.view is None or state.dossier is None:
            return
        self._show_facts(state.dossier, judge)
        sent = send_cell(overall(item.state for item in state.view.sends))
        self._sent.say(sent.hint or sent.text, sent.tone or Tone.NEUTRAL)
        self._done.say(done_words(state.done) if state.done else "")
        self._show_work(state)

    def _show_work(self, state: LookUpState) -> None:
        """The sheet lies over the tables; the facts that it does not repeat make room."""
        at_work = state.sheet is not None
        for widget in (self._tables, self._facts):
            widget.setVisible(not at_work)
        self.sheet.setVisible(at_work)
        self._tables.show_state(state)
        if state.sheet is not None:
            self.sheet.show_state(state.sheet)
        else:
            self.sheet.gone()
        if state.opened != self._opened and not at_work:
            self._opened = state.opened
            self._tables.take_keys()

    def _show_facts(self, dossier: Dossier, judge: Judge) -> None:
        self._code.setText(
            " · ".join((str(dossier.code), channel_words(dossier.channel), dossier.agency_name))
        )
        self._owner.setText(owner_words(dossier))
        self._what.setText(what_and_when(dossier))
        self._due.setText(promise_words(dossier))
        for label, words in (
            (self._holding, holding_words(dossier)),
            (self._tally, tally_words(dossier)),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        cell = state_cell(dossier, judge)
        as_it_is = judge(dossier).urgency is Urgency.STATUS
        self._status.say(cell.hint if as_it_is else cell.text, cell.tone or Tone.NEUTRAL)

    def _arrange(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        column.addWidget(self._done)
        for text in (self._code, self._owner, self._what):
            column.addWidget(text)
        self._facts = QWidget()
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(t.SPACE_XS)
        pills = QHBoxLayout()
        pills.addWidget(self._status)
        pills.addWidget(self._sent)
        pills.addStretch(1)
        facts.addLayout(pills)
        for text in (self._due, self._holding, self._tally):
            facts.addWidget(text)
        column.addWidget(self._facts)
        column.addWidget(rule())
        self._tables.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._tables.setMinimumHeight(_LEAST)
        column.addWidget(self._tables, 1)
        column.addWidget(self.sheet, 1)
        self.add(self._empty)
        self.body.addWidget(self._content, 1)
