"""The fields of a sheet, one a fact, drawn from the table of facts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPlainTextEdit, QWidget

from app.domain.facts import FactKind
from ui import tokens as t
from ui.i18n import choice_words, fact_words
from ui.kit.field import Field, labelled
from ui.presenters.act_sheet_state import Answer, SheetState

#: Short answers stand two in a line.
_SHORT = (FactKind.DAY, FactKind.MOMENT, FactKind.MONEY)
#: Letters of a choice that fit half a line.
_HALF = 16
_DRAWN_ELSEWHERE = (FactKind.PAPERS,)


class FactFields(QWidget):
    """answered: key of a fact and what stands in its field. Built anew for another sheet."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(t.SPACE_M)
        self._grid.setVerticalSpacing(t.SPACE_S)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._inputs: dict[str, Field | QComboBox | QPlainTextEdit] = {}
        self._built: tuple[object, ...] = ()

    def show_state(self, sheet: SheetState) -> None:
        """The answers as they stand; the field of the problem says so."""
        asked = tuple(a for a in sheet.answers if a.fact.kind not in _DRAWN_ELSEWHERE)
        shape = (sheet.step, sheet.dossier.id, tuple((a.fact, a.options) for a in asked))
        if shape != self._built:
            self._build(asked)
            self._built = shape
        wrong = sheet.problem.params.get("fact") if sheet.problem else None
        for answer in asked:
            self._show(answer, wrong=answer.fact.key == wrong, busy=sheet.busy)
        self.setVisible(bool(asked))

    @property
    def first(self) -> QWidget | None:
        """Where typing begins: the first empty answer, else the first."""
        empty = [w for w in self._inputs.values() if isinstance(w, Field) and not w.text()]
        return empty[0].input if empty else next(iter(self.stops), None)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return tuple(w.input if isinstance(w, Field) else w for w in self._inputs.values())

    def _show(self, answer: Answer, *, wrong: bool, busy: bool) -> None:
        widget = self._inputs[answer.fact.key]
        widget.setEnabled(not busy)
        if isinstance(widget, Field):
            widget.set_text(answer.text)
            widget.set_problem(self._problem(answer) if wrong else "")
        elif isinstance(widget, QComboBox):
            widget.setCurrentIndex(max(0, widget.findData(answer.text)))
        elif widget.toPlainText() != answer.text:
            widget.setPlainText(answer.text)

    def _problem(self, answer: Answer) -> str:
        if not answer.text:
            return self.tr("Cần ghi mục này.")
        return self.tr("Không đọc được. Gõ lại.")

    def _build(self, asked: Sequence[Answer]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._inputs = {}
        place = 0
        for answer in asked:
            widget = self._widget(answer)
            short = answer.fact.kind in _SHORT or _are_short(answer.options)
            place += 0 if short else place % 2
            span = 1 if short else 2
            self._grid.addWidget(widget, place // 2, place % 2, 1, span)
            place += span

    def _widget(self, answer: Answer) -> QWidget:
        fact, label = answer.fact, fact_words(answer.fact.key)
        name = f"act.{fact.key}"
        if answer.options:
            return labelled(label, self._combo(answer, name), required=fact.required)
        if fact.kind is FactKind.LINES:
            return labelled(label, self._lines(fact.key, name), required=fact.required)
        field = Field(label, name=name, required=fact.required, placeholder=self._hint(answer))
        field.edited.connect(lambda text, key=fact.key: self.answered.emit(key, text))
        self._inputs[fact.key] = field
        return field

    def _combo(self, answer: Answer, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for value in answer.options:
            box.addItem(choice_words(value), value)
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setCurrentIndex(max(0, box.findData(answer.text)))
        key = answer.fact.key
        box.activated.connect(lambda _row: self.answered.emit(key, str(box.currentData())))
        self._inputs[key] = box
        return box

    def _lines(self, key: str, name: str) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setObjectName(name)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(3 * t.CONTROL)
        edit.textChanged.connect(lambda: self.answered.emit(key, edit.toPlainText()))
        self._inputs[key] = edit
        return edit

    def _hint(self, answer: Answer) -> str:
        return {
            FactKind.MOMENT: self.tr("ngày/tháng/năm giờ:phút"),
            FactKind.DAY: self.tr("ngày/tháng/năm"),
        }.get(answer.fact.kind, "")


def _are_short(options: Sequence[str]) -> bool:
    """They can be read in half a line."""
    return bool(options) and max(len(choice_words(value)) for value in options) <= _HALF
