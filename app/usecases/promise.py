"""The promised date of a case, from the calendar and the counter's rules."""

from dataclasses import dataclass
from datetime import datetime, time

from app.domain.calendar import DueDate, Term, WorkingCalendar
from app.domain.procedure import Case, TimeUnit


@dataclass(frozen=True, slots=True)
class Promise:
    """Hẹn trả: counts from reception. counter_cutoff: the province's rule for late receptions."""

    calendar: WorkingCalendar
    counter_cutoff: time | None = None

    def __call__(self, case: Case, received: datetime) -> DueDate | None:
        """None when the law sets no date for the case."""
        if case.amount is None:
            return None
        return self.calendar.due(received, self.term(case))

    def term(self, case: Case) -> Term:
        """The case's time with the cut-off that applies to it."""
        own = time.fromisoformat(case.same_day_cutoff) if case.same_day_cutoff else None
        cutoff = own if case.unit is TimeUnit.SAME_DAY and own else self.counter_cutoff
        return Term(case.amount or 0, case.unit, cutoff)
