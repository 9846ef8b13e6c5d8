"""Times in which the clock of a dossier stood still, and how far they move a promise.

The stop gives back the working time between its two ends (`resume_rule = "working"`), or the
plain time between them (`"calendar"`), which some provinces' systems do.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from app.domain.work_time import ZONE, WorkTime, moment
from app.errors import InvalidInput

ResumeRule = Literal["working", "calendar"]
Stop = tuple[datetime, datetime]


def merged(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """Local, in order of time; stops that overlap or touch are one. Raises calendar.stop_order."""
    found: list[Stop] = []
    for stopped, resumed in sorted((a.astimezone(ZONE), b.astimezone(ZONE)) for a, b in stops):
        if resumed < stopped:
            raise InvalidInput("calendar.stop_order")
        if found and stopped <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], resumed))
        else:
            found.append((stopped, resumed))
    return tuple(found)


def stood_still(
    work: WorkTime, rule: ResumeRule, stopped: datetime, resumed: datetime
) -> timedelta:
    """What a stop gives back; nothing when its ends are the wrong way round."""
    if rule == "calendar":
        return max(resumed - stopped, timedelta(0))
    return work.work_between(stopped, resumed)


def moved(work: WorkTime, rule: ResumeRule, due: datetime, lost: timedelta) -> datetime:
    """The promise later by `lost`, in office hours; a promise that lost nothing stays as it is.

    Whole working days keep the clock time of the promise, as the days of a term do.
    """
    if lost <= timedelta(0):
        return due
    if rule == "calendar":
        return _into_hours(work, due.astimezone(ZONE) + lost)
    due = _into_hours(work, due.astimezone(ZONE))
    days, rest = divmod(lost, work.hours.day_length)
    day = due.date()
    for _ in range(days):
        day = work.next_working(day)
    return work.add_work(moment(day, due.time()), rest)


def _into_hours(work: WorkTime, at: datetime) -> datetime:
    """A promise of another system (23:59, a Sunday) as one that the counter can keep."""
    day = at.date() if work.is_working(at.date()) else work.next_working(at.date())
    clock = min(at.time(), work.hours.closing)
    return work.first_moment(moment(day, clock))
