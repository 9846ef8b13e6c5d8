"""The door: who works here today, and the PIN."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from app.errors import CounterError, Locked
from app.usecases.workplace import Session, Workplace
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs

#: A PIN is digits only; anything else typed here came from a scanner and must not count as a try.
SHORTEST_PIN = 4


@dataclass(frozen=True, slots=True)
class LoginState:
    """wait_s: seconds until the next try is let in."""

    employees: tuple[str, ...] = ()
    chosen: str = ""
    practice: bool = False
    counter: str = ""
    unit: str = ""
    busy: bool = False
    wait_s: int = 0
    problem: CounterError | None = None

    @property
    def can_try(self) -> bool:
        """Somebody is chosen and the door is not being tried."""
        return bool(self.chosen) and not self.busy and self.wait_s == 0


class LoginPresenter:
    """unlocked: called once with the session. seconds: a steady clock."""

    def __init__(
        self,
        view: Shows[LoginState],
        workplace: Workplace,
        jobs: Jobs,
        unlocked: Callable[[Session], None],
        seconds: Callable[[], float],
    ) -> None:
        names = workplace.employees()
        first = LoginState(
            employees=names,
            chosen=names[0] if names else "",
            practice=workplace.practice,
            counter=workplace.counter_name,
            unit=workplace.unit,
        )
        self._screen = Screen(view, first)
        self._workplace = workplace
        self._jobs = jobs
        self._unlocked = unlocked
        self._seconds = seconds
        self._open_at = 0.0
        self._screen.show(first)

    @property
    def state(self) -> LoginState:
        """What is shown now."""
        return self._screen.state

    def choose(self, name: str) -> None:
        """Another person."""
        self._screen.show(replace(self.state, chosen=name, problem=None))

    def unlock(self, pin: str) -> None:
        """Try the door; something that is no PIN is not even tried."""
        if not self.state.can_try or not pin.isdigit() or len(pin) < SHORTEST_PIN:
            return
        name = self.state.chosen
        self._screen.show(replace(self.state, busy=True, problem=None))
        self._jobs.run(lambda: self._workplace.unlock(name, pin), self._opened, self._refused)

    def tick(self) -> None:
        """Every second: the waiting time runs down."""
        if self.state.wait_s:
            left = max(0, ceil(self._open_at - self._seconds()))
            problem = Locked("keys.wait", seconds=left) if left else None
            self._screen.show(replace(self.state, wait_s=left, problem=problem))

    def _opened(self, session: Session) -> None:
        self._screen.show(replace(self.state, busy=False))
        self._unlocked(session)

    def _refused(self, error: CounterError) -> None:
        waits = int(str(error.params.get("seconds", 0))) if error.code == "keys.wait" else 0
        self._open_at = self._seconds() + waits
        self._screen.show(replace(self.state, busy=False, wait_s=waits, problem=error))
