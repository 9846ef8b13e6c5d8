"""What the history of a dossier tells: when its clock stands, and how the promise moves."""

from datetime import UTC, datetime

from app.domain.calendar import WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.verbs import Verb

#: The clock of the law stands still in these statuses.
STOPS = frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.STOPPED})


def stop_began(dossier: Dossier) -> datetime | None:
    """When the stop that lasts now began; None when the clock runs, or nobody knows.

    Stops that follow each other are one: asked, not supplemented, stopped. An end that was undone
    interrupts none.
    """
    began = None
    for event in reversed(_standing(dossier.events)):
        if event.status not in STOPS:
            break
        began = event.at
    return began if dossier.status in STOPS else None


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
