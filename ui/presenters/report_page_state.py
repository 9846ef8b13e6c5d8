"""Báo cáo, danh sách: what the page of reports shows."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from app.domain.procedure import Agency
from app.errors import CounterError
from app.usecases.counter_lists import CounterList
from app.usecases.reports import REPORTS
from app.usecases.reports.made import Report

#: Lists of a day, after the reports of a period.
LISTS = ("handover", "results", "dispatch", "uncollected")
KINDS = (*REPORTS, *LISTS)


class Asks(Enum):
    """What a paper is asked for with."""

    PERIOD = "period"
    DAY = "day"
    NOTHING = "nothing"


def asks(kind: str) -> Asks:
    """The post is told what waits now; reports are of a period."""
    if kind == "dispatch":
        return Asks.NOTHING
    return Asks.DAY if kind in LISTS else Asks.PERIOD


@dataclass(frozen=True, slots=True)
class Made:
    """A paper made: what it was made from, and how it looks."""

    source: Report | CounterList
    pdf: bytes


@dataclass(frozen=True, slots=True)
class ReportPageState:
    """first, last: the days as typed, dd/MM/yyyy; a list of a day takes the last.

    agency: identifier of the one papers go to. wrong: the days cannot be meant. said: what was
    just done.
    """

    first: str
    last: str
    kind: str = KINDS[0]
    agencies: tuple[Agency, ...] = ()
    agency: str = ""
    made: Made | None = None
    busy: bool = False
    wrong: bool = False
    said: Literal["", "printed", "saved"] = ""
    problem: CounterError | None = None

    @property
    def asks(self) -> Asks:
        """What the chosen paper wants to know."""
        return asks(self.kind)

    @property
    def of_agency(self) -> bool:
        """Hand-over goes to one agency; results may come from one."""
        return self.kind in ("handover", "results")


def day_of(typed: str) -> date | None:
    """`25/11/2026` as a day; None when it cannot be one."""
    parts = typed.strip().split("/")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    try:
        day = date(int(parts[2]), int(parts[1]), int(parts[0]))
    except (ValueError, OverflowError):
        return None
    return day if 1990 <= day.year <= 2100 else None


def typed(day: date) -> str:
    """As a person writes it."""
    return f"{day:%d/%m/%Y}"
