"""The papers a dossier has had, which can be printed again."""

from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier
from app.domain.verbs import LAW, Verb

HISTORY = "history"
_VERBS = tuple(Verb)
#: Statuses that have these papers even where the history came from the province.
_RESULT = (Status.RESOLVED, Status.RETURNED)


def forms_had(dossier: Dossier) -> tuple[str, ...]:
    """Names of forms in the order of the steps, each once; the history can always be printed."""
    if dossier.status is None:
        return ()
    found = [form for event in dossier.events if (form := form_of(event.verb)) is not None]
    if dossier.received_at is not None:
        found.insert(0, "receipt")
    if dossier.status in _RESULT:
        found.append("return-slip")
    if dossier.status is Status.RETURNED:
        found.append("return-receipt")
    if dossier.fee and dossier.fee_timing != "exempt":
        found.append("fee-receipt")
    return (*dict.fromkeys(found), *_any_time(dossier), HISTORY)


def _any_time(dossier: Dossier) -> tuple[str, ...]:
    """Papers of no step: the small receipt, the group's, the label, the declaration."""
    received = dossier.received_at is not None
    wanted = {
        "thermal": received,
        "group-receipt": received and dossier.group_id is not None,
        "postal-label": received and dossier.return_by is ReturnBy.POST,
        "declaration": not dossier.status.is_final if dossier.status else False,
    }
    return tuple(form for form, had in wanted.items() if had)


def form_of(verb: str) -> str | None:
    """The paper of a step of the history."""
    return LAW[Verb(verb)].form if verb in _VERBS else None
