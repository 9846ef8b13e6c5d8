"""The clock of the law: which moments count, and the promised date step by step.

Rules: Bộ luật Dân sự Điều 147 (the day of reception is day 0); the promised time is the
reception's clock time clipped into office hours. All moments are aware and in
Asia/Ho_Chi_Minh.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from app.domain.procedure import TimeUnit
from app.errors import InvalidInput

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_ONE_DAY = timedelta(days=1)
#: No promise is counted further than this; a longer run means a broken table.
_LONGEST = 3660


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
        return sum(
            (timedelta(hours=b.hour - a.hour, minutes=b.minute - a.minute) for a, b in self.spans),
            timedelta(0),
        )


@dataclass(frozen=True, slots=True)
class DueStep:
    """One line of the explanation. rule: start, counted, weekend, holiday, moved, stopped, due."""

    at: datetime
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class DueDate:
    """A promised moment and how it was counted."""

    at: datetime
    calendar: str
    steps: tuple[DueStep, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """Time allowed. cutoff: receptions later than this start the next working day."""

    amount: int
    unit: TimeUnit
    cutoff: time | None = None


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Days off and Saturdays worked instead, with names; `version` goes with every promise."""

    days_off: Mapping[date, str] = field(default_factory=dict)
    worked: Mapping[date, str] = field(default_factory=dict)
    hours: OfficeHours = OfficeHours()
    version: str = ""

    def is_working(self, day: date) -> bool:
        """The editable table wins over the weekday."""
        if day in self.worked:
            return True
        return day.weekday() < 5 and day not in self.days_off

    def why_closed(self, day: date) -> str:
        """The holiday's name in the table, else the weekday; only for a closed day."""
        return self.days_off.get(day) or ("thứ Bảy" if day.weekday() == 5 else "Chủ nhật")

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        for _ in range(_LONGEST):
            day += _ONE_DAY
            if self.is_working(day):
                return day
        raise InvalidInput("calendar.no_working_day")

    def first_moment(self, at: datetime) -> datetime:
        """`at` itself when the office is open, otherwise the next moment it opens."""
        at = at.astimezone(ZONE)
        if self.is_working(at.date()):
            for opens, closes in self.hours.spans:
                if at.time() <= closes:
                    return at if at.time() >= opens else _at(at.date(), opens)
        return _at(self.next_working(at.date()), self.hours.opening)

    def add_work(self, at: datetime, span: timedelta) -> datetime:
        """`at` plus working time."""
        at = self.first_moment(at)
        while span > timedelta(0):
            closes = next(c for _, c in self.hours.spans if at.time() <= c)
            left = _at(at.date(), closes) - at
            if span <= left:
                return at + span
            span -= left
            at = self.first_moment(_at(at.date(), closes) + timedelta(microseconds=1))
        return at

    def work_between(self, start: datetime, end: datetime) -> timedelta:
        """Working time between two moments; zero when they are the wrong way round."""
        start, end = start.astimezone(ZONE), end.astimezone(ZONE)
        total, day = timedelta(0), start.date()
        while day <= end.date():
            if self.is_working(day):
                for opens, closes in self.hours.spans:
                    low, high = max(start, _at(day, opens)), min(end, _at(day, closes))
                    total += max(high - low, timedelta(0))
            day += _ONE_DAY
        return total

    def due(
        self, received: datetime, term: Term, stops: tuple[tuple[datetime, datetime], ...] = ()
    ) -> DueDate:
        """The promised moment of a dossier received at `received`, moved by its stops."""
        steps: list[DueStep] = []
        start = self._start(received, term, steps)
        at = {
            TimeUnit.WORKING_DAY: self._working_days,
            TimeUnit.DAY: self._calendar_days,
            TimeUnit.HOUR: self._hours,
            TimeUnit.SAME_DAY: self._same_day,
        }[term.unit](start, term.amount, steps)
        for stopped, resumed in stops:
            at = self.resume(at, stopped, resumed, steps)
        steps.append(DueStep(at, "due", "hẹn trả kết quả"))
        return DueDate(at, self.version, tuple(steps))

    def resume(
        self,
        due: datetime,
        stopped: datetime,
        resumed: datetime,
        steps: list[DueStep] | None = None,
    ) -> datetime:
        """The new promise after a stop: the old one plus the working time that stood still."""
        lost = self.work_between(stopped, resumed)
        days, rest = divmod(lost, self.hours.day_length)
        day = due.astimezone(ZONE).date()
        for _ in range(days):
            day = self.next_working(day)
        moved = self.add_work(_at(day, due.astimezone(ZONE).time()), rest)
        if steps is not None:
            steps.append(DueStep(moved, "stopped", f"dừng tính {_hours_text(lost)} làm việc"))
        return moved

    def _start(self, received: datetime, term: Term, steps: list[DueStep]) -> datetime:
        received = received.astimezone(ZONE)
        start = self.first_moment(received)
        same_day = start.date() == received.date()
        if same_day and term.cutoff is not None and received.time() > term.cutoff:
            start = _at(self.next_working(start.date()), self.hours.opening)
            why = f"tiếp nhận sau {term.cutoff:%H:%M}, tính từ ngày làm việc tiếp theo"
        elif start != received:
            why = "tiếp nhận ngoài giờ, tính từ giờ làm việc tiếp theo"
        else:
            why = "tiếp nhận (ngày 0)"
        steps.append(DueStep(start, "start", why))
        return start

    def _working_days(self, start: datetime, amount: int, steps: list[DueStep]) -> datetime:
        day, counted = start.date(), 0
        while counted < amount:
            day += _ONE_DAY
            if self.is_working(day):
                counted += 1
                note = self.worked.get(day)
                text = f"ngày làm việc thứ {counted}" + (f" ({note})" if note else "")
                steps.append(DueStep(_at(day, start.time()), "counted", text))
            else:
                self._closed(day, start.time(), steps)
        return _at(day, start.time())

    def _calendar_days(self, start: datetime, amount: int, steps: list[DueStep]) -> datetime:
        day = start.date() + timedelta(days=amount)
        steps.append(DueStep(_at(day, start.time()), "counted", f"{amount} ngày"))
        while not self.is_working(day):
            self._closed(day, start.time(), steps)
            day += _ONE_DAY
        if day != start.date() + timedelta(days=amount):
            steps.append(
                DueStep(_at(day, start.time()), "moved", "chuyển sang ngày làm việc tiếp theo")
            )
        return _at(day, start.time())

    def _hours(self, start: datetime, amount: int, steps: list[DueStep]) -> datetime:
        at = self.add_work(start, timedelta(hours=amount))
        steps.append(DueStep(at, "counted", f"{amount} giờ làm việc"))
        return at

    def _same_day(self, start: datetime, _amount: int, steps: list[DueStep]) -> datetime:
        at = _at(start.date(), self.hours.closing)
        steps.append(DueStep(at, "counted", "trả trong ngày, trước giờ đóng cửa"))
        return at

    def _closed(self, day: date, clock: time, steps: list[DueStep]) -> None:
        rule = "holiday" if day in self.days_off else "weekend"
        steps.append(DueStep(_at(day, clock), rule, f"không tính: {self.why_closed(day)}"))


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZONE)


def _hours_text(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return f"{minutes // 60} giờ {minutes % 60:02d} phút"
