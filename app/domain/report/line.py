"""One dossier as reports see it, and the days a report is about. No personal data.

Days are local days at the counter; on time is judged by day, not by hour.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from app.domain.calendar import ZONE
from app.domain.codes import Channel, ReturnBy, Status
from app.domain.dossier import Event

Verdict = Literal["early", "on_time", "late"]

RESOLVED = frozenset({Status.WITHDRAWN, Status.RESOLVED, Status.RETURNED})
STOPPED = frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.STOPPED})


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included. today: nothing is judged late by a day to come."""

    first: date
    last: date
    today: date = date.max

    @property
    def judged_on(self) -> date:
        """The day by which what is still open is late or not."""
        return min(self.last, self.today)

    def holds(self, day: date | None) -> bool:
        """True for a known day of the period."""
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What reports count of one dossier. Moments are aware; fee in đồng, 0 when exempt.

    finished_at: end of processing, else of the final state; by it lateness is judged. ended_at:
    when a resolved dossier came to that, where its history tells it: by it the period is chosen.
    since: when an open dossier came to its present status, None when nobody knows. origin_known:
    it came as an object of the province, so that the object's marks can be believed. confirmed:
    the province has it. events: the history, with the facts that `closing.kept` leaves.

    As a store reads it, the line is of today; `closing.as_of` takes it back to the end of a day.
    """

    id: UUID
    code: str
    status: Status
    received_at: datetime | None
    due_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    filed_at: datetime | None = None
    previous_due_at: datetime | None = None
    since: datetime | None = None
    ended_at: datetime | None = None
    previous_status: Status | None = None
    channel: str = Channel.DIRECT
    return_by: str = ReturnBy.COUNTER
    agency: str = ""
    field: str = ""
    procedure_code: str = ""
    procedure: str = ""
    fee: int = 0
    fee_paid: bool = False
    postal_item: str = ""
    origin_known: bool = False
    confirmed: bool = False
    events: tuple[Event, ...] = ()

    @property
    def received_day(self) -> date | None:
        """The day of reception."""
        return local_day(self.received_at)

    @property
    def due_day(self) -> date | None:
        """The promised day; None: the law sets none."""
        return local_day(self.due_at)

    @property
    def ended_day(self) -> date | None:
        """The day it was resolved, never before the reception; None while it is in progress.

        A resolved dossier whose end nobody wrote down ended on the day it was received.
        """
        return self._not_before_reception(self.ended_at or self.finished_at)

    @property
    def verdict(self) -> Verdict:
        """Of a resolved dossier; without a promised or a known day never late."""
        due, ended = self.due_day, self._not_before_reception(self.finished_at)
        if due is None or ended is None or self.finished_at is None:
            return "on_time"
        return "early" if ended < due else "on_time" if ended == due else "late"

    @property
    def is_resolved(self) -> bool:
        """Statuses 7, 9 and 10."""
        return self.status in RESOLVED

    def overdue_on(self, day: date) -> bool:
        """Open, its clock running, and promised for a day before."""
        open_ones = not self.is_resolved and self.status not in STOPPED
        return open_ones and self.due_day is not None and self.due_day < day

    def _not_before_reception(self, ended: datetime | None) -> date | None:
        if not self.is_resolved:
            return None
        return max(filter(None, (local_day(ended), self.received_day)), default=None)


def local_day(moment: datetime | None) -> date | None:
    """The day at the counter."""
    return None if moment is None else moment.astimezone(ZONE).date()


def percent(part: int, whole: int) -> float:
    """Two decimals; 0.0 where nothing was counted."""
    return round(100 * part / whole, 2) if whole else 0.0
