"""The engine: the one place that knows how SQLCipher is set up.

Order matters: the codec is asked for its version before anything is
written, then the schema is read (which proves the key), then the pragmas are set.
"""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from app.errors import StoreError
from storage.faults import database_errors
from storage.store_key import KEY_SIZE, check_file, new_salt

#: Seconds a connection waits for another one's write lock.
BUSY_TIMEOUT_S = 5
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # otherwise INSERT OR REPLACE gets past the append-only triggers
    "temp_store=MEMORY",
    "mmap_size=0",
)
READING = {"begin": "DEFERRED"}


def encrypted_engine(path: Path, dek: bytes) -> Engine:
    """An engine on an encrypted file, created when absent.

    dek: 32 random bytes, used raw. Transactions begin IMMEDIATE; readers ask for DEFERRED by
    `execution_options(**READING)`. Raises StoreError (see `check_file`, and store.no_codec).
    """
    if len(dek) != KEY_SIZE:
        raise ValueError("the key has 32 bytes")
    key = dek.hex()
    if path.exists():
        check_file(path, dek)
    else:
        key += new_salt(dek).hex()

    def connect() -> Any:  # noqa: ANN401  (sqlcipher3 has no types)
        return _open(path, key)

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        hide_parameters=True,  # an error's text goes to the log; a citizen's data does not
    )
    event.listen(engine, "begin", _begin)
    return engine


def statement(engine: Engine, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """Run one statement outside any transaction: VACUUM, checkpoints, checks."""
    with database_errors(), engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  (an open connection has one)
        found: list[tuple[Any, ...]] = driver.execute(sql, parameters).fetchall()
        return found


def _begin(connection: Connection) -> None:
    mode = connection.get_execution_options().get("begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {mode}")


def _open(path: Path, key: str) -> Any:  # noqa: ANN401  (sqlcipher3 has no types)
    raw = sqlcipher.connect(
        str(path), isolation_level=None, timeout=BUSY_TIMEOUT_S, check_same_thread=False
    )
    try:
        _unlock(raw, key)
    except BaseException:
        raw.close()
        raise
    return raw


def _unlock(raw: Any, key: str) -> None:  # noqa: ANN401  (sqlcipher3 has no types)
    raw.execute("PRAGMA cipher_log_level=NONE")
    raw.execute(f"PRAGMA key=\"x'{key}'\"")
    if not raw.execute("PRAGMA cipher_version").fetchone():
        raise StoreError("store.no_codec")  # such a build would write plain text
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        raise StoreError("store.damaged") from error
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
