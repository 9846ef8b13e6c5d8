import sqlite3
from pathlib import Path

import pytest

from app.errors import StoreError
from storage import engine
from storage.layout import DATABASE
from storage.store import SqlStore, open_store
from tests.storage.parts import DEK, FakeWire, FixedClock, received


def opening(data: Path, dek: bytes = DEK) -> str:
    """The code of why a store does not open; "" when it does."""
    try:
        open_store(data, dek, FakeWire(), clock=FixedClock()).close()
    except StoreError as error:
        return error.code
    return ""


def made(data: Path) -> Path:
    assert opening(data) == ""
    return data / DATABASE


def test_a_store_opens_again_as_the_same_one(data: Path) -> None:
    seen = []
    for _ in range(2):
        store = open_store(data, DEK, FakeWire(), clock=FixedClock())
        seen.append(store.instance_id)
        store.close()
    assert seen[0] == seen[1]


def test_a_wrong_key_is_told_as_such_and_changes_nothing(data: Path) -> None:
    path = made(data)
    before = path.read_bytes()
    assert opening(data, bytes(32)) == "store.wrong_key"
    assert path.read_bytes() == before


def test_a_plain_database_is_refused_and_left_alone(data: Path) -> None:
    data.mkdir()
    path = data / DATABASE
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE dossier (id)")
    plain.close()
    before = path.read_bytes()
    assert opening(data) == "store.not_encrypted"
    assert path.read_bytes() == before


def test_another_programs_file_is_foreign(data: Path) -> None:
    data.mkdir()
    (data / DATABASE).write_bytes(b"%PDF-1.7 something else entirely")
    assert opening(data) == "store.foreign"


@pytest.mark.parametrize("size", [0, 17, 5000, 8192])
def test_a_truncated_store_is_damaged_not_new(data: Path, size: int) -> None:
    path = made(data)
    path.write_bytes(path.read_bytes()[:size])
    assert opening(data) == "store.damaged"
    assert path.stat().st_size == size


def test_a_library_without_the_codec_writes_nothing(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "sqlcipher", sqlite3)
    assert opening(data) == "store.no_codec"
    files = [path for path in data.rglob("*") if path.is_file()]
    assert all(path.stat().st_size == 0 for path in files)


def test_a_second_program_is_kept_out(data: Path, store: SqlStore) -> None:
    assert opening(data) == "store.in_use"
    store.close()
    assert opening(data) == ""


def test_a_newer_store_is_refused(data: Path, store: SqlStore) -> None:
    with store.unit_of_work() as uow:
        uow._session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9'")
        uow.commit()
    store.close()
    assert opening(data) == "store.newer"


def test_nothing_personal_is_readable_in_the_folder(data: Path, store: SqlStore) -> None:
    dossier = received()
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.commit()
    store.pages.put("Nguyễn Văn Đức".encode() * 1000)
    on_disk = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert len(on_disk) > 100_000
    for marker in ("Nguyễn", "nguyen", dossier.owner.id_number, str(dossier.code), "dossier"):
        assert marker.encode() not in on_disk


def test_scans_without_their_database_are_not_taken_for_a_new_counter(
    data: Path, store: SqlStore
) -> None:
    store.pages.put(b"a page")
    store.close()
    (data / DATABASE).unlink()
    assert opening(data) == "store.missing"
    assert not (data / DATABASE).exists()


def test_a_store_that_was_only_half_made_is_made_anew(data: Path) -> None:
    data.mkdir()
    for debris in ("quay.new", "quay.new-wal"):
        (data / debris).write_bytes(b"half")
    assert opening(data) == ""
    assert not list(data.glob("quay.new*"))
