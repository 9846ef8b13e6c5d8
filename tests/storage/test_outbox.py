import json
from dataclasses import replace
from datetime import timedelta

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.ports.store import OutboxItem, SendKind, SendState
from storage.store import SqlStore
from tests.storage.parts import AGENCY, DAY, NOW, provisional, received, scan, with_paper

LATER = NOW + timedelta(minutes=5)


def put(store: SqlStore, dossier: Dossier, *kinds: SendKind) -> None:
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        for kind in kinds:
            if kind is SendKind.FILE:
                uow.outbox.put_file(dossier, dossier.files[0], NOW)
            else:
                uow.outbox.put(kind, dossier, NOW, dossier.events[0])
        uow.commit()


def due(store: SqlStore, at=NOW) -> OutboxItem | None:
    with store.unit_of_work() as uow:
        return uow.outbox.next_due(at)


def settle(store: SqlStore, item: OutboxItem | None, state: SendState, **how: object) -> None:
    assert item is not None
    with store.unit_of_work() as uow:
        uow.outbox.mark_sending(item.seq, "boot", NOW)
        uow.outbox.settle(item.seq, state, at=NOW, **how)  # type: ignore[arg-type]
        uow.commit()


def drain(store: SqlStore) -> list[tuple[str, SendKind]]:
    order = []
    while (item := due(store)) is not None:
        order.append((item.code[-1], item.kind))
        settle(store, item, SendState.ACCEPTED)
    return order


def test_the_body_is_frozen_when_it_is_put(store: SqlStore) -> None:
    dossier = received()
    put(store, dossier, SendKind.INSERT)
    put(store, replace(dossier, owner=replace(dossier.owner, name="Khác")))
    item = due(store)
    assert item is not None
    assert json.loads(item.body)["ChuHoSo"] == "Nguyễn Văn Đức"
    assert (item.state, item.attempts, item.code) == (SendState.WAITING, 0, str(dossier.code))


def test_a_dossiers_messages_go_in_order_and_metadata_before_files(store: SqlStore) -> None:
    first, second = with_paper(received(1), scan()), received(2)
    put(store, first, SendKind.INSERT, SendKind.FILE, SendKind.UPDATE)
    put(store, second, SendKind.INSERT, SendKind.PROGRESS)
    assert drain(store) == [
        ("1", SendKind.INSERT),
        ("1", SendKind.UPDATE),
        ("2", SendKind.INSERT),
        ("2", SendKind.PROGRESS),
        ("1", SendKind.FILE),
    ]


def test_a_refused_message_blocks_only_its_own_dossier(store: SqlStore) -> None:
    put(store, received(1), SendKind.INSERT, SendKind.PROGRESS)
    put(store, received(2), SendKind.INSERT)
    settle(store, due(store), SendState.REFUSED, error="refused", message="Sai mã")
    assert drain(store) == [("2", SendKind.INSERT)]
    with store.unit_of_work() as uow:
        assert uow.outbox.next_at() is None
    counts = store.queries.outbox_counts()
    assert (counts.refused, counts.waiting, counts.dossiers_unsent) == (1, 1, 1)


def test_a_message_under_way_is_not_due_and_holds_those_behind_it(store: SqlStore) -> None:
    put(store, received(), SendKind.INSERT, SendKind.PROGRESS)
    item = due(store)
    assert item is not None
    with store.unit_of_work() as uow:
        uow.outbox.mark_sending(item.seq, "boot", NOW)
        uow.commit()
    assert due(store) is None


def test_a_message_waits_for_its_time(store: SqlStore) -> None:
    put(store, received(), SendKind.INSERT)
    settle(store, due(store), SendState.UNKNOWN, not_before=LATER, absent=1)
    assert due(store) is None
    with store.unit_of_work() as uow:
        assert uow.outbox.next_at() == LATER
    again = due(store, LATER)
    assert again is not None
    assert (again.state, again.attempts, again.absent) == (SendState.UNKNOWN, 1, 1)


def test_an_insert_may_turn_into_an_update(store: SqlStore) -> None:
    put(store, received(), SendKind.INSERT)
    settle(store, due(store), SendState.WAITING, kind=SendKind.UPDATE, body=b"{}")
    item = due(store)
    assert item is not None
    assert (item.kind, item.body) == (SendKind.UPDATE, b"{}")


def test_what_another_run_left_under_way_becomes_unknown(store: SqlStore) -> None:
    put(store, received(1), SendKind.INSERT)
    put(store, received(2), SendKind.INSERT)
    with store.unit_of_work() as uow:
        uow.outbox.mark_sending(1, "old boot", NOW)
        uow.outbox.mark_sending(2, "this boot", NOW)
        assert uow.outbox.recover("this boot", NOW, 180) == 1
        uow.commit()
    assert due(store) is None
    item = due(store, NOW + timedelta(seconds=180))
    assert item is not None
    assert (item.seq, item.state) == (1, SendState.UNKNOWN)


def test_messages_of_a_provisional_number_are_held_until_the_exchange(store: SqlStore) -> None:
    waiting = with_paper(provisional(), scan())
    put(store, waiting, SendKind.INSERT, SendKind.PROGRESS, SendKind.FILE)
    assert due(store) is None
    official = replace(waiting, code=DossierCode.official(AGENCY, DAY, 7))
    with store.unit_of_work() as uow:
        assert all(item.held and item.body == b"" for item in uow.outbox.of_dossier(waiting.id))
        uow.dossiers.save(official)
        uow.outbox.release_held(official)
        uow.commit()
    with store.unit_of_work() as uow:
        insert, progress, file = uow.outbox.of_dossier(waiting.id)
    assert json.loads(insert.body)["MaHoSo"] == str(official.code)
    assert json.loads(progress.body)["verb"] == "receive"
    assert (file.code, file.held, file.file_id) == (str(official.code), False, official.files[0].id)


def test_the_address_of_an_upload_is_remembered(store: SqlStore) -> None:
    put(store, with_paper(received(), scan()), SendKind.FILE)
    with store.unit_of_work() as uow:
        uow.outbox.remember_upload(1, "https://tinh/files/1")
        uow.commit()
    item = due(store)
    assert item is not None
    assert item.upload_url == "https://tinh/files/1"


def test_what_the_province_has_not_confirmed_is_listed(store: SqlStore) -> None:
    first, second = received(1), received(2)
    put(store, first, SendKind.INSERT)
    put(store, second, SendKind.INSERT, SendKind.PROGRESS)
    settle(store, due(store), SendState.ACCEPTED)
    assert store.queries.unsettled_codes() == (str(second.code),)
    (line,) = store.queries.search(str(first.code))
    assert line.send_state is SendState.ACCEPTED
