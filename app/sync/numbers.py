"""Number leases: refilled while there is a line, and provisional numbers exchanged."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.calendar import ZONE
from app.domain.dossier import Dossier, Event
from app.domain.file_names import component_name
from app.ports.clock import Clock
from app.ports.province import AnswerKind, Province
from app.ports.store import Store, UnitOfWork

#: Days ahead for which the counter keeps numbers: an outage of a week needs no provisional one.
AHEAD = 7
SIZE = 20


@dataclass(frozen=True, slots=True)
class RefillNumbers:
    """Asks for a lease where fewer than half a block is left. Runs on the sync thread."""

    store: Store
    province: Province
    clock: Clock

    def __call__(self) -> bool:
        """True when something new came. A province without leases: False, nothing is wrong."""
        today = self.clock.now().astimezone(ZONE).date()
        with self.store.unit_of_work() as uow:
            agencies = [agency.id for agency in uow.catalogue.agencies()]
            short = [a for a in agencies if _short(uow, a, today)]
        return any([self._lease(agency, today) for agency in short])

    def _lease(self, agency_id: str, today: date) -> bool:
        answer, blocks = self.province.lease_numbers(agency_id, today, AHEAD, SIZE)
        if answer.kind is not AnswerKind.ACCEPTED or not blocks:
            return False
        with self.store.unit_of_work() as uow:
            for block in blocks:
                uow.numbers.add(block)
            uow.commit()
        return True


def _short(uow: UnitOfWork, agency_id: str, today: date) -> bool:
    days = (today + timedelta(days=n) for n in range(AHEAD))
    return any(uow.numbers.left(agency_id, day) < SIZE // 2 for day in days)


@dataclass(frozen=True, slots=True)
class ExchangeNumbers:
    """Gives dossiers with a provisional number their official one; both stay findable."""

    store: Store
    clock: Clock
    fixed_block: tuple[int, int] | None = None

    def __call__(self) -> int:
        """How many were exchanged; the rest wait for numbers of their own day."""
        done = 0
        with self.store.unit_of_work() as uow:
            for dossier in uow.numbers.waiting_for_number():
                done += self._exchange(uow, dossier)
            uow.commit()
        return done

    def _exchange(self, uow: UnitOfWork, dossier: Dossier) -> bool:
        received = dossier.received_at or dossier.created_at
        day = received.astimezone(ZONE).date()
        number = uow.numbers.take(dossier.agency_id, day, self.fixed_block)
        if number is None:
            return False
        now = self.clock.now()
        event = Event(now, "numbered", "Quầy", dossier.status, data={"old": str(dossier.code)})
        papers = tuple(
            replace(
                paper,
                files=tuple(
                    replace(f, name=component_name(number.text, place, paper.code or paper.name, n))
                    for n, f in enumerate(paper.files, start=1)
                ),
            )
            for place, paper in enumerate(dossier.papers, start=1)
        )
        official = replace(dossier, code=number, papers=papers).with_event(event)
        uow.dossiers.save(official)
        uow.outbox.release_held(official)
        uow.attention.raise_item("number", "number.exchanged", now, official)
        return True
