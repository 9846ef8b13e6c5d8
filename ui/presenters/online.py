"""Hồ sơ trực tuyến: what citizens filed on the portal, and the eight hours to answer."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.dossier import Dossier
from app.domain.people import Employee
from app.domain.verbs import Verb
from app.errors import CounterError, InvalidInput
from app.sync.status import SyncStatus
from app.usecases.desk import Desk
from app.usecases.look_up import OnlineLine
from app.usecases.print_form import PrintedForm
from ui.presenters.navigation import Command, OpenDossier, Shell, Subject
from ui.presenters.screen import Screen, Shows
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
class Answered:
    """What was just done, for the banner."""

    code: str
    refused: bool


@dataclass(frozen=True, slots=True)
class OnlineState:
    """chosen: number of the open line; refusing: the reason is being written."""

    waiting: tuple[Waiting, ...] = ()
    loaded: bool = False
    sync: SyncStatus | None = None
    chosen: str = ""
    dossier: Dossier | None = None
    refusing: bool = False
    reason: str = ""
    reason_missing: bool = False
    busy: bool = False
    answered: Answered | None = None
    problem: CounterError | None = None

    @property
    def late(self) -> int:
        """Lines whose time is over."""
        return sum(item.line.late for item in self.waiting)

    @property
    def current(self) -> Waiting | None:
        """The line of the open dossier."""
        return next((item for item in self.waiting if item.code == self.chosen), None)

    @property
    def can_answer(self) -> bool:
        """A dossier is open and nothing is under way."""
        return self.dossier is not None and not self.busy


class OnlinePresenter:
    """Reads the list whenever it is shown, the province moved something, or a minute passed."""

    def __init__(
        self,
        view: Shows[OnlineState],
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        timers: Timers,
        shell: Shell,
    ) -> None:
        self._screen = Screen(view, OnlineState())
        self._desk = desk
        self._employee = employee
        self._jobs = jobs
        self._timers = timers
        self._shell = shell

    @property
    def state(self) -> OnlineState:
        """What is shown."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """With a dossier from the one box, or with the list."""
        self._screen.show(self.state)
        if isinstance(subject, OpenDossier):
            self.choose(subject.code)
        self.refresh()

    def refresh(self) -> None:
        """The list of now, on the desk lane."""
        self._jobs.run(self._read, self._listed, self._failed)

    def command(self, command: Command) -> bool:
        """F9 does what the open panel is about; Esc takes the refusal back."""
        if command is Command.FINISH:
            self.confirm_refusal() if self.state.refusing else self.receive()
            return True
        if command is Command.BACK and self.state.refusing:
            self.stop_refusing()
            return True
        return False

    def sync_changed(self, status: SyncStatus) -> None:
        """Whether new ones can arrive at all."""
        self._screen.show(replace(self.state, sync=status))

    def choose(self, code: str) -> None:
        """A line of the list."""
        if not code or code == self.state.chosen or self.state.busy:
            return
        fresh = replace(
            self.state, chosen=code, dossier=None, refusing=False, reason="", reason_missing=False
        )
        self._screen.show(replace(fresh, problem=None))
        self._jobs.run(lambda: self._desk.look_up.dossier(code).dossier, self._opened, self._failed)

    def receive(self) -> None:
        """Tiếp nhận: the clock of the law starts, the receipt is made."""
        dossier = self.state.dossier
        if dossier is None or not self.state.can_answer:
            return
        code = str(dossier.code)
        self._begin()
        self._jobs.run(
            lambda: self._desk.act(code, Verb.RECEIVE, self._employee), self._received, self._failed
        )

    def start_refusing(self) -> None:
        """A refusal carries a reason, always."""
        if self.state.can_answer:
            self._screen.show(replace(self.state, refusing=True, reason_missing=False))

    def stop_refusing(self) -> None:
        """Not refused after all; the words are kept for a second thought."""
        self._screen.show(replace(self.state, refusing=False, reason_missing=False))

    def write_reason(self, text: str) -> None:
        """Each key."""
        self._screen.show(replace(self.state, reason=text, reason_missing=False))

    def confirm_refusal(self) -> None:
        """Từ chối, with the reason that the citizen will read."""
        dossier, reason = self.state.dossier, self.state.reason.strip()
        if dossier is None or not self.state.can_answer:
            return
        if not reason:
            problem = InvalidInput("act.no_reason", verb=Verb.REFUSE.value)
            self._screen.show(replace(self.state, reason_missing=True, problem=problem))
            return
        code = str(dossier.code)
        self._begin()
        self._jobs.run(
            lambda: self._desk.act(code, Verb.REFUSE, self._employee, reason),
            self._refused,
            self._failed,
        )

    def _begin(self) -> None:
        self._screen.show(replace(self.state, busy=True, problem=None, answered=None))

    def _received(self, dossier: Dossier) -> None:
        self._answered(dossier, refused=False)
        self._print("receipt", str(dossier.code))

    def _refused(self, dossier: Dossier) -> None:
        self._answered(dossier, refused=True)

    def _answered(self, dossier: Dossier, *, refused: bool) -> None:
        left = tuple(w for w in self.state.waiting if w.code != self.state.chosen)
        done = Answered(str(dossier.code), refused)
        fresh = OnlineState(waiting=left, loaded=True, sync=self.state.sync, answered=done)
        self._screen.show(fresh)
        self._desk.nudge_sync()
        self.refresh()

    def _print(self, form: str, code: str) -> None:
        queue = self._desk.settings.counter.printer
        self._jobs.run(
            lambda: self._desk.print_form(form, code, self._employee, queue=queue),
            self._printed,
            self._failed,
            "print",
        )

    def _printed(self, paper: PrintedForm) -> None:
        self._shell.show_paper(paper)

    def _read(self) -> tuple[Waiting, ...]:
        now = self._desk.clock.now()
        return tuple(Waiting(line, self._left(now, line)) for line in self._desk.look_up.online())

    def _left(self, now: datetime, line: OnlineLine) -> timedelta:
        calendar = self._desk.look_up.calendar
        if line.late:
            return -calendar.work_between(line.answer_by, now)
        return calendar.work_between(now, line.answer_by)

    def _listed(self, waiting: tuple[Waiting, ...]) -> None:
        self._screen.show(replace(self.state, waiting=waiting, loaded=True))
        self._timers.restart(_TIMER, TICK_MS, self.refresh)

    def _opened(self, dossier: Dossier) -> None:
        if str(dossier.code) == self.state.chosen:
            self._screen.show(replace(self.state, dossier=dossier))

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, busy=False, problem=error))
