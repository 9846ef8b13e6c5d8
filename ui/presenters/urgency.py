"""How urgent a dossier is, judged by day as the law judges it. No words: views have them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.calendar import WorkingCalendar
from app.domain.codes import Status
from app.domain.watch import Promised, days_left, urgency
from app.domain.watch import Urgency as Against
from app.ports.clock import Clock
from app.ports.store import SendState
from ui.tokens import Tone


class Urgency(StrEnum):
    """What a list says about a dossier in one pill."""

    STATUS = "status"  # the official label
    RESULT = "result"  # the result lies here
    SOON = "soon"  # promised for today or the next working day
    LATE = "late"  # the promised day is over


@dataclass(frozen=True, slots=True)
class Standing:
    """urgency with the days it is late by, or has left, and the tone of its pill."""

    urgency: Urgency
    tone: Tone
    days: int = 0


_TONES = {
    Status.REGISTERED: Tone.WARNING,
    Status.RECEIVED: Tone.INFO,
    Status.PROCESSING: Tone.INFO,
    Status.SUPPLEMENT_ASKED: Tone.WARNING,
    Status.PAYMENT_ASKED: Tone.WARNING,
    Status.REFUSED: Tone.ERROR,
    Status.STOPPED: Tone.ERROR,
    Status.WITHDRAWN: Tone.NEUTRAL,
    Status.RESOLVED: Tone.OK,
    Status.RETURNED: Tone.NEUTRAL,
}


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the hour and the working days, so that views need neither."""

    clock: Clock
    calendar: WorkingCalendar

    def __call__(self, dossier: Promised) -> Standing:
        """What to show of a dossier now; the clock stands still while the citizen must act."""
        now = self.clock.now()
        if dossier.status is Status.RESOLVED:
            return Standing(Urgency.RESULT, Tone.OK)
        against, left = urgency(dossier, now, self.calendar), days_left(dossier, now)
        if against is Against.OVERDUE:
            return Standing(Urgency.LATE, Tone.ERROR, -left)
        if against is Against.DUE_SOON:
            return Standing(Urgency.SOON, Tone.WARNING, left)
        tone = _TONES[dossier.status] if dossier.status else Tone.NEUTRAL
        return Standing(Urgency.STATUS, tone)


#: What a person must know first.
_FIRST = (
    SendState.REFUSED,
    SendState.UNKNOWN,
    SendState.SENDING,
    SendState.WAITING,
    SendState.ACCEPTED,
)


def overall(states: Iterable[SendState]) -> SendState | None:
    """The state that matters most among a dossier's messages; None when there is none."""
    found = set(states)
    return next((state for state in _FIRST if state in found), None)


def send_tone(state: SendState | None) -> Tone:
    """Tone of "how far is it with the province"."""
    if state is None:
        return Tone.NEUTRAL
    return {
        SendState.ACCEPTED: Tone.OK,
        SendState.WAITING: Tone.NEUTRAL,
        SendState.SENDING: Tone.INFO,
        SendState.UNKNOWN: Tone.WARNING,
        SendState.REFUSED: Tone.ERROR,
    }[state]
