"""Pages of a batch as items of a list: picture, number, and where each of them goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QBuffer,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QImageReader, QPixmap

from ui.presenters.page_strip import Kind, StripPage
from ui.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
PICTURE = QSize(118, 167)
ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class StripItem:
    """One page as it is drawn. tag: its paper, or why it is not filed; tip: both in words.

    mark: what is wrong with its picture, in a word; "" for nothing.
    """

    page: StripPage
    number: int
    tag: str
    tone: Tone
    tip: str
    mark: str = ""
    mark_tone: Tone = Tone.NEUTRAL

    @property
    def filed(self) -> bool:
        """Drawn in full; everything else is pale."""
        return self.page.kind is Kind.CONTENT


class StripModel(QAbstractListModel):
    """Pictures are decoded once, at the size they are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[StripItem, ...] = ()
        self._pictures: dict[tuple[str, int], QPixmap] = {}

    def show_items(self, items: Sequence[StripItem]) -> None:
        """New pages are added behind; changed ones are drawn anew."""
        old, new = self._items, tuple(items)
        if old == new:
            return
        common = min(len(old), len(new))
        if len(new) < len(old) or any(old[n].page.kept != new[n].page.kept for n in range(common)):
            self.beginResetModel()
            self._items = new
            self.endResetModel()
            return
        if len(new) > common:
            self.beginInsertRows(QModelIndex(), common, len(new) - 1)
            self._items = (*old, *new[common:])
            self.endInsertRows()
        self._items = new
        if common:
            self.dataChanged.emit(self.index(0), self.index(common - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        """Flat."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Item, tip and words for a screen reader."""
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        words = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return item.tip if role in words else None

    def picture(self, item: StripItem) -> QPixmap:
        """The thumbnail; empty while it is still being read from the store."""
        key = (item.page.kept.key, len(item.page.thumbnail))
        if key not in self._pictures:
            self._pictures[key] = _decode(item.page.thumbnail)
        return self._pictures[key]


def _decode(data: bytes) -> QPixmap:
    """Decoded small: a stored page of 300 dpi takes a tenth of the time this way."""
    if not data:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    size = reader.size().scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(size)
    return QPixmap.fromImage(reader.read())
