"""One transaction over everything; the rooms' repositories share its session."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from app.ports.province import Wire
from storage.attention import SqlAttention
from storage.audit import SqlAuditLog
from storage.catalogue import SqlCatalogue
from storage.cursors import SqlCursors
from storage.dossiers import SqlDossiers
from storage.drafts import SqlDrafts
from storage.faults import database_errors, from_database
from storage.fees import SqlFees
from storage.numbers import SqlNumbers
from storage.outbox import SqlOutbox
from storage.prints import SqlPrints
from storage.texts import SqlTexts
from storage.write_lock import WriteLock


class SqlUnitOfWork:
    """`app.ports.store.UnitOfWork`. Belongs to the thread that opened it."""

    def __init__(self, session: Session, wire: Wire) -> None:
        self._session = session
        self.dossiers = SqlDossiers(session)
        self.outbox = SqlOutbox(session, wire)
        self.numbers = SqlNumbers(session)
        self.attention = SqlAttention(session)
        self.cursors = SqlCursors(session)
        self.prints = SqlPrints(session)
        self.audit = SqlAuditLog(session)
        self.catalogue = SqlCatalogue(session)
        self.drafts = SqlDrafts(session)
        self.fees = SqlFees(session)
        self.texts = SqlTexts(session)

    def commit(self) -> None:
        """Make it durable. On an error the connection is thrown away and nothing is kept.

        The commit is never tried again: an fsync error is reported only once.
        """
        try:
            self._session.commit()
        except DBAPIError as error:
            self._session.invalidate()
            raise from_database(error.orig) from error


@contextmanager
def unit_of_work(engine: Engine, lock: WriteLock, wire: Wire) -> Iterator[SqlUnitOfWork]:
    """A writing transaction; what is not committed at the end is rolled back.

    A broken constraint is a defect and passes; every other error of the database ends the
    connection too, because what it still says cannot be relied on.
    """
    with lock, Session(engine) as session, database_errors():
        try:
            session.connection()  # BEGIN IMMEDIATE now, not at the first write
            yield SqlUnitOfWork(session, wire)
        except IntegrityError:
            raise
        except DBAPIError:
            session.invalidate()
            raise
