"""Cần xử lý trước khi in: what still blocks the receipt; each line leads to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout

from app.domain.reception import Obstacle
from ui.i18n import words_of
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.pill import Pill
from ui.kit.text import Text
from ui.theme import ui_font
from ui.tokens import Role, Tone

#: More than these do not help anybody who has not done the first ones.
_MOST = 6
_RIGHT = Qt.TextElideMode.ElideRight
#: Of a line in px; what does not fit is in the tool tip.
_WIDTH = 266


class ObstacleCard(Card):
    """wanted: the field of a line that was pressed."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Cần xử lý trước khi in"), name="obstacles")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._ready = Pill(self.tr("Đủ để in giấy hẹn"), Tone.OK, name="obstacles.ready")
        self._more = Text("", Role.MUTED, name="obstacles.more")
        self._shown: tuple[Obstacle, ...] = ()
        self.body.addLayout(self._lines)
        self.add(self._more, self._ready)
        self._more.hide()

    def show_obstacles(self, found: Sequence[Obstacle]) -> None:
        """In the order of the form."""
        count = len(found)
        title = self.tr("Cần xử lý trước khi in")
        self.title.setText(f"{title} ({count})" if count else title)
        self._ready.say(self.tr("Đủ để in giấy hẹn") if not count else "", Tone.OK)
        self._more.setText(self.tr("và {n} việc nữa").format(n=count - _MOST))
        self._more.setVisible(count > _MOST)
        if tuple(found) != self._shown:
            self._shown = tuple(found)
            self._fill(found[:_MOST])

    def _fill(self, found: Sequence[Obstacle]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, obstacle in enumerate(found, start=1):
            self._lines.addWidget(self._line(number, obstacle))

    def _line(self, number: int, obstacle: Obstacle) -> Button:
        words = obstacle_words(obstacle)
        who = self.tr("Người nộp: ") if obstacle.field.startswith("filer.") else ""
        short = f"{number}. {who}{first_sentence(words)}"
        button = Button("", "line", name=f"obstacle.{obstacle.field}")
        button.say(QFontMetrics(ui_font(Role.PROBLEM)).elidedText(short, _RIGHT, _WIDTH))
        button.setAccessibleName(short)
        button.setToolTip(words)
        button.clicked.connect(lambda: self.wanted.emit(obstacle.field))
        return button


def obstacle_words(obstacle: Obstacle) -> str:
    """What is wrong and what to do."""
    return words_of(obstacle.code, subject=obstacle.subject)


def first_sentence(words: str) -> str:
    """The fact without the advice, for a list."""
    return words.partition(". ")[0].rstrip(".")
