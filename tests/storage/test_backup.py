import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.dossier import Dossier
from app.errors import StoreError
from app.ports.province import NumberBlock
from app.ports.store import SendKind, SendState
from storage.backup import restore
from storage.layout import DATABASE
from storage.store import SqlStore, open_store
from tests.storage.parts import (
    AGENCY,
    DAY,
    DEK,
    NOW,
    FakeWire,
    FixedClock,
    provisional,
    received,
    scan,
    with_paper,
)


@pytest.fixture
def dossier(store: SqlStore) -> Dossier:
    page = b"a page"
    file = replace(scan(store.pages.put(page)), sha256=hashlib.sha256(page).hexdigest())
    dossier = with_paper(received(), file)
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.outbox.put(SendKind.INSERT, dossier, NOW)
        uow.audit.add(NOW, "Hoa", "receive", str(dossier.id), {"status": "2"})
        uow.numbers.add(NumberBlock(AGENCY, DAY, 2, 99, "lease"))
        uow.commit()
    return dossier


@pytest.fixture
def backup(store: SqlStore, dossier: Dossier, tmp_path: Path) -> Path:
    return store.backup(tmp_path / "backups", NOW)


@pytest.fixture
def restored(store: SqlStore, backup: Path, data: Path) -> Iterator[SqlStore]:
    store.close()
    restore(backup, data, DEK, NOW)
    opened = open_store(data, DEK, FakeWire(), clock=FixedClock())
    yield opened
    opened.close()


def test_a_store_as_it_was_written_has_no_problems(store: SqlStore, dossier: Dossier) -> None:
    assert store.verify() == []


def test_a_file_that_only_the_province_keeps_is_not_missing(store: SqlStore) -> None:
    online = with_paper(received(), replace(scan(), key="", url="https://tinh/files/1"))
    with store.unit_of_work() as uow:
        uow.dossiers.save(online)
        uow.commit()
    assert store.verify() == []


def test_a_scan_that_is_gone_damaged_or_another_one_is_named(
    store: SqlStore, dossier: Dossier, data: Path
) -> None:
    (path,) = (data / "pages").glob("??/*")
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert store.verify() == [f"scan.damaged {dossier.code}"]
    path.unlink()
    assert store.verify() == [f"scan.missing {dossier.code}"]
    path.write_bytes(whole)
    other = replace(dossier.files[0], sha256="0" * 64)
    with store.unit_of_work() as uow:
        uow.dossiers.save(with_paper(dossier, other))
        uow.commit()
    assert store.verify() == [f"scan.other_content {dossier.code}"]


def test_a_rewritten_audit_row_is_found(store: SqlStore, dossier: Dossier) -> None:
    with store.unit_of_work() as uow:
        uow.audit.add(NOW, "Hoa", "forward", "x", {})
        connection = uow._session.connection()
        connection.exec_driver_sql("DROP TRIGGER audit_guard_0")
        connection.exec_driver_sql("UPDATE audit SET who = 'Lan' WHERE seq = 1")
        uow.commit()
    assert store.verify() == ["audit.chain 1"]


def test_a_flipped_bit_anywhere_in_the_database_is_found(
    store: SqlStore, dossier: Dossier, data: Path
) -> None:
    store.close()
    path = data / DATABASE
    whole = path.read_bytes()
    found = 0
    positions = range(4096 + 50, len(whole), len(whole) // 20)
    for position in positions:
        content = bytearray(whole)
        content[position] ^= 1
        path.write_bytes(content)
        found += _is_refused_or_named(data)
    print(f"{found} of {len(positions)} flipped bits found")
    assert found == len(positions)


def _is_refused_or_named(data: Path) -> bool:
    try:
        opened = open_store(data, DEK, FakeWire(), clock=FixedClock())
    except StoreError as error:
        return error.code == "store.damaged"
    try:
        return "database.pages" in opened.verify()
    except StoreError as error:
        return error.code == "store.damaged"
    finally:
        opened.close()


def test_a_backup_can_be_read_and_tells_nothing(backup: Path, dossier: Dossier) -> None:
    content = b"".join(path.read_bytes() for path in backup.rglob("*") if path.is_file())
    assert dossier.owner.name.encode() not in content
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]


def test_a_restored_store_holds_everything_under_a_new_identity(
    store: SqlStore, dossier: Dossier, restored: SqlStore, data: Path
) -> None:
    with restored.unit_of_work() as uow:
        assert uow.dossiers.get(dossier.id) == dossier
    assert restored.verify() == []
    assert restored.instance_id != store.instance_id
    assert len(list(data.glob("quay.db.before-restore-*"))) == 1


def test_after_a_restore_nothing_is_sent_again_unasked(
    dossier: Dossier, restored: SqlStore
) -> None:
    with restored.unit_of_work() as uow:
        (item,) = uow.outbox.of_dossier(dossier.id)
    assert item.state is SendState.UNKNOWN


def test_after_a_restore_no_number_of_the_day_comes_again(restored: SqlStore) -> None:
    with restored.unit_of_work() as uow:
        assert uow.numbers.take(AGENCY, DAY, None) is None
        assert uow.numbers.take(AGENCY, DAY, (5001, 9999)) is None
        assert str(uow.numbers.provisional("01", DAY)) == "T01-261123-501"
        tomorrow = DAY.replace(day=24)
        assert str(uow.numbers.take(AGENCY, tomorrow, (5001, 9999)))[-4:] == "5001"


def test_a_dossier_without_a_number_at_the_backup_goes_to_a_person(
    store: SqlStore, data: Path, tmp_path: Path
) -> None:
    waiting = provisional()
    with store.unit_of_work() as uow:
        uow.dossiers.save(waiting)
        uow.outbox.put(SendKind.INSERT, waiting, NOW)
        uow.commit()
    backup = store.backup(tmp_path / "backups", NOW)
    store.close()
    restore(backup, data, DEK, NOW)
    again = open_store(data, DEK, FakeWire(), clock=FixedClock())
    with again.unit_of_work() as uow:
        assert [item.code for item in uow.attention.open_items()] == ["restore.unnumbered"]
    again.close()


@pytest.mark.parametrize(
    ("name", "code"), [("nothing", "store.no_backup"), ("broken", "store.damaged")]
)
def test_what_is_no_backup_does_not_touch_the_store(
    store: SqlStore, backup: Path, data: Path, name: str, code: str
) -> None:
    store.close()
    other = backup.with_name(name)
    if name == "broken":
        other.mkdir()
        (other / DATABASE).write_bytes((backup / DATABASE).read_bytes()[:8192])
    before = (data / DATABASE).read_bytes()
    with pytest.raises(StoreError) as caught:
        restore(other, data, DEK, NOW)
    assert caught.value.code == code
    assert (data / DATABASE).read_bytes() == before


def test_a_store_in_use_is_not_restored_over(store: SqlStore, backup: Path, data: Path) -> None:
    with pytest.raises(StoreError) as caught:
        restore(backup, data, DEK, NOW)
    assert caught.value.code == "store.in_use"
