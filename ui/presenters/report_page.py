"""Báo cáo, danh sách (F8): made as soon as it is known which, of whom and of when; F9 prints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.procedure import Agency
from app.errors import CounterError, StoreError
from app.ports.paper import PrintJob
from app.usecases.counter_lists import CounterList
from app.usecases.print_form import PrintedForm
from app.usecases.print_list import PrintList
from app.usecases.reports.made import Report
from app.usecases.workplace import Session
from ui.presenters.book import Period
from ui.presenters.navigation import Command, Shell, Subject
from ui.presenters.report_page_state import KINDS, Asks, Made, ReportPageState, day_of, typed
from ui.presenters.screen import Screen, Shows
from ui.presenters.typed import day_typed
from ui.presenters.work import Jobs


class ReportPagePresenter:
    """Everything is read and drawn on the print lane; a late answer to an old wish is dropped."""

    def __init__(
        self, view: Shows[ReportPageState], session: Session, jobs: Jobs, shell: Shell
    ) -> None:
        self._desk, self._by = session.desk, session.employee
        self._jobs, self._shell = jobs, shell
        self._wish, self._of_days = 0, ("", "")
        today = self._desk.lists.today
        self._screen = Screen(view, ReportPageState(typed(today.replace(day=1)), typed(today)))

    @property
    def state(self) -> ReportPageState:
        """What is shown now."""
        return self._screen.state

    def enter(self, _subject: Subject | None) -> None:
        """What was chosen, made anew."""
        self._jobs.run(self._desk.lists.agencies, self._known, self._failed)
        self.make()

    def refresh(self) -> None:
        """A paper that is being looked at stays as it is; another wish makes a new one."""

    def command(self, command: Command) -> bool:
        """F9 prints what is shown."""
        if command is Command.FINISH:
            self.print_out()
            return True
        return False

    def choose(self, kind: str) -> None:
        """A line of the list of papers."""
        if kind in KINDS:
            self._show(kind=kind)
            self.make()

    def choose_agency(self, agency: str) -> None:
        """By identifier; "" for all of them."""
        if agency != self.state.agency:
            self._show(agency=agency)
            self.make()

    def choose_period(self, period: Period) -> None:
        """Today, this month, this year."""
        today = self._desk.lists.today
        self._show(first=typed(period.first(today)), last=typed(today))
        self.make()

    def days_typed(self, first: str, last: str) -> None:
        """Digits become days as they are typed; made when they are left."""
        self._show(first=day_typed(first), last=day_typed(last), wrong=False)

    def leave_days(self) -> None:
        """Made anew when the days are not those of the paper that is shown."""
        if (self.state.first, self.state.last) != self._of_days:
            self.make()

    def make(self) -> None:
        """The paper that the state describes; nothing while the days cannot be meant."""
        days = self._days()
        self._wish += 1
        self._of_days = (self.state.first, self.state.last)
        if days is None:
            self._show(wrong=True, made=None, busy=False)
            return
        wish, kind, agency = self._wish, self.state.kind, self._agency()
        self._show(wrong=False, made=None, busy=True, problem=None, said="")
        self._jobs.run(
            lambda: self._drawn(kind, days, agency),
            lambda made: self._if_wished(wish, made=made),
            lambda error: self._if_wished(wish, problem=error),
            "print",
        )

    def print_out(self) -> None:
        """To the counter's printer; where there is none, to the panel beside the work."""
        made = self.state.made
        if made is None or self.state.busy:
            return
        self._show(busy=True, problem=None, said="")
        self._jobs.run(lambda: self._printed(made), self._out, self._failed, "print")

    def save(self, path: Path) -> None:
        """A workbook where the clerk wants it."""
        made = self.state.made
        if made is None:
            return
        self._show(busy=True, problem=None, said="")
        self._jobs.run(lambda: self._saved(made, path), self._written, self._failed, "print")

    def _days(self) -> tuple[date, date] | None:
        first, last = day_of(self.state.first), day_of(self.state.last)
        if self.state.asks is not Asks.PERIOD:
            first = last = last or (
                self._desk.lists.today if self.state.asks is Asks.NOTHING else None
            )
        return (first, last) if first and last and first <= last else None

    def _agency(self) -> str:
        """Hand-over needs one: the first until another is chosen."""
        state = self.state
        if state.kind == "handover" and not state.agency and state.agencies:
            return state.agencies[0].id
        return state.agency if state.of_agency else ""

    def _drawn(self, kind: str, days: tuple[date, date], agency: str) -> Made:
        source = self._made(kind, days, agency)
        job = PrintJob(self._desk.clock.now(), self._by.name)
        return Made(source, self._desk.forms.listing(source.form, source.paper, job))

    def _made(self, kind: str, days: tuple[date, date], agency: str) -> Report | CounterList:
        lists, day, name = self._desk.lists, days[1], self._by.name
        makers: dict[str, Callable[[], CounterList]] = {
            "handover": lambda: lists.handover(agency, day, name),
            "results": lambda: lists.results(day, agency, name),
            "dispatch": lambda: lists.dispatch(by=name),
            "uncollected": lambda: lists.uncollected(day, name),
        }
        return makers[kind]() if kind in makers else self._desk.reports(kind, *days)

    def _printed(self, made: Made) -> PrintedForm:
        """A list is noted with every dossier it names; a report names nobody's paper."""
        desk, queue = self._desk, self._desk.settings.counter.printer
        if isinstance(made.source, CounterList):
            out = PrintList(desk.store, desk.forms, desk.printer, desk.clock)
            copies = 1 if made.source.form == "uncollected" else 2
            return out(made.source, self._by, queue, copies)
        title = _title(made.source)
        job = desk.printer.send(made.pdf, title, queue) if queue else ""
        return PrintedForm(made.source.form, title, made.pdf, 0, job)

    def _saved(self, made: Made, path: Path) -> None:
        whole = self._workbook(made.source)
        try:
            path.write_bytes(whole)
        except OSError as error:
            raise StoreError("report.not_written") from error

    def _workbook(self, source: Report | CounterList) -> bytes:
        if isinstance(source, CounterList):
            return self._desk.lists.xlsx(source)
        return self._desk.reports.xlsx(source)

    def _out(self, paper: PrintedForm) -> None:
        self._show(busy=False, said="printed" if paper.job else "")
        if not paper.job:
            self._shell.show_paper(paper)

    def _written(self, _none: None) -> None:
        self._show(busy=False, said="saved")

    def _known(self, agencies: tuple[Agency, ...]) -> None:
        first = not self.state.agencies
        self._screen.show(replace(self.state, agencies=agencies))
        if first and self.state.kind == "handover":
            self.make()

    def _if_wished(
        self, wish: int, made: Made | None = None, problem: CounterError | None = None
    ) -> None:
        if wish == self._wish:
            self._show(busy=False, made=made, problem=problem)

    def _failed(self, error: CounterError) -> None:
        self._show(busy=False, problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]


def _title(report: Report) -> str:
    return f"bao-cao_{report.name}"
