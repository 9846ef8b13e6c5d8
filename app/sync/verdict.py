"""Where an answer becomes a state: one table, as pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.ports.province import Answer, AnswerKind
from app.ports.store import OutboxItem, SendKind, SendState
from app.sync.status import Line, line_of

#: Waits between tries; the last one repeats for ever. Nothing is ever given up.
WAITS = tuple(timedelta(seconds=s) for s in (5, 15, 60, 300, 600))
#: Not found this often after quarantine: the province really does not have it.
ABSENT_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings say about this province.

    quarantine: how long an old request may still be under way; waits: between tries.
    """

    quarantine: timedelta = timedelta(seconds=180)
    lookup: bool = True
    repeat_insert: str = "unknown"
    waits: tuple[timedelta, ...] = WAITS


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a row. delay: from now to its next turn; pause: the whole queue rests.

    line: what the answer says about the line; attention: message code for "Cần xử lý".
    """

    state: SendState
    delay: timedelta = timedelta(0)
    line: Line | None = None
    pause: timedelta | None = None
    attention: str | None = None
    absent: int | None = None


def back_off(attempts: int, jitter: float = 0.0, waits: Sequence[timedelta] = WAITS) -> timedelta:
    """Wait after `attempts` tries (1 = after the first). jitter in [-1, 1] moves it by 20 %."""
    wait = waits[min(max(attempts, 1), len(waits)) - 1]
    return wait * (1 + 0.2 * jitter)


def judge_send(  # noqa: PLR0911  (one return a row of the table)
    answer: Answer, item: OutboxItem, rules: Rules, jitter: float = 0.0
) -> Verdict:
    """What an answer to a message means. `item.attempts` counts this try already.

    Errors of the line rest the whole queue; the row itself stays due, so that everything
    leaves at once when the line is back.
    """
    wait = back_off(item.attempts, jitter, rules.waits)
    match answer.kind:
        case AnswerKind.ACCEPTED:
            return Verdict(SendState.ACCEPTED, line=Line.ONLINE)
        case AnswerKind.NOT_SENT:
            return Verdict(SendState.WAITING, line=line_of(answer), pause=wait)
        case AnswerKind.SESSION_INVALID:
            again = timedelta(0) if item.attempts <= 1 else wait
            return Verdict(SendState.WAITING, again, Line.ONLINE)
        case AnswerKind.THROTTLED:
            rest = timedelta(seconds=answer.retry_after_s or wait.total_seconds())
            return Verdict(SendState.WAITING, line=Line.PAUSED, pause=rest)
        case AnswerKind.FORBIDDEN:
            return Verdict(
                SendState.WAITING, line=Line.FORBIDDEN, pause=wait, attention="send.forbidden"
            )
        case AnswerKind.EXISTS:
            return Verdict(SendState.UNKNOWN, line=Line.ONLINE, absent=0)
        case AnswerKind.TOO_LARGE:
            return Verdict(SendState.REFUSED, line=Line.ONLINE, attention="send.too_large")
        case AnswerKind.REFUSED:
            return Verdict(SendState.REFUSED, line=Line.ONLINE, attention="send.refused")
        case AnswerKind.LOGIN_PAGE | AnswerKind.UNCLEAR:
            return _unclear(answer, item, rules, wait)


def _unclear(answer: Answer, item: OutboxItem, rules: Rules, wait: timedelta) -> Verdict:
    """Bytes left and no clear answer came: never send again blindly."""
    login_page = answer.kind is AnswerKind.LOGIN_PAGE
    line = Line.LOGIN_PAGE if login_page else Line.OFFLINE
    pause = wait if login_page else None
    if item.kind is SendKind.FILE:
        # An upload asks the province for its own offset first: trying again is its lookup.
        return Verdict(SendState.WAITING, wait, line, pause=pause)
    return Verdict(SendState.UNKNOWN, rules.quarantine, line, pause=pause, absent=0)


@dataclass(frozen=True, slots=True)
class Found:
    """What a lookup brought. ours: the same dossier; arrived: it says what the row says."""

    ours: bool
    arrived: bool


def judge_lookup(
    answer: Answer, found: Found | None, item: OutboxItem, rules: Rules, jitter: float = 0.0
) -> Verdict:
    """What a lookup of an unknown row means; `found` None: the province does not have it."""
    if answer.kind is not AnswerKind.ACCEPTED:
        wait = back_off(item.attempts, jitter, rules.waits)
        offline = answer.kind in (AnswerKind.NOT_SENT, AnswerKind.UNCLEAR)
        line = Line.LOGIN_PAGE if answer.kind is AnswerKind.LOGIN_PAGE else Line.OFFLINE
        pause = wait if answer.kind in (AnswerKind.NOT_SENT, AnswerKind.LOGIN_PAGE) else None
        return Verdict(SendState.UNKNOWN, wait, line if offline or pause else None, pause=pause)
    if found is not None:
        return _compared(found, item)
    absent = item.absent + 1
    if absent >= ABSENT_ENOUGH:
        return Verdict(SendState.WAITING, line=Line.ONLINE, absent=0)
    return Verdict(SendState.UNKNOWN, rules.quarantine / 2, Line.ONLINE, absent=absent)


def _compared(found: Found, item: OutboxItem) -> Verdict:
    """Somebody else's dossier under our number is a conflict, never a success."""
    if not found.ours:
        return Verdict(SendState.REFUSED, line=Line.ONLINE, attention="send.conflict")
    if found.arrived:
        return Verdict(SendState.ACCEPTED, line=Line.ONLINE)
    if item.kind is SendKind.INSERT:
        return Verdict(SendState.REFUSED, line=Line.ONLINE, attention="send.conflict")
    # An update or a step that did not arrive: saying it again changes nothing twice.
    return Verdict(SendState.WAITING, line=Line.ONLINE)


def judge_without_lookup(item: OutboxItem, rules: Rules) -> Verdict:
    """An unknown row at a province that answers no lookups: the setting decides."""
    harmless = item.kind is not SendKind.INSERT or rules.repeat_insert in ("error", "overwrite")
    if harmless:
        return Verdict(SendState.WAITING)
    return Verdict(SendState.REFUSED, attention="send.unknown_for_good")
