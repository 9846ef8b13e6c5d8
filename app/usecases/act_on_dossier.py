"""Any verb of the law on a numbered dossier, and the papers that go with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC

from app.domain.calendar import ZONE
from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.domain.effects import perform
from app.domain.facts import read_facts
from app.domain.fees import FeeMethod
from app.domain.people import Employee
from app.domain.procedure import Case, Procedure
from app.domain.text import clean
from app.domain.verbs import LAW, Act, Verb, check
from app.errors import InvalidInput, NotAllowed, NotFound
from app.ports.clock import Clock
from app.ports.store import SendKind, Store, UnitOfWork
from app.usecases.parcels import check_parcel
from app.usecases.promise import Promise
from app.usecases.receive_dossier import keep_and_queue
from app.usecases.take_fee import TakeFee


@dataclass(frozen=True, slots=True)
class ActOnDossier:
    """Checks the table, moves the dossier, queues the message. Errors: NotFound, NotAllowed."""

    store: Store
    clock: Clock
    promise: Promise
    take_fee: TakeFee = field(default_factory=TakeFee)

    def __call__(
        self,
        code: str,
        verb: Verb,
        by: Employee,
        reason: str = "",
        data: Mapping[str, object] | None = None,
    ) -> Dossier:
        """The dossier after the act, durable and queued for the province.

        data: the facts of `app.domain.facts.FACTS`, as typed or as JSON told them.
        """
        act = self._act(verb, by, reason, data)
        with self.store.unit_of_work() as uow:
            moved = self._moved(uow, code, act)
            keep_and_queue(uow, moved, SendKind.UPDATE, act.at, by.name)
            uow.commit()
        return moved

    def preview(
        self,
        code: str,
        verb: Verb,
        by: Employee,
        reason: str = "",
        data: Mapping[str, object] | None = None,
    ) -> Dossier:
        """The dossier as the act would leave it now; nothing is kept. Raises what the act does."""
        with self.store.unit_of_work() as uow:
            return self._moved(uow, code, self._act(verb, by, reason, data))

    def _act(self, verb: Verb, by: Employee, reason: str, data: Mapping[str, object] | None) -> Act:
        return Act(verb, self.clock.now(), by, clean(reason), read_facts(verb, data or {}))

    def _moved(self, uow: UnitOfWork, code: str, act: Act) -> Dossier:
        dossier = find(uow, code)
        check(dossier, act)
        moved = perform(self._prepared(uow, dossier, act), act, self.promise.calendar)
        if act.verb is Verb.HAND_OVER:
            check_parcel(uow, moved, moved.postal_item)
        return moved

    def _prepared(self, uow: UnitOfWork, dossier: Dossier, act: Act) -> Dossier:
        """What only the catalogue and the ledger know."""
        if act.verb is Verb.RECEIVE:
            return self._accepted(uow, dossier, act)
        return self._taken(uow, dossier, act) if act.verb is Verb.PAID else dossier

    def _taken(self, uow: UnitOfWork, dossier: Dossier, act: Act) -> Dossier:
        """The money of `paid` stands in the ledger. Without a sum it was paid elsewhere.

        Raises what `TakeFee` raises, and NotAllowed("act.paid_partly").
        """
        amount = int(act.data["amount"]) if "amount" in act.data else None
        owed = replace(dossier, fee=dossier.fee or amount or 0)
        if not owed.fee or (dossier.fee_paid and amount is None):
            return dossier
        method = FeeMethod(act.data.get("method", FeeMethod.CASH))
        taken, _ = self.take_fee(
            uow, owed, amount, method, act.at, act.by, payer=act.data.get("payer", "")
        )
        if not taken.fee_paid:
            raise NotAllowed("act.paid_partly")
        return taken

    def _accepted(self, uow: UnitOfWork, dossier: Dossier, act: Act) -> Dossier:
        """An online dossier starts its clock when the counter accepts it."""
        procedure = uow.catalogue.procedure(dossier.procedure_code, act.at.astimezone(ZONE).date())
        case = _case_of(procedure, act.data.get("case", dossier.case_name))
        due = self.promise(case, act.at)
        return replace(
            dossier,
            case_name=case.name,
            received_at=act.at,
            due_at=due.at.astimezone(UTC) if due else None,
            calendar_version=due.calendar if due else "",
            time_label=case.time_label,
            fee=dossier.fee or case.fee,
            fee_name=dossier.fee_name or case.fee_name,
        )


def find(uow: UnitOfWork, code: str) -> Dossier:
    """The dossier of a typed or scanned number; raises NotFound("dossier.not_found")."""
    number = DossierCode.find(code)
    dossier = uow.dossiers.by_code(number.text) if number else None
    if dossier is None:
        raise NotFound("dossier.not_found")
    return dossier


def _case_of(procedure: Procedure, said: str) -> Case:
    """The case of a name or of a number from 1; the first one when nothing fits is said."""
    if not procedure.cases:
        raise InvalidInput("procedure.no_cases")
    for number, case in enumerate(procedure.cases, start=1):
        if said in (case.name, str(number)):
            return case
    return procedure.cases[0]


def may(dossier: Dossier, verb: Verb) -> bool:
    """True when the table lets this verb follow; the role is judged at the act."""
    return dossier.status in LAW[verb].sources
