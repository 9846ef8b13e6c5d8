"""One field that finds a procedure by any words without accents; the list lies under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.procedure import Procedure
from ui import tokens as t
from ui.kit.field import Field

_CODE = int(Qt.ItemDataRole.UserRole)
_LINES = 7
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _LINES,
    Qt.Key.Key_PageUp: -_LINES,
}


class ProcedurePicker(Field):
    """picked: code of a procedure. The list takes no focus: typing goes on while it is open."""

    picked = Signal(str)

    def __init__(self, label: str, *, name: str, over: QWidget) -> None:
        super().__init__(
            label,
            name=name,
            required=True,
            placeholder=self.tr("Gõ vài chữ trong tên hoặc mã thủ tục, không cần dấu"),
        )
        self._over = over
        self.list = QListWidget(over)
        self.list.setObjectName(f"{name}.list")
        self.list.setAccessibleName(self.tr("Thủ tục tìm được"))
        self.list.setProperty("popup", "true")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)
        self.list.hide()
        self.input.installEventFilter(self)
        self._shown: tuple[str, ...] = ()

    def show_found(self, query: str, chosen: Procedure | None, found: Sequence[Procedure]) -> None:
        """While there is a query its answers are shown; otherwise the chosen procedure."""
        self.set_text(query or (procedure_line(chosen) if chosen else ""))
        self.input.setCursorPosition(0) if not query else None
        self._fill(found if query.strip() else ())

    def _fill(self, found: Sequence[Procedure]) -> None:
        codes = tuple(procedure.code for procedure in found)
        if codes != self._shown:
            self._shown = codes
            self.list.clear()
            for procedure in found:
                item = QListWidgetItem(procedure_line(procedure), self.list)
                item.setData(_CODE, procedure.code)
                item.setToolTip(f"{procedure.agency_name} · {procedure.field_name}")
            self.list.setCurrentRow(0)
        self._place() if codes else self.list.hide()

    def _place(self) -> None:
        corner = self.input.mapTo(self._over, QPoint(0, self.input.height() + 2))
        rows = min(self.list.count(), _LINES)
        height = rows * (t.ROW + 4) + 6
        self.list.setGeometry(corner.x(), corner.y(), self.input.width(), height)
        self.list.show()
        self.list.raise_()

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(_CODE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter and Tab take its line, Esc closes it."""
        kind = event.type()
        if watched is self.input and isinstance(event, QKeyEvent) and self.list.isVisible():
            if kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress and self._key(event.key()):
                return True
        if kind == QEvent.Type.FocusIn and watched is self.input:
            self.input.selectAll()
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        step = _STEPS.get(Qt.Key(key))
        if step is not None:
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            item = self.list.currentItem()
            if item is not None:
                self._pick(item)
            return key != Qt.Key.Key_Tab
        if key == Qt.Key.Key_Escape:
            self.edited.emit("")
            return True
        return False


def procedure_line(procedure: Procedure) -> str:
    """`1.001193 · Đăng ký khai sinh`."""
    return f"{procedure.code} · {procedure.name}"
