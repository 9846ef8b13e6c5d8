"""What a report is made from, and what comes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.calendar import ZONE, WorkingCalendar
from app.domain.fee_report import FeeReport
from app.domain.report import Period
from app.ports.paper import ListPaper
from app.ports.store import Queries


@dataclass(frozen=True, slots=True)
class Source:
    """The store's reads, the working calendar, the present, the money of a period."""

    queries: Queries
    calendar: WorkingCalendar
    now: datetime
    fees: Callable[[date, date], FeeReport]


@dataclass(frozen=True, slots=True)
class Report:
    """One report. document: for JSON, plain values; paper: the same for sheets and print.

    form: the form of `Forms.listing` that prints it.
    """

    name: str
    document: Mapping[str, object]
    paper: ListPaper
    form: str = "report"


def days(period: Period) -> str:
    """The line under a title."""
    return f"Từ ngày {period.first:%d/%m/%Y} đến ngày {period.last:%d/%m/%Y}"


def as_it_stood(period: Period) -> str:
    """Why a report that is made again later is the same."""
    return f"Tình trạng hồ sơ tính đến hết ngày {period.judged_on:%d/%m/%Y}."


def head(name: str, period: Period) -> dict[str, object]:
    """How every report's object begins; the summary, a contract of its own, does not."""
    return {
        "report": name,
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
    }


def plain(cell: object) -> object:
    """A value of a list for JSON: moments local with their offset, days as ISO."""
    if isinstance(cell, datetime):
        return cell.astimezone(ZONE).replace(microsecond=0).isoformat()
    return cell.isoformat() if isinstance(cell, date) else cell
