"""A report of a period that is over does not change, whatever a dossier goes through afterwards.

Lives are generated: by the law's own verbs, by the province, with facts that move nothing, from
the counter, from the portal and from another system.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from app.domain.calendar import ZONE, Term
from app.domain.codes import Channel, ReturnBy, Status
from app.domain.corrections import corrected
from app.domain.dossier import Dossier, Event
from app.domain.effects import perform
from app.domain.facts import read_facts
from app.domain.history import was_accepted
from app.domain.procedure import TimeUnit
from app.domain.provincial_moves import province_may
from app.domain.report import Period, ReportLine, summarise
from app.domain.report.acts import ActLine, rounds
from app.domain.report.closing import as_of, kept
from app.domain.report.digitisation import Digitised, count_digitised
from app.domain.report.indicators import Evidence, indicators
from app.domain.report.line import RESOLVED
from app.domain.report.overdue import overdue_lines
from app.domain.report.postal import postal
from app.domain.report.table_06a import count_06a
from app.domain.verbs import LAW, Act, Verb
from app.errors import InvalidInput, NotAllowed
from app.ports.province import ProvincialStep
from app.sync.province_step import TakeStep
from storage.mapping import dossier_row
from storage.provincial.shapes import ProvincialWire
from tests.app.dossiers import MAI, NOW, draft
from tests.app.test_law_machine import CALENDAR

S, V = Status, Verb
PROVINCE = TakeStep(ProvincialWire(), CALENDAR)
DAYS_BEFORE = timedelta(days=9)
ITEM = "EX123456785VN"
#: What happens, how many minutes after the thing before, and which of the ways it takes.
Happening = tuple[str, int, int]
#: When something happened, and the dossier after it.
Life = list[tuple[datetime, Dossier]]
STATUSES = sorted(S)


def born(where: str | Status) -> Dossier:
    if isinstance(where, Status):
        return taken_over(where)
    online = replace(draft(S.REGISTERED), received_at=NOW, channel=Channel.ONLINE)
    return online if where == "portal" else draft()


def taken_over(status: Status) -> Dossier:
    """With the moments of its object and no history."""
    at = NOW - DAYS_BEFORE
    ended = at + timedelta(days=2) if status in (S.WITHDRAWN, S.RESOLVED, S.RETURNED) else None
    return replace(
        draft(status, {S.RETURNED: S.RESOLVED, S.REFUSED: S.REGISTERED}.get(status, S.PROCESSING)),
        imported=True,
        received_at=at,
        due_at=at + timedelta(days=4),
        resolved_at=ended,
        returned_at=at + timedelta(days=3) if status is S.RETURNED else None,
    )


def stepped(dossier: Dossier, at: datetime, pick: int) -> Dossier:
    """The next step the table has, or the same dossier when its own rules forbid it."""
    ways = [verb for verb in V if dossier.status in LAW[verb].sources]
    verb = ways[pick % len(ways)]
    told = {}
    if verb in (V.APOLOGISE, V.SEND_BACK_RESULT):
        told = {"due_at": (max(dossier.due_at or at, at) + timedelta(days=pick + 1)).isoformat()}
    if verb is V.RECEIVE:
        due = CALENDAR.due(at, Term(3, TimeUnit.WORKING_DAY)).at.astimezone(UTC)
        dossier = replace(dossier, received_at=at, due_at=due)
    return perform(dossier, Act(verb, at, MAI, "vì thế", read_facts(verb, told)), CALENDAR)


def told_by_province(dossier: Dossier, at: datetime, pick: int) -> Dossier:
    found = [status for status in S if province_may(dossier, status)]
    if not found:
        return dossier
    resolved = at - timedelta(days=pick % 3)
    due = at + timedelta(days=pick) if pick % 2 else None
    step = ProvincialStep(
        str(dossier.code), found[pick % len(found)], at, resolved_at=resolved, due_at=due
    )
    return PROVINCE._moved(dossier, step, at)


def noted(dossier: Dossier, at: datetime, pick: int) -> Dossier:
    """A call, another way home, or a parcel."""
    if pick % 3 == 0 or dossier.status is None:
        return dossier.with_event(Event(at, "call", "Hoa", dossier.status))
    if pick % 3 == 1:
        way = "counter" if dossier.return_by is ReturnBy.POST else "post"
        turned, told = corrected(dossier, "return_by", way, local(at))
        return turned.with_event(Event(at, "correct", "Hoa", dossier.status, "đổi ý", told))
    if dossier.status is not S.RESOLVED or dossier.return_by is not ReturnBy.POST:
        return dossier
    told = {"postal_item": ITEM}
    parcel = replace(dossier, postal_item=ITEM)
    return parcel.with_event(Event(at, "post", "Hoa", dossier.status, data=told))


HAPPENS = {"step": stepped, "province": told_by_province, "note": noted}
happenings = st.lists(
    st.tuples(
        st.sampled_from(["step", "step", "step", "province", "note"]),
        st.sampled_from([3, 90, 16 * 60, 24 * 60, 4 * 24 * 60]),
        st.integers(0, 6),
    ),
    min_size=2,
    max_size=14,
)


def lived(where: str | Status, happened: list[Happening]) -> Life:
    dossier, at = born(where), NOW
    life = [(at, dossier)]
    for kind, minutes, pick in happened:
        at += timedelta(minutes=minutes)
        try:
            dossier = HAPPENS[kind](dossier, at, pick)
        except (NotAllowed, InvalidInput):
            continue
        life.append((at, dossier))
    return life


def line_of(dossier: Dossier) -> ReportLine:
    """As the store reads it."""
    row = dossier_row(dossier, 1)
    facts = [replace(e, actor="", reason="", data=kept(e.verb, e.data)) for e in dossier.events]
    return ReportLine(
        row.id, row.code or "", row.status or S.REGISTERED, row.received_at, row.due_at,
        row.finished_at, row.returned_at, previous_due_at=row.previous_due_at,
        previous_status=row.previous_status, channel=row.channel, return_by=row.return_by,
        agency=row.agency_name, postal_item=row.postal_item, fee=1, events=tuple(facts),
    )  # fmt: skip


def lines_of(dossier: Dossier) -> list[ReportLine]:
    return [] if dossier.status is None else [line_of(dossier)]


def told(dossier: Dossier, period: Period) -> list[object]:
    lines = lines_of(dossier)
    end = datetime.combine(period.last, datetime.max.time(), ZONE)
    acts = [ActLine(dossier.id, e.at, e.verb, "", e.status) for e in dossier.events if e.at <= end]
    known = Digitised({}, {})
    evidence = Evidence(known, rounds(acts), lambda _: None, CALENDAR.work_between, end)
    return [
        summarise(lines, period),
        count_06a(lines, period),
        overdue_lines(lines, period),
        [replace(one, events=()) for one in as_seen(lines, period)],
        postal_numbers(lines, period),
        count_digitised(lines, period, known),
        indicators(lines, period, evidence),
    ]


def counted(dossier: Dossier, period: Period) -> tuple[int, ...]:
    """Of another system's dossier nobody knows when it stood still before it came here."""
    lines = lines_of(dossier)
    total, sums = count_06a(lines, period).total, summarise(lines, period)
    return (total.received, total.resolved, total.in_progress, sums.resolved, sums.in_progress)


