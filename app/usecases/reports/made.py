"""What a report is made from, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.calendar import WorkingCalendar
from app.domain.report import Period
from app.ports.paper import ListPaper
from app.ports.store import Queries


@dataclass(frozen=True, slots=True)
class Source:
    """The store's reads and the working calendar."""

    queries: Queries
    calendar: WorkingCalendar


@dataclass(frozen=True, slots=True)
class Report:
    """One report. document: for JSON, plain values; paper: the same for sheets and print.

    form: the form of `Forms.listing` that prints it.
    """

    name: str
    document: Mapping[str, object]
    paper: ListPaper
    form: str = field(default="report")


def days(period: Period) -> str:
    """The line under a title."""
    return f"Từ ngày {period.first:%d/%m/%Y} đến ngày {period.last:%d/%m/%Y}"


def head(name: str, period: Period) -> dict[str, object]:
    """How every report's object begins; the summary, a contract of its own, does not."""
    return {
        "report": name,
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
    }


def rate(value: float | None) -> str:
    """Percent as it is read here: `98,74`; a dash for what nobody can know."""
    return "–" if value is None else f"{value:.2f}".replace(".", ",")
