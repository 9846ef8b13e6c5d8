"""The lists a counter hands out with papers and results, as values for the printer.

Read by query, a list at a time; the write lock is never taken, any thread may ask.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.domain.calendar import ZONE
from app.domain.lists import dispatch_row, handover_row, result_row, uncollected_row
from app.domain.people import Employee
from app.errors import NotFound
from app.ports.clock import Clock
from app.ports.paper import Forms, ListPaper, PrintJob
from app.ports.sheets import Sheets
from app.ports.store import Store

ListName = Literal["handover", "results", "dispatch", "uncollected"]


@dataclass(frozen=True, slots=True)
class CounterList:
    """form: as `Forms.listing` calls it; codes: numbers of the dossiers, in the paper's order."""

    form: ListName
    paper: ListPaper
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterLists:
    """The day's lists. Days are local days."""

    store: Store
    clock: Clock
    forms: Forms
    sheets: Sheets

    @property
    def today(self) -> date:
        """The local day."""
        return self.clock.now().astimezone(ZONE).date()

    def handover(self, agency: str, day: date | None = None, by: str = "") -> CounterList:
        """Papers that went to an agency on a day. agency: its identifier, short or whole name.

        Raises NotFound("agency.not_found").
        """
        ident, name = self._agency(agency)
        at = day or self.today
        found = self.store.queries.reports.forwarded(ident, at)
        paper = ListPaper(
            rows=tuple(map(handover_row, found)),
            under=_on(at),
            facts=(("Cơ quan nhận", name),),
            giver=by,
        )
        return CounterList("handover", paper, tuple(str(d.code) for d in found))

    def results(self, day: date | None = None, agency: str = "", by: str = "") -> CounterList:
        """Results that came on a day, of one agency or of all."""
        ident, name = self._agency(agency) if agency else ("", "")
        at = day or self.today
        found = self.store.queries.reports.results_received(at, ident)
        paper = ListPaper(
            rows=tuple(map(result_row, found)),
            under=_on(at),
            facts=(("Cơ quan giao", name),) if name else (),
            taker=by,
        )
        return CounterList("results", paper, tuple(str(d.code) for d in found))

    def dispatch(self, *, coded: bool | None = None, by: str = "") -> CounterList:
        """Results that wait for the post. coded: only with, or only without an item code."""
        found = tuple(
            dossier
            for dossier in self.store.queries.reports.to_post()
            if coded is None or bool(dossier.postal_item) is coded
        )
        paper = ListPaper(rows=tuple(map(dispatch_row, found)), under=_on(self.today), giver=by)
        return CounterList("dispatch", paper, tuple(str(d.code) for d in found))

    def uncollected(self, days: int = 0, by: str = "") -> CounterList:
        """Results that have waited for their owners at least so many days, the oldest first."""
        until = self.today - timedelta(days=days)
        found = self.store.queries.reports.uncollected(until)
        under = f"{_on(self.today)}; có kết quả từ ngày {until:%d/%m/%Y} trở về trước"
        paper = ListPaper(rows=tuple(map(uncollected_row, found)), under=under, taker=by)
        return CounterList("uncollected", paper, tuple(str(d.code) for d in found))

    def pdf(self, made: CounterList, by: Employee, copies: int = 1) -> bytes:
        """Copies 2: one for each side of the hand-over."""
        job = PrintJob(self.clock.now(), by.name, copies=copies)
        return self.forms.listing(made.form, made.paper, job)

    def xlsx(self, made: CounterList) -> bytes:
        """One sheet, values of their own type."""
        return self.sheets.workbook(made.form, made.paper)

    def _agency(self, said: str) -> tuple[str, str]:
        """Identifier and name."""
        wanted = said.strip().casefold()
        for agency in self.store.queries.reports.agencies():
            if wanted in (agency.id.casefold(), agency.short.casefold(), agency.name.casefold()):
                return agency.id, agency.name
        raise NotFound("agency.not_found", agency=said[:60])


def _on(day: date) -> str:
    return f"Ngày {day:%d/%m/%Y}"
