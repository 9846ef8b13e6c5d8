"""The way of a dossier through its statuses, with what another system's object tells of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.domain.codes import Status
from app.domain.report.line import RESOLVED, ReportLine
from app.domain.verbs import LAW, STOPPED_FROM, Verb, is_step

_VERBS = frozenset(verb.value for verb in Verb)
_EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Turn:
    """The dossier came to a status. event: its place in the history, None when none tells it."""

    at: datetime
    status: Status
    event: int | None = None


def last_run(turns: list[Turn], statuses: Iterable[Status]) -> list[Turn]:
    """The last turns that are all of these statuses."""
    start = len(turns)
    while start and turns[start - 1].status in statuses:
        start -= 1
    return turns[start:]


def turns_of(line: ReportLine) -> list[Turn]:
    """Every status the dossier had, in order; moments never run backwards."""
    steps = [
        Turn(event.at, event.status or Status.PROCESSING, place)  # a round of another system ended
        for place, event in enumerate(line.events)
        if is_step(event)
    ]
    found = _with_end(line, [Turn(line.received_at or _EVER, _first(line, steps)), *steps])
    latest = _EVER
    for place, turn in enumerate(found):
        latest = max(latest, turn.at)
        found[place] = replace(turn, at=latest)
    return found


def _first(line: ReportLine, steps: list[Turn]) -> Status:
    """Where a dossier was before anything that is known here; another system's may be anywhere."""
    if not steps:
        return Status.PROCESSING if line.status in RESOLVED else line.status
    event = line.events[steps[0].event or 0]
    if event.verb == Verb.RECEIVE:
        return Status.REGISTERED
    if event.verb in _VERBS:
        ways = LAW[Verb(event.verb)].sources - {None}
        if len(ways) == 1:
            return next(way for way in ways if way)
    if len(steps) == 1 and line.previous_status not in (None, Status.RESOLVED):
        return line.previous_status
    return Status.SUPPLEMENT_ASKED if STOPPED_FROM in event.data else Status.PROCESSING


def _with_end(line: ReportLine, turns: list[Turn]) -> list[Turn]:
    """With the end that only the moments of another system's object tell."""
    run = last_run(turns, RESOLVED)
    ended = line.finished_at or line.received_at or _EVER
    untold = run and run[0].status is Status.RETURNED and not _out_of_stop(line, turns, run[0])
    if line.status in RESOLVED and (untold or not run):
        end = Status.WITHDRAWN if line.status is Status.WITHDRAWN else Status.RESOLVED
        turns = [*turns[: len(turns) - len(run)], Turn(ended, end), *run]
    if turns[-1].status is line.status:
        return turns
    at = line.returned_at if line.status is Status.RETURNED else None
    return [*turns, Turn(at or turns[-1].at, line.status)]


def _out_of_stop(line: ReportLine, turns: list[Turn], returned: Turn) -> bool:
    """The papers were given back without a result."""
    before = turns[turns.index(returned) - 1]
    event = None if returned.event is None else line.events[returned.event]
    return before.status is Status.STOPPED or (event is not None and STOPPED_FROM in event.data)
