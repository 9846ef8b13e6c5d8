"""One line of the checklist opened: its counts, why it is not needed, what it was taken from."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.domain.reception import PaperAtHand
from ui import tokens as t
from ui.kit.button import Button
from ui.kit.field import Field, labelled
from ui.kit.text import Text
from ui.presenters.reception_papers import MOST, Count, can_drop
from ui.presenters.reception_state import ReceptionState
from ui.tokens import Role

_NUMBER_WIDTH = 84


class PaperDetails(QWidget):
    """counted(kind, sheets), excused(reason); done: Enter or the button."""

    counted = Signal(str, int)
    excused = Signal(str)
    done = Signal()
    dropped = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paper.details")
        self._open: int | None = None
        self._name = Text("", Role.BODY, wrap=True, name="paper.name")
        self._from = Text("", Role.MUTED, wrap=True, name="paper.from")
        self._counts: dict[Count, QLineEdit] = {
            "originals": self._number("originals"),
            "certified": self._number("certified"),
            "copies": self._number("copies"),
        }
        self.reason = Field(self.tr("Không cần nộp, vì"), name="paper.not_needed")
        self.reason.input.setMaxLength(300)
        self.reason.edited.connect(self.excused)
        self.reason.input.installEventFilter(self)
        self._drop = self._button(self.tr("Bỏ dòng này"), "paper.drop", self.dropped)
        self._let_go = self._button(self.tr("Không dùng giấy đã có"), "paper.let_go", self.let_go)
        self._close = self._button(self.tr("Xong"), "paper.done", self.done, "Enter")
        self._arrange()

    def show_state(self, state: ReceptionState) -> None:
        """Hidden while no line is open; the one that was just opened takes the keyboard."""
        number = state.paper_open
        self.setVisible(number is not None)
        begins = number is not None and number != self._open
        self._open = number
        if number is None:
            return
        if begins:
            for field in self._counts.values():
                field.clear()
        self._show(state.papers[number], state)
        if begins:
            self._counts["originals"].setFocus()
            self._counts["originals"].selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a field ends it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.done.emit()
            return True
        return super().eventFilter(watched, event)

    def _show(self, paper: PaperAtHand, state: ReceptionState) -> None:
        self._name.setText(paper.name)
        for kind, field in self._counts.items():
            sheets = getattr(paper, kind)
            if _sheets(field.text()) != sheets or (not field.hasFocus() and not field.text()):
                field.setText(str(sheets))
        self.reason.setVisible(paper.required and not paper.pages and not paper.reused)
        self.reason.set_text(paper.not_needed)
        self._from.setText("\n".join(self._origin(n) for n in _origins(paper)))
        self._from.setVisible(bool(paper.reused))
        self._let_go.setVisible(bool(paper.reused))
        self._drop.setVisible(can_drop(paper, state.case))

    def _origin(self, code: str) -> str:
        return self.tr("Dùng lại giấy đã có của hồ sơ {code}").format(code=code)

    def _number(self, kind: Count) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"paper.{kind}")
        field.setValidator(QIntValidator(0, MOST, field))
        field.setFixedWidth(_NUMBER_WIDTH)
        field.textEdited.connect(lambda text: self.counted.emit(kind, _sheets(text)))
        field.installEventFilter(self)
        return field

    def _button(self, words: str, name: str, signal: object, key: str = "") -> Button:
        button = Button(words, "quiet", key=key, name=name)
        button.clicked.connect(signal)
        return button

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(t.SPACE_L, t.SPACE_XS, t.SPACE_L, t.SPACE_M)
        grid.setHorizontalSpacing(t.SPACE_M)
        grid.setVerticalSpacing(t.SPACE_XS)
        grid.addWidget(self._name, 0, 0, 1, 4)
        names = {
            "originals": self.tr("Bản chính"),
            "certified": self.tr("Chứng thực"),
            "copies": self.tr("Bản sao"),
        }
        for column, (kind, field) in enumerate(self._counts.items()):
            grid.addWidget(labelled(names[kind], field), 1, column)
        grid.addWidget(self.reason, 1, 3)
        grid.setColumnStretch(3, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._from, 1)
        foot.addStretch(1)
        for button in (self._let_go, self._drop, self._close):
            foot.addWidget(button)
        grid.addLayout(foot, 2, 0, 1, 4)


def _sheets(text: str) -> int:
    return int(text) if text else 0


def _origins(paper: PaperAtHand) -> tuple[str, ...]:
    return tuple(dict.fromkeys(file.reused_from for file in paper.reused))
