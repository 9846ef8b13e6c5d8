"""The sheet of a step: reason, facts, papers, what it will do, and F9."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.verbs import LAW, Verb
from ui import tokens as t
from ui.i18n import form_words, verb_words, words, words_of
from ui.kit.banner import Banner
from ui.kit.button import Button, CommitButton
from ui.kit.page import scrolling
from ui.kit.qr import QrCode
from ui.kit.text import Text
from ui.presenters.act_sheet import ActSheet
from ui.presenters.act_sheet_state import SheetState
from ui.tokens import Role, Tone
from ui.views.act_sheet_fields import FactFields
from ui.views.act_sheet_papers import PapersEditor
from ui.views.act_sheet_reason import ReasonField
from ui.views.step_words import after_words

#: What every answer lacks at the beginning is said by the asterisk, not by a warning.
_NOT_YET = frozenset({"act.no_reason", "act.missing_fact", "act.bad_fact"})

#: The answers scroll in this height at least, in px.
_LEAST = 190


class ActSheetView(QWidget):
    """commit: F9; back: Esc. `connect_to` wires the rest."""

    commit = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._title = Text("", Role.HEADING, name="act.title")
        self._back = Button(self.tr("Quay lại"), "quiet", key="Esc", name="act.back")
        self._back.clicked.connect(self.back)
        self._problem = Banner(Tone.ERROR, name="act.problem")
        self._caution = Banner(Tone.WARNING, name="act.caution")
        self.reason = ReasonField()
        self.fields = FactFields()
        self.papers = PapersEditor()
        self._qr = QrCode(name="act.transfer")
        self._after = Banner(Tone.INFO, name="act.after")
        self._commit = CommitButton("", key="F9", name="act.commit")
        self._commit.committed.connect(self.commit)
        self._arrange()

    def connect_to(self, sheet: ActSheet) -> None:
        """Intents to the presenter."""
        self.commit.connect(sheet.commit)
        self.back.connect(sheet.close)
        self.reason.written.connect(sheet.write_reason)
        self.fields.answered.connect(sheet.answer)
        self.papers.changed.connect(sheet.paper_changed)
        self.papers.added.connect(sheet.add_paper)

    def show_state(self, sheet: SheetState) -> None:
        """A sheet that was not shown before takes the keyboard."""
        self._title.setText(verb_words(sheet.step.value))
        self._problem.say(words(sheet.problem))
        self._caution.say(self._cautions(sheet))
        for part in (self.reason, self.fields, self.papers):
            part.show_state(sheet)
        self._qr.show_text(sheet.transfer)
        self._after.say(after_words(sheet.after) if sheet.after else "")
        self._commit.say(self._commit_words(sheet))
        self._commit.setEnabled(not sheet.busy)
        shown = (sheet.dossier.id, sheet.step)
        if shown != self._shown:
            self._shown = shown
            self._order_tabs()
            self._take_keys(sheet)
            QTimer.singleShot(0, self, self._bring_up_focus)

    def gone(self) -> None:
        """Closed: the next one takes the keyboard again."""
        self._shown = None

    def _order_tabs(self) -> None:
        """From top to bottom; fields that were just made stand at the end of the chain."""
        stops = (
            self.reason.ready,
            self.reason.text,
            *self.papers.stops,
            *self.fields.stops,
            self._commit,
            self._back,
        )
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _take_keys(self, sheet: SheetState) -> None:
        first = self.fields.first
        if sheet.needs_reason and not sheet.reason:
            self.reason.take_keys()
        elif sheet.papers:
            self.papers.table.setFocus()
        elif first is not None:
            first.setFocus()
        else:
            (self.reason.text if sheet.takes_reason else self._commit).setFocus()

    def _bring_up_focus(self) -> None:
        """What has the keyboard is seen whole, once the layout is done."""
        focused = self.focusWidget()
        if focused is not None and self._room.isAncestorOf(focused):
            self._room.ensureWidgetVisible(focused)

    def _cautions(self, sheet: SheetState) -> str:
        found = [words_of(code) for code in sheet.cautions]
        if sheet.objection is not None and sheet.objection.code not in _NOT_YET:
            found.append(words(sheet.objection))
        return "\n".join(found)

    def _commit_words(self, sheet: SheetState) -> str:
        if sheet.busy:
            return self.tr("Đang ghi…")
        form = LAW[sheet.step].form if isinstance(sheet.step, Verb) else None
        if form is None:
            return verb_words(sheet.step.value)
        words_of_form = _lower_first(form_words(form))
        if sheet.dossier.status is None:  # of a draft nothing is recorded
            return self.tr("In {form}").format(form=words_of_form)
        return self.tr("Ghi và in {form}").format(form=words_of_form)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._back)
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(0, 0, t.SPACE_S, 0)
        middle.setSpacing(t.SPACE_S)
        for widget in (self._caution, self.reason, self.papers, self.fields):
            middle.addWidget(widget)
        middle.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_S)
        column.addLayout(head)
        column.addWidget(self._problem)
        self._room = scrolling(inside, name="act.scroll")
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._room.setMinimumHeight(_LEAST)
        column.addWidget(self._room, 1)
        column.addWidget(self._after)
        column.addWidget(self._commit)


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]
