from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.codes import DossierCode, Status
from app.domain.party import Party
from app.domain.report import Period
from app.domain.report.table_06a import counted
from storage.store import SqlStore
from tests.storage.parts import AGENCY, DAY, NOW, PERSON, provisional, received

DUC = received(17)
OANH = received(18, Party("Trần Thị Oanh", "034199000777", phone="+84 987 654 321"))
DUC_PLAIN = received(19, Party("Nguyen Van Duc", "079085000001"))
COMPANY = received(20, Party("Công ty TNHH A_B & Đối tác", "0101234567"))


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    with store.unit_of_work() as uow:
        for dossier in (DUC, OANH, DUC_PLAIN, COMPANY):
            uow.dossiers.save(dossier)
        uow.commit()
    return store


def owners(store: SqlStore, text: str) -> list[str]:
    return [line.owner for line in store.queries.search(text)]


@pytest.mark.parametrize(
    ("text", "sequences"),
    [
        ("nguyen", [19, 17]),
        ("NGUYỄN văn", [17, 19]),  # the accents typed come first
        ("van duc", [19, 17]),
        ("văn đức", [17, 19]),
        ("duc nguyen", [19, 17]),
        ("nva", []),
        ("nvd", [19, 17]),
        ("tto", [18]),
        ("oanh", [18]),
        ("0018", [18]),
        ("H25-261123-0018", [18]),
        ("14.h25", [20, 19, 18, 17]),
        ("261123-0018", [18]),
        ("000.00.14.H25-261123-0018", [18]),
        ("https://tracuu.vn/?hs=000.00.14.h25-261123-0018", [18]),
        ("001085012345", [17]),
        ("001085", [17]),
        ("2345", [17]),
        ("0777", [18]),
        ("0987654321", [18]),
        ("0987 654 321", [18]),
        ("4321", [18]),
        ("nguyen 0019", [19]),
        ("tnhh doi tac", [20]),
        ("a_b", [20]),
        ("", []),
        ("   ", []),
        ('"', []),
        ("*", []),
        ("nguyen AND oanh", []),
        ("nguyen OR oanh", []),
        ("name:nguyen", []),
        ("khong co ai", []),
    ],
)
def test_what_a_clerk_types_finds(filled: SqlStore, text: str, sequences: list[int]) -> None:
    found = [int(line.code[-4:]) for line in filled.queries.search(text)]
    assert found == sequences


@given(st.text(max_size=20) | st.text("\"*^:+-(){}[]ANDORTNEAR nguyen\x00'", max_size=20))
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_text_breaks_the_search(filled: SqlStore, text: str) -> None:
    assert len(filled.queries.search(text)) <= 4


def test_the_newest_come_first_and_no_more_than_asked(filled: SqlStore) -> None:
    assert [line.code[-4:] for line in filled.queries.search("h25", 2)] == ["0020", "0019"]


def test_a_changed_dossier_is_found_by_what_it_says_now(filled: SqlStore) -> None:
    renamed = replace(DUC, owner=replace(PERSON, name="Lý Quốc Bảo"))
    with filled.unit_of_work() as uow:
        uow.dossiers.save(renamed)
        uow.commit()
    assert owners(filled, "quoc bao") == ["Lý Quốc Bảo"]
    assert owners(filled, "nguyen van duc") == ["Nguyen Van Duc"]


def test_both_numbers_of_an_exchanged_dossier_find_it(store: SqlStore) -> None:
    waiting = provisional(5)
    with store.unit_of_work() as uow:
        uow.dossiers.save(waiting)
        uow.dossiers.save(replace(waiting, code=DossierCode.official(AGENCY, DAY, 3)))
        uow.commit()
    found = [store.queries.search(text) for text in ("T01-261123-005", "H25-261123-0003", "0003")]
    assert [[line.id for line in lines] for lines in found] == [[waiting.id]] * 3


def test_the_work_list_is_in_order_of_the_promised_date(store: SqlStore) -> None:
    days = {1: 5, 2: None, 3: 1}
    with store.unit_of_work() as uow:
        for sequence, offset in days.items():
            due = None if offset is None else NOW + timedelta(days=offset)
            uow.dossiers.save(replace(received(sequence), due_at=due))
        uow.commit()
    lines = store.queries.by_status(Status.RECEIVED, Status.PROCESSING)
    assert [line.code[-1] for line in lines] == ["3", "1", "2"]
    assert store.queries.by_status(Status.RETURNED) == ()


def test_the_book_of_a_day_goes_from_local_midnight_to_midnight(store: SqlStore) -> None:
    midnight = NOW.replace(hour=17, minute=0) - timedelta(days=1)  # 00:00 at the counter
    moments = [midnight - timedelta(seconds=1), midnight, NOW, midnight + timedelta(days=1)]
    with store.unit_of_work() as uow:
        for sequence, at in enumerate(moments, start=1):
            uow.dossiers.save(replace(received(sequence), received_at=at))
        uow.commit()
    assert [line.code[-1] for line in store.queries.received_on(DAY)] == ["2", "3"]


def test_a_report_counts_what_was_open_in_its_days(store: SqlStore) -> None:
    before = NOW - timedelta(days=30)
    old = replace(received(1), received_at=before)
    finished = replace(old, id=received().id, code=None, status=Status.RESOLVED, resolved_at=before)
    withdrawn = replace(
        received(4), received_at=before, status=Status.WITHDRAWN, events=(replace(
            old.events[0], at=before),)
    )  # fmt: skip
    later = replace(received(5), received_at=NOW + timedelta(days=1))
    with store.unit_of_work() as uow:
        for dossier in (old, finished, withdrawn, later, received(6)):
            uow.dossiers.save(dossier)
        uow.commit()
    found = counted(store.queries.reports.lines(DAY, DAY), Period(DAY, DAY))
    assert [line.code[-1] for line in found] == ["1", "6"]
