"""Due dates written by hand from the rules and the shipped table, and what always holds."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bootstrap.folders import HOLIDAYS
from app.domain.calendar import ZONE, OfficeHours, ResumeRule, Term, WorkingCalendar
from app.domain.procedure import TimeUnit
from app.errors import InvalidInput
from storage.holiday_table import load_calendar

DAYS, CALENDAR, HOURS, SAME = (
    TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.SAME_DAY,
)  # fmt: skip


@cache
def shipped() -> WorkingCalendar:
    return load_calendar(HOLIDAYS, None, OfficeHours(), 2028)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def due(
    received: str, amount: int, unit: TimeUnit, cutoff: time | None = None, *stops: str
) -> datetime:
    spans = tuple((at(s.split("/")[0]), at(s.split("/")[1])) for s in stops)
    return shipped().due(at(received), Term(amount, unit, cutoff), spans).at


#: Received, amount, promised.
WORKING_DAYS = [
    # 2024: Monday 29/4 was swapped for Saturday 4/5.
    ("2024-04-25T09:00", 3, "2024-05-03T09:00"),
    ("2024-04-25T09:00", 4, "2024-05-04T09:00"),
    ("2024-04-25T09:00", 5, "2024-05-06T09:00"),
    # 2025: Friday 2/5 was swapped for Saturday 26/4.
    ("2025-04-25T10:00", 1, "2025-04-26T10:00"),
    ("2025-04-25T10:00", 4, "2025-05-05T10:00"),
    # 2026: Friday 2/1 for Saturday 10/1, Monday 31/8 for Saturday 22/8.
    ("2025-12-31T08:00", 1, "2026-01-05T08:00"),
    ("2026-01-09T08:00", 1, "2026-01-10T08:00"),
    ("2026-01-09T08:00", 2, "2026-01-12T08:00"),
    ("2026-08-21T14:00", 1, "2026-08-22T14:00"),
    ("2026-08-28T08:00", 1, "2026-09-03T08:00"),
    # Other Saturdays stay free.
    ("2026-08-14T08:00", 1, "2026-08-17T08:00"),
    # Tết.
    ("2024-02-07T16:00", 1, "2024-02-15T16:00"),
    ("2025-01-24T15:00", 1, "2025-02-03T15:00"),
    ("2026-02-13T09:00", 1, "2026-02-23T09:00"),
    ("2026-02-13T09:00", 5, "2026-02-27T09:00"),
    # 24/11 is a day off from 2026 on.
    ("2025-11-21T09:00", 1, "2025-11-24T09:00"),
    ("2026-11-23T09:30", 1, "2026-11-25T09:30"),
    ("2026-11-23T09:30", 10, "2026-12-08T09:30"),
    ("2027-11-23T09:00", 1, "2027-11-25T09:00"),
    ("2028-11-23T09:00", 1, "2028-11-27T09:00"),
    # Lunch, evening, morning, a free Saturday; the last minute still counts.
    ("2026-11-16T12:00", 1, "2026-11-17T13:30"),
    ("2026-11-16T11:30", 1, "2026-11-17T11:30"),
    ("2026-11-16T17:30", 1, "2026-11-18T07:00"),
    ("2026-11-16T17:00", 1, "2026-11-17T17:00"),
    ("2026-11-16T06:15", 1, "2026-11-17T07:00"),
    ("2026-11-14T10:00", 1, "2026-11-17T07:00"),
    # 29/2.
    ("2024-02-28T09:00", 1, "2024-02-29T09:00"),
    ("2024-02-29T09:00", 1, "2024-03-01T09:00"),
    ("2026-02-27T09:00", 1, "2026-03-02T09:00"),
    ("2026-11-16T09:00", 0, "2026-11-16T09:00"),
]


@pytest.mark.parametrize(("received", "amount", "promised"), WORKING_DAYS)
def test_working_days_count_from_the_day_after(received: str, amount: int, promised: str) -> None:
    assert due(received, amount, DAYS) == at(promised)


@pytest.mark.parametrize(
    ("received", "amount", "promised"),
    [
        ("2026-11-16T09:00", 10, "2026-11-26T09:00"),
        ("2026-11-16T09:00", 8, "2026-11-25T09:00"),  # 24/11 is a day off
        ("2026-11-16T09:00", 5, "2026-11-23T09:00"),  # a Saturday
        ("2026-02-02T09:00", 15, "2026-02-23T09:00"),  # Tết and its weekend
        ("2026-01-09T09:00", 1, "2026-01-10T09:00"),  # a Saturday that is worked
        ("2024-01-30T09:00", 30, "2024-02-29T09:00"),
    ],
)
def test_calendar_days_run_on_and_only_the_end_moves(
    received: str, amount: int, promised: str
) -> None:
    assert due(received, amount, CALENDAR) == at(promised)


@pytest.mark.parametrize(
    ("received", "amount", "promised"),
    [
        ("2026-11-16T10:30", 1, "2026-11-16T11:30"),
        ("2026-11-16T10:30", 2, "2026-11-16T14:30"),  # over lunch
        ("2026-11-16T09:00", 4, "2026-11-16T15:00"),
        ("2026-11-16T16:00", 2, "2026-11-17T08:00"),  # over the evening
        ("2026-11-16T09:00", 8, "2026-11-17T09:00"),
        ("2026-11-20T16:30", 1, "2026-11-23T07:30"),  # over the weekend
        ("2026-11-23T15:00", 3, "2026-11-25T08:00"),  # over a holiday
    ],
)
def test_hours_are_hours_of_work(received: str, amount: int, promised: str) -> None:
    assert due(received, amount, HOURS) == at(promised)


@pytest.mark.parametrize(
    ("received", "cutoff", "promised"),
    [
        ("2026-11-16T14:59", time(15), "2026-11-16T17:00"),
        ("2026-11-16T15:00", time(15), "2026-11-16T17:00"),
        ("2026-11-16T15:01", time(15), "2026-11-17T17:00"),
        ("2026-11-20T15:30", time(15), "2026-11-23T17:00"),
        ("2026-11-23T15:30", time(15), "2026-11-25T17:00"),
        ("2026-11-16T16:30", None, "2026-11-16T17:00"),
        ("2026-11-16T18:00", time(15), "2026-11-17T17:00"),
        ("2026-11-16T12:00", time(11), "2026-11-17T17:00"),  # at lunch, behind the cut-off
        ("2026-11-16T11:45", time(12), "2026-11-16T17:00"),  # at lunch, before it
    ],
)
def test_same_day_ends_at_the_cut_off(received: str, cutoff: time | None, promised: str) -> None:
    assert due(received, 0, SAME, cutoff) == at(promised)


def test_a_late_reception_counts_from_the_next_morning() -> None:
    assert due("2026-11-16T15:01", 2, DAYS, time(15)) == at("2026-11-19T07:00")


#: Five days from Monday 16/11/2026 09:00 are Monday 23/11 09:00; then the stops.
STOPS = [
    (["2026-11-17T09:00/2026-11-18T09:00"], "2026-11-25T09:00"),  # a day, and 24/11 is off
    (["2026-11-17T08:00/2026-11-17T10:00"], "2026-11-23T11:00"),
    (["2026-11-20T16:00/2026-11-23T08:00"], "2026-11-23T11:00"),  # a weekend stands still anyway
    (["2026-11-21T08:00/2026-11-22T17:00"], "2026-11-23T09:00"),
    (["2026-11-17T11:30/2026-11-17T13:30"], "2026-11-23T09:00"),
    (["2026-11-17T10:00/2026-11-17T10:00"], "2026-11-23T09:00"),
    (
        ["2026-11-17T08:00/2026-11-17T10:00", "2026-11-18T08:00/2026-11-18T10:00"],
        "2026-11-23T15:00",  # 11:00 and two hours more, lunch between
    ),
]


@pytest.mark.parametrize(("stops", "promised"), STOPS)
def test_a_stop_gives_back_the_working_time_that_stood_still(
    stops: list[str], promised: str
) -> None:
    assert due("2026-11-16T09:00", 5, DAYS, None, *stops) == at(promised)


def test_the_steps_say_what_was_not_counted_and_why() -> None:
    found = shipped().due(at("2026-11-20T09:00"), Term(2, DAYS))
    rules = [(step.at.date().day, step.rule) for step in found.steps]
    assert rules == [
        (20, "start"), (21, "weekend"), (22, "weekend"), (23, "counted"),
        (24, "holiday"), (25, "counted"), (25, "due"),
    ]  # fmt: skip
    assert "Ngày Văn hóa Việt Nam" in found.steps[4].text
    assert found.calendar == shipped().version


def test_a_moment_of_another_zone_is_the_same_moment() -> None:
    utc = datetime.fromisoformat("2026-11-16T02:00+00:00")
    assert shipped().due(utc, Term(1, DAYS)).at == at("2026-11-17T09:00")


@pytest.mark.parametrize("text", ["", "07:00", "11:30-07:00", "07:00-12:00, 11:00-17:00", "7-11"])
def test_office_hours_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="office_hours"):
        OfficeHours.parse(text)


def test_a_table_without_a_working_day_is_no_endless_loop() -> None:
    every = {date(2026, 1, 1) + timedelta(days=n): "nghỉ" for n in range(5000)}
    with pytest.raises(InvalidInput, match="no_working_day"):
        WorkingCalendar(every).due(at("2026-11-16T09:00"), Term(1, DAYS))


moments = st.integers(0, 2000 * 24 * 60).map(
    lambda minutes: datetime(2023, 1, 1, tzinfo=ZONE) + timedelta(minutes=minutes)
)
terms = st.builds(Term, st.integers(0, 60), st.sampled_from(TimeUnit), st.none() | st.times())
SMALL = settings(max_examples=120, deadline=None)


@SMALL
@given(moments, terms)
def test_a_promise_is_never_past_and_always_on_a_working_day(
    received: datetime, term: Term
) -> None:
    promised = shipped().due(received, term).at
    assert promised >= received
    assert shipped().is_working(promised.date())
    assert any(a <= promised.time() <= b for a, b in shipped().hours.spans)


@SMALL
@given(moments, terms, st.integers(0, 30))
def test_more_days_are_never_promised_earlier(received: datetime, term: Term, more: int) -> None:
    longer = Term(term.amount + more, term.unit, term.cutoff)
    assert shipped().due(received, term).at <= shipped().due(received, longer).at


@SMALL
@given(moments, st.timedeltas(timedelta(0), timedelta(days=20)), terms)
def test_who_comes_later_is_never_promised_an_earlier_day(
    received: datetime, later: timedelta, term: Term
) -> None:
    first, second = (shipped().due(r, term).at for r in (received, received + later))
    assert first.date() <= second.date()
    if term.unit is not CALENDAR:  # two calendar days may move to one working day
        assert first <= second


@SMALL
@given(moments, st.timedeltas(timedelta(0), timedelta(hours=200)))
def test_added_work_is_the_work_between(start: datetime, span: timedelta) -> None:
    assert shipped().work_between(start, shipped().add_work(start, span)) == span


#: A reception, a term and a stop that begins at least a day after it, before the promise is over.
receptions = st.tuples(moments, st.integers(5, 40), st.sampled_from([DAYS, CALENDAR, HOURS]))
spans = st.timedeltas(timedelta(0), timedelta(days=40))


@SMALL
@given(receptions, spans, spans, st.sampled_from(["working", "calendar"]))
def test_a_stop_never_promises_earlier(
    given: tuple[datetime, int, TimeUnit], after: timedelta, long: timedelta, rule: ResumeRule
) -> None:
    received, amount, unit = given
    calendar = replace(shipped(), resume_rule=rule)
    first = calendar.due(received, Term(amount, unit)).at
    stop = (received + after, received + after + long)
    assert calendar.due(received, Term(amount, unit), [stop]).at >= first
    assert calendar.resume(first, *stop) >= first


@SMALL
@given(receptions, spans, spans, spans, st.sampled_from(["working", "calendar"]))
def test_two_stops_that_touch_are_one(
    given: tuple[datetime, int, TimeUnit],
    after: timedelta,
    one: timedelta,
    two: timedelta,
    rule: ResumeRule,
) -> None:
    received, amount, unit = given
    calendar = replace(shipped(), resume_rule=rule)
    a = received + after
    b, c = a + one, a + one + two
    parted = calendar.due(received, Term(amount, unit), [(a, b), (b, c)]).at
    assert parted == calendar.due(received, Term(amount, unit), [(a, c)]).at


@SMALL
@given(receptions, st.integers(1, 30), st.integers(1, 15))
def test_whole_days_of_stop_are_days_that_were_never_there(
    given: tuple[datetime, int, TimeUnit], after: int, days: int
) -> None:
    received, amount, unit = given
    if unit is CALENDAR:
        return  # plain days run on over closed ones, a stop gives back working time
    term = Term(amount, unit)
    first = shipped().due(received, term)
    start = next(s.at for s in reversed(first.steps) if s.rule in {"moved", "start"})
    begin = min(start.date() + timedelta(days=after), first.at.date())
    if begin == start.date():
        return  # a part of day 0 is no whole day
    gone = {begin + timedelta(days=n): "dừng" for n in range(days)}
    worked = {day: name for day, name in shipped().worked.items() if day not in gone}
    without = replace(shipped(), days_off={**shipped().days_off, **gone}, worked=worked)
    midnight = datetime.combine(begin, time(), ZONE)
    stop = (midnight, midnight + timedelta(days=days))
    assert shipped().due(received, term, [stop]).at == without.due(received, term).at


@SMALL
@given(receptions, spans)
def test_who_was_late_when_stopped_stays_as_late(
    given: tuple[datetime, int, TimeUnit], long: timedelta
) -> None:
    received, amount, unit = given
    first = shipped().due(received, Term(amount, unit)).at
    stop = (first + timedelta(days=2), first + timedelta(days=2) + long)
    before = shipped().work_between(first, stop[0])
    after = shipped().due(received, Term(amount, unit), [stop]).at
    assert shipped().work_between(after, stop[1]) == before


@pytest.mark.parametrize(
    ("due", "stop", "promised"),
    [
        # Another system promised the end of a day, or a Sunday: a promise is kept in office hours.
        ("2026-11-16T23:59", "2026-11-12T09:00/2026-11-13T09:00", "2026-11-17T17:00"),
        ("2026-11-15T10:00", "2026-11-12T09:00/2026-11-13T09:00", "2026-11-17T10:00"),
        ("2026-11-16T12:15", "2026-11-12T09:00/2026-11-12T10:00", "2026-11-16T14:30"),
        ("2026-11-16T23:59", "2026-11-14T09:00/2026-11-15T09:00", "2026-11-16T23:59"),
        ("2026-11-16T09:00", "2026-11-13T09:00/2026-11-12T09:00", "2026-11-16T09:00"),
    ],
)
def test_a_promise_of_another_system_moves_into_office_hours(
    due: str, stop: str, promised: str
) -> None:
    stopped, resumed = stop.split("/")
    assert shipped().resume(at(due), at(stopped), at(resumed)) == at(promised)


@pytest.mark.parametrize(
    ("stop", "promised"),
    [
        ("2026-11-17T09:00/2026-11-18T09:00", "2026-11-25T09:00"),  # 23 + 1 = 24/11, off
        ("2026-11-17T09:00/2026-11-18T11:00", "2026-11-25T11:00"),
        ("2026-11-17T09:00/2026-11-21T09:00", "2026-11-27T09:00"),  # 23 + 4
        ("2026-11-17T09:00/2026-11-22T09:00", "2026-11-30T09:00"),  # 23 + 5 = Saturday
        ("2026-11-17T09:00/2026-11-17T12:00", "2026-11-23T13:30"),  # 12:00 is lunch
        ("2026-11-17T09:00/2026-11-17T21:00", "2026-11-23T17:00"),  # 21:00 is past closing
    ],
)
def test_the_calendar_rule_gives_back_plain_time(stop: str, promised: str) -> None:
    calendar = replace(shipped(), resume_rule="calendar")
    stopped, resumed = stop.split("/")
    found = calendar.due(at("2026-11-16T09:00"), Term(5, DAYS), [(at(stopped), at(resumed))])
    assert found.at == at(promised)


@pytest.mark.parametrize(
    ("filed", "answer_by"),
    [
        ("2026-11-16T09:00", "2026-11-17T09:00"),
        ("2026-11-16T07:00", "2026-11-16T17:00"),  # the whole day and no more
        ("2026-11-16T12:00", "2026-11-17T11:30"),  # 3:30 after lunch, 4:30 the next morning
        ("2026-11-16T20:00", "2026-11-17T17:00"),  # filed at night: from the next morning
        ("2026-11-21T10:00", "2026-11-23T17:00"),  # filed on a Saturday
        ("2026-11-23T16:00", "2026-11-25T16:00"),  # 24/11 is off: 1 + 7
        ("2026-02-14T10:00", "2026-02-23T17:00"),  # filed before Tết began
        ("2026-08-21T15:00", "2026-08-22T15:00"),  # the worked Saturday counts
    ],
)
def test_an_online_dossier_is_answered_within_eight_working_hours(
    filed: str, answer_by: str
) -> None:
    assert shipped().answer_by(at(filed)) == at(answer_by)


@pytest.mark.parametrize(
    ("received", "days", "certainty"),
    [
        ("2026-11-16T09:00", 5, ""), ("2026-12-28T09:00", 5, "-estimated"),
        ("2027-11-16T09:00", 5, "-estimated"), ("2040-11-16T09:00", 5, "-unknown"),
        ("2022-12-20T09:00", 20, "-unknown"),
    ],
)  # fmt: skip
def test_a_promise_says_when_its_year_is_not_decided(
    received: str, days: int, certainty: str
) -> None:
    found = shipped().due(at(received), Term(days, DAYS))
    assert found.calendar == shipped().version + certainty
    assert ("lịch nghỉ năm" in found.steps[-1].text) == bool(certainty)
