"""Sổ quầy, báo cáo (F8): today's book and the pilot's table."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.report import Summary
from app.errors import CounterError
from app.ports.store import DossierLine
from app.usecases.workplace import Session
from ui.formats import local_day
from ui.presenters.navigation import Command, OpenDossier, Shell, Station, Subject
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs


class Period(StrEnum):
    """What the table counts."""

    TODAY = "today"
    MONTH = "month"
    YEAR = "year"

    def first(self, today: date) -> date:
        """The first day of the period that `today` lies in."""
        return {
            Period.TODAY: today,
            Period.MONTH: today.replace(day=1),
            Period.YEAR: today.replace(month=1, day=1),
        }[self]


@dataclass(frozen=True, slots=True)
class BookState:
    """lines: received today, in order. summary None: not counted yet."""

    lines: tuple[DossierLine, ...] = ()
    period: Period = Period.TODAY
    first: date | None = None
    last: date | None = None
    summary: Summary | None = None
    problem: CounterError | None = None


class BookPresenter:
    """Reads only."""

    def __init__(self, view: Shows[BookState], session: Session, jobs: Jobs, shell: Shell) -> None:
        self._screen = Screen(view, BookState())
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell

    @property
    def state(self) -> BookState:
        """What is shown now."""
        return self._screen.state

    def enter(self, _subject: Subject | None) -> None:
        """Counted anew."""
        self.refresh()

    def refresh(self) -> None:
        """Book and table."""
        self._jobs.run(self._desk.look_up.day_book, self._listed, self._failed)
        self.choose(self.state.period)

    def command(self, _command: Command) -> bool:
        """No keys of its own."""
        return False

    def choose(self, period: Period) -> None:
        """Another period for the table."""
        last = local_day(self._desk.clock.now())
        first = period.first(last)
        self._screen.show(replace(self.state, period=period))
        self._jobs.run(
            lambda: self._desk.reports.summary(first, last),
            lambda summary: self._counted(period, first, last, summary),
            self._failed,
        )

    def open(self, code: str) -> None:
        """A line of the book."""
        self._shell.go(Station.LOOK_UP, OpenDossier(code))

    def _listed(self, lines: tuple[DossierLine, ...]) -> None:
        self._screen.show(replace(self.state, lines=lines, problem=None))

    def _counted(self, period: Period, first: date, last: date, summary: Summary) -> None:
        if period is self.state.period:
            self._screen.show(replace(self.state, first=first, last=last, summary=summary))

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, problem=error))
