"""Where one can go in the window, and with what in hand. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from app.domain.reception import PaperAtHand
from app.usecases.print_form import PrintedForm
from ui.presenters.targets import ScanTarget


class Station(StrEnum):
    """The stations of the window."""

    GUIDANCE = "guidance"
    RECEPTION = "reception"
    DIGITISE = "digitise"
    HAND_OVER = "hand_over"
    LOOK_UP = "look_up"
    BOOK = "book"
    ONLINE = "online"
    ATTENTION = "attention"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class OpenDossier:
    """Show this dossier; code as typed or scanned."""

    code: str


@dataclass(frozen=True, slots=True)
class ScanInto:
    """F4 from a dossier: scan into it."""

    code: str


@dataclass(frozen=True, slots=True)
class CardText:
    """What a hand-held scanner read off a citizen card, raw."""

    text: str


@dataclass(frozen=True, slots=True)
class ReadCardNow:
    """F5 pressed elsewhere: read the card on the document scanner."""


@dataclass(frozen=True, slots=True)
class Receive:
    """Begin a reception of this procedure; from guidance or from an online dossier."""

    procedure_code: str
    case_index: int = 0
    online_code: str = ""


@dataclass(frozen=True, slots=True)
class CopyFrom:
    """Begin a reception like this dossier: people, procedure, names of papers."""

    code: str


@dataclass(frozen=True, slots=True)
class SearchFor:
    """Words of the one box. entered: by Enter, so that what is found shall be opened."""

    text: str
    entered: bool = False


@dataclass(frozen=True, slots=True)
class Guide:
    """What to bring for this procedure."""

    procedure_code: str


@dataclass(frozen=True, slots=True)
class NextCitizen:
    """F12: an empty form; what stood in it is kept as a draft."""


@dataclass(frozen=True, slots=True)
class ScanForReception:
    """F4 from a reception under way: scan into its checklist."""

    target: ScanTarget


@dataclass(frozen=True, slots=True)
class PapersScanned:
    """Back to the reception with what was scanned for it.

    kept: to be called when the form's own draft holds the papers; until then the strip's does.
    """

    reception_id: UUID
    papers: tuple[PaperAtHand, ...]
    kept: Callable[[], None] = field(default=lambda: None, compare=False)


Subject = (
    OpenDossier
    | ScanInto
    | CardText
    | ReadCardNow
    | Receive
    | CopyFrom
    | SearchFor
    | Guide
    | NextCitizen
    | ScanForReception
    | PapersScanned
)


class Command(StrEnum):
    """Keys that mean something different in each station."""

    SCAN = "scan"  # F4
    READ_CARD = "read_card"  # F5
    FINISH = "finish"  # F9
    BACK = "back"  # Esc
    SAVE = "save"  # Ctrl+S


class StationPresenter(Protocol):
    """What the window asks of the presenter of a station. All on the window's thread."""

    def enter(self, subject: Subject | None) -> None:
        """The station is shown; with a subject, begin with it. Read anew what may be old."""
        ...

    def command(self, command: Command) -> bool:
        """A key was pressed. False: not mine, the window does what it does everywhere."""
        ...

    def refresh(self) -> None:
        """The province moved something while the station is shown: read the lists again."""
        ...


class Shell(Protocol):
    """What a presenter may ask of the window around it."""

    def go(self, station: Station, subject: Subject | None = None) -> None:
        """Show another station."""
        ...

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """A sentence that goes away by itself; `undo` within ten seconds."""
        ...

    def show_paper(self, paper: PrintedForm) -> None:
        """The printed form beside the work, with print-again and save."""
        ...

    def draft_saved(self, at: datetime) -> None:
        """For the status bar; aware."""
        ...

    def citizen_served(self) -> None:
        """A job ended: the focus goes back to the one box."""
        ...
