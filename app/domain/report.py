"""The pilot's table, counted by day (on time is judged by day, not by hour)."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime

from app.domain.calendar import ZONE
from app.domain.codes import Status

#: Not counted as received: waiting for the counter's answer, or refused.
_NOT_RECEIVED = frozenset({Status.REGISTERED, Status.REFUSED})
_RESOLVED = frozenset({Status.WITHDRAWN, Status.RESOLVED, Status.RETURNED})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a report needs to know of one dossier. Moments are aware."""

    status: Status
    channel: str
    received_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts and rates (percent, two decimals; 0.0 where nothing was counted)."""

    received: int
    online: int
    resolved: int
    early: int
    on_time: int
    late: int
    in_progress: int
    on_time_rate: float
    online_rate: float

    def as_dict(self) -> dict[str, int | float]:
        """For JSON, keys as in the contract."""
        return asdict(self)


def _day(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()


def _verdict(item: Counted) -> str:
    """early, on_time or late; without a promised date never late."""
    if item.due_at is None or item.ended_at is None:
        return "on_time"
    due, ended = _day(item.due_at), _day(item.ended_at)
    return "early" if ended < due else "on_time" if ended == due else "late"


def summarise(items: Iterable[Counted], first: date, last: date) -> Summary:
    """Received within [first, last]; of these, resolved and still in progress at the end."""
    received = [
        item
        for item in items
        if item.received_at is not None
        and item.status not in _NOT_RECEIVED
        and first <= _day(item.received_at) <= last
    ]
    done = [i for i in received if i.status in _RESOLVED]
    verdicts = [_verdict(item) for item in done]
    online = sum(item.channel == "2" for item in received)
    late = verdicts.count("late")
    return Summary(
        received=len(received),
        online=online,
        resolved=len(done),
        early=verdicts.count("early"),
        on_time=verdicts.count("on_time"),
        late=late,
        in_progress=len(received) - len(done),
        on_time_rate=_percent(len(done) - late, len(done)),
        online_rate=_percent(online, len(received)),
    )


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
