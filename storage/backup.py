"""Backup and restore. What counts is the restore: it must never send or number twice.

A backup is a folder: the database (VACUUM INTO, still encrypted, opened and checked before it
gets its name), the pages (hard links where the disk allows), the wrapped keys.
"""

import os
import shutil
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, exists, select, update
from sqlalchemy.orm import Session

from app.domain.calendar import ZONE
from app.errors import StoreError
from app.ports.store import SendState
from storage.attention import SqlAttention
from storage.audit import SqlAuditLog
from storage.dossiers import SqlDossiers
from storage.durable import make_folder, sync_folder
from storage.engine import encrypted_engine, statement
from storage.facts import INSTANCE, RESTORED_ON, Facts
from storage.faults import database_errors
from storage.fee_tables import FeePaymentRow
from storage.file_faults import from_system
from storage.layout import DATABASE, KEYS, LOCK, PAGES
from storage.lock_file import LockFile
from storage.schema import is_older, revision_of, upgrade
from storage.tables import DossierRow, NumberBlockRow, OutboxRow
from storage.verify import database_problems

_UNSETTLED = (SendState.WAITING.value, SendState.SENDING.value)


def back_up(data: Path, dek: bytes, engine: Engine, to: Path, now: datetime) -> Path:
    """A verified copy in a new folder under `to`. Raises StoreError("store.disk_full" …)."""
    target = to / f"quay-{now:%Y%m%d-%H%M%S}"
    unfinished = target.with_name(target.name + ".part")
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        make_folder(unfinished)
        copy_database(engine, unfinished / DATABASE)
        _check(unfinished / DATABASE, dek)
        _copy_pages(data / PAGES, unfinished / PAGES)
        _copy_keys(data, unfinished)
        unfinished.rename(target)
        sync_folder(to)
    except OSError as error:
        raise from_system(error) from error
    return target


def copy_database(engine: Engine, to: Path) -> None:
    """A whole and encrypted copy, whatever is still in the log; on disk when this returns."""
    statement(engine, "VACUUM INTO ?", str(to))
    to.chmod(0o600)
    _sync(to)


def restore(backup: Path, data: Path, dek: bytes, now: datetime) -> None:
    """Put a backup in the place of a data folder's store; the old database is kept beside it.

    What was not settled becomes unknown (it may have been sent since), leases are burnt, the
    store gets a new identity. Raises StoreError as `open_store` does, and store.in_use.
    """
    make_folder(data)
    lock = LockFile(data / LOCK)
    try:
        unfinished = data / f"{DATABASE}.restored"
        unfinished.unlink(missing_ok=True)
        _check(backup / DATABASE, dek)
        shutil.copyfile(backup / DATABASE, unfinished)
        _disarm(unfinished, dek, now)
        _copy_pages(backup / PAGES, data / PAGES)
        if not (data / KEYS).exists():
            _copy_keys(backup, data)
        _exchange(unfinished, data / DATABASE, now)
    except OSError as error:
        raise from_system(error) from error
    finally:
        lock.release()


def _check(path: Path, dek: bytes) -> None:
    """Opened with the key and read: a backup is only one when it can be."""
    if not path.exists():
        raise StoreError("store.no_backup")
    engine = encrypted_engine(path, dek)
    try:
        with database_errors():
            if revision_of(engine) is None:
                raise StoreError("store.foreign")
            if any(database_problems(engine)):
                raise StoreError("store.damaged")
    finally:
        engine.dispose()


def _disarm(path: Path, dek: bytes, now: datetime) -> None:
    engine = encrypted_engine(path, dek)
    with database_errors():
        if is_older(revision_of(engine) or ""):
            upgrade(engine)
        with Session(engine) as session:
            _forget_the_future(session, now)
            session.commit()
        statement(engine, "PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    _sync(path)


def _forget_the_future(session: Session, now: datetime) -> None:
    """Between backup and restore anything may have been sent, numbered or printed.

    Receipt numbers: `SqlFees.doubtful` refuses them by the new identity, until a person told the
    last one on paper.
    """
    facts = Facts(session)
    facts.set(INSTANCE, uuid4().hex)
    facts.set(RESTORED_ON, now.astimezone(ZONE).date().isoformat())
    session.execute(update(NumberBlockRow).values(burnt=True))
    unsettled = OutboxRow.state.in_(_UNSETTLED)
    session.execute(
        update(OutboxRow)
        .where(unsettled, ~OutboxRow.held)
        .values(state=SendState.UNKNOWN.value, not_before=now, absent=0)
    )
    held = select(OutboxRow.dossier_id).where(unsettled, OutboxRow.held)
    dossiers = SqlDossiers(session)
    for row in session.scalars(select(DossierRow).where(DossierRow.id.in_(held))):
        SqlAttention(session).raise_item("number", "restore.unnumbered", now, dossiers.value(row))
    if session.scalar(select(exists().where(FeePaymentRow.number.is_not(None)))):
        SqlAttention(session).raise_item("number", "restore.receipts", now)
    SqlAuditLog(session).add(now, "", "restore", "store", {})


def _exchange(restored: Path, place: Path, now: datetime) -> None:
    """The old database keeps its log under the new name: it stays readable."""
    aside = f"{place.name}.before-restore-{now:%Y%m%d%H%M%S}"
    for suffix in ("", "-wal", "-shm"):
        old = place.with_name(place.name + suffix)
        if old.exists():
            old.rename(place.with_name(aside + suffix))
    restored.rename(place)
    sync_folder(place.parent)


def _copy_pages(source: Path, target: Path) -> None:
    make_folder(target)
    for path in sorted(source.glob("??/*")):
        copy = target / path.parent.name / path.name
        if copy.exists() or path.suffix == ".tmp":
            continue
        make_folder(copy.parent)
        try:
            os.link(path, copy)
        except OSError:  # another disk, or one without links
            _copy_file(path, copy)
    for folder in (*target.glob("??"), target):
        sync_folder(folder)


def _copy_keys(source: Path, target: Path) -> None:
    if (source / KEYS).exists():
        _copy_file(source / KEYS, target / KEYS)
        sync_folder(target)


def _copy_file(source: Path, target: Path) -> None:
    unfinished = target.with_name(target.name + ".tmp")
    shutil.copyfile(source, unfinished)
    unfinished.chmod(0o600)
    _sync(unfinished)
    unfinished.replace(target)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
