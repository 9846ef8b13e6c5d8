"""The history of a dossier, newest first, in whole sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.dossier import Event
from ui import tokens as t
from ui.kit.card import rule
from ui.kit.text import Text
from ui.tokens import Role
from ui.views.event_words import event_details, event_heading


class DossierHistory(QScrollArea):
    """Scrolls by keys; drawn anew only when the history grew."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dossier.history")
        self.setAccessibleName(self.tr("Lịch sử"))
        self.setProperty("keys", "true")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._events: tuple[Event, ...] = ()

    def show_events(self, events: tuple[Event, ...]) -> None:
        """Oldest first goes in."""
        if events == self._events:
            return
        self._events = events
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, t.SPACE_S, 0)
        column.setSpacing(t.SPACE_XS)
        for event in reversed(events):
            column.addWidget(Text(event_heading(event), Role.BODY, wrap=True))
            details = event_details(event)
            if details:
                column.addWidget(Text(details, Role.MUTED, wrap=True))
            column.addWidget(rule())
        column.addStretch(1)
        self.setWidget(content)
