"""The keys of corrections: the same over the strip and over one large page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class StripKeys(QObject):
    """stepped: to the next (+1) or previous paper; shifted: later (+1) or earlier in the strip.

    toggled: aside or back; turned: quarters clockwise; viewed: the page large; flagged: to the next
    page with a verdict.
    """

    stepped = Signal(int)
    shifted = Signal(int)
    toggled = Signal()
    undone = Signal()
    rescanned = Signal()
    inserted = Signal()
    turned = Signal(int)
    viewed = Signal()
    flagged = Signal()

    def pressed(self, event: QKeyEvent) -> bool:
        """True when the key is one of these, and was done."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self._acts().get((modifiers, Qt.Key(event.key())))
        if act is None:
            return False
        act()
        return True

    def _acts(self) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]]:
        key = Qt.Key
        return {
            (_CONTROL, key.Key_Down): lambda: self.stepped.emit(1),
            (_CONTROL, key.Key_Up): lambda: self.stepped.emit(-1),
            (_CONTROL, key.Key_Right): lambda: self.shifted.emit(1),
            (_CONTROL, key.Key_Left): lambda: self.shifted.emit(-1),
            (_CONTROL, key.Key_E): self.flagged.emit,
            (_CONTROL, key.Key_Z): self.undone.emit,
            (_CONTROL, key.Key_R): self.rescanned.emit,
            (_CONTROL, key.Key_T): lambda: self.turned.emit(1),
            (_CONTROL | _SHIFT, key.Key_T): lambda: self.turned.emit(3),
            (_NONE, key.Key_Insert): self.inserted.emit,
            (_NONE, key.Key_Delete): self.toggled.emit,
            (_NONE, key.Key_Space): self.viewed.emit,
        }
