"""Report 06a over generated dossiers: its four checks always hold."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import Status
from app.domain.dossier import Event
from app.domain.report import Period, ReportLine, summarise
from app.domain.report.line import RESOLVED, STOPPED
from app.domain.report.overdue import overdue_lines
from app.domain.report.table_06a import Counts06a, count_06a

FIRST, LAST = date(2026, 4, 1), date(2026, 4, 30)
APRIL = Period(FIRST, LAST, date(2026, 11, 23))
BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
LINE = ReportLine(
    UUID(int=1), "A-1", Status.PROCESSING, datetime(2026, 4, 6, 2, tzinfo=UTC), agency="Sở Tư pháp"
)

moments = st.integers(0, 90 * 24).map(lambda hours: BEGIN + timedelta(hours=hours))
known_or_not = st.none() | moments
lines = st.builds(
    ReportLine,
    id=st.uuids(),
    code=st.just(""),
    status=st.sampled_from(Status),
    received_at=known_or_not,
    due_at=known_or_not,
    finished_at=known_or_not,
    since=known_or_not,
    previous_status=st.none() | st.sampled_from(Status),
    channel=st.sampled_from("123"),
    agency=st.sampled_from(["Sở Tư pháp", "Sở Y tế"]),
    field=st.sampled_from(["Hộ tịch", "Dược", ""]),
)


@given(st.lists(lines, max_size=40), st.integers(0, 80), st.integers(0, 60), st.integers(0, 90))
def test_the_forms_own_checks_hold(
    found: list[ReportLine], start: int, span: int, now: int
) -> None:
    first = BEGIN.date() + timedelta(days=start)
    period = Period(first, first + timedelta(days=span), BEGIN.date() + timedelta(days=now))
    table = count_06a(found, period)
    assert all(all(row.counts.checks.values()) for row in table.rows)
    assert all(table.total.checks.values())
    assert sum((row.counts for row in table.rows), Counts06a()) == table.total
    assert len(overdue_lines(found, period)) == table.total.overdue


@given(st.lists(lines, max_size=40))
def test_over_all_time_it_agrees_with_the_summary(found: list[ReportLine]) -> None:
    ever = Period(date(2000, 1, 1), date(2099, 12, 31))
    table, summary = count_06a(found, ever).total, summarise(found, ever)
    assert (table.received, table.online, table.carried_over) == (
        summary.received, summary.online, 0,
    )  # fmt: skip
    assert (table.resolved, table.early, table.on_time, table.late, table.in_progress) == (
        summary.resolved, summary.early, summary.on_time, summary.late, summary.in_progress,
    )  # fmt: skip


def test_the_checks_can_fail() -> None:
    assert Counts06a(received=1).checks == {
        "3=4+5+6": False, "7=8+9+10": True, "11=12+13": True, "3=7+11": False,
    }  # fmt: skip


def pilot() -> list[ReportLine]:
    """1,700 received, 1,669 online; 1,479 early, 168 on the day, 21 late, 32 open."""
    received = datetime(2026, 1, 5, 2, tzinfo=UTC)
    due = received + timedelta(days=14)
    offsets = [-3] * 1479 + [0] * 168 + [2] * 21
    done = replace(LINE, status=Status.RETURNED, received_at=received, due_at=due)
    found = [replace(done, finished_at=due + timedelta(days=days)) for days in offsets]
    found += [replace(done, status=Status.PROCESSING, due_at=due + timedelta(days=320))] * 32
    Random(7).shuffle(found)
    return [replace(line, channel="1" if at < 31 else "2") for at, line in enumerate(found)]


def test_the_pilot_year_comes_out_column_by_column() -> None:
    year = Period(date(2026, 1, 1), date(2026, 11, 30), date(2026, 11, 23))
    total = count_06a(pilot(), year).total
    assert total.columns == (1700, 1669, 31, 0, 1668, 1479, 168, 21, 32, 32, 0)
    summary = summarise(pilot(), year)
    assert (summary.on_time_rate, summary.online_rate) == (98.74, 98.18)


def test_a_dossier_is_carried_over_while_it_was_open() -> None:
    march = replace(LINE, received_at=datetime(2026, 3, 30, 2, tzinfo=UTC))
    ended = [datetime(2026, month, 15, 2, tzinfo=UTC) for month in (3, 4, 5)]
    found = [march, *(replace(march, status=Status.RESOLVED, finished_at=at) for at in ended[1:])]
    gone = replace(
        march, received_at=datetime(2026, 3, 2, tzinfo=UTC), status=Status.RESOLVED,
        finished_at=ended[0],
    )  # fmt: skip
    total = count_06a([*found, gone], APRIL).total
    assert (total.received, total.carried_over, total.resolved, total.in_progress) == (3, 3, 1, 2)


STEPS = {
    Status.SUPPLEMENT_ASKED: "ask-supplement",
    Status.PAYMENT_ASKED: "ask-payment",
    Status.STOPPED: "record-stop",
}


@pytest.mark.parametrize("status", sorted(STOPPED))
@pytest.mark.parametrize(("since", "overdue"), [(None, 0), (20, 0), (40, 1)])
def test_what_stood_still_at_the_end_is_in_time(
    status: Status, since: int | None, overdue: int
) -> None:
    """Another system does not tell since when."""
    due, began = datetime(2026, 4, 10, 2, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)
    steps = (
        () if since is None else (Event(began + timedelta(days=since), STEPS[status], "", status),)
    )
    line = replace(LINE, status=status, previous_status=Status.PROCESSING, due_at=due, events=steps)
    total = count_06a([line], APRIL).total
    assert (total.in_progress, total.in_time, total.overdue) == (1, 1 - overdue, overdue)


@pytest.mark.parametrize(("today", "overdue"), [(date(2026, 4, 10), 0), (date(2026, 4, 11), 1)])
def test_nothing_is_overdue_by_a_day_to_come(today: date, overdue: int) -> None:
    due = datetime(2026, 4, 10, 2, tzinfo=UTC)
    period = replace(APRIL, today=today)
    assert count_06a([replace(LINE, due_at=due)], period).total.overdue == overdue


def test_what_the_counter_has_not_accepted_is_not_received() -> None:
    asked = replace(LINE, status=Status.SUPPLEMENT_ASKED, previous_status=Status.REGISTERED)
    waiting = [replace(LINE, status=s) for s in (Status.REGISTERED, Status.REFUSED)]
    assert count_06a([asked, *waiting], APRIL).total == Counts06a()
    accepted = replace(asked, previous_status=Status.PROCESSING)
    assert count_06a([accepted], APRIL).total.received == 1


@pytest.mark.parametrize("status", sorted(RESOLVED))
def test_a_resolved_dossier_without_an_end_ended_where_it_began(status: Status) -> None:
    total = count_06a([replace(LINE, status=status, due_at=BEGIN)], APRIL).total
    assert (total.resolved, total.on_time) == (1, 1)


def test_an_overdue_dossier_names_its_holder() -> None:
    since = datetime(2026, 4, 7, 2, tzinfo=UTC)
    due = datetime(2026, 4, 20, 2, tzinfo=UTC)
    late = replace(LINE, due_at=due, since=since)
    here = replace(late, code="A-2", status=Status.RECEIVED, since=None)
    found = overdue_lines([late, here, replace(late, due_at=None)], APRIL)
    assert [(one.code, one.days, one.holder.who, one.holder.since) for one in found] == [
        ("A-1", 10, "agency", since),
        ("A-2", 10, "counter", LINE.received_at),
    ]


def test_an_end_before_the_reception_is_a_slip_and_counts_as_the_day_of_it() -> None:
    slip = replace(LINE, status=Status.RESOLVED, finished_at=BEGIN, due_at=BEGIN)
    assert (slip.ended_day, slip.verdict) == (slip.received_day, "late")
    assert count_06a([slip], APRIL).total.late == 1
