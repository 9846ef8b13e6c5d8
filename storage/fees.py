"""The ledger of fees: only ever added to. Receipt numbers are used up by the payment's row.

The highest number in the ledger is the counter: what is not committed was never taken, and
there is no second place that could say otherwise.
"""

from contextlib import nullcontext
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from app.domain.fee_book import DayClose
from app.domain.fees import Book, Payment, Refund
from app.domain.receipts import Series, WrittenOff
from storage.facts import INSTANCE, RESTORED_ON, Facts
from storage.fee_reads import SqlFeeReads
from storage.fee_rows import close_row, payment_row, refund_row, void_row
from storage.fee_tables import FeeCloseRow, FeePaymentRow, ReceiptWriteOffRow


class SqlFees(SqlFeeReads):
    """`app.ports.store.FeeLedger`, in the running transaction."""

    def __init__(self, session: Session) -> None:
        super().__init__(lambda: nullcontext(session))
        self._session = session

    def add(self, payment: Payment) -> None:
        """A taking; its number is used up with it."""
        self._session.add(payment_row(payment))
        self._session.flush()

    def void(self, payment: Payment) -> None:
        """The void facts of a payment that stands in the ledger."""
        self._session.add(void_row(payment))
        self._session.flush()

    def refund(self, payment_id: UUID, refund: Refund) -> None:
        """Money given back."""
        self._session.add(refund_row(payment_id, refund))
        self._session.flush()

    def is_closed(self, book: Book) -> bool:
        """True once the cash of that day and person was counted."""
        counted = exists().where(FeeCloseRow.day == book.day, FeeCloseRow.employee == book.employee)
        return bool(self._session.scalar(select(counted)))

    def close(self, close: DayClose) -> None:
        """A count; an earlier one of the same book stays beside it."""
        self._session.add(close_row(close))
        self._session.flush()

    def next_number(self, series: Series) -> int | None:
        """One above the last that was used or written off; None: used up."""
        inside = FeePaymentRow.number.between(series.first, series.last)
        used = self._highest(series.symbol, inside) or series.first - 1
        number = max(used, min(self._written_off_to(series.symbol) or 0, series.last)) + 1
        return number if number <= series.last else None

    def last_used(self, symbol: str) -> int | None:
        """The highest number that was used or written off, whatever the range."""
        found = (self._highest(symbol), self._written_off_to(symbol))
        return max((number for number in found if number is not None), default=None)

    def doubtful(self, symbol: str) -> bool:
        """True after a restore, until a person told this store the last number on paper."""
        facts = Facts(self._session)
        if not facts.get(RESTORED_ON):
            return False
        told = exists().where(
            ReceiptWriteOffRow.series == symbol,
            ReceiptWriteOffRow.instance_id == facts.get(INSTANCE),
        )
        return not self._session.scalar(select(told))

    def write_off(self, lost: WrittenOff) -> None:
        """Numbers up to the last one on paper are used up."""
        self._session.add(
            ReceiptWriteOffRow(
                series=lost.series,
                first=lost.first,
                last=lost.last,
                instance_id=Facts(self._session).get(INSTANCE),
                reason=lost.reason,
                at=lost.at,
                by=lost.by,
            )
        )
        self._session.flush()

    def _highest(self, symbol: str, *inside: ColumnElement[bool]) -> int | None:
        query = select(func.max(FeePaymentRow.number))
        return self._session.scalar(query.where(FeePaymentRow.series == symbol, *inside))

    def _written_off_to(self, symbol: str) -> int | None:
        query = select(func.max(ReceiptWriteOffRow.last))
        return self._session.scalar(query.where(ReceiptWriteOffRow.series == symbol))
