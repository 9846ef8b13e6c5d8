"""Progress of long work: numbers and a code, never text."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work has come. `total` None: it cannot be known yet (an open feeder)."""

    what: str
    done: int
    total: int | None = None


Report = Callable[[Progress], None]


def ignore(_progress: Progress) -> None:
    """Report to nobody."""


def at_most(hertz: float, report: Report) -> Report:
    """Pass on at most `hertz` reports a second; the finishing one is never dropped."""
    last = float("-inf")

    def throttled(progress: Progress) -> None:
        nonlocal last
        finished = progress.total is not None and progress.done >= progress.total
        now = monotonic()
        if finished or now - last >= 1 / hertz:
            last = now
            report(progress)

    return throttled
