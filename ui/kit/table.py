"""Lists of dossiers, papers and messages: whole tuples of display rows go in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import tokens as t
from ui.kit.pill_delegate import PillDelegate
from ui.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Column:
    """width in px; 0: takes what is left (one column a table). right: figures.

    optional: goes, from the right, when the table is too narrow for all.
    """

    title: str
    width: int = 0
    right: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. tone: drawn as a pill; ticked: a check box in front."""

    text: str = ""
    tone: Tone | None = None
    ticked: bool | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `key` comes back in the table's signals and is never shown."""

    key: str
    cells: tuple[Cell | str, ...]

    def cell(self, column: int) -> Cell:
        """The cell, a plain string wrapped."""
        found = self.cells[column]
        return Cell(found) if isinstance(found, str) else found


class RowModel(QAbstractTableModel):
    """Rows as they are shown."""

    ticked = Signal(str, bool)

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    def replace(self, rows: Sequence[Row]) -> None:
        """All rows at once."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        """Flat: only the root has rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        """Flat: only the root has columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles of the columns, aligned as their cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tone, tick and hint of a cell."""
        cell = self._rows[index.row()].cell(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and cell.ticked is not None:
            return Qt.CheckState.Checked if cell.ticked else Qt.CheckState.Unchecked
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            TONE_ROLE: cell.tone,
            Qt.ItemDataRole.ToolTipRole: cell.hint or cell.text or None,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment(index.column()),
            Qt.ItemDataRole.AccessibleTextRole: cell.text,
        }
        return values.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Ticks can be changed."""
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()].cell(index.column()).ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Reports the wish; the rows change when the state does."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        checked = Qt.CheckState(value) == Qt.CheckState.Checked
        self.ticked.emit(self._rows[index.row()].key, checked)
        return True

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignRight
            if self._columns[column].right
            else (Qt.AlignmentFlag.AlignLeft)
        )
        return side | Qt.AlignmentFlag.AlignVCenter


#: What the stretching column keeps before optional ones go.
_LEAST_STRETCH = 130


class Table(QTableView):
    """chosen: the current row's key ("" for none); opened: double click or Enter in the table.

    ticked: a check box was pressed (key, wanted).
    """

    chosen = Signal(str)
    opened = Signal(str)
    ticked = Signal(str, bool)

    def __init__(
        self, columns: Sequence[Column], *, name: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.rows_model = RowModel(columns)
        self.rows_model.ticked.connect(self.ticked)
        self.setModel(self.rows_model)
        self.setItemDelegate(PillDelegate(TONE_ROLE, self))
        self._showing = False
        self._columns = tuple(columns)
        self._shape(columns)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.activated.connect(lambda index: self.opened.emit(self._key(index)))

    def show_rows(self, rows: Sequence[Row], selected: str = "") -> None:
        """All rows; the row with key `selected` is current. Emits nothing."""
        self._showing = True
        try:
            if self.rows_model.rows != tuple(rows):
                self.rows_model.replace(rows)
            keys = [row.key for row in rows]
            if selected in keys:
                index = self.rows_model.index(keys.index(selected), 0)
                if self.currentIndex().row() != index.row() or not self.selectedIndexes():
                    self.selectRow(index.row())
                    self.scrollTo(index)
            else:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
        finally:
            self._showing = False

    @property
    def current_key(self) -> str:
        """Key of the current row, "" for none."""
        return self._key(self.currentIndex())

    def fit_rows(self, most: int = 12) -> None:
        """As high as its rows, for a table inside a scrolling page."""
        lines = min(self.rows_model.rowCount(), most)
        header = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(header + max(lines, 1) * t.ROW + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter where no row is marked yet takes the first one: it is what a person looks at."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.currentIndex().isValid() and self.rows_model.rows:
            self.selectRow(0)
            self.opened.emit(self.rows_model.rows[0].key)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Optional columns go, and come back, with the room."""
        super().resizeEvent(event)
        over = sum(c.width or _LEAST_STRETCH for c in self._columns) - self.viewport().width()
        for number in reversed(range(len(self._columns))):
            column = self._columns[number]
            hidden = column.optional and over > 0
            if column.optional:
                self.setColumnHidden(number, hidden)
            over -= column.width if hidden else 0

    def sizeHint(self) -> QSize:
        """Small: layouts give it the room that is left."""
        return QSize(320, 180)

    def _shape(self, columns: Sequence[Column]) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(t.ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(36)
        for number, column in enumerate(columns):
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(number, mode.Interactive if column.width else mode.Stretch)
            if column.width:
                self.setColumnWidth(number, column.width)

    def _key(self, index: QModelIndex) -> str:
        rows = self.rows_model.rows
        return rows[index.row()].key if 0 <= index.row() < len(rows) else ""

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._showing:
            self.chosen.emit(self._key(current))