def as_seen(lines: list[ReportLine], period: Period) -> Iterator[ReportLine]:
    return (one for line in lines if (one := as_of(line, period.last)) is not None)


def postal_numbers(lines: list[ReportLine], period: Period) -> tuple[object, ...]:
    found = postal(lines, period)
    return found.registered, len(found.dispatched), found.with_code, len(found.waiting), found.ready


def local(at: datetime) -> date:
    return at.astimezone(ZONE).date()


def periods(first: date, last: date) -> Iterator[Period]:
    """Of the day, of the week before it, of everything."""
    for back in (0, 6, 999):
        yield Period(last - timedelta(days=back), last, first)


often = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def nights(life: Life) -> Iterator[tuple[date, date, Dossier]]:
    """Every day with a later one in this life: that day, the later one, and the dossier then."""
    for (at, then), (later, _) in pairwise(life):
        if local(at) < local(later):
            yield local(later) - timedelta(days=1), local(later), then


@often
@given(st.sampled_from(["counter", "portal"]), happenings)
def test_what_came_later_changes_no_report_of_a_period_that_is_over(
    where: str, happened: list[Happening]
) -> None:
    life = lived(where, happened)
    event(f"{where}: {len(list(nights(life)))} nights, ends in {life[-1][1].status}")
    for last, later, then in nights(life):
        for period in periods(later, last):
            assert told(life[-1][1], period) == told(then, period), period


@often
@given(st.sampled_from(STATUSES), happenings)
def test_nor_what_is_received_resolved_and_open_of_another_systems_dossiers(
    status: Status, happened: list[Happening]
) -> None:
    """But for a result that was sent back: its moment is not kept."""
    life = lived(status, happened)
    for last, later, then in nights(life):
        for period in periods(later, last):
            ours, before = counted(life[-1][1], period), counted(then, period)
            assert ours == before or sent_back(life), period


def test_a_parcel_that_came_to_nothing_waited_all_the_same() -> None:
    """Its result was sent back, or it was handed over and that undone, before or after the day."""
    way, parcel, day = ("note", 3, 1), ("note", 3, 2), 24 * 60
    resolved = [("step", 3, 0), ("step", 3, 1), ("step", 3, 6), way, parcel]
    back, handed, undone = ("step", day, 0), ("step", day, 1), ("step", 3, 0)
    for later in ([back], [handed], [handed, undone], [handed, undone, back]):
        life = lived("counter", [*resolved, *later])
        assert len(life) == 6 + len(later)
        before = life[5][1]
        assert (before.status, before.postal_item) == (S.RESOLVED, ITEM)
        for period in periods(local(life[6][0]), local(life[5][0])):
            assert told(life[-1][1], period) == told(before, period)
            assert postal_numbers(lines_of(before), period)[3:] == (1, 1)


def sent_back(life: Life) -> bool:
    turns = pairwise(dossier.status for _, dossier in life)
    return any(a is S.RESOLVED and b is S.PROCESSING for a, b in turns)


@often
@given(st.sampled_from(["counter", "portal"]), happenings)
def test_every_dossier_is_resolved_in_the_period_in_which_it_came_to_that(
    where: str, happened: list[Happening]
) -> None:
    """Day by day, on each that ends with it resolved since that day; and 3 = 7 + 11."""
    life = lived(where, happened)
    first, latest = local(life[0][0]), life[-1][1]
    days = [first + timedelta(days=n) for n in range((local(life[-1][0]) - first).days + 1)]
    totals = [count_06a(lines_of(latest), Period(day, day)).total for day in days]
    assert all(all(total.checks.values()) for total in totals)
    assert [total.resolved for total in totals] == [int(came_on(life, day)) for day in days]


def came_on(life: Life, day: date) -> bool:
    """Resolved at the end of the day, and not any more or not yet at some moment of it."""
    came = None
    for at, dossier in life:
        if local(at) <= day:
            resolved = dossier.status in RESOLVED and was_accepted(dossier)
            came = (came or local(at)) if resolved else None
    return came == day
