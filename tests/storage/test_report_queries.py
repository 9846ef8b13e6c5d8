"""What reports and the lists on paper read from a real store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from threading import Event as Signal
from threading import Thread
from uuid import uuid4

import pytest

from app.domain.codes import Channel, ReturnBy, Status
from app.domain.dossier import Dossier, Event, Reuse
from app.domain.lists import handover_row, register_row, result_row, uncollected_row
from app.domain.report import Period, ReportLine
from app.domain.report.closing import at_close
from app.domain.report.files import FileCounts
from app.domain.report.postal import postal
from storage.store import SqlStore
from tests.storage.parts import AGENCY, DAY, NOW, received, scan, with_paper

HOUR = timedelta(hours=1)


def kept(store: SqlStore, *dossiers: Dossier) -> None:
    with store.unit_of_work() as uow:
        for dossier in dossiers:
            uow.dossiers.save(dossier)
        uow.commit()


def after(dossier: Dossier, verb: str, status: Status, hours: int, **fields: object) -> Dossier:
    event = Event(NOW + hours * HOUR, verb, "Hoa", status)
    return replace(dossier, status=status, **fields).with_event(event)


def resolved(sequence: int, by_post: bool = False, hours: int = 2) -> Dossier:
    way = ReturnBy.POST if by_post else ReturnBy.COUNTER
    sent = after(replace(received(sequence), return_by=way), "forward", Status.PROCESSING, 1)
    at = NOW + hours * HOUR
    return after(sent, "record-result", Status.RESOLVED, hours, resolved_at=at)


def closed(store: SqlStore) -> tuple[ReportLine, ...]:
    """The lines of the day, as they stood at its end."""
    return at_close(store.queries.reports.lines(DAY, DAY), Period(DAY, DAY))


def numbers(dossiers: tuple[Dossier, ...]) -> list[int]:
    return [int(str(dossier.code)[-4:]) for dossier in dossiers]


def test_an_open_dossier_is_counted_whatever_its_end_says(store: SqlStore) -> None:
    sent_back = replace(received(1), status=Status.PROCESSING, resolved_at=NOW - 24 * HOUR)
    kept(store, sent_back)
    later = DAY + timedelta(days=9)
    assert [line.code for line in store.queries.reports.lines(later, later)] == [
        str(sent_back.code)
    ]


def test_a_line_says_since_when_a_dossier_stands_still(store: SqlStore) -> None:
    asked = after(received(1), "ask-supplement", Status.SUPPLEMENT_ASKED, 3)
    called = asked.with_event(Event(NOW + 5 * HOUR, "call", "Hoa", Status.SUPPLEMENT_ASKED))
    kept(store, called)
    (line,) = closed(store)
    assert (line.status, line.since) == (Status.SUPPLEMENT_ASKED, NOW + 3 * HOUR)


def test_a_second_stop_counts_from_its_own_beginning(store: SqlStore) -> None:
    asked = after(received(1), "ask-supplement", Status.SUPPLEMENT_ASKED, 3)
    came = after(asked, "supplement-received", Status.RECEIVED, 4)
    kept(store, after(came, "ask-supplement", Status.SUPPLEMENT_ASKED, 6))
    assert [line.since for line in closed(store)] == [NOW + 6 * HOUR]


def test_a_line_knows_the_history_and_nobody_in_it(store: SqlStore) -> None:
    told = {"receiver": "Lê Văn Út", "postal_item": "EX123456785VN", "stopped_from": "4"}
    handed = Event(NOW + HOUR, "hand-over", "Hoa", Status.RETURNED, "mẹ đi thay", told)
    name = Event(
        NOW, "correct", "Hoa", Status.RECEIVED, "gõ nhầm", {"field": "owner.name", "before": "Út"}
    )
    way = Event(
        NOW, "correct", "Hoa", Status.RECEIVED, "đổi ý", {"field": "return_by", "before": "post"}
    )
    gone = replace(received(1), status=Status.RETURNED, returned_at=NOW + HOUR)
    kept(store, gone.with_event(name).with_event(way).with_event(handed))
    (line,) = store.queries.reports.lines(DAY, DAY)
    assert [(e.verb, e.actor, e.reason, dict(e.data)) for e in line.events] == [
        ("receive", "", "", {}),
        ("correct", "", "", {}),
        ("correct", "", "", {"field": "return_by", "before": "post"}),
        ("hand-over", "", "", {"postal_item": "EX123456785VN", "stopped_from": "4"}),
    ]


def test_the_fee_of_an_exempt_dossier_is_nothing(store: SqlStore) -> None:
    paid = replace(received(1), fee=200_000)
    kept(store, paid, replace(paid, id=uuid4(), code=received(2).code, fee_timing="exempt"))
    assert [line.fee for line in store.queries.reports.lines(DAY, DAY)] == [200_000, 0]


def test_files_are_counted_by_what_they_are(store: SqlStore) -> None:
    reused = replace(scan(), reuse=Reuse.RESULT, reused_from="x")
    result = replace(scan(), url="https://x.example/1")
    dossier = replace(with_paper(received(1), scan(), reused), results=(result, scan()))
    kept(store, dossier, received(2))
    counts = FileCounts(components=2, reused_results=1, results=2, linked=1, pages=4)
    assert store.queries.reports.files(DAY, DAY) == {dossier.id: counts}


def test_only_the_first_word_to_an_online_dossier_answers_it(store: SqlStore) -> None:
    filed = Event(NOW - HOUR, "filed-online", "An", Status.REGISTERED)
    online = replace(received(1), channel=Channel.ONLINE)
    online = replace(online, events=(filed, *online.events))
    kept(store, after(online, "ask-supplement", Status.SUPPLEMENT_ASKED, 1), received(2))
    acts = store.queries.reports.acts(DAY, DAY, "receive", "ask-supplement")
    assert [(act.verb, act.answers) for act in acts] == [
        ("receive", True),
        ("receive", False),
        ("ask-supplement", False),
    ]


def test_the_register_leaves_nothing_out_that_was_received(store: SqlStore) -> None:
    gone = after(received(2), "withdraw", Status.WITHDRAWN, 1, resolved_at=NOW + HOUR)
    waiting = replace(received(3), status=Status.REGISTERED)
    refused = replace(received(4), status=Status.REFUSED)
    kept(store, received(1), gone, waiting, refused, replace(received(5), status=None))
    assert numbers(store.queries.reports.register(DAY, DAY)) == [1, 2]


def test_a_row_by_query_is_the_row_of_the_whole_dossier(store: SqlStore) -> None:
    dossier = replace(with_paper(resolved(1), scan()), results=(scan(),))
    kept(store, dossier)
    with store.unit_of_work() as uow:
        whole = uow.dossiers.get(dossier.id)
    reports = store.queries.reports
    assert reports.results_received(DAY) == reports.forwarded(AGENCY, DAY) == (whole,)
    for row, found in (
        (register_row, reports.register(DAY, DAY)),
        (handover_row, reports.forwarded(AGENCY, DAY)),
        (result_row, reports.results_received(DAY)),
        (uncollected_row, reports.uncollected(DAY)),
    ):
        assert [row(one) for one in found] == [row(whole)]


def test_what_came_back_the_same_day_was_not_handed_over(store: SqlStore) -> None:
    sent = after(received(1), "forward", Status.PROCESSING, 1)
    back = after(sent, "take-back", Status.RECEIVED, 2)
    again = after(replace(back, id=uuid4(), code=received(2).code), "forward", Status.PROCESSING, 3)
    elsewhere = replace(sent, id=uuid4(), code=None, agency_id="000.00.13.H25")
    kept(store, back, again, elsewhere)
    assert numbers(store.queries.reports.forwarded(AGENCY, DAY)) == [2]
    assert store.queries.reports.forwarded(AGENCY, DAY + timedelta(days=1)) == ()


def test_results_of_the_province_are_on_the_list_of_the_day(store: SqlStore) -> None:
    told = after(received(1), "province-resolved", Status.RESOLVED, 2, resolved_at=NOW)
    returned = after(resolved(2), "send-back-result", Status.PROCESSING, 3)
    kept(store, told, returned, resolved(3, hours=3), resolved(4, hours=30))
    assert numbers(store.queries.reports.results_received(DAY)) == [1, 3]
    assert store.queries.reports.results_received(DAY, "000.00.13.H25") == ()


def test_the_post_takes_what_waits_for_it_and_owners_the_rest(store: SqlStore) -> None:
    handed = after(resolved(3, by_post=True), "hand-over", Status.RETURNED, 4)
    kept(store, resolved(1), resolved(2, by_post=True), handed, resolved(4, hours=30))
    reports = store.queries.reports
    assert numbers(reports.to_post()) == [2]
    assert numbers(reports.uncollected(DAY)) == [1]
    assert numbers(reports.uncollected(DAY + timedelta(days=1))) == [1, 4]


def test_post_of_a_period_knows_what_was_resolved_long_before(store: SqlStore) -> None:
    later = NOW + timedelta(days=40)
    sent = replace(resolved(1, by_post=True), status=Status.RETURNED, returned_at=later)
    kept(store, sent, resolved(2, by_post=True), resolved(3))
    day = later.date()
    found = postal(store.queries.reports.lines(day, day), Period(day, day))
    assert [line.code[-1] for line in found.dispatched] == ["1"]
    assert [line.code[-1] for line in found.waiting] == ["2"]


@pytest.fixture
def writing(store: SqlStore) -> Iterator[SqlStore]:
    """The store while somebody else holds the write lock."""
    held, done = Signal(), Signal()

    def hold() -> None:
        with store.unit_of_work() as uow:
            uow.dossiers.save(received(99))
            held.set()
            done.wait(30)

    writer = Thread(target=hold)
    writer.start()
    assert held.wait(10)
    yield store
    done.set()
    writer.join(10)


def test_reports_do_not_wait_for_who_writes(store: SqlStore, writing: SqlStore) -> None:
    reports = writing.queries.reports
    assert reports.lines(DAY, DAY) == reports.register(DAY, DAY) == reports.to_post() == ()
    assert reports.forwarded(AGENCY, DAY) == reports.uncollected(date(2026, 12, 31)) == ()
    assert reports.acts(DAY, DAY) == reports.procedures(DAY) == ()
