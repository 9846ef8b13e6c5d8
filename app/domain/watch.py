"""What a dossier is waiting for: how urgent it is by day, and who holds it since when. Pure.

Lateness is judged by day, as the law judges it: a dossier is overdue from the day after the
promised one, whatever the hour. No words: views and commands have them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from app.domain.calendar import ZONE, WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.history import STOPS, last
from app.domain.verbs import Verb


class Urgency(StrEnum):
    """How a dossier stands against its promise."""

    OVERDUE = "overdue"  # the promised day is over
    DUE_SOON = "due_soon"  # promised for today or the next working day
    IN_TIME = "in_time"
    NO_DATE = "no_date"  # nothing was promised, or not received yet
    STOPPED = "stopped"  # the clock stands still
    ENDED = "ended"  # processing is over; nothing can become late any more


class Who(StrEnum):
    """In whose hands a dossier is."""

    COUNTER = "counter"
    AGENCY = "agency"
    CITIZEN = "citizen"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Holder:
    """name: of the agency, "" for the others. since: aware; None when nobody noted it."""

    who: Who
    name: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """A dossier at a moment."""

    urgency: Urgency
    holder: Holder


class Promised(Protocol):
    """A dossier, or a line of a list that stands for one."""

    @property
    def status(self) -> Status | None:
        """Where it is; None for a draft."""
        ...

    @property
    def due_at(self) -> datetime | None:
        """The promise, aware."""
        ...


_RUNS = frozenset({Status.RECEIVED, Status.PROCESSING})
_BEFORE = frozenset({None, Status.REGISTERED})
_HOLDERS: Mapping[Status | None, Who] = MappingProxyType(
    {
        None: Who.COUNTER,
        Status.REGISTERED: Who.COUNTER,
        Status.RECEIVED: Who.COUNTER,
        Status.REFUSED: Who.NOBODY,
        Status.PROCESSING: Who.AGENCY,
        Status.SUPPLEMENT_ASKED: Who.CITIZEN,
        Status.PAYMENT_ASKED: Who.CITIZEN,
        Status.WITHDRAWN: Who.NOBODY,
        Status.STOPPED: Who.AGENCY,
        Status.RESOLVED: Who.COUNTER,
        Status.RETURNED: Who.NOBODY,
    }
)


def urgency(dossier: Promised, now: datetime, calendar: WorkingCalendar) -> Urgency:
    """How the dossier stands at `now`; a stopped clock makes nothing late."""
    if dossier.status in STOPS:
        return Urgency.STOPPED
    if dossier.status not in _RUNS:
        return Urgency.NO_DATE if dossier.status in _BEFORE else Urgency.ENDED
    if dossier.due_at is None:
        return Urgency.NO_DATE
    today, due = _day(now), _day(dossier.due_at)
    if due < today:
        return Urgency.OVERDUE
    return Urgency.DUE_SOON if due <= calendar.next_working(today) else Urgency.IN_TIME


def days_left(dossier: Promised, now: datetime) -> int:
    """Days until the promised day, negative when it is over; 0 without a promise."""
    return (_day(dossier.due_at) - _day(now)).days if dossier.due_at else 0


def holder_of(status: Status | None, agency: str, since: datetime | None) -> Holder:
    """Who holds a dossier of this status, when its history is not at hand."""
    who = _HOLDERS[status]
    return Holder(who, agency if who is Who.AGENCY else "", since)


def holder(dossier: Dossier) -> Holder:
    """Who holds the dossier, and since when.

    A stopped dossier whose papers never went to the agency is at the counter.
    """
    found = holder_of(dossier.status, dossier.agency_name, _since(dossier))
    if dossier.status is Status.STOPPED and _papers_at(dossier.events) is Status.RECEIVED:
        return Holder(Who.COUNTER, "", found.since)
    return found


def supplement_late_days(dossier: Dossier, now: datetime) -> int:
    """Days by which the citizen's deadline for a supplement is over; 0 when it is not."""
    asked = last(dossier, Verb.ASK_SUPPLEMENT)
    told = asked.data.get("deadline", "") if asked else ""
    if dossier.status is not Status.SUPPLEMENT_ASKED or not told:
        return 0
    day, month, year = map(int, told.split("/"))
    return max((_day(now) - date(year, month, day)).days, 0)


def uncollected_days(dossier: Dossier, now: datetime) -> int:
    """Days a result has been lying at the counter; 0 when none is."""
    came = _since(dossier)
    if dossier.status is not Status.RESOLVED or came is None:
        return 0
    return max((_day(now) - _day(came)).days, 0)


def _since(dossier: Dossier) -> datetime | None:
    """The first of the last events of the present status; without events what the law stamped."""
    reached = None
    for event in reversed(dossier.events):
        if event.status is not dossier.status:
            break
        reached = event.at
    if reached is not None:
        return reached
    stamps = {
        Status.REGISTERED: dossier.filed_at,
        Status.RECEIVED: dossier.received_at,
        Status.RESOLVED: dossier.resolved_at,
        Status.RETURNED: dossier.returned_at,
    }
    return stamps.get(dossier.status) if dossier.status else dossier.created_at


def _papers_at(events: tuple[Event, ...]) -> Status | None:
    """The last running status of a history: received here, or being processed there."""
    return next((event.status for event in reversed(events) if event.status in _RUNS), None)


def _day(at: datetime) -> date:
    return at.astimezone(ZONE).date()
