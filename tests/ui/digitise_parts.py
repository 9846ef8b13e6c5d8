"""A digitising presenter with hands on everything around it."""

from dataclasses import dataclass, field
from uuid import UUID

from app.domain.page import PageCode, PageFacts
from app.domain.reception import checklist
from tests.ui.fake_work import FakeShell, HandTimers, InlineJobs
from tests.ui.fakes import EMPLOYEE, PROCEDURES, Counter
from ui.presenters.digitise import DigitisePresenter
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.navigation import ScanForReception, ScanInto
from ui.presenters.targets import ScanTarget


def sheet(index: int, text: str) -> PageFacts:
    """A page with a code on it."""
    return PageFacts("practice", index, codes=(PageCode("Code128", text),))


def blank(index: int) -> PageFacts:
    """An empty back."""
    return PageFacts("practice", index, blank=True)


@dataclass
class SeenStrip:
    state: DigitiseState = field(default_factory=DigitiseState)
    seen_pages: list[int] = field(default_factory=list)

    def show_state(self, state: DigitiseState) -> None:
        self.state = state
        self.seen_pages.append(len(state.pages))


class Bench:
    """The presenter and everything it touches."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.view = SeenStrip()
        self.jobs = InlineJobs()
        self.timers = HandTimers()
        self.shell = FakeShell()
        self.presenter = DigitisePresenter(
            self.view, counter.desk, EMPLOYEE, self.jobs, self.timers, self.shell
        )

    @property
    def state(self) -> DigitiseState:
        return self.view.state

    @property
    def grouped(self) -> list[int]:
        """New pages of each paper."""
        plan = self.state.arrangement
        return [len(plan.pages_of(number)) for number in range(len(plan.papers))]

    def feed(self, *facts: PageFacts, sheets: int = 0) -> None:
        """Lays sheets into the feeder."""
        self.counter.imaging.facts = {fact.index: fact for fact in facts}
        self.counter.scanner.sheets = sheets or len(facts)

    def for_reception(self) -> ScanTarget:
        target = ScanTarget(
            UUID(int=7), "Nguyễn Thị Ẵm", PROCEDURES[0].name, checklist(PROCEDURES[0].cases[0])
        )
        self.presenter.enter(ScanForReception(target))
        return target

    def for_dossier(self) -> str:
        code = str(self.counter.receive().code)
        self.presenter.enter(ScanInto(code))
        return code
