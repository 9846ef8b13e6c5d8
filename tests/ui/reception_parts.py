"""A reception presenter with hands on everything around it."""

from dataclasses import dataclass, field

from app.domain.page_field import Box
from app.ports.camera import CameraFrame
from tests.ui.fake_work import FakeShell, HandTimers, InlineJobs
from tests.ui.fakes import EMPLOYEE, Counter
from ui.presenters.reception import ReceptionPresenter
from ui.presenters.reception_state import ReceptionState

PROCEDURE = "2.000488"


@dataclass
class SeenReception:
    """What a clerk would see."""

    state: ReceptionState = field(default_factory=ReceptionState)
    pointed: list[str] = field(default_factory=list)
    frames: list[CameraFrame] = field(default_factory=list)

    def show_state(self, state: ReceptionState) -> None:
        self.state = state

    def show_frame(self, frame: CameraFrame) -> None:
        self.frames.append(frame)

    def point_at(self, field: str) -> None:
        self.pointed.append(field)


def crop(page: bytes, place: Box) -> bytes:
    """Tells what was asked for."""
    return b"%d of %d bytes" % (place.left, len(page))


class Bench:
    """The presenter and everything it touches."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.view = SeenReception()
        self.jobs = InlineJobs()
        self.timers = HandTimers()
        self.shell = FakeShell()
        self.presenter = ReceptionPresenter(
            self.view, counter.desk, EMPLOYEE, self.jobs, self.timers, self.shell, crop
        )
        self.presenter.enter(None)

    @property
    def state(self) -> ReceptionState:
        return self.view.state

    @property
    def drafts(self) -> list[object]:
        return list(self.counter.store.tables.drafts.values())

    @property
    def dossiers(self) -> list[object]:
        return list(self.counter.store.tables.dossiers.values())

    def fill(self) -> None:
        """Procedure, owner by card, every required paper on the table."""
        form = self.presenter.form
        form.choose_procedure(PROCEDURE)
        self.presenter.read_card()
        for number, paper in enumerate(self.state.papers):
            form.papers.tick(number, present=paper.required)

    def restarted(self) -> "Bench":
        """The program died; another one over the same store."""
        return Bench(self.counter)
