"""The lists a counter hands out with papers and results, as values for the printer.

Read by query, a list at a time; the write lock is never taken, any thread may ask.
"""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import ZONE
from app.domain.dossier import Dossier
from app.domain.lists import dispatch_row, handover_row, number, result_row, uncollected_row
from app.domain.procedure import Agency
from app.errors import NotFound
from app.ports.clock import Clock
from app.ports.paper import ListPaper
from app.ports.sheets import Sheets
from app.ports.store import Store


@dataclass(frozen=True, slots=True)
class CounterList:
    """form: as `Forms.listing` calls it; codes: numbers of the dossiers, in the paper's order."""

    form: str
    paper: ListPaper
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterLists:
    """The day's lists. Days are local days; agencies by identifier, short or whole name."""

    store: Store
    clock: Clock
    sheets: Sheets

    @property
    def today(self) -> date:
        """The local day."""
        return self.clock.now().astimezone(ZONE).date()

    def agencies(self) -> tuple[Agency, ...]:
        """Who papers go to and results come from, by name."""
        return self.store.queries.reports.agencies()

    def handover(self, agency: str, day: date | None = None, by: str = "") -> CounterList:
        """Papers that went to an agency on a day. Raises NotFound("agency.not_found")."""
        ident, name = self._agency(agency)
        at = day or self.today
        found = self.store.queries.reports.forwarded(ident, at)
        paper = ListPaper(
            rows=tuple(map(handover_row, found)),
            under=_on(at),
            facts=(("Cơ quan nhận", name),),
            giver=by,
        )
        return CounterList("handover", paper, _codes(found))

    def results(self, day: date | None = None, agency: str = "", by: str = "") -> CounterList:
        """Results that came on a day, of one agency or of all. Raises as `handover`."""
        ident, name = self._agency(agency) if agency else ("", "")
        at = day or self.today
        found = self.store.queries.reports.results_received(at, ident)
        paper = ListPaper(
            rows=tuple(map(result_row, found)),
            under=_on(at),
            facts=(("Cơ quan giao", name),) if name else (),
            taker=by,
        )
        return CounterList("results", paper, _codes(found))

    def dispatch(self, *, coded: bool | None = None, by: str = "") -> CounterList:
        """Results that wait for the post. coded: only with, or only without an item code."""
        found = tuple(
            dossier
            for dossier in self.store.queries.reports.to_post()
            if coded is None or bool(dossier.postal_item) is coded
        )
        at = self.today
        paper = ListPaper(rows=tuple(map(dispatch_row, found)), under=_on(at), giver=by)
        return CounterList("dispatch", paper, _codes(found))

    def uncollected(self, until: date | None = None, by: str = "") -> CounterList:
        """Results that came on `until` or before and wait for their owners, the oldest first."""
        at = until or self.today
        found = self.store.queries.reports.uncollected(at)
        under = f"{_on(self.today)}; kết quả có từ ngày {at:%d/%m/%Y} trở về trước"
        paper = ListPaper(rows=tuple(map(uncollected_row, found)), under=under, taker=by)
        return CounterList("uncollected", paper, _codes(found))

    def xlsx(self, made: CounterList) -> bytes:
        """One sheet, values of their own type."""
        return self.sheets.workbook(made.form, made.paper)

    def _agency(self, said: str) -> tuple[str, str]:
        """Identifier and name."""
        wanted = said.strip().casefold()
        for agency in self.agencies():
            if wanted in (agency.id.casefold(), agency.short.casefold(), agency.name.casefold()):
                return agency.id, agency.name
        raise NotFound("agency.not_found", agency=said[:60])


def _codes(found: tuple[Dossier, ...]) -> tuple[str, ...]:
    return tuple(number(dossier) for dossier in found)


def _on(day: date) -> str:
    return f"Ngày {day:%d/%m/%Y}"
