"""The gateway's database: SQLite in a file, or PostgreSQL by URL. One writer at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text

from storage.gateway.tables import dossiers, metadata

#: Advisory lock on PostgreSQL: writers of several processes stand in one line, so that a
#: reader of `changes` never sees seq 8 before seq 7.
_WRITER = 7_183_001


class NoHoldings(Exception):
    """No gateway ever wrote there."""


class Holdings:
    """Thread-safe. `write` commits at the end of its block, or not at all."""

    def __init__(self, url: str, *, make: bool = True) -> None:
        """url: `sqlite:///PATH` or `postgresql://…`; tables are created when missing.

        make False: only to look at what is there, nothing is created. Raises NoHoldings.
        """
        path = file_of(url)
        if not make and path is not None and not path.is_file():
            raise NoHoldings
        self._engine = _engine(url, path, make)
        self._writer = threading.Lock()
        if make:
            metadata.create_all(self._engine)
        elif not inspect(self._engine).has_table(dossiers.name):
            self.close()
            raise NoHoldings

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that no other writer is beside."""
        with self._writer, self._engine.connect() as connection:
            if self._engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER})
            else:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A look at what is committed."""
        with self._engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def shown_url(url: str) -> str:
    """The URL without its password."""
    return make_url(url).render_as_string(hide_password=True)


def file_of(url: str) -> Path | None:
    """The SQLite file of a URL, None for a server."""
    parts = make_url(url)
    is_file = parts.get_backend_name() == "sqlite" and parts.database
    return Path(str(parts.database)) if is_file else None


def _engine(url: str, path: Path | None, make: bool) -> Engine:
    parts = make_url(url)
    if parts.drivername == "postgresql":
        parts = parts.set(drivername="postgresql+psycopg")
    if path is not None and make:
        path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parts, pool_size=20, hide_parameters=True)  # no personal data in a log
    if path is not None and make:
        event.listen(engine, "connect", _on_sqlite_connect)
    return engine


def _on_sqlite_connect(connection: Any, _record: object) -> None:  # noqa: ANN401  (DB-API)
    """No implicit BEGIN: `write` begins itself; every commit is on the disk."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")
