"""Biểu số II.06a/VPCP/KSTT: reception and resolution by agency and field, columns 3 to 13."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Self

from app.domain.codes import Channel
from app.domain.report.closing import at_close
from app.domain.report.line import Period, ReportLine


@dataclass(frozen=True, slots=True)
class Counts06a:
    """Columns 3 to 13 in the order of the form.

    direct: at the counter and by post; carried_over: received before the period and still open
    at its beginning. in_time holds what stands still for papers or payment.
    """

    received: int = 0
    online: int = 0
    direct: int = 0
    carried_over: int = 0
    resolved: int = 0
    early: int = 0
    on_time: int = 0
    late: int = 0
    in_progress: int = 0
    in_time: int = 0
    overdue: int = 0

    def __add__(self, other: Self) -> "Counts06a":
        """Column by column."""
        pairs = zip(self.columns, other.columns, strict=True)
        return Counts06a(*(mine + theirs for mine, theirs in pairs))

    @property
    def columns(self) -> tuple[int, ...]:
        """Columns 3 to 13."""
        return tuple(getattr(self, field.name) for field in fields(self))

    @property
    def checks(self) -> dict[str, bool]:
        """The form's own four checks."""
        return {
            "3=4+5+6": self.received == self.online + self.direct + self.carried_over,
            "7=8+9+10": self.resolved == self.early + self.on_time + self.late,
            "11=12+13": self.in_progress == self.in_time + self.overdue,
            "3=7+11": self.received == self.resolved + self.in_progress,
        }

    def as_dict(self) -> dict[str, int]:
        """For JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Row06a:
    """A line of the form: column 2 and what follows."""

    agency: str
    field: str
    counts: Counts06a


@dataclass(frozen=True, slots=True)
class Table06a:
    """The form's lines by agency and field, and its last line."""

    rows: tuple[Row06a, ...]
    total: Counts06a


def count_06a(lines: Iterable[ReportLine], period: Period) -> Table06a:
    """What was received by its end, and was open or received in the period, as it stood then."""
    found: dict[tuple[str, str], Counts06a] = defaultdict(Counts06a)
    for line in counted(lines, period):
        found[line.agency, line.field] += _counts(line, period)
    rows = tuple(Row06a(*key, found[key]) for key in sorted(found))
    return Table06a(rows, sum((row.counts for row in rows), Counts06a()))


def counted(lines: Iterable[ReportLine], period: Period) -> tuple[ReportLine, ...]:
    """Column 3: received up to the last day, and not resolved before the first; as of its end."""
    return tuple(line for line in at_close(lines, period) if _belongs(line, period))


def _belongs(line: ReportLine, period: Period) -> bool:
    ended = line.ended_day
    return period.holds(line.received_day) or ended is None or ended >= period.first


def overdue(line: ReportLine, period: Period) -> bool:
    """Column 13, for a line that is counted."""
    return line.overdue_on(period.judged_on)


def _counts(line: ReportLine, period: Period) -> Counts06a:
    fresh = period.holds(line.received_day)
    online = fresh and line.channel == Channel.ONLINE
    resolved, late = line.is_resolved, overdue(line, period)
    return Counts06a(
        received=1,
        online=int(online),
        direct=int(fresh and not online),
        carried_over=int(not fresh),
        resolved=int(resolved),
        early=int(resolved and line.verdict == "early"),
        on_time=int(resolved and line.verdict == "on_time"),
        late=int(resolved and line.verdict == "late"),
        in_progress=int(not resolved),
        in_time=int(not resolved and not late),
        overdue=int(late),
    )
