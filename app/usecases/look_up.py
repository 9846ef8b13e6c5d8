"""Tra cứu and the stations' lists: reads only, any thread."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.calendar import ZONE, WorkingCalendar
from app.domain.codes import DossierCode, Status
from app.domain.dossier import Dossier
from app.domain.watch import Watched, holder, supplement_late_days, urgency
from app.errors import NotFound
from app.ports.clock import Clock
from app.ports.store import DossierLine, OutboxItem, SendCounts, Store
from app.usecases.pressing import LateSupplement, Pressing, pressing


@dataclass(frozen=True, slots=True)
class OnlineLine:
    """An online dossier waiting for the counter. answer_by: aware; late: already past."""

    line: DossierLine
    answer_by: datetime
    late: bool


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier with what the outbox says about it."""

    dossier: Dossier
    sends: tuple[OutboxItem, ...]


@dataclass(frozen=True, slots=True)
class LookUp:
    """Search and lists."""

    store: Store
    clock: Clock
    calendar: WorkingCalendar

    def search(self, text: str, limit: int = 50) -> tuple[DossierLine, ...]:
        """The one box: number (also inside a scanned address), name, ID or phone."""
        number = DossierCode.find(text)
        return self.store.queries.search(number.text if number else text, limit)

    def dossier(self, code: str) -> DossierView:
        """By official or provisional number; raises NotFound("dossier.not_found")."""
        number = DossierCode.find(code)
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.by_code(number.text) if number else None
            if dossier is None:
                raise NotFound("dossier.not_found")
            return DossierView(dossier, uow.outbox.of_dossier(dossier.id))

    def by_id(self, dossier_id: UUID) -> DossierView:
        """Raises NotFound("dossier.not_found")."""
        with self.store.unit_of_work() as uow:
            return DossierView(uow.dossiers.get(dossier_id), uow.outbox.of_dossier(dossier_id))

    def watched(self, dossier: Dossier) -> Watched:
        """How urgent it is now, and who holds it since when."""
        return Watched(urgency(dossier, self.clock.now(), self.calendar), holder(dossier))

    def online(self) -> tuple[OnlineLine, ...]:
        """Online dossiers without an answer, the most urgent first."""
        now = self.clock.now()
        lines = self.store.queries.by_status(Status.REGISTERED)
        waiting = [self._online(line, now) for line in lines]
        return tuple(sorted(waiting, key=lambda item: item.answer_by))

    def _online(self, line: DossierLine, now: datetime) -> OnlineLine:
        filed = line.filed_at or line.received_at or line.since or now
        answer_by = self.calendar.answer_by(filed)
        return OnlineLine(line, answer_by, answer_by < now)

    def to_hand_over(self) -> tuple[DossierLine, ...]:
        """Results at the counter, waiting for their owners."""
        return self.store.queries.by_status(Status.RESOLVED)

    def in_progress(self) -> tuple[DossierLine, ...]:
        """Received and not resolved, the next promised date first."""
        return self.store.queries.by_status(
            Status.RECEIVED,
            Status.PROCESSING,
            Status.SUPPLEMENT_ASKED,
            Status.PAYMENT_ASKED,
            Status.STOPPED,
        )

    def pressing(self) -> tuple[Pressing, ...]:
        """Received and being processed, overdue or due by the next working day."""
        lines = self.store.queries.by_status(Status.RECEIVED, Status.PROCESSING)
        return pressing(lines, self.clock.now(), self.calendar)

    def late_supplements(self) -> tuple[LateSupplement, ...]:
        """Asked for more papers, and the day that was named is over; the longest first."""
        now = self.clock.now()
        lines = self.store.queries.by_status(Status.SUPPLEMENT_ASKED)
        with self.store.unit_of_work() as uow:
            days = [supplement_late_days(uow.dossiers.get(line.id), now) for line in lines]
        found = [LateSupplement(*pair) for pair in zip(lines, days, strict=True) if pair[1]]
        return tuple(sorted(found, key=lambda one: -one.days))

    def day_book(self) -> tuple[DossierLine, ...]:
        """Sổ quầy: what was received today, in order."""
        return self.store.queries.received_on(self.clock.now().astimezone(ZONE).date())

    def sends(self) -> SendCounts:
        """The outbox in numbers."""
        return self.store.queries.outbox_counts()
