"""Facts that change no status: a correction, a call, a parcel, a place on the shelf.

Each is an event with reason and name, in one transaction with audit and, where the province
holds the value too, with the message to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from app.domain.calendar import ZONE
from app.domain.codes import ReturnBy, Status
from app.domain.corrections import CORRECT, CORRECTABLE, corrected
from app.domain.dossier import Dossier, Event
from app.domain.people import Employee, Role
from app.domain.postal import item_code
from app.domain.text import clean
from app.domain.verbs import allow, possible
from app.errors import InvalidInput, NotAllowed
from app.ports.clock import Clock
from app.ports.store import SendKind, Store, UnitOfWork
from app.usecases.act_on_dossier import find
from app.usecases.parcels import check_parcel

Outcome = Literal["reached", "no_answer", "wrong_number", "message"]
OUTCOMES: tuple[Outcome, ...] = ("reached", "no_answer", "wrong_number", "message")
CALL, POST, SHELVE = "call", "post", "shelve"


@dataclass(frozen=True, slots=True)
class RecordFact:
    """What a clerk writes down beside the verbs. Errors: NotFound, NotAllowed, InvalidInput."""

    store: Store
    clock: Clock

    def correct(self, code: str, field: str, value: str, reason: str, by: Employee) -> Dossier:
        """Put one field right (`corrections.CORRECTABLE`). Raises InvalidInput(act.no_reason)."""
        allow(by, Role.EMPLOYEE, CORRECT)
        why = clean(reason)
        if not why:
            raise InvalidInput("act.no_reason", verb=CORRECT)
        with self.store.unit_of_work() as uow:
            today = self.clock.now().astimezone(ZONE).date()
            now, told = corrected(find(uow, code), field, value, today)
            fact = self._kept(uow, now, CORRECT, by, told, why)
            if CORRECTABLE[field].sent and now.status is not None:
                uow.outbox.put(SendKind.UPDATE, fact, fact.events[-1].at)
            uow.commit()
        return fact

    def call(self, code: str, outcome: Outcome, note: str, by: Employee) -> Dossier:
        """The clerk rang about the dossier; the note says what was agreed."""
        allow(by, Role.EMPLOYEE, CALL)
        if outcome not in OUTCOMES:
            raise InvalidInput("call.outcome", known=", ".join(OUTCOMES))
        with self.store.unit_of_work() as uow:
            fact = self._kept(uow, find(uow, code), CALL, by, {"outcome": outcome}, clean(note))
            uow.commit()
        return fact

    def post(self, code: str, item: str, by: Employee) -> Dossier:
        """A result that goes by post got its S10 item code; the hand-over follows."""
        allow(by, Role.EMPLOYEE, POST)
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            if dossier.status not in (Status.RESOLVED, Status.STOPPED):
                state = dossier.status.label if dossier.status else "Nháp"
                raise NotAllowed(
                    "act.wrong_status", verb=POST, state=state, possible=possible(dossier.status)
                )
            if dossier.return_by is not ReturnBy.POST:
                raise NotAllowed("post.not_by_post")
            parcel = replace(dossier, postal_item=item_code(item))
            check_parcel(uow, dossier, parcel.postal_item)
            fact = self._kept(uow, parcel, POST, by, {"postal_item": parcel.postal_item})
            uow.commit()
        return fact

    def shelve(self, code: str, shelf: str, by: Employee) -> Dossier:
        """Where the paper result lies, also of one the province itself resolved."""
        allow(by, Role.EMPLOYEE, SHELVE)
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            if dossier.status not in (Status.RESOLVED, Status.STOPPED):
                state = dossier.status.label if dossier.status else "Nháp"
                raise NotAllowed(
                    "act.wrong_status", verb=SHELVE, state=state, possible=possible(dossier.status)
                )
            placed = replace(dossier, shelf=clean(shelf)[:100])
            fact = self._kept(uow, placed, SHELVE, by, {"shelf": placed.shelf})
            uow.commit()
        return fact

    def _kept(
        self,
        uow: UnitOfWork,
        dossier: Dossier,
        verb: str,
        by: Employee,
        told: Mapping[str, str],
        reason: str = "",
    ) -> Dossier:
        now = self.clock.now()
        fact = dossier.with_event(Event(now, verb, by.name, dossier.status, reason, told))
        uow.dossiers.save(fact)
        uow.audit.add(now, by.name, verb, str(dossier.id), {"fields": ", ".join(sorted(told))})
        return fact
