"""Hồ sơ trực tuyến: what citizens filed on the portal, and the eight hours to answer."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.dossier import Dossier
from app.domain.verbs import Verb
from app.errors import CounterError
from app.sync.status import SyncStatus
from app.usecases.look_up import DossierView, OnlineLine
from app.usecases.workplace import Session
from ui.presenters.act_sheet import ActSheet
from ui.presenters.act_sheet_state import After, SheetState
from ui.presenters.attachments import Attachments
from ui.presenters.navigation import Command, OpenDossier, Shell, Subject
from ui.presenters.screen import Screen, Shows
from ui.presenters.steps import NextStep, next_steps, step_of
from ui.presenters.work import Jobs, Timers

#: The clock in the list is in minutes.
TICK_MS = 30_000
_TIMER = "online.tick"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line with its clock. left: working time until the answer is due; negative when late."""

    line: OnlineLine
    left: timedelta

    @property
    def code(self) -> str:
        """The dossier's number."""
        return self.line.line.code


@dataclass(frozen=True, slots=True)
class OnlineState:
    """chosen: number of the open line; steps: what may follow; sheet: the one being prepared.

    done: what was just done, with the number it was done to. opened: grows each time the steps
    are to take the keyboard; entered: each time the list is. fetching: id of the file on its way.
    """

    waiting: tuple[Waiting, ...] = ()
    loaded: bool = False
    sync: SyncStatus | None = None
    chosen: str = ""
    dossier: Dossier | None = None
    steps: tuple[NextStep, ...] = ()
    sheet: SheetState | None = None
    done: After | None = None
    done_code: str = ""
    fetching: str = ""
    opened: int = 0
    entered: int = 0
    problem: CounterError | None = None

    @property
    def late(self) -> int:
        """Lines whose time is over."""
        return sum(item.line.late for item in self.waiting)

    @property
    def current(self) -> Waiting | None:
        """The line of the open dossier."""
        return next((item for item in self.waiting if item.code == self.chosen), None)


class OnlinePresenter:
    """Reads the list whenever it is shown, the province moved something, or a minute passed."""

    def __init__(
        self,
        view: Shows[OnlineState],
        session: Session,
        jobs: Jobs,
        timers: Timers,
        shell: Shell,
    ) -> None:
        self._screen = Screen(view, OnlineState())
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._timers = timers
        self.sheet = ActSheet(self, session, jobs, shell)
        self.attachments = Attachments(session, jobs, shell, self._fetching, self._failed)

    @property
    def state(self) -> OnlineState:
        """What is shown."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """With a dossier from the one box, or with the list."""
        self._screen.show(self.state)
        if isinstance(subject, OpenDossier):
            self.choose(subject.code)
        elif self.state.dossier is None:
            self._show(entered=self.state.entered + 1)
        elif self.state.sheet is None:
            self._show(opened=self.state.opened + 1)
        self.refresh()

    def refresh(self) -> None:
        """The list of now, on the desk lane."""
        self._jobs.run(self._read, self._listed, self._failed)

    def command(self, command: Command) -> bool:
        """F9 opens the acceptance, and does what is prepared; Esc goes back by one."""
        if command is Command.FINISH and self.state.sheet is not None:
            self.sheet.commit()
            return True
        if command is Command.FINISH and self.state.dossier is not None:
            self.take(Verb.RECEIVE.value)
            return True
        if command is Command.BACK and self.state.sheet is not None:
            self.sheet.close()
            return True
        return False

    def sync_changed(self, status: SyncStatus) -> None:
        """Whether new ones can arrive at all."""
        self._show(sync=status)

    def choose(self, code: str, *, keys: bool = True) -> None:
        """A line of the list. keys: its steps take the keyboard."""
        sheet = self.state.sheet
        if not code or (sheet is not None and sheet.busy):
            return
        if code == self.state.chosen:
            self._show(opened=self.state.opened + keys)
            return
        self.sheet.close()
        self._show(chosen=code, dossier=None, steps=(), problem=None, done=None)
        self._jobs.run(
            lambda: self._desk.look_up.dossier(code).dossier,
            lambda dossier: self._opened(dossier, keys=keys),
            self._failed,
        )

    def glance(self, code: str) -> None:
        """A line is passed by: shown, while the keyboard stays in the list."""
        if code != self.state.chosen:
            self.choose(code, keys=False)

    def take(self, step: str) -> None:
        """A line of the steps: accept, ask to supplement, refuse."""
        if self.state.dossier is not None:
            self._show(problem=None, done=None)
            self.sheet.open(self.state.dossier, step_of(step))

    def open_file(self, key: str) -> None:
        """A line of the papers: the file is looked at."""
        if self.state.dossier is not None:
            self.attachments.open(self.state.dossier, key)

    def sheet_changed(self, sheet: SheetState | None) -> None:
        """The sheet, or the steps again with the keyboard."""
        closed = sheet is None and self.state.sheet is not None
        self._show(sheet=sheet, opened=self.state.opened + closed)

    def step_done(self, after: After, view: DossierView) -> None:
        """Answered: it leaves the list."""
        code = str(view.dossier.code)
        left = tuple(w for w in self.state.waiting if w.code != code)
        fresh = OnlineState(waiting=left, loaded=True, sync=self.state.sync)
        self._screen.show(
            replace(
                fresh,
                done=after,
                done_code=code,
                opened=self.state.opened,
                entered=self.state.entered,
            )
        )
        self.refresh()

    def step_failed(self, error: CounterError) -> None:
        """Said above the list."""
        self._failed(error)

    def _read(self) -> tuple[Waiting, ...]:
        now = self._desk.clock.now()
        return tuple(Waiting(line, self._left(now, line)) for line in self._desk.look_up.online())

    def _left(self, now: datetime, line: OnlineLine) -> timedelta:
        calendar = self._desk.look_up.calendar
        if line.late:
            return -calendar.work_between(line.answer_by, now)
        return calendar.work_between(now, line.answer_by)

    def _listed(self, waiting: tuple[Waiting, ...]) -> None:
        self._show(waiting=waiting, loaded=True)
        self._timers.restart(_TIMER, TICK_MS, self.refresh)

    def _opened(self, dossier: Dossier, *, keys: bool) -> None:
        if str(dossier.code) == self.state.chosen:
            steps = next_steps(dossier, self._session.employee, self._desk.clock.now())
            self._show(dossier=dossier, steps=steps, opened=self.state.opened + keys)

    def _fetching(self, file_id: str) -> None:
        """What came is here from now on."""
        self._show(fetching=file_id, problem=None)
        code = self.state.chosen
        if not file_id and code and self.state.dossier is not None:
            self._jobs.run(
                lambda: self._desk.look_up.dossier(code).dossier, self._read_again, self._failed
            )

    def _read_again(self, dossier: Dossier) -> None:
        if str(dossier.code) == self.state.chosen:
            self._show(dossier=dossier)

    def _failed(self, error: CounterError) -> None:
        self._show(problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names
