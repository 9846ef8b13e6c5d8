"""The law of the steps: who may move a dossier from where to where.

The table is the law; `step` is the only way a status changes at the counter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum, StrEnum
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

_STOPS = frozenset({_S.SUPPLEMENT_ASKED, _S.PAYMENT_ASKED, _S.STOPPED})
#: Told by an end that came out of a stop: the status the stop was asked in.
STOPPED_FROM = "stopped_from"

_VERBS = frozenset(verb.value for verb in Verb)

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
        raise NotAllowed(
            "act.wrong_status", verb=act.verb.value, state=state, possible=possible(dossier.status)
        )
    if rule.same_day and _last_day(dossier) != _day(act.at):
        raise NotAllowed("act.not_today", verb=act.verb.value)
    allow(act.by, rule.role, act.verb.value)
    if rule.needs_reason and not act.reason.strip():
        raise InvalidInput("act.no_reason", verb=act.verb.value)
    return rule


def possible(status: Status | None) -> str:
    """The verbs that may follow a status, with commas; `-` where the way ends."""
    return ", ".join(verb.value for verb, rule in LAW.items() if status in rule.sources) or "-"


def allow(by: Employee, role: Role, verb: str) -> None:
    """Raises NotAllowed("act.wrong_role") when the person may not do what asks for `role`."""
    if role not in _MAY_ACT[by.role]:
        raise NotAllowed("act.wrong_role", verb=verb)


def step(dossier: Dossier, act: Act) -> Dossier:
    """The dossier after the act: new status, new event, the moments the status stands for."""
    target = _target(dossier, act.verb, check(dossier, act).target)
    data = {**act.data, **_way_back(dossier, target)}
    event = Event(act.at, act.verb.value, act.by.name, target, act.reason, data)
    moved = replace(dossier, status=target, previous_status=_previous(dossier, act.verb, target))
    stamped = _stamp(moved, target, act.at)
    if act.verb is Verb.UNDO and dossier.status is Status.RETURNED:
        # Processing did not end again: it ended when it had before the hand-over.
        stamped = replace(stamped, resolved_at=dossier.resolved_at)
    return stamped.with_event(event)


def _target(dossier: Dossier, verb: Verb, target: Status | To) -> Status | None:
    never_accepted = dossier.previous_status is Status.REGISTERED
    if dossier.status is None and verb is not Verb.RECEIVE:
        return None  # the form is printed, the draft stays a draft
    if verb is Verb.NOT_SUPPLEMENTED and never_accepted:
        return Status.REFUSED
    if target is To.PREVIOUS:
        return dossier.previous_status
    return dossier.status if isinstance(target, To) else target


def _previous(dossier: Dossier, verb: Verb, target: Status | None) -> Status | None:
    """Where a stop in the new status would return to; an undo goes back in the history."""
    if target is dossier.status:
        return dossier.previous_status
    if verb is not Verb.UNDO:
        return dossier.status
    ending = _reached(dossier)
    told = ending.data.get(STOPPED_FROM) if ending else None
    if told is not None:
        return Status(int(told))
    path = _path(dossier)
    return path[-3] if path[-2:] == [target, dossier.status] and len(path) > 2 else None


def _way_back(dossier: Dossier, target: Status | None) -> dict[str, str]:
    """An end that is undone returns to the stop, and the stop to where it was asked."""
    stopped = dossier.status in _STOPS and dossier.previous_status is not None
    if stopped and target is not None and target.is_final:
        return {STOPPED_FROM: str(int(dossier.previous_status or 0))}
    return {}


def _path(dossier: Dossier) -> list[Status | None]:
    """The statuses of the history, one a change, without what was undone."""
    path: list[Status | None] = []
    for event in dossier.events:
        if event.verb == Verb.UNDO and path:
            path.pop()
        elif path[-1:] != [event.status]:
            path.append(event.status)
    return path


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
    reached = _reached(dossier)
    return _day(reached.at) if reached else None


def _reached(dossier: Dossier) -> Event | None:
    """The event that brought the present status; facts noted since then are passed over."""
    reached = None
    for event in reversed(dossier.events):
        if event.status is not dossier.status:
            break
        reached = event if is_step(event) else reached
    return reached


def is_step(event: Event) -> bool:
    """A verb of ours or a step of the province; a correction or a call moves nothing."""
    return event.verb in _VERBS or event.verb.startswith("province-")
