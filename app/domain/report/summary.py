"""The pilot's table, counted by day."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from app.domain.codes import Channel
from app.domain.report.closing import at_close
from app.domain.report.line import Period, ReportLine, percent


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts and rates (percent, two decimals; 0.0 where nothing was counted)."""

    received: int
    online: int
    resolved: int
    early: int
    on_time: int
    late: int
    in_progress: int
    on_time_rate: float
    online_rate: float

    def as_dict(self) -> dict[str, int | float]:
        """For JSON, keys as in the contract."""
        return asdict(self)


def summarise(lines: Iterable[ReportLine], period: Period) -> Summary:
    """Received within the period; of these, at its end, resolved and still in progress."""
    received = [line for line in at_close(lines, period) if period.holds(line.received_day)]
    done = [line for line in received if line.is_resolved]
    verdicts = [line.verdict for line in done]
    online = sum(line.channel == Channel.ONLINE for line in received)
    late = verdicts.count("late")
    return Summary(
        received=len(received),
        online=online,
        resolved=len(done),
        early=verdicts.count("early"),
        on_time=verdicts.count("on_time"),
        late=late,
        in_progress=len(received) - len(done),
        on_time_rate=percent(len(done) - late, len(done)),
        online_rate=percent(online, len(received)),
    )
