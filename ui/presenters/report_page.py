"""Báo cáo, danh sách (F8): made as soon as it is known which, of whom and of when; F9 prints."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.procedure import Agency
from app.errors import CounterError
from app.usecases.print_form import PrintedForm
from app.usecases.workplace import Session
from ui.presenters.book import Period
from ui.presenters.navigation import Command, Shell, Subject
from ui.presenters.report_maker import ReportMaker
from ui.presenters.report_page_state import KINDS, Asks, Made, ReportPageState, day_of, typed
from ui.presenters.screen import Screen, Shows
from ui.presenters.typed import day_typed
from ui.presenters.work import Jobs


class ReportPagePresenter:
    """Everything is read and drawn on the print lane; a late answer to an old wish is dropped."""

    def __init__(
        self, view: Shows[ReportPageState], session: Session, jobs: Jobs, shell: Shell
    ) -> None:
        self._desk = session.desk
        self._maker = ReportMaker(session.desk, session.employee)
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
            lambda: self._maker.make(kind, days, agency),
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
        self._jobs.run(lambda: self._maker.print_out(made), self._out, self._failed, "print")

    def save(self, path: Path) -> None:
        """A workbook where the clerk wants it."""
        made = self.state.made
        if made is None:
            return
        self._show(busy=True, problem=None, said="")
        self._jobs.run(lambda: self._maker.save(made, path), self._written, self._failed, "print")

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
