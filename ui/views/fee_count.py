"""The day close: what the ledger expects, what was counted, why it differs."""

from PySide6.QtCore import Signal

from app.domain.money import dong
from ui.formats import clock
from ui.kit.button import CommitButton
from ui.kit.card import Card
from ui.kit.field import Field
from ui.kit.figure import Line
from ui.kit.text import Text
from ui.presenters.fee_page_state import Count, FeePageState
from ui.tokens import Role, Tone


class CountCard(Card):
    """changed carries the whole `Count`; done: F9's button."""

    changed = Signal(object)
    done = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Khóa sổ ngày"), name="fees.count")
        self._tried = False
        self._expected = Line(self.tr("Theo sổ"), name="fees.expected", strong=True)
        self._closed = Text("", Role.MUTED, wrap=True, name="fees.closed")
        self.counted = self._field("counted", self.tr("Tiền mặt đếm được (đồng)"))
        self._difference = Text("", Role.HEADING, wrap=True, name="fees.difference")
        self._note = self._field("note", self.tr("Ghi chú chênh lệch"))
        self._reason = self._field("reason", self.tr("Lý do đếm lại"))
        self.commit = CommitButton(self.tr("Khóa sổ"), key="F9", name="fees.close")
        self.commit.committed.connect(self.done)
        self.body.addLayout(self._expected)
        self.add(self._closed, self.counted, self._difference, self._note, self._reason)
        self.add(self.commit)

    def show_state(self, state: FeePageState) -> None:
        """Hidden while a payment is being reversed: F9 means one thing at a time."""
        book, count = state.own_book, state.count
        self.setVisible(state.reversal is None)
        self._expected.value.setText(dong(book.expected) if book else "—")
        self._closed.setText(self._closed_words(state))
        self._closed.setVisible(state.closed)
        for field, text in (
            (self.counted, count.counted),
            (self._note, count.note),
            (self._reason, count.reason),
        ):
            field.set_text(text)
        self._show_difference(state.difference)
        written = any(field.input.hasFocus() for field in (self._note, self._reason))
        self._note.setVisible(bool(state.difference))
        self._reason.setVisible(state.closed and state.difference is not None)
        if written and self._note.isHidden() and self._reason.isHidden():
            self.counted.input.setFocus()  # never lost to the box at the top
        wrong = self.tr("Ghi để khóa sổ.")
        tried = state.tried and state.reversal is None
        missing = self._missing(state) if tried else ()
        for field in (self.counted, self._note, self._reason):
            field.set_problem(wrong if field in missing else "")
        if missing and not self._tried:
            missing[0].input.setFocus()
        self._tried = tried
        self.commit.say(self.tr("Đếm lại, khóa sổ") if state.closed else self.tr("Khóa sổ"))
        self.commit.setEnabled(not state.busy and state.day <= state.today)

    def _missing(self, state: FeePageState) -> tuple[Field, ...]:
        """Fields that F9 waits for, from the top."""
        waits = (
            (self.counted, state.difference is None),
            (self._note, bool(state.difference) and not state.count.note.strip()),
            (self._reason, state.closed and not state.count.reason.strip()),
        )
        return tuple(field for field, waiting in waits if waiting)

    def _show_difference(self, difference: int | None) -> None:
        words = ""
        if difference is not None and difference < 0:
            words = self.tr("Thiếu {amount}").format(amount=dong(-difference))
        elif difference:
            words = self.tr("Thừa {amount}").format(amount=dong(difference))
        elif difference == 0:
            words = self.tr("Khớp với sổ")
        self._difference.set_tone(Tone.WARNING if difference else Tone.OK)
        self._difference.setText(words)
        self._difference.setVisible(bool(words))

    def _closed_words(self, state: FeePageState) -> str:
        if state.own_book is None or not state.own_book.closes:
            return ""
        last = state.own_book.closes[-1]
        said = self.tr("Đã khóa sổ lúc {clock}: đếm {counted}, lệch {difference}. {note}")
        return said.format(
            clock=clock(last.at),
            counted=dong(last.counted),
            difference=dong(last.difference),
            note=last.note,
        ).strip()

    def _field(self, key: str, label: str) -> Field:
        field = Field(label, name=f"fees.{key}", required=True)
        field.edited.connect(self._told)
        return field

    def _told(self) -> None:
        self.changed.emit(Count(self.counted.text(), self._note.text(), self._reason.text()))
