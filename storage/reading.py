"""Read transactions: short, deferred, on any thread; the write lock is never taken."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Engine
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.calendar import ZONE
from storage.engine import READING
from storage.faults import database_errors


class Reader:
    """Sessions for reads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(**READING)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A deferred transaction; errors come as StoreError."""
        with database_errors(), Session(self._engine) as session:
            yield session


def start_of(day: date) -> datetime:
    """Local midnight."""
    return datetime.combine(day, time(), ZONE)


def within(
    column: InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None],
    first: date,
    last: date,
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """The moments of these local days, both included."""
    return column >= start_of(first), column < start_of(last + timedelta(days=1))
