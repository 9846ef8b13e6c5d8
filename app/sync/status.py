"""What the sync thread tells the screen. Ids and numbers only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from app.ports.province import Answer, AnswerKind


class Line(StrEnum):
    """State of the line to the province."""

    ONLINE = "online"
    OFFLINE = "offline"  # nothing answers
    LOGIN_PAGE = "login_page"  # the network itself wants a login
    FORBIDDEN = "forbidden"  # the province refuses this counter
    PAUSED = "paused"  # the province asked to wait
    UNSET = "unset"  # no province in the settings


_LINE_OF = MappingProxyType(
    {
        AnswerKind.ACCEPTED: Line.ONLINE,
        AnswerKind.NOT_SENT: Line.OFFLINE,
        AnswerKind.UNCLEAR: Line.OFFLINE,
        AnswerKind.LOGIN_PAGE: Line.LOGIN_PAGE,
        AnswerKind.FORBIDDEN: Line.FORBIDDEN,
        AnswerKind.THROTTLED: Line.PAUSED,
    }
)


def line_of(answer: Answer) -> Line | None:
    """What the answer to a read says of the line; None when it says nothing.

    A network that wants a login shows itself already when we log in at the province: then no byte
    of a message left, but the line is not merely down.
    """
    if answer.kind is AnswerKind.NOT_SENT and answer.error_code == "login_page":
        return Line.LOGIN_PAGE
    return _LINE_OF.get(answer.kind)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """since: when the line got into this state (aware, UTC). next_try: None when idle."""

    line: Line = Line.UNSET
    since: datetime | None = None
    waiting: int = 0
    unknown: int = 0
    refused: int = 0
    dossiers_unsent: int = 0
    last_contact: datetime | None = None
    next_try: datetime | None = None
    clock_offset_s: float | None = None
