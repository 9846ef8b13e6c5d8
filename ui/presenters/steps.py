"""Bước tiếp theo: what may be done with a dossier now, in the order a clerk thinks of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.fees import still_owed
from app.domain.people import Employee, Role
from app.domain.verbs import LAW, Act, Verb, allow, check
from app.errors import NotAllowed


class Errand(StrEnum):
    """What is done with a dossier without moving it."""

    FEE = "fee"
    SHELVE = "shelve"
    POST = "post"
    CORRECT = "correct"
    CALL = "call"


Step = Verb | Errand

#: The usual way of a dossier first, what ends or undoes it last.
ORDER = (
    Verb.RECEIVE,
    Verb.FORWARD,
    Verb.SUPPLEMENT_RECEIVED,
    Verb.PAID,
    Verb.RESUME,
    Verb.RECORD_RESULT,
    Verb.HAND_OVER,
    Verb.ASK_SUPPLEMENT,
    Verb.ASK_PAYMENT,
    Verb.APOLOGISE,
    Verb.NOT_SUPPLEMENTED,
    Verb.RECORD_STOP,
    Verb.SEND_BACK_RESULT,
    Verb.REFUSE,
    Verb.WITHDRAW,
    Verb.TAKE_BACK,
    Verb.UNDO,
)


@dataclass(frozen=True, slots=True)
class NextStep:
    """allowed False: the table lets it follow, but the person's role does not."""

    step: Step
    allowed: bool


def next_steps(dossier: Dossier, by: Employee, now: datetime) -> tuple[NextStep, ...]:
    """Everything the table lets follow, then what moves nothing. Empty for a draft."""
    if dossier.status is None:
        return ()
    found = [NextStep(v, _role_allows(by, LAW[v].role)) for v in ORDER if _follows(dossier, v, now)]
    clerk = _role_allows(by, Role.EMPLOYEE)
    return (*found, *(NextStep(errand, clerk) for errand in _errands(dossier)))


def step_of(key: str) -> Step:
    """The step of its word in the history; raises ValueError for any other."""
    return Errand(key) if key in tuple(Errand) else Verb(key)


def _errands(dossier: Dossier) -> tuple[Errand, ...]:
    """Nothing before the counter accepted it; places and parcels only of a result.

    Money that was asked for with a stop is taken by the verb that ends the stop.
    """
    if dossier.status is Status.REGISTERED:
        return ()
    result = dossier.status in (Status.RESOLVED, Status.STOPPED)
    posted = result and dossier.return_by is ReturnBy.POST
    ended = dossier.status in (Status.REFUSED, Status.WITHDRAWN, Status.PAYMENT_ASKED)
    owes = still_owed(dossier) > 0 and not ended
    may = {Errand.FEE: owes, Errand.SHELVE: result, Errand.POST: posted}
    return tuple(errand for errand in Errand if may.get(errand, True))


def _follows(dossier: Dossier, verb: Verb, now: datetime) -> bool:
    """Judged for somebody who may do everything, with a reason at hand."""
    anybody = Employee("", Role.SUPERVISOR)
    try:
        check(dossier, Act(verb, now, anybody, reason="-"))
    except NotAllowed:
        return False
    return True


def _role_allows(by: Employee, role: Role) -> bool:
    try:
        allow(by, role, "")
    except NotAllowed:
        return False
    return True
