"""Digitisation and the indicators of decision 766, by their formulas."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.codes import Status
from app.domain.report import Period, ReportLine
from app.domain.report.acts import ActLine, Round, paid_online, rounds
from app.domain.report.digitisation import Digitised, count_digitised
from app.domain.report.files import FileCounts, Marks
from app.domain.report.indicators import Evidence, Indicator, indicators, on_time

RECEIVED = datetime(2026, 4, 6, 2, tzinfo=UTC)
DUE = RECEIVED + timedelta(days=10)
END = datetime(2026, 4, 30, 16, tzinfo=UTC)
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
LINE = ReportLine(UUID(int=1), "A-1", Status.RETURNED, RECEIVED, DUE, DUE, procedure_code="1.0")
DAY = timedelta(days=1)


def evidence(
    files: dict[UUID, FileCounts] | None = None,
    marks: dict[UUID, Marks] | None = None,
    asked: dict[UUID, tuple[Round, ...]] | None = None,
    *,
    promised: datetime | None = None,
    without_result: frozenset[str] = frozenset(),
) -> Evidence:
    known = Digitised(files or {}, marks or {}, without_result)
    return Evidence(known, asked or {}, lambda _: promised, lambda a, b: b - a, END)


def counted(lines: list[ReportLine], known: Evidence) -> dict[str, Indicator]:
    return {one.code: one for one in indicators(lines, APRIL, known)}


def test_what_a_counter_cannot_know_is_null_and_never_nought() -> None:
    own = counted([LINE], evidence())
    unknown = {code for code, one in own.items() if one.rate is None and one.hours is None}
    assert unknown == {"3.6", "4.4", "4.5", "5.4"}
    assert all(own[code].part is None and own[code].earned is None for code in unknown)
    assert all(one.whole is None for one in counted([], evidence()).values())


def test_marks_are_believed_only_of_dossiers_that_came_as_objects() -> None:
    theirs = replace(LINE, id=uuid4(), origin_known=True)
    marks = {line.id: Marks(verified=True, from_store=False) for line in (LINE, theirs)}
    found = counted([LINE, theirs], evidence(marks=marks))
    assert (found["4.5"].part, found["4.5"].whole, found["4.5"].rate) == (1, 1, 100.0)
    assert (found["4.4"].part, found["4.4"].rate) == (0, 0.0)
    assert (found["1.4"].part, found["1.4"].whole) == (0, 1)


@pytest.mark.parametrize(
    ("files", "coded", "part"),
    [(FileCounts(), None, 0), (FileCounts(results=1), None, 0),
     (FileCounts(results=1, linked=1), None, 1), (FileCounts(linked=1), False, 0),
     (FileCounts(linked=1), True, 1)],
)  # fmt: skip
def test_online_means_filed_online_and_answered_electronically(
    files: FileCounts, coded: bool | None, part: int
) -> None:
    online = replace(LINE, channel="2", origin_known=coded is not None)
    known = evidence({LINE.id: files}, {LINE.id: Marks(coded=coded)})
    found = counted([online, replace(LINE, id=uuid4())], known)
    assert (found["3.3"].part, found["3.3"].whole) == (part, 2)


def test_a_procedure_without_a_paper_needs_no_electronic_result() -> None:
    found = counted([replace(LINE, channel="2")], evidence(without_result=frozenset({"1.0"})))
    assert (found["3.3"].part, found["4.1"].whole) == (1, None)


def test_payment_is_counted_where_something_was_due() -> None:
    charged = [replace(LINE, id=UUID(int=n), fee=200_000, origin_known=n == 1) for n in range(4)]
    known = replace(
        evidence(marks={UUID(int=1): Marks(paid_online=True)}), paid_online={UUID(int=2)}
    )
    found = counted([*charged, replace(LINE, id=uuid4())], known)
    assert (found["3.6"].part, found["3.6"].whole, found["3.6"].rate) == (2, 4, 50.0)


@pytest.mark.parametrize(("rate", "earned"), [(40.0, 50.0), (80.0, 100.0), (93.2, 100.0)])
def test_points_are_full_at_the_threshold_and_in_proportion_below(
    rate: float, earned: float
) -> None:
    assert Indicator("4.2", 1, 1, rate, 80).earned == earned


# --- on time, the national rule


@pytest.mark.parametrize(("hours", "verdict"), [(0, True), (1, False)])
def test_the_end_is_judged_by_the_moment(hours: int, verdict: bool) -> None:
    late = replace(LINE, finished_at=DUE + timedelta(hours=hours))
    assert on_time(late, evidence()) is verdict


def test_waiting_for_papers_is_taken_off_once() -> None:
    asked = {LINE.id: (Round(RECEIVED + DAY, RECEIVED + 3 * DAY),)}
    late = replace(LINE, finished_at=DUE + 2 * DAY)
    assert on_time(late, evidence(asked=asked)) is True
    moved = replace(late, previous_due_at=DUE - 2 * DAY)
    assert on_time(moved, evidence(asked=asked)) is False


def test_a_second_request_for_papers_is_late() -> None:
    asked = {LINE.id: (Round(RECEIVED, RECEIVED + DAY), Round(RECEIVED + 2 * DAY))}
    assert on_time(LINE, evidence(asked=asked)) is False


def test_a_dossier_that_waits_for_papers_ended_when_they_were_asked_for() -> None:
    waits = replace(LINE, status=Status.SUPPLEMENT_ASKED, finished_at=None)
    assert on_time(waits, evidence(asked={LINE.id: (Round(DUE - DAY),)})) is True
    assert on_time(replace(waits, status=Status.PROCESSING), evidence()) is False  # open: END
    stopped = replace(waits, status=Status.STOPPED, since=DUE - DAY)
    assert on_time(stopped, evidence()) is True


def test_without_a_promise_the_longest_time_of_the_procedure_counts() -> None:
    free = replace(LINE, due_at=None)
    assert on_time(free, evidence()) is None
    assert on_time(free, evidence(promised=DUE - DAY)) is False


def test_average_time_leaves_out_the_waiting() -> None:
    asked = {LINE.id: (Round(RECEIVED, RECEIVED + DAY),)}
    found = counted([LINE, replace(LINE, id=uuid4())], evidence(asked=asked))["2.2"]
    assert (found.whole, found.hours) == (2, 228.0)  # 9 and 10 days of 24 hours


def test_rounds_are_read_from_the_history() -> None:
    steps = [("receive", Status.RECEIVED), ("ask-supplement", Status.SUPPLEMENT_ASKED),
             ("call", Status.SUPPLEMENT_ASKED), ("supplement-received", None),
             ("province-supplement_asked", Status.SUPPLEMENT_ASKED),
             ("withdraw", Status.WITHDRAWN)]  # fmt: skip
    acts = [
        ActLine(LINE.id, RECEIVED + n * DAY, verb, "", status)
        for n, (verb, status) in enumerate(steps)
    ]
    first, second = Round(RECEIVED + DAY, RECEIVED + 3 * DAY), Round(RECEIVED + 4 * DAY)
    assert rounds(acts) == {LINE.id: (first, replace(second, came=RECEIVED + 5 * DAY))}


# --- digitisation


def test_digitisation_by_agency_and_for_all() -> None:
    lines = [
        replace(LINE, id=UUID(int=n), agency=agency, procedure_code=code, status=status)
        for n, (agency, code, status) in enumerate(
            [("B", "1.0", Status.RETURNED), ("A", "2.0", Status.RESOLVED),
             ("A", "1.0", Status.PROCESSING)]
        )
    ]  # fmt: skip
    files = {UUID(int=0): FileCounts(1, reused=1, results=1, pages=3), UUID(int=2): FileCounts(2)}
    found = count_digitised(lines, APRIL, Digitised(files, {}, frozenset({"2.0"})))
    assert list(found) == ["A", "B", ""]
    total = found[""]
    assert (total.received, total.digitised, total.reused, total.pages) == (3, 2, 1, 3)
    assert (total.resolved, total.result_digitised, total.from_store) == (2, 2, None)
    assert (total.digitised_rate, total.result_rate) == (66.67, 100.0)
    assert (found["A"].digitised_rate, found["A"].result_missing) == (50.0, 0)


@pytest.mark.parametrize(
    ("verb", "data", "online"),
    [("fee", {"method": "online"}, True), ("paid", {"method": "cash"}, False),
     ("call", {"method": "online"}, False), ("province-resolved", {"paid_by": "2"}, True),
     ("filed-online", {"paid_by": "0"}, False)],
)  # fmt: skip
def test_only_a_gateway_is_payment_online(verb: str, data: dict[str, str], online: bool) -> None:
    assert paid_online(ActLine(LINE.id, RECEIVED, verb, "", None, data=data)) is online
