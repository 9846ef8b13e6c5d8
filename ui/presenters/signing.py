"""Chờ ký: how many files wait for the counter's signature, and signing them with one PIN. No Qt."""

from dataclasses import dataclass, replace

from app.errors import CounterError
from app.jobs import ignore
from app.ports.store import UnfinishedFile
from app.usecases.sign_files import SignedFiles
from app.usecases.workplace import Session
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs


@dataclass(frozen=True, slots=True)
class SigningState:
    """waiting: files that may not leave unsigned; signed: what the last batch came to."""

    waiting: tuple[UnfinishedFile, ...] = ()
    busy: bool = False
    problem: CounterError | None = None
    signed: int = 0

    @property
    def dossiers(self) -> int:
        """How many dossiers the files belong to."""
        return len({file.dossier_id for file in self.waiting})

    @property
    def can_sign(self) -> bool:
        """Something waits, and no batch is under way."""
        return bool(self.waiting) and not self.busy


class SigningPresenter:
    """The PIN passes through and is never part of the state."""

    def __init__(self, view: Shows[SigningState], session: Session, jobs: Jobs) -> None:
        self._screen = Screen(view, SigningState())
        self._session, self._jobs = session, jobs

    @property
    def state(self) -> SigningState:
        """What is shown now."""
        return self._screen.state

    def refresh(self) -> None:
        """What waits now."""
        self._jobs.run(self._session.desk.sign.waiting, self._listed, self._failed)

    def sign(self, pin: str) -> None:
        """Everything that waits, minutes for a large batch: on the printing lane."""
        if not self.state.can_sign or not pin:
            return
        self._screen.show(replace(self.state, busy=True, problem=None, signed=0))
        sign, by = self._session.desk.sign, self._session.employee
        self._jobs.run(lambda: sign(pin, by, ignore), self._signed, self._failed, "print")

    def _listed(self, waiting: tuple[UnfinishedFile, ...]) -> None:
        self._screen.show(replace(self.state, waiting=waiting))

    def _signed(self, done: SignedFiles) -> None:
        problem = done.failed[0][1] if done.failed else None
        self._screen.show(replace(self.state, busy=False, signed=done.signed, problem=problem))
        self.refresh()

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, busy=False, problem=error))
