from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import IntegrityError

from storage import schema
from storage import store as store_module
from storage.engine import encrypted_engine
from storage.layout import DATABASE
from storage.migrations import runner
from storage.store import SqlStore, open_store
from storage.tables import Base
from tests.storage.parts import DEK, NOW, FakeWire, FixedClock, received, scan

FORBIDDEN = [
    "UPDATE audit SET who = 'x'",
    "DELETE FROM audit",
    "INSERT OR REPLACE INTO audit SELECT 1, at, 'x', act, '', detail, previous, hash FROM audit",
    "INSERT INTO audit SELECT 9, at, 'x', act, '', detail, previous, hash FROM audit",
    "UPDATE event SET reason = 'x'",
    "DELETE FROM event",
    "INSERT OR REPLACE INTO event SELECT seq, dossier_id, at, 'x', actor, 1, '', data FROM event",
    "DELETE FROM outbox",
    "DELETE FROM dossier",
    "UPDATE dossier SET code = '000.00.14.H25-261123-0009'",
    "UPDATE dossier SET id = '0'",
]


def test_tables_and_migrations_say_the_same(store: SqlStore) -> None:
    def ours(_object: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind == "table" and (name or "").startswith(("dossier_search", "dossier_text")))

    with store._engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": ours, "compare_type": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_the_program_knows_its_newest_revision() -> None:
    assert ScriptDirectory.from_config(runner.config()).get_current_head() == schema.HEAD


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_what_is_evidence_cannot_be_rewritten(store: SqlStore, sql: str) -> None:
    dossier = received()
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.outbox.put_file(dossier, scan(), NOW)
        uow.audit.add(NOW, "Hoa", "receive", str(dossier.id), {})
        connection = uow._session.connection()
        with pytest.raises(IntegrityError):
            connection.exec_driver_sql(sql)


def test_an_older_store_is_copied_before_it_is_changed(
    data: Path, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.unit_of_work() as uow:
        uow.dossiers.save(received())
        uow.commit()
    store.close()
    upgraded: list[str | None] = []
    newest = schema.HEAD
    monkeypatch.setattr(schema, "HEAD", "later")
    monkeypatch.setattr(
        store_module, "upgrade", lambda engine: upgraded.append(schema.revision_of(engine))
    )
    open_store(data, DEK, FakeWire(), clock=FixedClock()).close()
    (copy,) = data.glob(f"before-upgrade-{newest}-*.db")
    assert upgraded == [newest]
    with encrypted_engine(copy, DEK).connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar() == 1


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    data: Path, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_way(config: object, _target: str) -> None:
        connection = config.attributes["connection"]  # type: ignore[attr-defined]
        connection.exec_driver_sql("DROP TABLE draft")
        connection.exec_driver_sql(
            "INSERT INTO party SELECT 'nobody', role, kind, name, name_key, id_number, birth_date,"
            " sex, address, phone, email FROM party"
        )

    with store.unit_of_work() as uow:
        uow.dossiers.save(received())
        uow.commit()
    monkeypatch.setattr(runner.command, "upgrade", half_way)
    with pytest.raises(schema.StoreError):
        schema.upgrade(store._engine)
    with store.unit_of_work() as uow:
        assert uow.drafts.all() == ()


def test_foreign_keys_are_on_again_after_a_migration(store: SqlStore) -> None:
    schema.upgrade(store._engine)
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("recursive_triggers", 1), ("mmap_size", 0),
     ("temp_store", 2), ("foreign_keys", 1)],
)  # fmt: skip
def test_every_connection_is_set_up_the_same(store: SqlStore, pragma: str, value: object) -> None:
    with (
        store._engine.connect() as one,
        store._engine.execution_options(begin="DEFERRED").connect() as two,
    ):
        del two
        assert one.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_the_database_file_is_private_and_has_no_header_of_sqlite(
    data: Path, store: SqlStore
) -> None:
    assert not (data / DATABASE).read_bytes().startswith(b"SQLite")
    assert (data / DATABASE).stat().st_mode & 0o777 == 0o600
