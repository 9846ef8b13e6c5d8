"""Reads of the ledger of fees: payments with what became of them, counts, receipt numbers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, exists, or_, select
from sqlalchemy.orm import Session

from app.domain.calendar import ZONE
from app.domain.fee_book import DayClose
from app.domain.fees import Payment, Refund
from app.domain.receipts import UsedNumber, WrittenOff
from storage.engine import READING
from storage.faults import database_errors
from storage.fee_rows import close_of, payment_of, refund_of, written_off_of
from storage.fee_tables import (
    FeeCloseRow,
    FeePaymentRow,
    FeeRefundRow,
    FeeVoidRow,
    ReceiptWriteOffRow,
)

Reading = Callable[[], AbstractContextManager[Session]]


class SqlFeeReads:
    """`app.ports.store.FeeReads`. reading: gives a session for one read."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of_dossier(self, dossier_id: UUID) -> tuple[Payment, ...]:
        """In the order they were taken."""
        with self._reading() as session:
            return _payments(session, FeePaymentRow.dossier_id == dossier_id)

    def booked(self, first: date, last: date) -> tuple[Payment, ...]:
        """Payments with a movement in the books of these days."""
        voided = FeeVoidRow.book_day.between(first, last)  # of the outer join
        given_back = exists().where(
            FeeRefundRow.payment_id == FeePaymentRow.id, FeeRefundRow.book_day.between(first, last)
        )
        taken = FeePaymentRow.book_day.between(first, last)
        with self._reading() as session:
            return _payments(session, or_(taken, voided, given_back))

    def closes(self, first: date, last: date) -> tuple[DayClose, ...]:
        """Counts of the books of these days, in order."""
        query = select(FeeCloseRow).where(FeeCloseRow.day.between(first, last))
        with self._reading() as session:
            rows = session.scalars(query.order_by(FeeCloseRow.day, FeeCloseRow.seq))
            return tuple(close_of(row) for row in rows)

    def used_numbers(self, until: date) -> tuple[UsedNumber, ...]:
        """Every receipt made out up to a local day."""
        end = datetime.combine(until + timedelta(days=1), time(), ZONE)
        query = (
            select(
                FeePaymentRow.series, FeePaymentRow.number, FeePaymentRow.taken_at, FeeVoidRow.at
            )
            .outerjoin(FeeVoidRow, FeeVoidRow.payment_id == FeePaymentRow.id)
            .where(FeePaymentRow.number.is_not(None), FeePaymentRow.taken_at < end)
            .order_by(FeePaymentRow.seq)
        )
        with self._reading() as session:
            return tuple(
                UsedNumber(series, number or 0, _day(at), _day(voided) if voided else None)
                for series, number, at, voided in session.execute(query)
            )

    def written_off(self) -> tuple[WrittenOff, ...]:
        """Every look at the paper after a restore."""
        with self._reading() as session:
            rows = session.scalars(select(ReceiptWriteOffRow).order_by(ReceiptWriteOffRow.seq))
            return tuple(written_off_of(row) for row in rows)


def fee_queries(engine: Engine) -> SqlFeeReads:
    """Reads in short transactions of their own, on any thread."""
    deferred = engine.execution_options(**READING)

    @contextmanager
    def reading() -> Iterator[Session]:
        with database_errors(), Session(deferred) as session:
            yield session

    return SqlFeeReads(reading)


def _payments(session: Session, wanted: ColumnElement[bool]) -> tuple[Payment, ...]:
    query = (
        select(FeePaymentRow, FeeVoidRow)
        .outerjoin(FeeVoidRow, FeeVoidRow.payment_id == FeePaymentRow.id)
        .where(wanted)
        .order_by(FeePaymentRow.seq)
    )
    found = [(row, void) for row, void in session.execute(query)]
    back = _refunds(session, [row.id for row, _ in found])
    return tuple(payment_of(row, void, tuple(back.get(row.id, ()))) for row, void in found)


def _refunds(session: Session, payments: Sequence[UUID]) -> dict[UUID, list[Refund]]:
    found: dict[UUID, list[Refund]] = {}
    query = select(FeeRefundRow).where(FeeRefundRow.payment_id.in_(payments))
    for row in session.scalars(query.order_by(FeeRefundRow.seq)):
        found.setdefault(row.payment_id, []).append(refund_of(row))
    return found


def _day(at: datetime) -> date:
    return at.astimezone(ZONE).date()
