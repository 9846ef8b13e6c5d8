"""The strip of thumbnails, drawn; arrows, Del and Ctrl+arrows do the work."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtCore import QItemSelectionModel as Selection
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui import tokens as t
from ui.theme import current_colours, ui_font
from ui.tokens import Role, Tone
from ui.views.strip_keys import StripKeys
from ui.views.strip_model import ITEM_ROLE, PICTURE, StripItem, StripModel

CELL = QSize(PICTURE.width() + 26, PICTURE.height() + 58)
_PALE = 0.35


class StripDelegate(QStyledItemDelegate):
    """Picture with its mark on top, number and tag below; pages that are not filed are pale."""

    def __init__(self, model: StripModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All cells alike."""
        return CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Frame, picture, mark, number, tag."""
        item = index.data(ITEM_ROLE)
        if not isinstance(item, StripItem):
            return
        state: QStyle.StateFlag = option.state
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, cell, chosen=bool(state & QStyle.StateFlag.State_Selected))
        self._picture(painter, cell, item)
        self._mark(painter, cell, item)
        self._words(painter, cell, item)
        painter.restore()

    def _frame(self, painter: QPainter, cell: QRect, *, chosen: bool) -> None:
        colours = current_colours()
        painter.setBrush(QColor(colours.selection if chosen else colours.raised))
        colour = colours.primary if chosen else colours.line
        painter.setPen(QPen(QColor(colour), 2 if chosen else 1))
        painter.drawRoundedRect(cell.adjusted(3, 3, -3, -3), t.RADIUS, t.RADIUS)

    def _picture(self, painter: QPainter, cell: QRect, item: StripItem) -> None:
        picture = self._model.picture(item)
        place = QRect(cell.left() + 13, cell.top() + 12, PICTURE.width(), PICTURE.height())
        if picture.isNull():
            painter.fillRect(place, QColor(current_colours().soft_line))
            return
        painter.setOpacity(1.0 if item.filed else _PALE)
        left = place.left() + (place.width() - picture.width()) // 2
        top = place.top() + (place.height() - picture.height()) // 2
        painter.drawPixmap(left, top, picture)
        painter.setOpacity(1.0)

    def _words(self, painter: QPainter, cell: QRect, item: StripItem) -> None:
        colours = current_colours()
        line = QRect(cell.left() + 12, cell.bottom() - 38, cell.width() - 24, 26)
        painter.setFont(ui_font(Role.HEADING))
        painter.setPen(QColor(colours.text))
        number = str(item.number)
        painter.drawText(line, int(_LEFT), number)
        used = QFontMetrics(ui_font(Role.HEADING)).horizontalAdvance(number) + 8
        _pill(painter, line.adjusted(used, 2, 0, -2), item.tag, item.tone)

    def _mark(self, painter: QPainter, cell: QRect, item: StripItem) -> None:
        """Over the foot of the picture, framed in its colour: paper is as light as the pill."""
        if not item.mark:
            return
        place = QRect(cell.left() + 8, cell.top() + PICTURE.height() - 14, cell.width() - 16, 24)
        _pill(painter, place, item.mark, item.mark_tone, framed=True)


def _pill(painter: QPainter, place: QRect, words: str, tone: Tone, *, framed: bool = False) -> None:
    text, back = current_colours().tone(tone)
    painter.setPen(QColor(text) if framed else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(place, t.PILL_RADIUS, t.PILL_RADIUS)
    painter.setPen(QColor(text))
    font = ui_font(Role.PROBLEM)
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width() - 8)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), shown)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StripList(QListView):
    """selected: positions; the others as `StripKeys`."""

    selected = Signal(list)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.keys = StripKeys()
        self._items = StripModel()
        self.setModel(self._items)
        self.setItemDelegate(StripDelegate(self._items))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(CELL.height() + 12)
        self._showing = False
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    def show_items(self, items: Sequence[StripItem], chosen: Sequence[int]) -> None:
        """Follows the scan: the newest page is scrolled into view."""
        before = self._items.rowCount()
        self._showing = True
        try:
            self._items.show_items(items)
            self._choose(chosen)
        finally:
            self._showing = False
        if len(items) > before:
            self.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the corrections; everything else moves the selection."""
        if not self.keys.pressed(event):
            super().keyPressEvent(event)

    def _choose(self, chosen: Sequence[int]) -> None:
        if sorted(index.row() for index in self.selectedIndexes()) == list(chosen):
            return
        wanted = QItemSelection()
        for row in chosen:
            index = self._items.index(row)
            wanted.select(index, index)
        self.selectionModel().select(wanted, Selection.SelectionFlag.ClearAndSelect)
        if chosen:
            first = self._items.index(chosen[0])
            self.selectionModel().setCurrentIndex(first, Selection.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def _selection_changed(self) -> None:
        if not self._showing:
            self.selected.emit(sorted(index.row() for index in self.selectedIndexes()))
