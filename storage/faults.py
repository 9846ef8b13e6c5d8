"""What SQLite reports, as errors a clerk can be told about."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.errors import StoreError

#: Primary result codes of SQLite (https://sqlite.org/rescode.html).
_SQLITE_FULL = 13
_DAMAGED = frozenset({11, 26})  # SQLITE_CORRUPT, SQLITE_NOTADB
_BUSY = frozenset({5, 6})  # SQLITE_BUSY, SQLITE_LOCKED


@contextmanager
def database_errors() -> Iterator[None]:
    """Turn database errors into StoreError; a broken constraint is a defect and passes."""
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        raise from_database(error.orig) from error
    except sqlcipher.DatabaseError as error:  # a statement run on the driver itself
        raise from_database(error) from error


def from_database(error: BaseException | None) -> StoreError:
    """The StoreError that an error of the driver stands for."""
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if code == _SQLITE_FULL:
        return StoreError("store.disk_full")
    if code in _DAMAGED:
        return StoreError("store.damaged")
    if code in _BUSY:
        return StoreError("store.busy")
    return StoreError("store.write_failed", detail=getattr(error, "sqlite_errorname", ""))
