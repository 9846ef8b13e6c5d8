"""Results that go back by post: registered, dispatched, waiting."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.codes import ReturnBy, Status
from app.domain.report.closing import at_close
from app.domain.report.line import Period, ReportLine, local_day


@dataclass(frozen=True, slots=True)
class Postal:
    """Counts and lines of a period.

    registered: received in it with return by post; dispatched: handed to the post in it; waiting:
    results at the counter at its end.
    """

    registered: int
    dispatched: tuple[ReportLine, ...]
    waiting: tuple[ReportLine, ...]

    @property
    def with_code(self) -> int:
        """Dispatched under an S10 code."""
        return sum(bool(line.postal_item) for line in self.dispatched)

    @property
    def ready(self) -> int:
        """Waiting, with an item code."""
        return sum(bool(line.postal_item) for line in self.waiting)


def postal(lines: Iterable[ReportLine], period: Period) -> Postal:
    """Dispatched ones in the order they went. What waits waited at the end of the period."""
    found = [line for line in at_close(lines, period) if _by_post(line)]
    gone = [
        line
        for line in found
        if line.status is Status.RETURNED and period.holds(local_day(line.returned_at))
    ]
    return Postal(
        registered=sum(period.holds(line.received_day) for line in found),
        dispatched=tuple(sorted(gone, key=lambda line: (str(line.returned_at), line.code))),
        waiting=tuple(line for line in found if line.status is Status.RESOLVED),
    )


def _by_post(line: ReportLine) -> bool:
    return line.return_by == ReturnBy.POST or bool(line.postal_item)
