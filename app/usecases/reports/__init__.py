"""Sổ quầy, báo cáo: every report by its name, as an object and as a paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.calendar import ZONE, WorkingCalendar
from app.domain.people import Employee
from app.domain.report import Period, Summary, summarise
from app.errors import InvalidInput, NotFound
from app.ports.clock import Clock
from app.ports.paper import Forms, PrintJob
from app.ports.sheets import Sheets
from app.ports.store import Store
from app.usecases.fee_book import FeeBook
from app.usecases.reports.book import by_post, register
from app.usecases.reports.counted import summary, table_06a
from app.usecases.reports.digital import decision_766, digitisation
from app.usecases.reports.made import Report, Source
from app.usecases.reports.money import fees
from app.usecases.reports.work import late, work

Make = Callable[[Source, Period], Report]

#: The reports of `quay report`, in its order.
REPORTS: Mapping[str, Make] = MappingProxyType(
    {
        "summary": summary,
        "06a": table_06a,
        "register": register,
        "digitisation": digitisation,
        "766": decision_766,
        "fees": fees,
        "postal": by_post,
        "workload": work,
        "overdue": late,
    }
)


@dataclass(frozen=True, slots=True)
class Reports:
    """Reads only: never the write lock, any thread; not the window's, for a year takes a while."""

    store: Store
    clock: Clock
    calendar: WorkingCalendar
    fee_book: FeeBook
    forms: Forms
    sheets: Sheets

    def __call__(self, name: str, first: date, last: date) -> Report:
        """One of `REPORTS` over these local days, both included.

        Raises NotFound("report.unknown"), InvalidInput("report.period").
        """
        make = REPORTS.get(name)
        if make is None:
            raise NotFound("report.unknown", name=name[:40])
        period, now = self._period(first, last), self.clock.now()
        return make(Source(self.store.queries, self.calendar, now, self.fee_book.report), period)

    def pdf(self, report: Report, by: Employee) -> bytes:
        """A4, landscape, headings repeated; a year's register takes seconds."""
        return self.forms.listing(report.form, report.paper, PrintJob(self.clock.now(), by.name))

    def xlsx(self, report: Report) -> bytes:
        """One sheet, values of their own type."""
        return self.sheets.workbook(report.form, report.paper)

    def summary(self, first: date, last: date) -> Summary:
        """The pilot's table for dossiers received in the period."""
        period = self._period(first, last)
        return summarise(self.store.queries.reports.lines(first, last), period)

    def _period(self, first: date, last: date) -> Period:
        if first > last:
            raise InvalidInput("report.period")
        return Period(first, last, self.clock.now().astimezone(ZONE).date())
