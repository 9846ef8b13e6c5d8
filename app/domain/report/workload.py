"""What each employee did each day."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median

from app.domain.report.acts import ActLine
from app.domain.report.line import local_day
from app.domain.verbs import Verb

_MINUTES = re.compile(r"[0-9]{1,6}(?:\.[0-9])?", re.ASCII)
_COUNTED = (Verb.RECEIVE.value, Verb.HAND_OVER.value)


@dataclass(frozen=True, slots=True)
class DayOfWork:
    """One employee's day. reception_minutes: median, None when no beginning was noted."""

    day: date
    employee: str
    received: int
    online_answered: int
    pages_scanned: int
    handed_over: int
    reception_minutes: float | None

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return asdict(self) | {"day": self.day.isoformat()}


def workload(acts: Iterable[ActLine]) -> tuple[DayOfWork, ...]:
    """By day and name; who did nothing that is counted is left out."""
    found: dict[tuple[date, str], list[ActLine]] = defaultdict(list)
    for act in acts:
        day = local_day(act.at)
        if day is not None and (act.verb in _COUNTED or act.answers or pages_of(act)):
            found[day, act.actor].append(act)
    return tuple(_day(*key, found[key]) for key in sorted(found))


def pages_of(act: ActLine) -> int:
    """Pages scanned with a step."""
    said = act.data.get("pages", "")
    return int(said) if said.isdecimal() else 0


def minutes_of(act: ActLine) -> float | None:
    """How long a reception took, where that was noted."""
    said = act.data.get("minutes", "")
    return float(said) if act.verb == Verb.RECEIVE and _MINUTES.fullmatch(said) else None


def _day(day: date, employee: str, acts: list[ActLine]) -> DayOfWork:
    verbs = [act.verb for act in acts]
    minutes = [took for act in acts if (took := minutes_of(act)) is not None]
    return DayOfWork(
        day=day,
        employee=employee,
        received=verbs.count(Verb.RECEIVE),
        online_answered=sum(act.answers for act in acts),
        pages_scanned=sum(pages_of(act) for act in acts),
        handed_over=verbs.count(Verb.HAND_OVER),
        reception_minutes=round(median(minutes), 2) if minutes else None,
    )
