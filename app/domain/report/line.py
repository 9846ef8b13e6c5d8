"""One dossier as reports see it, and the days a report is about. No personal data.

Days are local days at the counter; on time is judged by day, not by hour.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from app.domain.calendar import ZONE
from app.domain.codes import Channel, ReturnBy, Status

Verdict = Literal["early", "on_time", "late"]

#: Not counted as received: waiting for the counter's answer, or refused.
NOT_RECEIVED = frozenset({Status.REGISTERED, Status.REFUSED})
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

    finished_at: end of processing, else of the final state. since: when an open dossier came to
    its present status, None when nobody knows. origin_known: it came as an object of the province,
    so that the object's marks can be believed. confirmed: the province has it.
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

    @property
    def counts(self) -> bool:
        """Received: statuses 1 and 3 are not, nor what was asked for papers before acceptance."""
        unanswered = (
            self.status is Status.SUPPLEMENT_ASKED and self.previous_status is Status.REGISTERED
        )
        return not (self.received_at is None or self.status in NOT_RECEIVED or unanswered)

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
        """The day processing ended, never before the reception; None while it goes on.

        A resolved dossier whose end nobody wrote down ended on the day it was received.
        """
        if self.status not in RESOLVED:
            return None
        ended, received = local_day(self.finished_at), self.received_day
        return max(filter(None, (ended, received)), default=None)

    @property
    def verdict(self) -> Verdict:
        """Of a resolved dossier; without a promised or a known day never late."""
        due, ended = self.due_day, self.ended_day
        if due is None or ended is None or self.finished_at is None:
            return "on_time"
        return "early" if ended < due else "on_time" if ended == due else "late"

    def resolved_by(self, day: date) -> bool:
        """Processing had ended on that day or before."""
        return self.ended_day is not None and self.ended_day <= day

    def overdue_on(self, day: date) -> bool:
        """Open, its clock running, and promised for a day before."""
        stopped = local_day(self.since)
        standing = self.status in STOPPED and (stopped is None or stopped <= day)
        return not standing and self.due_day is not None and self.due_day < day


def local_day(moment: datetime | None) -> date | None:
    """The day at the counter."""
    return None if moment is None else moment.astimezone(ZONE).date()


def percent(part: int, whole: int) -> float:
    """Two decimals; 0.0 where nothing was counted."""
    return round(100 * part / whole, 2) if whole else 0.0
