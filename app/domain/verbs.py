"""The law of the steps: who may move a dossier from where to where (decisions.md 1).

The table is the law; `step` is the only way a status changes at the counter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum, StrEnum
from itertools import pairwise
from types import MappingProxyType

from app.domain.calendar import ZONE
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
    """One line of the table. `None` among `sources`: a draft. same_day: of the step undone."""

    sources: frozenset[Status | None]
    target: Status | To
    form: str | None = None
    role: Role = Role.EMPLOYEE
    needs_reason: bool = False
    same_day: bool = False


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
            same_day=True,
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
    """The rule that allows the act.

    Raises NotAllowed (act.wrong_status, act.wrong_role, act.not_today), InvalidInput
    (act.no_reason).
    """
    rule = LAW[act.verb]
    lost = rule.target is To.PREVIOUS and dossier.previous_status is None
    if dossier.status not in rule.sources or lost:
        state = "Nháp" if dossier.status is None else dossier.status.label
        raise NotAllowed("act.wrong_status", verb=act.verb.value, state=state)
    if rule.same_day and _last_day(dossier) != _day(act.at):
        raise NotAllowed("act.not_today", verb=act.verb.value)
    if rule.role not in _MAY_ACT[act.by.role]:
        raise NotAllowed("act.wrong_role", verb=act.verb.value)
    if rule.needs_reason and not act.reason.strip():
        raise InvalidInput("act.no_reason", verb=act.verb.value)
    return rule


def step(dossier: Dossier, act: Act) -> Dossier:
    """The dossier after the act: new status, new event, the moments the status stands for."""
    target = _target(dossier, act.verb, check(dossier, act).target)
    event = Event(act.at, act.verb.value, act.by.name, target, act.reason, act.data)
    before = _before(dossier, target) if act.verb is Verb.UNDO else dossier.status
    moved = replace(dossier, status=target, previous_status=before)
    return _stamp(moved, target, act.at).with_event(event)


def _target(dossier: Dossier, verb: Verb, target: Status | To) -> Status | None:
    never_accepted = dossier.previous_status is Status.REGISTERED
    if dossier.status is None and verb is not Verb.RECEIVE:
        return None  # the form is printed, the draft stays a draft
    if verb is Verb.NOT_SUPPLEMENTED and never_accepted:
        return Status.REFUSED
    if target is To.PREVIOUS:
        return dossier.previous_status
    return dossier.status if isinstance(target, To) else target


def _before(dossier: Dossier, status: Status | None) -> Status | None:
    """The status from which `status` was last reached, as the history tells."""
    path = [event.status for event in dossier.events]
    for before, after in reversed(list(pairwise(path))):
        if after is status and before is not status:
            return before
    return None


def _stamp(dossier: Dossier, target: Status | None, at: datetime) -> Dossier:
    """The moments that the new status stands for; those it takes back are emptied."""
    ended = target in (Status.RESOLVED, Status.WITHDRAWN)
    kept = dossier.resolved_at if ended or target is Status.RETURNED else None
    return replace(
        dossier,
        refused_at=at if target is Status.REFUSED else None,
        resolved_at=kept or (at if ended else None),
        returned_at=at if target is Status.RETURNED else None,
    )


def _day(at: datetime) -> date:
    return at.astimezone(ZONE).date()


def _last_day(dossier: Dossier) -> date | None:
    """The local day on which the dossier came to its present status."""
    reached = None
    for event in reversed(dossier.events):
        if event.status is not dossier.status:
            break
        reached = event.at
    return _day(reached) if reached else None
