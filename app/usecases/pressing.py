"""Dossiers that are overdue or nearly so, with who holds them: what a supervisor asks first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.calendar import WorkingCalendar
from app.domain.watch import Holder, Urgency, days_left, holder_of, urgency
from app.ports.store import DossierLine

_PRESSES = frozenset({Urgency.OVERDUE, Urgency.DUE_SOON})


@dataclass(frozen=True, slots=True)
class Pressing:
    """days: until the promised day, negative when it is over."""

    line: DossierLine
    urgency: Urgency
    days: int
    holder: Holder

    @property
    def overdue(self) -> bool:
        """The promised day is over."""
        return self.urgency is Urgency.OVERDUE


@dataclass(frozen=True, slots=True)
class LateSupplement:
    """A citizen's deadline for more papers is over by `days`; the counter asks or ends it."""

    line: DossierLine
    days: int


def pressing(
    lines: Iterable[DossierLine], now: datetime, calendar: WorkingCalendar
) -> tuple[Pressing, ...]:
    """Those of the lines that press, the longest overdue first."""
    found = [
        Pressing(line, how, days_left(line, now), holder_of(line.status, line.agency, line.since))
        for line in lines
        if (how := urgency(line, now, calendar)) in _PRESSES
    ]
    return tuple(sorted(found, key=lambda one: (one.days, one.line.code)))
