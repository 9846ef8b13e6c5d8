"""A dossier as it stood at the end of a period: what a report of that period counts.

A period that is over is told the same whenever its report is made: everything is counted as the
history has it at the end of the last day, and what came later is left out.

- Received: accepted by then (`history.was_accepted`).
- Resolved: in status 7, 9 or 10 by then. The period in which the dossier came there counts it, so
  that 3 = 7 + 11 holds in every report: one that was stopped (8) is in progress until its papers
  are fetched, and resolved in the period in which they were.
- Early, on time or late: by NgayKetThucXuLy, for a stopped dossier the day of its stop.

A step counts on the day it was done: what the province tells late, or a reception that is written
down late, changes a report made before it was known. Of a dossier of another system only the
moments of its object are known: what is resolved there was in progress until then. What has no
history (files, fees, what the province confirmed) is told as it is today, and so is the register,
a book whose later columns are filled in as a dossier goes on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from app.domain.codes import ReturnBy, Status
from app.domain.corrections import CORRECT
from app.domain.dossier import Event
from app.domain.history import was_accepted
from app.domain.report.line import RESOLVED, Period, ReportLine, local_day
from app.domain.report.turns import Turn, last_run, turns_of
from app.domain.verbs import STOPPED_FROM, Verb

#: What a report has to know of a fact. No person's data.
_KNOWN = ("due_at", "previous_due_at", "resolved_at", STOPPED_FROM, "postal_item")
_RETURN_BY = "return_by"


def at_close(lines: Iterable[ReportLine], period: Period) -> tuple[ReportLine, ...]:
    """What had been received by the end of the period, as it stood then."""
    found = (as_of(line, period.last) for line in lines)
    return tuple(line for line in found if line is not None)


def as_of(line: ReportLine, day: date) -> ReportLine | None:
    """The line as it was at the end of a local day; None when it had not been received by then."""
    received = line.received_day
    if received is None or received > day or not was_accepted(line):
        return None
    turns = turns_of(line)
    past = [turn for turn in turns if _day(turn.at) <= day]
    return _at(line, past, turns[len(past) :], day) if past else None


def kept(verb: str, facts: Mapping[str, str]) -> Mapping[str, str]:
    """The part of an event's facts that reports look at."""
    if verb == CORRECT:
        return facts if facts.get("field") == _RETURN_BY else {}
    return {key: facts[key] for key in _KNOWN if key in facts}


def _at(line: ReportLine, past: list[Turn], later: list[Turn], day: date) -> ReportLine | None:
    """later: the turns after that day; the facts before the first of them are those of the day."""
    status, run = past[-1].status, last_run(past, {past[-1].status})
    before = past[-len(run) - 1].status if len(run) < len(past) else line.previous_status
    until = next((turn.event for turn in later if turn.event is not None), len(line.events))
    ended = last_run(past, RESOLVED)[0] if status in RESOLVED else None
    due_at, previous_due_at = _promise(line, until)
    closed = replace(
        line,
        status=status,
        previous_status=before,
        due_at=due_at,
        previous_due_at=previous_due_at,
        since=line.since if run[0].event is None else run[0].at,
        ended_at=ended.at if ended and ended.event is not None else None,
        finished_at=_finished(line, ended, later),
        returned_at=line.returned_at if status is Status.RETURNED else None,
        return_by=_return_by(line, day),
        postal_item=_postal_item(line, day),
        events=line.events[:until],
    )
    return closed if was_accepted(closed) else None


def _finished(line: ReportLine, ended: Turn | None, later: list[Turn]) -> datetime | None:
    """NgayKetThucXuLy; that of a result that was sent back since then stands in the history."""
    if ended is None or all(turn.status in RESOLVED for turn in later):
        return line.finished_at if ended else None
    told = None if ended.event is None else line.events[ended.event].data.get("resolved_at")
    return datetime.fromisoformat(told) if told else ended.at


def _promise(line: ReportLine, until: int) -> tuple[datetime | None, datetime | None]:
    """The promise and the one before it; each step that moved it tells both."""
    moves = [place for place, event in enumerate(line.events) if "due_at" in event.data]
    later = [place for place in moves if place >= until]
    if not later:
        return line.due_at, line.previous_due_at
    earlier = moves[: -len(later)]
    before = _due_before(line.events[earlier[-1]]) if earlier else None
    return _due_before(line.events[later[0]]), before


def _due_before(event: Event) -> datetime | None:
    told = event.data.get("previous_due_at")
    return datetime.fromisoformat(told) if told else None


def _return_by(line: ReportLine, day: date) -> str:
    """Which way home the citizen wanted on that day."""
    for event in line.events:
        if _day(event.at) > day and event.data.get("field") == _RETURN_BY:
            return ReturnBy.POST if event.data["before"] == "post" else ReturnBy.COUNTER
    return line.return_by


def _postal_item(line: ReportLine, day: date) -> str:
    """The code of the parcel, where there was one on that day.

    It comes to nothing with a result that is sent back or a hand-over that is undone.
    """
    past = [event for event in line.events if _day(event.at) <= day]
    if len(past) == len(line.events):
        return line.postal_item
    item = before = ""
    for event in past:
        if event.verb == Verb.SEND_BACK_RESULT:
            item = before = ""
        elif event.verb == Verb.HAND_OVER:
            before = item
        elif event.verb == Verb.UNDO:
            item = before
        item = event.data.get("postal_item", item)
    return item


def _day(at: datetime) -> date:
    return local_day(at) or date.min
