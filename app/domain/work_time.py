"""Time in which a state office works: its hours, its days off, its worked Saturdays.

Bộ luật Lao động 2019 Điều 112 for the holidays; each year's decision for Tết, 2/9 and the swaps.
All moments are aware; what is given back is in Asia/Ho_Chi_Minh.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from app.errors import InvalidInput

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ONE_DAY = timedelta(days=1)
#: No promise is counted further than this; a longer run means a broken table.
_LONGEST = 3660


class Certainty(StrEnum):
    """How sure the holidays of a year are; the worst one of a promise's years speaks for it."""

    DECIDED = "decided"  # a person entered the year after the official decision
    ESTIMATED = "estimated"  # from the lunar calendar; swaps and Tết may be decided otherwise
    UNKNOWN = "unknown"  # only Saturdays and Sundays are known


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Opening spans of a working day, in order, not overlapping."""

    spans: tuple[tuple[time, time], ...] = ((time(7), time(11, 30)), (time(13, 30), time(17)))

    def __post_init__(self) -> None:
        edges = [edge for span in self.spans for edge in span]
        if not edges or any(a >= b for a, b in pairwise(edges)):
            raise InvalidInput("settings.office_hours")

    @classmethod
    def parse(cls, text: str) -> "OfficeHours":
        """`07:00-11:30, 13:30-17:00`."""
        try:
            spans = tuple(
                (time.fromisoformat(a.strip()), time.fromisoformat(b.strip()))
                for a, b in (part.split("-") for part in text.split(","))
            )
        except ValueError as error:
            raise InvalidInput("settings.office_hours") from error
        return cls(spans)

    @property
    def opening(self) -> time:
        """Start of the first span."""
        return self.spans[0][0]

    @property
    def closing(self) -> time:
        """End of the last span."""
        return self.spans[-1][1]

    @property
    def day_length(self) -> timedelta:
        """Working time of a whole day."""
        day = date(2000, 1, 1)
        spans = (moment(day, b) - moment(day, a) for a, b in self.spans)
        return sum(spans, timedelta(0))


@dataclass(frozen=True, slots=True)
class WorkTime:
    """Days off and Saturdays worked instead, with names; `version` names the tables.

    years: how sure each year is; empty when nobody said, and then nothing is doubted.
    """

    days_off: Mapping[date, str] = field(default_factory=dict)
    worked: Mapping[date, str] = field(default_factory=dict)
    hours: OfficeHours = OfficeHours()
    version: str = ""
    years: Mapping[int, Certainty] = field(default_factory=dict)

    def certainty(self, year: int) -> Certainty:
        """How sure the days off of a year are."""
        return self.years.get(year, Certainty.UNKNOWN) if self.years else Certainty.DECIDED

    def is_working(self, day: date) -> bool:
        """The editable table wins over the weekday."""
        if day in self.worked:
            return True
        return day.weekday() < 5 and day not in self.days_off

    def why_closed(self, day: date) -> str:
        """The holiday's name in the table, else the weekday; only for a closed day."""
        return self.days_off.get(day) or ("thứ Bảy" if day.weekday() == 5 else "Chủ nhật")

    def closed_days(self, first: date, end: date) -> Iterator[date]:
        """Closed days from `first` up to, not including, `end`."""
        while first < end:
            if not self.is_working(first):
                yield first
            first += ONE_DAY

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        for _ in range(_LONGEST):
            day += ONE_DAY
            if self.is_working(day):
                return day
        raise InvalidInput("calendar.no_working_day")

    def first_moment(self, at: datetime) -> datetime:
        """`at` itself when the office is open, otherwise the next moment it opens.

        Both edges of a span are open: a dossier received at 11:30 or 17:00 sharp is in time.
        """
        at = at.astimezone(ZONE)
        if self.is_working(at.date()):
            for opens, closes in self.hours.spans:
                if at.time() <= closes:
                    return at if at.time() >= opens else moment(at.date(), opens)
        return moment(self.next_working(at.date()), self.hours.opening)

    def office_moment(self, at: datetime) -> datetime:
        """A told promise clipped into office hours; one on a closed day moves to the next day."""
        at = at.astimezone(ZONE)
        day = at.date() if self.is_working(at.date()) else self.next_working(at.date())
        return self.first_moment(moment(day, min(at.time(), self.hours.closing)))

    def add_work(self, at: datetime, span: timedelta) -> datetime:
        """`at` plus working time."""
        at = self.first_moment(at)
        while span > timedelta(0):
            closes = next(c for _, c in self.hours.spans if at.time() <= c)
            left = moment(at.date(), closes) - at
            if span <= left:
                return at + span
            span -= left
            at = self.first_moment(moment(at.date(), closes) + timedelta(microseconds=1))
        return at

    def work_between(self, start: datetime, end: datetime) -> timedelta:
        """Working time between two moments; zero when they are the wrong way round."""
        start, end = start.astimezone(ZONE), end.astimezone(ZONE)
        total, day = timedelta(0), start.date()
        while day <= end.date():
            if self.is_working(day):
                for opens, closes in self.hours.spans:
                    low, high = max(start, moment(day, opens)), min(end, moment(day, closes))
                    total += max(high - low, timedelta(0))
            day += ONE_DAY
        return total


def moment(day: date, clock: time) -> datetime:
    """A local moment."""
    return datetime.combine(day, clock, ZONE)
