"""An opened store: the encrypted database and the encrypted pages of one data folder."""

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.errors import StoreError
from app.ports.clock import Clock
from app.ports.province import Wire
from storage.backup import back_up, copy_database
from storage.durable import OWNER_ONLY, make_folder, sync_folder
from storage.engine import READING, encrypted_engine, statement
from storage.facts import INSTANCE, Facts
from storage.faults import database_errors
from storage.file_faults import from_system
from storage.layout import DATABASE, LOCK, PAGES
from storage.lock_file import LockFile
from storage.page_files import EncryptedPages
from storage.queries import SqlQueries
from storage.schema import is_older, revision_of, upgrade
from storage.unit_of_work import SqlUnitOfWork, unit_of_work
from storage.verify import audit_problems, database_problems, scan_problems
from storage.write_lock import WriteLock

_CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"
_BEFORE_UPGRADE = "before-upgrade"


class SqlStore:
    """`app.ports.store.Store`, and what an administrator asks of it: verify and back up."""

    def __init__(self, data: Path, dek: bytes, engine: Engine, wire: Wire, lock: LockFile) -> None:
        """Takes over the engine and the lock; `close` gives them back."""
        self._data = data
        self._dek = dek
        self._engine = engine
        self._wire = wire
        self._lock_file = lock
        self._lock = WriteLock()
        self._closed = False
        self._pages = EncryptedPages(data / PAGES, dek)
        self.queries = SqlQueries(engine)
        with self._reading() as session:
            self.instance_id = Facts(session).get(INSTANCE)

    @property
    def pages(self) -> EncryptedPages:
        """The encrypted files beside the database."""
        return self._pages

    def unit_of_work(self) -> AbstractContextManager[SqlUnitOfWork]:
        """A writing transaction; who asked first writes first."""
        return unit_of_work(self._engine, self._lock, self._wire)

    def check_quickly(self) -> bool:
        """SQLite's quick_check on a connection of its own; for a background thread at start."""
        return statement(self._engine, "PRAGMA quick_check(1)") == [("ok",)]

    def verify(self) -> list[str]:
        """What is wrong with database, scans and audit chain, as codes; empty: nothing."""
        problems = list(database_problems(self._engine))
        if problems:
            return problems
        with database_errors(), self._reading() as session:
            return [*scan_problems(session, self._pages), *audit_problems(session)]

    def backup(self, to: Path, now: datetime) -> Path:
        """A verified copy of everything in a new folder under `to`; work goes on meanwhile."""
        return back_up(self._data, self._dek, self._engine, to, now)

    def close(self) -> None:
        """Checkpoint, close the file, let the next program in. Calling it twice does no harm."""
        if self._closed:
            return
        self._closed = True
        try:
            with self._lock:  # a unit of work under way ends first
                statement(self._engine, _CHECKPOINT)
        finally:
            self._engine.dispose()
            self._lock_file.release()

    def _reading(self) -> Session:
        return Session(self._engine.execution_options(**READING))


def open_store(data: Path, dek: bytes, wire: Wire, *, clock: Clock) -> SqlStore:
    """Open the store of a data folder, created when absent, brought up to date when older.

    Raises StoreError: store.in_use, store.not_encrypted, store.wrong_key, store.foreign,
    store.damaged, store.missing, store.newer, store.disk_full, store.write_failed.
    """
    try:
        make_folder(data)
        lock = LockFile(data / LOCK)
    except OSError as error:
        raise from_system(error) from error
    try:
        with database_errors():
            engine = _engine(data, dek, clock)
            return SqlStore(data, dek, engine, wire, lock)
    except BaseException:
        lock.release()
        raise


def _engine(data: Path, dek: bytes, clock: Clock) -> Engine:
    path = data / DATABASE
    if not path.exists():
        if any((data / PAGES).glob("??/*")):
            raise StoreError("store.missing")  # scans without their database: never start anew
        _create(path, dek)
    engine = encrypted_engine(path, dek)
    revision = revision_of(engine)
    if revision is None:
        raise StoreError("store.foreign")
    if is_older(revision):
        copy_database(engine, data / f"{_BEFORE_UPGRADE}-{revision}-{clock.now():%Y%m%d%H%M%S}.db")
        upgrade(engine)
    return engine


def _create(path: Path, dek: bytes) -> None:
    """A new database under another name, renamed when whole: a half-made one is never opened."""
    unfinished = path.with_suffix(".new")
    for suffix in ("", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    engine = encrypted_engine(unfinished, dek)
    upgrade(engine)
    with Session(engine) as session:
        Facts(session).set(INSTANCE, uuid4().hex)
        session.commit()
    statement(engine, _CHECKPOINT)
    engine.dispose()
    unfinished.chmod(OWNER_ONLY)
    unfinished.replace(path)
    sync_folder(path.parent)
