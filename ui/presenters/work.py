"""What presenters ask of the window's machinery, so that they need no Qt."""

from collections.abc import Callable
from typing import Literal, Protocol, TypeVar

from app.errors import CounterError

T = TypeVar("T")
#: desk: short use cases in the order asked; scan: minutes long; print: rendering and spooling;
#: fetch: files over the line; camera: as long as somebody holds a card before it.
Lane = Literal["desk", "scan", "print", "fetch", "camera"]


def _nothing() -> None:
    """Short work needs no stopping."""


class Jobs(Protocol):
    """Work away from the window's thread, its end back on it. Both ends run on that thread."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[CounterError], None],
        lane: Lane = "desk",
        stop: Callable[[], None] = _nothing,
    ) -> None:
        """`work` in its lane; an expected failure goes to `failed`, a defect to the crash log.

        stop: called when the window closes while the work is not done, so that it ends soon.

        Work that can be cancelled ends with a value of its own: `Cancelled` is no failure.
        """
        ...

    def post(self, call: Callable[[], None]) -> None:
        """From any thread: `call` on the window's thread, in the order posted."""
        ...


class Timers(Protocol):
    """One-shot timers by name; they belong to the application, never to a widget."""

    def restart(self, name: str, milliseconds: int, call: Callable[[], None]) -> None:
        """`call` on the window's thread after the time; a running one of that name is replaced."""
        ...

    def stop(self, name: str) -> None:
        """Forget it; nothing happens when it is not running."""
        ...
