"""A short list to choose from by keys: arrows and Enter, or the digit in front of a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui import tokens as t
from ui.burst import FASTEST_HAND_MS
from ui.theme import current_colours

_KEY = int(Qt.ItemDataRole.UserRole)
_NOTE = _KEY + 1
_HEIGHT = 32
_NUMBER = 34
#: Lines that are seen at least.
_LEAST = 3
#: A hand that goes on down a list does not wait so long on a line.
_REST_MS = 350


@dataclass(frozen=True, slots=True)
class Choice:
    """key: comes back in `picked`; note: why it is grey, "" for a line that may be chosen."""

    key: str
    text: str
    note: str = ""


class ChoiceDelegate(QStyledItemDelegate):
    """Number, words, and at the right why not. The chosen line is coloured while it has keys."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines alike."""
        return QSize(120, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, number, words."""
        colours, box, note = current_colours(), QRect(option.rect), str(index.data(_NOTE) or "")
        view = option.widget
        chosen = isinstance(view, ChoiceList) and view.currentRow() == index.row()
        painter.save()
        painter.setFont(option.font)
        if chosen and view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), t.RADIUS, t.RADIUS)
        muted = QColor(colours.muted)
        painter.setPen(muted)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = str(index.row() + 1) if index.row() < 9 else ""
        painter.drawText(box.adjusted(12, 0, 0, 0), int(middle), number)
        edge = 10 + (painter.fontMetrics().horizontalAdvance(note) + 12 if note else 0)
        painter.drawText(
            box.adjusted(0, 0, -10, 0), int(middle | Qt.AlignmentFlag.AlignRight), note
        )
        painter.setPen(muted if note else QColor(colours.text))
        room = box.adjusted(_NUMBER, 0, -edge, 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(middle), cut)
        painter.restore()


class ChoiceList(QListWidget):
    """picked: key of a line, grey ones too, so that the station can say why not.

    passed: key of a line that the arrows have come to rest on.
    """

    picked = Signal(str)
    passed = Signal(str)

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("choices", "true")
        self.setItemDelegate(ChoiceDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.itemClicked.connect(self._pick)
        self._shown: tuple[Choice, ...] = ()
        self._digit = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(int(2 * FASTEST_HAND_MS))
        self._pause.timeout.connect(self._pick_digit)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._pass)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """All lines, the first one current; nothing happens when they are the same."""
        if tuple(choices) == self._shown:
            return
        self._shown = tuple(choices)
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text, self)
            item.setData(_KEY, choice.key)
            item.setData(_NOTE, choice.note)
            item.setToolTip(f"{choice.text} · {choice.note}" if choice.note else choice.text)
        self.setCurrentRow(0)
        self.setMaximumHeight(_height(len(choices)))
        self.setMinimumHeight(_height(min(len(choices), _LEAST)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All lines; with less room it scrolls."""
        return QSize(320, _height(len(self._shown)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the line; a digit too, unless a hand-held scanner goes on typing."""
        self._pause.stop()
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._pick(item)
        elif event.text() and event.text() in "123456789":
            self._digit = event.text()
            self._pause.start()
        elif not event.text().isprintable() or not event.text():
            before = self.currentRow()
            super().keyPressEvent(event)
            if self.currentRow() != before:
                self._rest.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The chosen line shows that keys go here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And that they do not any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _pick_digit(self) -> None:
        item = self.item(int(self._digit) - 1)
        if item is not None:
            self.setCurrentItem(item)
            self._pick(item)

    def _pass(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.passed.emit(str(item.data(_KEY)))

    def _pick(self, item: QListWidgetItem) -> None:
        self._rest.stop()
        self.picked.emit(str(item.data(_KEY)))


def _height(lines: int) -> int:
    return max(1, lines) * _HEIGHT + 6
