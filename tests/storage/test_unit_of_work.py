from dataclasses import replace

import pytest
from sqlalchemy.exc import StatementError

from app.errors import NotFound
from app.ports.store import SendKind, Store
from storage.store import SqlStore
from tests.storage.parts import DAY, NOW, PERSON, received, scan, with_paper


def receive_one(store: SqlStore, sequence: int = 1):
    dossier = received(sequence)
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.audit.add(NOW, "Hoa", "receive", str(dossier.id), {"status": "2"})
        uow.outbox.put(SendKind.INSERT, dossier, NOW)
        uow.commit()
    return dossier


def test_the_store_is_the_store_of_the_port(store: SqlStore) -> None:
    port: Store = store
    assert len(port.instance_id) == 32


def test_what_was_committed_is_read_back_equal(store: SqlStore) -> None:
    dossier = receive_one(store)
    with store.unit_of_work() as uow:
        assert uow.dossiers.get(dossier.id) == dossier
        assert uow.dossiers.by_code(str(dossier.code)) == dossier


def test_leaving_without_commit_keeps_nothing(store: SqlStore) -> None:
    dossier = received()
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.outbox.put(SendKind.INSERT, dossier, NOW)
    with store.unit_of_work() as uow, pytest.raises(NotFound):
        uow.dossiers.get(dossier.id)
    assert store.queries.outbox_counts().waiting == 0


def test_an_error_inside_keeps_nothing_and_tells_nothing_personal(store: SqlStore) -> None:
    dossier = received()
    naive = NOW.replace(tzinfo=None)
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        with pytest.raises(StatementError, match="naive") as caught:
            uow.outbox.put(SendKind.INSERT, dossier, naive)
    assert "Nguyễn" not in str(caught.value)
    assert store.queries.received_on(DAY) == ()


def test_events_are_only_ever_added(store: SqlStore) -> None:
    dossier = receive_one(store)
    event = replace(dossier.events[0], verb="forward")
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier.with_event(event))
        uow.dossiers.save(replace(dossier, events=(), note="mới"))
        uow.commit()
    with store.unit_of_work() as uow:
        stored = uow.dossiers.get(dossier.id)
    assert stored.events == (*dossier.events, event)
    assert stored.note == "mới"


def test_papers_and_files_follow_the_newest_value(store: SqlStore) -> None:
    kept, gone = scan(), scan()
    dossier = with_paper(received(), kept, gone)
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        changed = replace(with_paper(dossier, kept), results=(scan(),), filer=PERSON)
        uow.dossiers.save(changed)
        uow.commit()
    with store.unit_of_work() as uow:
        assert uow.dossiers.get(dossier.id) == changed


def test_a_unit_inside_a_unit_is_a_defect_not_a_deadlock(store: SqlStore) -> None:
    with store.unit_of_work(), pytest.raises(RuntimeError), store.unit_of_work():
        pass


def test_the_newest_dossier_of_a_person_is_found(store: SqlStore) -> None:
    receive_one(store, 1)
    second = receive_one(store, 2)
    before = NOW.replace(hour=0)
    with store.unit_of_work() as uow:
        assert uow.dossiers.latest_of(PERSON.id_number, "2.000488", before) == second
        assert uow.dossiers.latest_of(PERSON.id_number, "2.000488", NOW) is None
        assert uow.dossiers.latest_of("001085012346", "2.000488", before) is None
