"""Who holds a dossier since when, and how urgent it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.calendar import ZONE, WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.verbs import Verb
from app.domain.watch import (
    Holder,
    Urgency,
    Who,
    days_left,
    holder,
    holder_of,
    supplement_late_days,
    uncollected_days,
    urgency,
)
from tests.app.dossiers import NOW, draft, walked
from tests.app.test_due_table import at, shipped

#: NOW is Monday 23/11/2026 08:30; Tuesday 24/11 is a day off.
TODAY = NOW


def promised(status: Status | None, due: str | None) -> Dossier:
    return replace(draft(status), due_at=at(due) if due else None)


def after(*verbs: Verb, status: Status | None = None) -> Dossier:
    return walked(draft(status), *verbs)


def minute(number: int) -> datetime:
    return NOW + timedelta(minutes=number)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-20T16:00", Urgency.OVERDUE),
        ("2026-11-22T23:59", Urgency.OVERDUE),
        ("2026-11-23T07:00", Urgency.DUE_SOON),  # the hour is over, the day is not
        ("2026-11-23T17:00", Urgency.DUE_SOON),
        ("2026-11-24T09:00", Urgency.DUE_SOON),  # a day off in between
        ("2026-11-25T17:00", Urgency.DUE_SOON),  # the next working day
        ("2026-11-26T07:00", Urgency.IN_TIME),
        (None, Urgency.NO_DATE),
    ],
)
@pytest.mark.parametrize("status", [Status.RECEIVED, Status.PROCESSING])
def test_urgency_is_judged_by_day_and_by_the_next_working_day(
    status: Status, due: str | None, expected: Urgency
) -> None:
    assert urgency(promised(status, due), TODAY, shipped()) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, Urgency.NO_DATE), (Status.REGISTERED, Urgency.NO_DATE),
        (Status.SUPPLEMENT_ASKED, Urgency.STOPPED), (Status.PAYMENT_ASKED, Urgency.STOPPED),
        (Status.STOPPED, Urgency.STOPPED), (Status.RESOLVED, Urgency.ENDED),
        (Status.RETURNED, Urgency.ENDED), (Status.REFUSED, Urgency.ENDED),
        (Status.WITHDRAWN, Urgency.ENDED),
    ],
)  # fmt: skip
def test_nothing_gets_late_when_its_clock_does_not_run(
    status: Status | None, expected: Urgency
) -> None:
    assert urgency(promised(status, "2026-11-02T09:00"), TODAY, shipped()) is expected


def test_the_day_is_the_one_at_the_counter() -> None:
    dossier = promised(Status.PROCESSING, "2026-11-23T09:00")
    just_before = datetime(2026, 11, 23, 23, 59, tzinfo=ZONE).astimezone(UTC)
    assert urgency(dossier, just_before, shipped()) is Urgency.DUE_SOON
    assert urgency(dossier, just_before + timedelta(minutes=1), shipped()) is Urgency.OVERDUE


def test_due_soon_reaches_over_tet() -> None:
    dossier = promised(Status.PROCESSING, "2026-02-23T09:00")
    assert urgency(dossier, at("2026-02-13T16:00"), shipped()) is Urgency.DUE_SOON
    assert urgency(dossier, at("2026-02-12T16:00"), shipped()) is Urgency.IN_TIME


@pytest.mark.parametrize(("due", "left"), [
    ("2026-11-23T07:00", 0), ("2026-11-25T07:00", 2), ("2026-11-20T17:00", -3), (None, 0),
])  # fmt: skip
def test_days_left_are_days_of_the_calendar(due: str | None, left: int) -> None:
    assert days_left(promised(Status.PROCESSING, due), TODAY) == left


def test_a_dossier_is_at_the_counter_then_at_the_agency_then_with_the_citizen() -> None:
    steps = [Verb.RECEIVE, Verb.FORWARD, Verb.ASK_SUPPLEMENT, Verb.SUPPLEMENT_RECEIVED]
    held = [holder(after(*steps[:n])) for n in range(1, 5)]
    assert held == [
        Holder(Who.COUNTER, "", minute(1)),
        Holder(Who.AGENCY, "Sở Tư pháp", minute(2)),
        Holder(Who.CITIZEN, "", minute(3)),
        Holder(Who.AGENCY, "Sở Tư pháp", minute(4)),
    ]


def test_a_finished_dossier_is_held_by_nobody() -> None:
    done = after(Verb.RECEIVE, Verb.FORWARD, Verb.RECORD_RESULT)
    assert holder(done) == Holder(Who.COUNTER, "", minute(3))
    assert holder(walked(done, Verb.HAND_OVER)).who is Who.NOBODY
    assert holder(after(Verb.REFUSE, status=Status.REGISTERED)).who is Who.NOBODY


def test_a_stop_leaves_the_papers_where_they_were() -> None:
    kept = after(Verb.RECEIVE, Verb.ASK_SUPPLEMENT, Verb.NOT_SUPPLEMENTED)
    sent = after(Verb.RECEIVE, Verb.FORWARD, Verb.RECORD_STOP)
    assert (holder(kept).who, holder(kept).since) == (Who.COUNTER, minute(3))
    assert holder(sent) == Holder(Who.AGENCY, "Sở Tư pháp", minute(3))


def test_a_fact_that_changes_no_status_does_not_change_since_when() -> None:
    dossier = after(Verb.RECEIVE, Verb.FORWARD)
    called = Event(minute(9), "call", "Hoa", Status.PROCESSING)
    assert holder(dossier.with_event(called)).since == minute(2)


def test_without_a_history_the_law_stamps_speak() -> None:
    bare = replace(draft(Status.RECEIVED), received_at=minute(5))
    assert holder(bare).since == minute(5)
    assert holder(replace(bare, status=Status.PROCESSING)).since is None
    assert holder(draft()).since == draft().created_at
    assert holder_of(Status.PROCESSING, "Sở Xây dựng", None).name == "Sở Xây dựng"


def test_every_status_has_a_holder() -> None:
    assert all(holder_of(status, "", None).who in Who for status in (None, *Status))


@pytest.mark.parametrize(
    ("deadline", "days"), [("23/11/2026", 0), ("20/11/2026", 3), ("01/12/2026", 0), ("", 0)]
)
def test_a_supplement_is_late_after_its_deadline(deadline: str, days: int) -> None:
    asked = after(Verb.RECEIVE, Verb.ASK_SUPPLEMENT)
    told = replace(asked.events[-1], data={"deadline": deadline} if deadline else {})
    dossier = replace(asked, events=(*asked.events[:-1], told))
    assert supplement_late_days(dossier, TODAY) == days
    assert supplement_late_days(replace(dossier, status=Status.PROCESSING), TODAY) == 0


def test_an_uncollected_result_counts_its_days() -> None:
    here = after(Verb.RECEIVE, Verb.FORWARD, Verb.RECORD_RESULT)
    assert uncollected_days(here, NOW + timedelta(days=30)) == 30
    assert uncollected_days(here, NOW) == 0
    assert uncollected_days(walked(here, Verb.HAND_OVER), NOW + timedelta(days=30)) == 0


def test_a_calendar_nobody_filled_knows_weekends() -> None:
    friday = at("2026-11-20T09:00")
    dossier = promised(Status.PROCESSING, "2026-11-23T09:00")
    assert urgency(dossier, friday, WorkingCalendar()) is Urgency.DUE_SOON
