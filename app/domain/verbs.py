"""The law of the steps: who may move a dossier from where to where (decisions.md 1).

The table is the law; `step` is the only way a status changes at the counter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, StrEnum
from types import MappingProxyType

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.people import Employee, Role
from app.errors import InvalidInput, NotAllowed


class Verb(StrEnum):
    """The verbs of `quay act`, the same in the window."""

    RECEIVE = "receive"
    REFUSE = "refuse"
    ASK_SUPPLEMENT = "ask-supplement"
    SUPPLEMENT_RECEIVED = "supplement-received"
    NOT_SUPPLEMENTED = "not-supplemented"
    FORWARD = "forward"
    TAKE_BACK = "take-back"
    ASK_PAYMENT = "ask-payment"
    PAID = "paid"
    WITHDRAW = "withdraw"
    RECORD_STOP = "record-stop"
    RESUME = "resume"
    APOLOGISE = "apologise"
    RECORD_RESULT = "record-result"
    SEND_BACK_RESULT = "send-back-result"
    HAND_OVER = "hand-over"
    UNDO = "undo"


class To(Enum):
    """Targets that are not one fixed status."""

    PREVIOUS = "previous"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table. `None` among `sources`: a draft."""

    sources: frozenset[Status | None]
    target: Status | To
    form: str | None = None
    role: Role = Role.EMPLOYEE
    needs_reason: bool = False


_S = Status


def _from(*sources: Status | None) -> frozenset[Status | None]:
    return frozenset(sources)


LAW: Mapping[Verb, Rule] = MappingProxyType(
    {
        Verb.RECEIVE: Rule(_from(None, _S.REGISTERED), _S.RECEIVED, "receipt"),
        Verb.REFUSE: Rule(_from(None, _S.REGISTERED), _S.REFUSED, "refusal", needs_reason=True),
        Verb.ASK_SUPPLEMENT: Rule(
            _from(None, _S.REGISTERED, _S.RECEIVED, _S.PROCESSING),
            _S.SUPPLEMENT_ASKED,
            "supplement",
            needs_reason=True,
        ),
        Verb.SUPPLEMENT_RECEIVED: Rule(_from(_S.SUPPLEMENT_ASKED), To.PREVIOUS, "receipt"),
        Verb.NOT_SUPPLEMENTED: Rule(_from(_S.SUPPLEMENT_ASKED), _S.STOPPED, "stop"),
        Verb.FORWARD: Rule(_from(_S.RECEIVED), _S.PROCESSING, "control"),
        Verb.TAKE_BACK: Rule(
            _from(_S.PROCESSING), _S.RECEIVED, role=Role.SUPERVISOR, needs_reason=True
        ),
        Verb.ASK_PAYMENT: Rule(_from(_S.RECEIVED, _S.PROCESSING), _S.PAYMENT_ASKED, "fee-receipt"),
        Verb.PAID: Rule(_from(_S.PAYMENT_ASKED), To.PREVIOUS),
        Verb.WITHDRAW: Rule(
            _from(_S.RECEIVED, _S.PROCESSING, _S.SUPPLEMENT_ASKED, _S.PAYMENT_ASKED),
            _S.WITHDRAWN,
            "stop",
            needs_reason=True,
        ),
        Verb.RECORD_STOP: Rule(_from(_S.PROCESSING), _S.STOPPED, "stop", needs_reason=True),
        Verb.RESUME: Rule(_from(_S.STOPPED), _S.PROCESSING),
        Verb.APOLOGISE: Rule(_from(_S.PROCESSING), To.SAME, "apology", needs_reason=True),
        Verb.RECORD_RESULT: Rule(_from(_S.PROCESSING, _S.STOPPED), _S.RESOLVED, "return-slip"),
        Verb.SEND_BACK_RESULT: Rule(_from(_S.RESOLVED), _S.PROCESSING, needs_reason=True),
        Verb.HAND_OVER: Rule(_from(_S.RESOLVED, _S.STOPPED), _S.RETURNED, "return-receipt"),
        Verb.UNDO: Rule(
            _from(_S.REFUSED, _S.WITHDRAWN, _S.RETURNED),
            To.PREVIOUS,
            role=Role.SUPERVISOR,
            needs_reason=True,
        ),
    }
)

_MAY_ACT = {
    Role.EMPLOYEE: frozenset({Role.EMPLOYEE}),
    Role.SUPERVISOR: frozenset({Role.EMPLOYEE, Role.SUPERVISOR}),
    Role.ADMINISTRATOR: frozenset[Role](),
    Role.READ_ONLY: frozenset[Role](),
}


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a person. at: aware; data: what the form and the province need, no secrets."""

    verb: Verb
    at: datetime
    by: Employee
    reason: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


def check(dossier: Dossier, act: Act) -> Rule:
    """The rule that allows the act. Raises NotAllowed (status, role) or InvalidInput (reason)."""
    rule = LAW[act.verb]
    if dossier.status not in rule.sources:
        state = "Nháp" if dossier.status is None else dossier.status.label
        raise NotAllowed("act.wrong_status", verb=act.verb.value, state=state)
    if rule.role not in _MAY_ACT[act.by.role]:
        raise NotAllowed("act.wrong_role", verb=act.verb.value)
    if rule.needs_reason and not act.reason:
        raise InvalidInput("act.no_reason", verb=act.verb.value)
    return rule


def step(dossier: Dossier, act: Act) -> Dossier:
    """The dossier after the act: new status, new event, the moments the status stands for."""
    target = _target(dossier, check(dossier, act).target)
    event = Event(act.at, act.verb.value, act.by.name, target, act.reason, act.data)
    moved = replace(dossier, status=target, previous_status=dossier.status)
    return _stamp(moved, target, act.at).with_event(event)


def _target(dossier: Dossier, target: Status | To) -> Status | None:
    if target is To.PREVIOUS:
        return dossier.previous_status
    return dossier.status if isinstance(target, To) else target


def _stamp(dossier: Dossier, target: Status | None, at: datetime) -> Dossier:
    if target is Status.REFUSED:
        return replace(dossier, refused_at=at)
    if target is Status.RESOLVED:
        return replace(dossier, resolved_at=at)
    if target is Status.RETURNED:
        return replace(dossier, returned_at=at)
    return dossier
