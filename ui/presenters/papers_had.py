"""The papers a dossier has had, which can be printed again."""

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.history import was_accepted
from app.domain.verbs import LAW, Verb

HISTORY = "history"
_VERBS = tuple(Verb)
#: Statuses that have these papers even where the history came from the province.
_RESULT = (Status.RESOLVED, Status.RETURNED)
#: Papers that say that the dossier was accepted.
_OF_ACCEPTED = ("receipt", "control", "stop")


def forms_had(dossier: Dossier) -> tuple[str, ...]:
    """Names of forms in the order of the steps, each once; the history can always be printed."""
    if dossier.status is None:
        return ()
    accepted = was_accepted(dossier)
    steps = (form_of(event.verb) for event in dossier.events)
    found = [form for form in steps if form and (accepted or form not in _OF_ACCEPTED)]
    if accepted:
        found.insert(0, "receipt")
    if dossier.status is Status.REFUSED:
        found.append("refusal")
    if dossier.status in _RESULT:
        found.append("return-slip")
    if dossier.status is Status.RETURNED:
        found.append("return-receipt")
    if dossier.fee and dossier.fee_timing != "exempt":
        found.append("fee-receipt")
    return (*dict.fromkeys(found), *_any_time(dossier), HISTORY)


def _any_time(dossier: Dossier) -> tuple[str, ...]:
    """Papers of no step: the small receipt, the group's, the label, the declaration."""
    accepted = was_accepted(dossier)
    wanted = {
        "thermal": accepted,
        "group-receipt": accepted and dossier.group_id is not None,
        "postal-label": accepted and dossier.return_by is ReturnBy.POST,
        "declaration": not dossier.status.is_final if dossier.status else False,
    }
    return tuple(form for form, had in wanted.items() if had)


def form_of(verb: str) -> str | None:
    """The paper of a step of the history."""
    return LAW[Verb(verb)].form if verb in _VERBS else None
