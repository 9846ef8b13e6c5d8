"""Jobs and timers that wait for the test, and a window that remembers where it was sent."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from app.errors import Cancelled, CounterError
from app.usecases.print_form import PrintedForm
from ui.presenters.navigation import Station, Subject
from ui.presenters.work import Lane

T = TypeVar("T")


class InlineJobs:
    """Work is done where it is asked for; with `hold` it waits until `release`."""

    def __init__(self) -> None:
        self.hold = False
        self.waiting: list[Callable[[], None]] = []
        self.lanes: list[Lane] = []

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[CounterError], None],
        lane: Lane = "desk",
        stop: Callable[[], None] = lambda: None,
    ) -> None:
        self.lanes.append(lane)

        def whole() -> None:
            try:
                result = work()
            except CounterError as error:
                failed(error)
            except Cancelled:
                pass
            else:
                done(result)

        self._now_or_later(whole)

    def post(self, call: Callable[[], None]) -> None:
        call()

    def release(self) -> None:
        """Everything that waits, and whatever it asks for."""
        self.hold = False
        while self.waiting:
            self.waiting.pop(0)()

    def _now_or_later(self, call: Callable[[], None]) -> None:
        if self.hold:
            self.waiting.append(call)
        else:
            call()


class HandTimers:
    """Time passes when the test says so."""

    def __init__(self) -> None:
        self.running: dict[str, tuple[int, Callable[[], None]]] = {}

    def restart(self, name: str, milliseconds: int, call: Callable[[], None]) -> None:
        self.running[name] = (milliseconds, call)

    def stop(self, name: str) -> None:
        self.running.pop(name, None)

    def pass_time(self, milliseconds: int) -> None:
        """Fires what is due; what is restarted meanwhile waits for the next call."""
        due = [n for n, (left, _) in self.running.items() if left <= milliseconds]
        self.running = {
            n: (left - milliseconds if n not in due else left, call)
            for n, (left, call) in self.running.items()
        }
        for name in due:
            _, call = self.running.pop(name)
            call()


class FakeShell:
    """What the window was asked for."""

    def __init__(self) -> None:
        self.went: list[tuple[Station, Subject | None]] = []
        self.said: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.papers: list[PrintedForm] = []
        self.saved: list[datetime] = []
        self.served = 0

    def go(self, station: Station, subject: Subject | None = None) -> None:
        self.went.append((station, subject))

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append(words)
        self.undo = undo

    def show_paper(self, paper: PrintedForm) -> None:
        self.papers.append(paper)

    def draft_saved(self, at: datetime) -> None:
        self.saved.append(at)

    def citizen_served(self) -> None:
        self.served += 1
