"""What is overdue at the end of a period: the dossiers behind column 13 of report 06a."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.codes import Status
from app.domain.report.line import Period, ReportLine
from app.domain.report.table_06a import counted, overdue
from app.domain.watch import Holder, holder_of


@dataclass(frozen=True, slots=True)
class Overdue:
    """One dossier. days: after the promised day; holder: whose hands it was in at the end."""

    code: str
    agency: str
    procedure: str
    received_at: datetime | None
    due_at: datetime | None
    days: int
    holder: Holder


def overdue_lines(lines: Iterable[ReportLine], period: Period) -> tuple[Overdue, ...]:
    """The longest overdue first."""
    found = [line for line in counted(lines, period) if overdue(line, period)]
    found.sort(key=lambda line: (line.due_day or date.max, line.code))
    return tuple(_overdue(line, period) for line in found)


def _overdue(line: ReportLine, period: Period) -> Overdue:
    due = line.due_day or period.judged_on
    return Overdue(
        code=line.code,
        agency=line.agency,
        procedure=line.procedure,
        received_at=line.received_at,
        due_at=line.due_at,
        days=(period.judged_on - due).days,
        holder=holder_of(line.status, line.agency, _since(line)),
    )


def _since(line: ReportLine) -> datetime | None:
    """A dossier that another system wrote down has no history here, but a reception."""
    return line.since or (line.received_at if line.status is Status.RECEIVED else None)
