"""Reports and lists over a real store: dossiers that went their way by the verbs."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from app.domain.calendar import ZONE
from app.domain.codes import Channel, DossierCode, Status
from app.domain.dossier import Dossier
from app.domain.reception import PaperAtHand
from app.domain.verbs import Verb
from app.errors import InvalidInput, NotFound
from app.ports.paper import Heading, PrintJob
from app.usecases.counter_lists import CounterLists
from app.usecases.fee_book import FeeBook
from app.usecases.receipt_stock import ReceiptStock
from app.usecases.record_fact import RecordFact
from app.usecases.reports import REPORTS, Reports
from printing.forms.reportlab_forms import ReportlabForms
from printing.xlsx import XlsxSheets
from tests.app.counter import AGENCY, Counter, open_counter
from tests.app.dossiers import HOA, MAI, NOW, draft

DAY = NOW.astimezone(ZONE).date()
YEAR = (date(DAY.year, 1, 1), date(DAY.year, 12, 31))
FORMS = ReportlabForms(Heading("UBND tỉnh", "Trung tâm phục vụ hành chính công", "Hà Nam"))
SHEETS = XlsxSheets("TT01_2018")


def reports(counter: Counter) -> Reports:
    stock = ReceiptStock(counter.store, counter.clock)
    book = FeeBook(counter.store, counter.clock, stock)
    return Reports(counter.store, counter.clock, counter.promise.calendar, book, FORMS, SHEETS)


def lists(counter: Counter) -> CounterLists:
    return CounterLists(counter.store, counter.clock, SHEETS)


def acted(counter: Counter, dossier: Dossier, *verbs: Verb, **data: str) -> Dossier:
    for verb in verbs:
        counter.clock.at += timedelta(minutes=1)
        told = data if verb is verbs[-1] else {}
        dossier = counter.act(str(dossier.code), verb, HOA, "vì thế", told)
    return dossier


def lived(folder: Path) -> Counter:
    """Handed over, waiting for its owner, waiting for the post, at the agency, at the counter."""
    made = open_counter(folder)
    scanned = PaperAtHand("Tờ khai", pages=made.scanned(b"one", b"two"))
    returned, waits = made.received(scanned), made.received()
    made.received()
    posted = RecordFact(made.store, made.clock).correct(
        str(made.received().code), "return_by", "post", "khách đổi ý", HOA
    )
    acted(made, returned, Verb.FORWARD, Verb.RECORD_RESULT, Verb.HAND_OVER)
    acted(made, waits, Verb.FORWARD, Verb.RECORD_RESULT)
    acted(made, posted, Verb.FORWARD, Verb.RECORD_RESULT, shelf="B2")
    acted(made, made.received(), Verb.FORWARD)
    RecordFact(made.store, made.clock).call(str(waits.code), "no_answer", "", HOA)
    return made


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    """To be read only."""
    made = lived(tmp_path_factory.mktemp("reports"))
    yield made
    made.store.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Counter]:
    """For a test that changes it."""
    made = lived(tmp_path)
    yield made
    made.store.close()


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_an_object_a_workbook_and_a_paper(counter: Counter, name: str) -> None:
    make = reports(counter)
    report = make(name, *YEAR)
    assert json.loads(json.dumps(report.document, allow_nan=False)) == report.document
    assert make.pdf(report, HOA).startswith(b"%PDF-")
    book = openpyxl.load_workbook(BytesIO(make.xlsx(report)))
    assert book.active is not None
    assert book.active.max_row >= 3 + len(report.paper.rows)


@pytest.mark.parametrize("name", REPORTS)
def test_an_empty_year_is_a_report_too(counter: Counter, name: str) -> None:
    make = reports(counter)
    report = make(name, date(2020, 1, 1), date(2020, 12, 31))
    assert make.pdf(report, HOA).startswith(b"%PDF-")


def test_the_summary_and_06a_agree(counter: Counter) -> None:
    make = reports(counter)
    summary, table = make("summary", *YEAR).document, make("06a", *YEAR).document
    assert summary == make.summary(*YEAR).as_dict()
    assert (summary["received"], summary["resolved"]) == (5, 3)
    total = table["total"]
    assert isinstance(total, dict)
    assert {key: total[key] for key in ("received", "resolved", "in_progress")} == {
        "received": 5, "resolved": 3, "in_progress": 2,
    }  # fmt: skip
    assert set(table["checks"].values()) == {True}  # type: ignore[attr-defined]


def test_the_register_shows_days_ways_and_corrections(counter: Counter) -> None:
    rows = reports(counter)("register", *YEAR).document["rows"]
    assert isinstance(rows, list)
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5]
    assert rows[0]["forwarded_at"] < rows[0]["result_at"] < rows[0]["returned_at"]
    assert rows[0]["received_at"].endswith("+07:00")
    assert rows[0]["signature"] == "Nguyễn Văn An"
    assert rows[3]["return_method"] == "Bưu chính"
    assert (
        "đính chính cách nhận kết quả: tại quầy → bưu chính (khách đổi ý; Hoa)" in rows[3]["note"]
    )


def test_a_day_of_work_is_told(counter: Counter) -> None:
    (day,) = reports(counter)("workload", DAY, DAY).document["days"]  # type: ignore[misc]
    assert day == {
        "day": DAY.isoformat(), "employee": "Hoa", "received": 5, "online_answered": 0,
        "pages_scanned": 2, "handed_over": 1, "reception_minutes": None,
    }  # fmt: skip


def test_what_is_overdue_is_where_it_was_left(own: Counter) -> None:
    own.clock.at += timedelta(days=200)
    last = own.clock.at.astimezone(ZONE).date()
    document = reports(own)("overdue", YEAR[0], last).document
    found = document["dossiers"]
    assert isinstance(found, list)
    assert [one["held_by"] for one in found] == ["counter", "agency"]
    assert found[1]["holder"] == "Sở Tư pháp"
    assert all(one["since"] and one["days"] > 100 for one in found)


def test_the_post_report_counts_what_waits(counter: Counter) -> None:
    document = reports(counter)("postal", *YEAR).document
    assert (document["registered"], document["dispatched"], document["waiting"]) == (1, 0, 1)


def test_a_period_the_wrong_way_round_and_an_unknown_name_are_refused(counter: Counter) -> None:
    with pytest.raises(InvalidInput, match=r"report\.period"):
        reports(counter)("summary", YEAR[1], YEAR[0])
    with pytest.raises(NotFound, match=r"report\.unknown"):
        reports(counter)("poem", *YEAR)


@pytest.mark.parametrize("agency", [AGENCY, "sở tư pháp"])
def test_the_hand_over_list_names_what_went_to_the_agency(counter: Counter, agency: str) -> None:
    made = lists(counter).handover(agency, by="Hoa")
    assert (len(made.paper.rows), made.paper.giver) == (4, "Hoa")
    assert made.paper.facts == (("Cơ quan nhận", "Sở Tư pháp"),)
    assert [row[0] for row in made.paper.rows] == list(made.codes)
    assert lists(counter).handover(agency, DAY - timedelta(days=1)).codes == ()


def test_lists_of_results_are_told_apart(counter: Counter) -> None:
    found = lists(counter)
    came, post, owners = found.results(), found.dispatch(), found.uncollected()
    assert (len(came.codes), len(post.codes), len(owners.codes)) == (3, 1, 1)
    assert found.results(agency="Sở Y tế").codes == ()
    assert (found.dispatch(coded=True).codes, found.dispatch(coded=False)) == ((), post)
    assert owners.paper.rows[0][-2] == 1  # one call
    assert found.uncollected(DAY - timedelta(days=1)).codes == ()
    for made in (came, post, owners):
        assert FORMS.listing(made.form, made.paper, PrintJob(NOW, "Hoa")).startswith(b"%PDF-")
        assert openpyxl.load_workbook(BytesIO(found.xlsx(made))).active is not None


def test_a_list_of_an_agency_nobody_knows_is_refused(counter: Counter) -> None:
    with pytest.raises(NotFound, match=r"agency\.not_found"):
        lists(counter).handover("Sở Mây")


def test_an_unposted_parcel_gets_its_code_and_is_on_the_list(own: Counter) -> None:
    (code,) = lists(own).dispatch().codes
    RecordFact(own.store, own.clock).post(code, "EX123456785VN", HOA)
    assert lists(own).dispatch(coded=True).paper.rows[0][0] == "EX123456785VN"
    own.act(code, Verb.HAND_OVER, HOA, "", {})
    document = reports(own)("postal", *YEAR).document
    assert (document["dispatched_with_code"], document["waiting"]) == (1, 0)


# --- a period that is over


def closed(counter: Counter, first: date, last: date) -> dict[str, object]:
    """What the reports of a period say, but for what is kept of files and of the book."""
    make = reports(counter)
    names = ("summary", "06a", "overdue", "postal", "workload", "766")
    return {name: make(name, first, last).document for name in names}


def told(counter: Counter, *verbs: Verb) -> str:
    return str(acted(counter, counter.received(), *verbs).code)


def test_a_period_that_is_over_is_told_the_same_after_all_that_came_later(own: Counter) -> None:
    """Papers fetched, results sent back, undone, withdrawn, resumed, paid, corrected, posted."""
    own = replace(own, block=(100, 900))
    stopped = told(own, Verb.FORWARD, Verb.RECORD_STOP)
    lapsed = told(own, Verb.ASK_SUPPLEMENT, Verb.NOT_SUPPLEMENTED)
    asked, paying = told(own, Verb.ASK_SUPPLEMENT), told(own, Verb.ASK_PAYMENT)
    resolved = told(own, Verb.FORWARD, Verb.RECORD_RESULT)
    posted = told(own, Verb.FORWARD, Verb.RECORD_RESULT)
    late, gone = told(own, Verb.FORWARD), told(own)
    record = RecordFact(own.store, own.clock)
    record.correct(posted, "return_by", "post", "đổi ý", HOA)
    own.clock.at += timedelta(days=40)
    last = own.clock.at.astimezone(ZONE).date()
    own.clock.at += timedelta(days=1)
    before = closed(own, DAY, last)
    later = [
        (stopped, Verb.HAND_OVER), (lapsed, Verb.HAND_OVER), (asked, Verb.SUPPLEMENT_RECEIVED),
        (paying, Verb.PAID), (resolved, Verb.SEND_BACK_RESULT), (resolved, Verb.RECORD_RESULT),
        (late, Verb.RECORD_RESULT), (late, Verb.HAND_OVER), (gone, Verb.WITHDRAW),
    ]  # fmt: skip
    for code, verb in later:
        own.clock.at += timedelta(days=1)
        own.act(code, verb, HOA, "vì thế", {})
        assert closed(own, DAY, last) == before, verb
    record.post(posted, "EX123456785VN", HOA)
    assert closed(own, DAY, last) == before
    own.act(posted, Verb.HAND_OVER, HOA, "", {})
    record.correct(resolved, "return_by", "post", "đổi ý", HOA)
    assert closed(own, DAY, last) == before


def test_papers_fetched_in_the_next_period_are_resolved_there(own: Counter) -> None:
    """By the day of the hand-over; early, on time or late by the day of the stop."""
    own = replace(own, block=(100, 900))
    stopped = told(own, Verb.FORWARD, Verb.RECORD_STOP)
    first = own.clock.at.astimezone(ZONE).date()
    own.clock.at += timedelta(days=60)
    day = own.clock.at.astimezone(ZONE).date()
    own.act(stopped, Verb.HAND_OVER, HOA, "", {})
    make = reports(own)
    total = make("06a", day, day).document["total"]
    assert isinstance(total, dict)
    assert (total["resolved"], total["early"]) == (1, 1)
    assert total["received"] == total["carried_over"] == total["resolved"] + total["in_progress"]
    before = make("06a", first, day - timedelta(days=1)).document["total"]
    assert isinstance(before, dict)
    assert before["resolved"] + 1 == make("06a", first, day).document["total"]["resolved"]  # type: ignore[index]


def test_the_register_has_no_result_where_papers_went_back(own: Counter) -> None:
    own = replace(own, block=(100, 900))
    told(own, Verb.FORWARD, Verb.RECORD_STOP, Verb.HAND_OVER)
    rows = reports(own)("register", *YEAR).document["rows"]
    assert isinstance(rows, list)
    assert (rows[-1]["result_at"], bool(rows[-1]["returned_at"])) == (None, True)
    assert "trả lại giấy tờ" in rows[-1]["note"]


#: Its number comes from the portal.
ONLINE = "000.00.14.H25-261123-0999"


def test_what_was_never_accepted_is_in_no_report(own: Counter) -> None:
    before = closed(own, *YEAR), reports(own)("register", *YEAR).document
    portal = replace(
        draft(Status.REGISTERED),
        id=UUID(int=77),
        code=DossierCode(ONLINE),
        received_at=NOW,
        channel=Channel.ONLINE,
    )
    with own.store.unit_of_work() as uow:
        uow.dossiers.save(portal)
        uow.commit()
    for verb in (Verb.ASK_SUPPLEMENT, Verb.WITHDRAW):
        own.act(ONLINE, verb, HOA, "vì thế", {})
    assert (closed(own, *YEAR), reports(own)("register", *YEAR).document) == before
    assert ONLINE not in [line.code for line in own.store.queries.received_on(DAY)]
    own.act(ONLINE, Verb.UNDO, MAI, "nhầm", {})
    for verb in (Verb.SUPPLEMENT_RECEIVED, Verb.RECEIVE):
        own.act(ONLINE, verb, HOA, "", {})
    assert reports(own)("summary", *YEAR).document["received"] == 6
    assert ONLINE in [line.code for line in own.store.queries.received_on(DAY)]
