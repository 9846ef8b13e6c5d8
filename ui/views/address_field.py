"""An address with a list of ways to finish it under it. Nothing is taken unless it is chosen."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.unit_search import AddressHint
from ui import tokens as t
from ui.kit.field import Field
from ui.presenters.reception_state import AddressHints

_LINES = 6


class AddressField(Field):
    """taken: number of a line; closed: Esc. Down goes into the list, Enter takes its line.

    Without a line chosen Enter goes on to the next field, as everywhere.
    """

    taken = Signal(int)
    closed = Signal()

    def __init__(self, label: str, *, name: str, over: QWidget, required: bool = False) -> None:
        super().__init__(label, name=name, required=required)
        self._over = over
        self._hints = AddressHints()
        self.list = QListWidget(over)
        self.list.setObjectName(f"{name}.hints")
        self.list.setAccessibleName(self.tr("Gợi ý địa chỉ"))
        self.list.setProperty("popup", "true")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self.taken.emit(self.list.row(item)))
        self.list.hide()

    def show_hints(self, hints: AddressHints) -> None:
        """Those of this field; none: the list goes."""
        mine = hints if hints.field == self.input.objectName() else AddressHints()
        if mine != self._hints:
            self._hints = mine
            self.list.clear()
            for hint in mine.found:
                item = QListWidgetItem(_line(hint, self.tr("nay là")), self.list)
                item.setToolTip("\n".join(hint.now))
        self._place() if mine.found and self.input.hasFocus() else self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while it is open; the rest is the field's."""
        if watched is self.input and isinstance(event, QKeyEvent) and self.list.isVisible():
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key())):
                return True
        if watched is self.input and event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        row = self.list.currentRow()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(-1, min(row + step, self.list.count() - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.taken.emit(row)
        else:
            return False
        return True

    def _place(self) -> None:
        corner = self.input.mapTo(self._over, QPoint(0, self.input.height() + 2))
        height = min(self.list.count(), _LINES) * (t.ROW + 4) + 6
        self.list.setGeometry(corner.x(), corner.y(), self.input.width(), height)
        self.list.show()
        self.list.raise_()


def _line(hint: AddressHint, now: str) -> str:
    return f"{hint.text} · {now} {hint.now[0]}" if len(hint.now) == 1 else hint.text
