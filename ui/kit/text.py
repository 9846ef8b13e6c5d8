"""Labels. Text from outside is never read as rich text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.kit.restyle import set_property
from ui.tokens import Role, Tone


class Text(QLabel):
    """Plain text in one of the kinds of the theme. `wrap` for whole sentences."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        wrap: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setObjectName(name)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def set_tone(self, tone: Tone | None) -> None:
        """Colour of a tone, or the colour of the kind of text again."""
        set_property(self, "textTone", tone.value if tone else "")


class Copyable(Text):
    """Text that a person may select and copy, such as a dossier number."""

    def __init__(self, text: str = "", role: Role = Role.BODY, *, name: str = "") -> None:
        super().__init__(text, role, name=name)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setCursor(Qt.CursorShape.IBeamCursor)
