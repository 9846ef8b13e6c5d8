"""Papers of the page of reports: made, printed, saved. Slow: never on the window's thread."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.domain.people import Employee
from app.errors import StoreError
from app.ports.paper import PrintJob
from app.usecases.counter_lists import CounterList
from app.usecases.desk import Desk
from app.usecases.print_form import PrintedForm
from app.usecases.print_list import PrintList
from app.usecases.reports.made import Report
from ui.presenters.report_page_state import Made


class ReportMaker:
    """Holds nothing: every call reads anew."""

    def __init__(self, desk: Desk, by: Employee) -> None:
        self._desk, self._by = desk, by

    def make(self, kind: str, days: tuple[date, date], agency: str) -> Made:
        """The paper of a kind, as it will be printed. Raises what its use case raises."""
        source = self._made(kind, days, agency)
        job = PrintJob(self._desk.clock.now(), self._by.name)
        return Made(source, self._desk.forms.listing(source.form, source.paper, job))

    def print_out(self, made: Made) -> PrintedForm:
        """A list is noted with every dossier it names; a report is nobody's paper."""
        desk, queue = self._desk, self._desk.settings.counter.printer
        if isinstance(made.source, CounterList):
            out = PrintList(desk.store, desk.forms, desk.printer, desk.clock)
            copies = 1 if made.source.form == "uncollected" else 2
            return out(made.source, self._by, queue, copies)
        title = _title(made.source)
        job = desk.printer.send(made.pdf, title, queue) if queue else ""
        return PrintedForm(made.source.form, title, made.pdf, 0, job)

    def save(self, made: Made, path: Path) -> None:
        """As a workbook. Raises StoreError("report.not_written")."""
        whole = self._workbook(made.source)
        try:
            path.write_bytes(whole)
        except OSError as error:
            raise StoreError("report.not_written") from error

    def _made(self, kind: str, days: tuple[date, date], agency: str) -> Report | CounterList:
        lists, day, name = self._desk.lists, days[1], self._by.name
        makers: dict[str, Callable[[], CounterList]] = {
            "handover": lambda: lists.handover(agency, day, name),
            "results": lambda: lists.results(day, agency, name),
            "dispatch": lambda: lists.dispatch(by=name),
            "uncollected": lambda: lists.uncollected(day, name),
        }
        return makers[kind]() if kind in makers else self._desk.reports(kind, *days)

    def _workbook(self, source: Report | CounterList) -> bytes:
        if isinstance(source, CounterList):
            return self._desk.lists.xlsx(source)
        return self._desk.reports.xlsx(source)


def _title(report: Report) -> str:
    return f"bao-cao_{report.name}"
