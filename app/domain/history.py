"""What the history of a dossier tells: when its clock stands, and how the promise moves."""

from datetime import UTC, datetime

from app.domain.calendar import WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.verbs import LAW, Verb

_VERBS = frozenset(verb.value for verb in Verb)
#: The clock of the law stands still in these statuses.
STOPS = frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.STOPPED})


def stop_began(dossier: Dossier) -> datetime | None:
    """When the stop that lasts now began; None when the clock runs, or nobody knows.

    Stops that follow each other are one: asked, not supplemented, stopped. An end that was undone
    interrupts none.
    """
    began: Event | None = None
    for event in reversed([e for e in _standing(dossier.events) if _is_step(e)]):
        if event.status not in STOPS or not _may_follow(began, event):
            break
        began = event
    return began.at if began and dossier.status in STOPS else None


def _is_step(event: Event) -> bool:
    """A verb of ours or a step of the province; a correction or a call moves nothing."""
    return event.verb in _VERBS or event.verb.startswith("province-")


def _may_follow(later: Event | None, earlier: Event) -> bool:
    """False where the law shows that something between the two is not known here."""
    if later is None or later.verb not in _VERBS:
        return True
    return earlier.status in LAW[Verb(later.verb)].sources


def _standing(events: tuple[Event, ...]) -> list[Event]:
    """The history without the ends that were undone, and without their undoing."""
    kept: list[Event] = []
    for event in events:
        if event.verb != Verb.UNDO:
            kept.append(event)
            continue
        undone = kept[-1].status if kept else None
        while kept and kept[-1].status is undone:
            kept.pop()
    return kept


def resumed(dossier: Dossier, at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """The promise when the clock runs again at `at`: later by the working time it stood (UTC).

    None: nothing was promised, or the beginning of the stop is not known.
    """
    began = stop_began(dossier)
    if began is None or dossier.due_at is None:
        return None
    return calendar.resume(dossier.due_at, began, at).astimezone(UTC)


def times(dossier: Dossier, verb: str) -> int:
    """How often a verb was done."""
    return sum(event.verb == verb for event in dossier.events)


def last(dossier: Dossier, *verbs: str) -> Event | None:
    """The newest event of these verbs."""
    return next((e for e in reversed(dossier.events) if e.verb in verbs), None)


def standing(dossier: Dossier, *verbs: str) -> Event | None:
    """The newest event of these verbs that was not undone."""
    return next((e for e in reversed(_standing(dossier.events)) if e.verb in verbs), None)
