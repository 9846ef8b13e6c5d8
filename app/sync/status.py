"""What the sync thread tells the screen. Ids and numbers only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Line(StrEnum):
    """State of the line to the province."""

    ONLINE = "online"
    OFFLINE = "offline"  # nothing answers
    LOGIN_PAGE = "login_page"  # the network itself wants a login
    FORBIDDEN = "forbidden"  # the province refuses this counter
    PAUSED = "paused"  # the province asked to wait
    UNSET = "unset"  # no province in the settings


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
