"""Counting a term forward from a reception, saying every step.

Rules: Bộ luật Dân sự Điều 147 (the day of reception is day 0); the promised time is the
reception's clock time clipped into office hours. Every closed day that was passed over is named.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from app.domain.procedure import TimeUnit
from app.domain.stops import ResumeRule, Stop, moved, stood_still
from app.domain.work_time import ONE_DAY, ZONE, WorkTime, moment


@dataclass(frozen=True, slots=True)
class Term:
    """Time allowed. cutoff: receptions later than this start the next working day."""

    amount: int
    unit: TimeUnit
    cutoff: time | None = None


@dataclass(frozen=True, slots=True)
class DueStep:
    """One line of the explanation.

    rule: start, counted, weekend, holiday, moved, stopped, resumed, due.
    """

    at: datetime
    rule: str
    text: str


@dataclass(slots=True)
class Counting:
    """One count; `steps` grow as it goes on."""

    work: WorkTime
    steps: list[DueStep] = field(default_factory=list)

    def start(self, received: datetime, term: Term) -> datetime:
        """The moment that stands for the reception: day 0 is its day."""
        received = received.astimezone(ZONE)
        start = self.work.first_moment(received)
        same_day = start.date() == received.date()
        if same_day and term.cutoff is not None and received.time() > term.cutoff:
            start = moment(self.work.next_working(start.date()), self.work.hours.opening)
            self._say(received, "start", f"tiếp nhận sau {term.cutoff:%H:%M}")
        elif start != received:
            self._say(received, "start", "tiếp nhận ngoài giờ làm việc")
        else:
            self._say(received, "start", "tiếp nhận (ngày 0)")
            return start
        self._closed(received.date(), start.date(), received.time())
        self._say(start, "moved", "tính từ giờ làm việc tiếp theo (ngày 0)")
        return start

    def term(self, start: datetime, term: Term) -> datetime:
        """The promise that the term makes of `start`."""
        return {
            TimeUnit.WORKING_DAY: self._working_days,
            TimeUnit.DAY: self._calendar_days,
            TimeUnit.HOUR: self._hours,
            TimeUnit.SAME_DAY: self._same_day,
        }[term.unit](start, term.amount)

    def stops(
        self, start: datetime, due: datetime, stops: tuple[Stop, ...], rule: ResumeRule
    ) -> datetime:
        """`due` later by what the stops give back; `stops` local, in order and apart.

        Counted together from the first promise, so that one stop and the same stop in two parts
        come to the same moment. What lies before `start` stopped no clock.
        """
        lost, promised = timedelta(0), due
        for stopped, resumed in stops:
            given_back = stood_still(self.work, rule, max(stopped, start), resumed)
            lost += given_back
            before, promised = promised, moved(self.work, rule, due, lost)
            self._stop(stopped, resumed, before, rule)
            self._say(resumed, "resumed", _given_back(given_back, rule))
            if promised != before:
                self._closed(before.date() + ONE_DAY, promised.date(), promised.time())
                self._say(promised, "moved", "hẹn trả dời đến đây")
        return promised

    def _stop(self, stopped: datetime, resumed: datetime, due: datetime, rule: ResumeRule) -> None:
        late = " (khi đã quá hẹn)" if stopped.date() > due.date() else ""
        self._say(stopped, "stopped", f"dừng tính thời gian{late}")
        if rule == "working":
            self._closed(stopped.date(), resumed.date() + ONE_DAY, stopped.time(), "nghỉ")

    def _working_days(self, start: datetime, amount: int) -> datetime:
        day, counted = start.date(), 0
        while counted < amount:
            day += ONE_DAY
            if not self.work.is_working(day):
                self._closed(day, day + ONE_DAY, start.time())
                continue
            counted += 1
            note = self.work.worked.get(day)
            text = f"ngày làm việc thứ {counted}" + (f" ({note})" if note else "")
            self._say(moment(day, start.time()), "counted", text)
        return moment(day, start.time())

    def _calendar_days(self, start: datetime, amount: int) -> datetime:
        end = start.date() + timedelta(days=amount)
        self._say(moment(end, start.time()), "counted", f"{amount} ngày, kể cả ngày nghỉ")
        if self.work.is_working(end):
            return moment(end, start.time())
        due = moment(self.work.next_working(end), start.time())
        self._closed(end, due.date(), start.time())
        self._say(due, "moved", "chuyển sang ngày làm việc tiếp theo")
        return due

    def _hours(self, start: datetime, amount: int) -> datetime:
        at = self.work.add_work(start, timedelta(hours=amount))
        self._closed(start.date(), at.date(), start.time())
        self._say(at, "counted", f"{amount} giờ làm việc")
        return at

    def _same_day(self, start: datetime, _amount: int) -> datetime:
        at = moment(start.date(), self.work.hours.closing)
        self._say(at, "counted", "trả trong ngày, trước giờ đóng cửa")
        return at

    def _closed(self, first: date, end: date, clock: time, words: str = "không tính") -> None:
        for day in self.work.closed_days(first, end):
            rule = "holiday" if day in self.work.days_off else "weekend"
            self._say(moment(day, clock), rule, f"{words}: {self.work.why_closed(day)}")

    def _say(self, at: datetime, rule: str, text: str) -> None:
        self.steps.append(DueStep(at, rule, text))


def _given_back(lost: timedelta, rule: ResumeRule) -> str:
    if not lost:
        return "tính tiếp; không mất giờ nào nên hẹn trả giữ nguyên"
    minutes = int(lost.total_seconds() // 60)
    kind = " làm việc" if rule == "working" else ""
    return f"tính tiếp; đã dừng {minutes // 60} giờ {minutes % 60:02d} phút{kind}"
