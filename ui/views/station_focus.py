"""Where the keys go when a station is shown: where they went before, else its first field."""

from weakref import ref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.presenters.navigation import Station

#: What a clerk types or chooses in; a button is no place to begin.
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)


class StationFocus:
    """Remembers a widget a station, without keeping it alive."""

    def __init__(self) -> None:
        self._left: dict[Station, ref[QWidget]] = {}

    def leave(self, station: Station, view: QWidget | None) -> None:
        """Another station will be shown."""
        now = QApplication.focusWidget()
        if now is not None and view is not None and view.isAncestorOf(now):
            self._left[station] = ref(now)

    def enter(self, station: Station, view: QWidget, by_qt: QWidget | None) -> None:
        """Nothing happens where the station itself has chosen. by_qt: what had the keys before."""
        now = QApplication.focusWidget()
        if now is not None and now is not by_qt and view.isAncestorOf(now):
            return
        last = self._left.get(station, lambda: None)()
        target = last if last is not None and _takes_keys(last, view) else _first_field(view)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first_field(view: QWidget) -> QWidget | None:
    """The first of the tab chain that takes keys."""
    found = view.nextInFocusChain()
    while found is not None and found is not view:
        if isinstance(found, _FIELDS) and view.isAncestorOf(found) and _takes_keys(found, view):
            return found
        found = found.nextInFocusChain()
    return None


def _takes_keys(widget: QWidget, view: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus
    return (
        isValid(widget)
        and widget.isEnabled()
        and widget.isVisibleTo(view)
        and (widget.focusPolicy() & by_tab) == by_tab
    )
