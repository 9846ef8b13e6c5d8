"""Any verb of the law on a numbered dossier, and the papers that go with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC

from app.domain.calendar import ZONE
from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.domain.people import Employee
from app.domain.procedure import Case, Procedure
from app.domain.text import clean
from app.domain.verbs import LAW, Act, Verb, check, step
from app.errors import InvalidInput, NotAllowed, NotFound
from app.ports.clock import Clock
from app.ports.store import SendKind, Store, UnitOfWork
from app.usecases.promise import Promise
from app.usecases.receive_dossier import keep_and_queue

#: Verbs whose clock effects and forms the counter already knows; the rest come with the law.
SERVED = frozenset({Verb.RECEIVE, Verb.REFUSE, Verb.FORWARD, Verb.RECORD_RESULT, Verb.HAND_OVER})


@dataclass(frozen=True, slots=True)
class ActOnDossier:
    """Checks the table, moves the dossier, queues the message. Errors: NotFound, NotAllowed."""

    store: Store
    clock: Clock
    promise: Promise

    def __call__(
        self,
        code: str,
        verb: Verb,
        by: Employee,
        reason: str = "",
        data: Mapping[str, str] | None = None,
    ) -> Dossier:
        """The dossier after the act, durable and queued for the province."""
        if verb not in SERVED:
            raise NotAllowed("act.not_served", verb=verb.value)
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            act = Act(verb, now, by, clean(reason), _facts(dossier, verb, data or {}))
            check(dossier, act)
            moved = step(self._prepared(uow, dossier, act), act)
            keep_and_queue(uow, moved, SendKind.UPDATE, now, by.name)
            uow.commit()
        return moved

    def _prepared(self, uow: UnitOfWork, dossier: Dossier, act: Act) -> Dossier:
        if act.verb is Verb.RECEIVE:
            return self._accepted(uow, dossier, act)
        if act.verb is Verb.RECORD_RESULT:
            return replace(dossier, shelf=act.data.get("shelf", dossier.shelf))
        if act.verb is Verb.HAND_OVER:
            _require_receiver(dossier, act)
            return replace(dossier, return_note=act.data.get("note", dossier.return_note))
        return dossier

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


def _facts(dossier: Dossier, verb: Verb, data: Mapping[str, str]) -> dict[str, str]:
    """What was told, in one spelling; without another name the owner takes the result."""
    facts = {key: clean(value) for key, value in data.items()}
    if verb is Verb.HAND_OVER and "receiver" not in facts:
        owner = dossier.owner
        facts |= {"receiver": clean(owner.name), "receiver_id": owner.id_number}
    return facts


def _require_receiver(dossier: Dossier, act: Act) -> None:
    """Who takes the result is known by name; somebody else shows authority."""
    receiver = act.data["receiver"]
    if not receiver:
        raise InvalidInput("hand_over.no_receiver")
    known = {clean(party.name).casefold() for party in (dossier.owner, dossier.presenter)}
    if receiver.casefold() not in known and not act.data.get("authority"):
        raise NotAllowed("act.no_authority")


def may(dossier: Dossier, verb: Verb) -> bool:
    """True when the table lets this verb follow; the role is judged at the act."""
    return verb in SERVED and dossier.status in LAW[verb].sources
