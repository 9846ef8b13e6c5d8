"""What a paper is told beside the dossier, and which paper it is: values only."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.fees import Payment
from app.domain.history import last, standing
from app.domain.people import Employee, Role
from app.domain.text import fold
from app.domain.verbs import LAW
from app.errors import NotAllowed, NotFound
from app.ports.paper import PrintJob
from app.usecases.reverse_fee import payment_names

#: The steps whose paper a form is.
_VERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        rule.form: frozenset(verb.value for verb in LAW if LAW[verb].form == rule.form)
        for rule in LAW.values()
        if rule.form
    }
)
#: What a step tells the form about the person at the counter.
_TOLD = ("receiver", "receiver_id", "receiver_phone", "authority")
#: Grown by a step it is another paper.
HISTORY = "history"


def refuse_readers(by: Employee) -> None:
    """A paper is personal data that leaves the counter. Raises NotAllowed("print.read_only")."""
    if by.role is Role.READ_ONLY:
        raise NotAllowed("print.read_only")


def job_of(at: datetime, by: Employee, told: Mapping[str, str]) -> PrintJob:
    """The texts of a job by their names; what nobody told stays empty."""
    return PrintJob(
        at,
        by.name,
        receiver=told.get("receiver", ""),
        receiver_id=told.get("receiver_id", ""),
        receiver_phone=told.get("receiver_phone", ""),
        authority=told.get("authority", ""),
        reason=told.get("reason", ""),
        papers=told.get("papers", ""),
        deadline=told.get("deadline", ""),
    )


def told_by(form: str, dossier: Dossier) -> Mapping[str, str]:
    """What the newest step of this form says about receiver and reason.

    A form without a step of its own takes the newest of all; one with a step never the words of
    another: a request is not explained by a withdrawal, nor a hand-over by the one undone.
    """
    facts: dict[str, str] = {}
    verbs = _VERBS.get(form)
    own = standing(dossier, *verbs) if verbs is not None else None
    for event in dossier.events if verbs is None else filter(None, (own,)):
        if event.reason:
            facts["reason"] = event.reason
        facts |= {key: event.data[key] for key in _TOLD if key in event.data}
    return facts


def payment_of(dossier: Dossier, payments: tuple[Payment, ...], which: str) -> Payment | None:
    """The payment a receipt is for; None: none yet, or money was asked for since the last one.

    which: its receipt, the number alone or its id; a void one can be printed too. Raises
    NotFound("fee.none").
    """
    if which:
        found = [p for p in payments if fold(which) in payment_names(p)]
        if not found:
            raise NotFound("fee.none")
        return found[-1]
    newest = ([p for p in payments if not p.voided] or list(payments))[-1:]
    asked = last(dossier, "ask-payment")
    if not newest or (asked is not None and asked.at > newest[0].taken_at):
        return None
    return newest[0]


def paper_of(form: str, dossier: Dossier, job: PrintJob) -> str:
    """Which paper it is: a second request or a second payment is no reprint of the first."""
    if job.payment is not None:
        return f"{form}:{job.payment.id.hex[:12]}"
    if form == HISTORY:
        return f"{form}#{len(dossier.events)}"
    steps = sum(event.verb in _VERBS.get(form, ()) for event in dossier.events)
    return f"{form}#{steps}" if steps > 1 else form
