"""The rest of the whole queue, remembered over a restart, with the reason for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.ports.store import UnitOfWork
from app.sync.status import Line

_NAME = "sync.pause"
#: A clock that jumped back must not stretch a rest: none is longer.
_LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Pause:
    """until: aware, UTC. why: the state of the line that caused it."""

    until: datetime
    why: Line


def rest(uow: UnitOfWork, pause: Pause) -> None:
    """Part of the transaction that settles the row."""
    uow.cursors.set(_NAME, f"{pause.why.value} {pause.until.isoformat()}")


def resting(uow: UnitOfWork, now: datetime) -> Pause | None:
    """The rest that still lasts, or None."""
    why, _, until = uow.cursors.get(_NAME).partition(" ")
    if not until:
        return None
    pause = Pause(datetime.fromisoformat(until), Line(why))
    return pause if now < pause.until <= now + _LONGEST else None


def end_rest(uow: UnitOfWork, now: datetime, *, asked: bool) -> bool:
    """The line is back, or a person asked to try now; True when a rest ended.

    A wait that the province itself asked for (429) is kept in both cases; one because the
    province forbids this counter ends only when a person asks.
    """
    pause = resting(uow, now)
    if pause is None or pause.why is Line.PAUSED:
        return False
    if pause.why is Line.FORBIDDEN and not asked:
        return False
    uow.cursors.set(_NAME, "")
    return True
