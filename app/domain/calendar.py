"""The clock of the law: the promised date of a reception, step by step, and after a stop.

What a working moment is stands in `work_time.py`, the counting in `counting.py`, the stops in
`stops.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.counting import Counting, DueStep, Term
from app.domain.stops import ResumeRule, Stop, merged, moved, stood_still
from app.domain.work_time import ZONE, Certainty, OfficeHours, WorkTime

__all__ = [
    "ZONE",
    "Certainty",
    "DueDate",
    "DueStep",
    "OfficeHours",
    "ResumeRule",
    "Stop",
    "Term",
    "WorkingCalendar",
]

#: The counter answers an online dossier within this working time (Nghị định 45/2020/NĐ-CP).
_ONLINE_ANSWER = timedelta(hours=8)
_DOUBTS = (Certainty.UNKNOWN, Certainty.ESTIMATED)
_DOUBT_WORDS = {
    Certainty.ESTIMATED: "lịch nghỉ năm {years} là ước tính",
    Certainty.UNKNOWN: "chưa biết lịch nghỉ năm {years}",
}


@dataclass(frozen=True, slots=True)
class DueDate:
    """A promised moment and how it was counted.

    calendar: the version of the tables; `-estimated` or `-unknown` behind it when a year that
    was counted over is not decided.
    """

    at: datetime
    calendar: str
    steps: tuple[DueStep, ...]


@dataclass(frozen=True, slots=True)
class WorkingCalendar(WorkTime):
    """The working time of a counter and what it makes of a term. resume_rule: see `stops`."""

    resume_rule: ResumeRule = "working"

    def due(self, received: datetime, term: Term, stops: Iterable[Stop] = ()) -> DueDate:
        """The promised moment of a dossier received at `received`, moved by its stops.

        Raises InvalidInput: calendar.stop_order, calendar.no_working_day.
        """
        apart = merged(stops)
        count = Counting(self)
        start = count.start(received, term)
        at = count.stops(start, count.term(start, term), apart, self.resume_rule)
        doubt, years = self._doubt(received.astimezone(ZONE).year, at.year)
        words = f" ({_DOUBT_WORDS[doubt].format(years=years)})" if doubt else ""
        count.steps.append(DueStep(at, "due", f"hẹn trả kết quả{words}"))
        version = f"{self.version}-{doubt.value}" if doubt else self.version
        return DueDate(at, version, tuple(count.steps))

    def resume(self, due: datetime, stopped: datetime, resumed: datetime) -> datetime:
        """The new promise after a stop; never earlier than the old one.

        A machine whose clock was set back between the two ends moves nothing. A promise that was
        over when the stop began stays late by the same working time.
        """
        lost = stood_still(self, self.resume_rule, stopped, resumed)
        return moved(self, self.resume_rule, due, lost)

    def answer_by(self, filed: datetime) -> datetime:
        """When the counter must have answered an online dossier filed at `filed`.

        Filed out of hours, the time runs from the next working moment.
        """
        return self.add_work(filed, _ONLINE_ANSWER)

    def _doubt(self, first: int, last: int) -> tuple[Certainty | None, str]:
        """The worst that is known of the years counted over, and which years they are."""
        for doubt in _DOUBTS:
            years = [str(y) for y in range(first, last + 1) if self.certainty(y) is doubt]
            if years:
                return doubt, ", ".join(years)
        return None, ""
