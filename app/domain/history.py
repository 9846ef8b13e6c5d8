"""What the history of a dossier tells: was it accepted, when its clock stands, how it ended."""

from datetime import UTC, datetime
from typing import Protocol

from app.domain.calendar import WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.verbs import LAW, STOPPED_FROM, Verb, is_step

_VERBS = frozenset(verb.value for verb in Verb)
#: The clock of the law stands still in these statuses.
STOPS = frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.STOPPED})
#: No way leads here but by the reception.
_ACCEPTED = frozenset(
    {
        Status.RECEIVED,
        Status.PROCESSING,
        Status.PAYMENT_ASKED,
        Status.STOPPED,
        Status.RESOLVED,
        Status.RETURNED,
    }
)
_NOT_ACCEPTED = frozenset({None, Status.REGISTERED, Status.REFUSED})
#: Steps by which the department, or a supplement that did not come, ends the processing.
_STOPPED_BY = (Verb.RECORD_STOP, Verb.NOT_SUPPLEMENTED, "province-stopped")


class Lived(Protocol):
    """A dossier, or a line of a report that stands for one."""

    @property
    def status(self) -> Status | None:
        """Where it is; None for a draft."""
        ...

    @property
    def previous_status(self) -> Status | None:
        """Where it came from."""
        ...

    @property
    def received_at(self) -> datetime | None:
        """The moment of reception. The portal writes one too, before anybody accepted."""
        ...

    @property
    def events(self) -> tuple[Event, ...]:
        """The history, oldest first."""
        ...


def was_accepted(dossier: Lived) -> bool:
    """True when the counter, or the system it was taken over from, accepted the dossier.

    Only then it has a receipt and counts as received (statuses 1 and 3 do not). What was asked for
    papers before the reception and then withdrawn never was, whatever moment the portal wrote.
    Another system's dossier without a history was, when it has a moment of reception.
    """
    if dossier.received_at is None or dossier.status in _NOT_ACCEPTED:
        return False
    known = {dossier.status, *(event.status for event in dossier.events)}
    if known & _ACCEPTED:
        return True
    asked_in = next((told for e in reversed(dossier.events) if (told := _asked_in(e))), None)
    return Status.REGISTERED not in known | {asked_in or dossier.previous_status}


def _asked_in(event: Event) -> Status | None:
    """Where the stop was asked that this end came out of."""
    told = event.data.get(STOPPED_FROM)
    return Status(int(told)) if told else None


def papers_go_back(dossier: Lived) -> bool:
    """True when there is no result to hand over: stopped, or its papers fetched after that."""
    if dossier.status is not Status.RETURNED:
        return dossier.status is Status.STOPPED
    handed = standing(dossier, Verb.HAND_OVER)
    out_of_stop = handed is not None and _asked_in(handed) is not None
    return out_of_stop or dossier.previous_status is Status.STOPPED


def stopped_by(dossier: Dossier) -> Event | None:
    """The step that ended the processing of a dossier whose papers go back."""
    return standing(dossier, *_STOPPED_BY) if papers_go_back(dossier) else None


def stop_began(dossier: Dossier) -> datetime | None:
    """When the stop that lasts now began; None when the clock runs, or nobody knows.

    Stops that follow each other are one: asked, not supplemented, stopped. An end that was undone
    interrupts none.
    """
    began: Event | None = None
    for event in reversed([e for e in _standing(dossier.events) if is_step(e)]):
        if event.status not in STOPS or not _may_follow(began, event):
            break
        began = event
    return began.at if began and dossier.status in STOPS else None


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


def standing(dossier: Lived, *verbs: str) -> Event | None:
    """The newest event of these verbs that was not undone."""
    return next((e for e in reversed(_standing(dossier.events)) if e.verb in verbs), None)
