"""The ledger of fees in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from app.domain.calendar import ZONE
from app.domain.fee_book import DayClose
from app.domain.fees import Book, Payment, Refund
from app.domain.receipts import Series, UsedNumber, WrittenOff


@dataclass
class FeeTables:
    payments: tuple[Payment, ...] = ()
    closes: tuple[DayClose, ...] = ()
    lost: tuple[WrittenOff, ...] = field(default_factory=tuple)


class MemoryFees:
    """Reads and adds; `tables` is asked each time, because a unit of work swaps it."""

    def __init__(self, tables: Callable[[], FeeTables]) -> None:
        self._tables = tables

    def of_dossier(self, dossier_id: UUID) -> tuple[Payment, ...]:
        return tuple(p for p in self._tables().payments if p.dossier_id == dossier_id)

    def booked(self, first: date, last: date) -> tuple[Payment, ...]:
        return tuple(
            p for p in self._tables().payments if any(first <= b.day <= last for b in _books(p))
        )

    def closes(self, first: date, last: date) -> tuple[DayClose, ...]:
        return tuple(c for c in self._tables().closes if first <= c.book.day <= last)

    def used_numbers(self, until: date) -> tuple[UsedNumber, ...]:
        return tuple(
            UsedNumber(p.series, p.number, p.taken_at.astimezone(ZONE).date(),
                       p.voided_at.astimezone(ZONE).date() if p.voided_at else None)
            for p in self._tables().payments
            if p.number is not None and p.taken_at.astimezone(ZONE).date() <= until
        )  # fmt: skip

    def written_off(self) -> tuple[WrittenOff, ...]:
        return self._tables().lost

    def add(self, payment: Payment) -> None:
        self._tables().payments += (payment,)

    def void(self, payment: Payment) -> None:
        self._replace(payment)

    def refund(self, payment_id: UUID, refund: Refund) -> None:
        (old,) = (p for p in self._tables().payments if p.id == payment_id)
        self._replace(replace(old, refunds=(*old.refunds, refund)))

    def is_closed(self, book: Book) -> bool:
        return any(close.book == book for close in self._tables().closes)

    def close(self, close: DayClose) -> None:
        self._tables().closes += (close,)

    def next_number(self, series: Series) -> int | None:
        used = [p.number or 0 for p in self._tables().payments if p.series == series.symbol]
        number = max([series.first - 1, *used]) + 1
        return number if number <= series.last else None

    def last_used(self, symbol: str) -> int | None:
        used = [p.number for p in self._tables().payments if p.series == symbol and p.number]
        return max(used, default=None)

    def doubtful(self, symbol: str) -> bool:
        return False

    def write_off(self, lost: WrittenOff) -> None:
        self._tables().lost += (lost,)

    def _replace(self, new: Payment) -> None:
        tables = self._tables()
        tables.payments = tuple(new if p.id == new.id else p for p in tables.payments)


def _books(payment: Payment) -> list[Book]:
    gone = [payment.void_book] if payment.void_book else []
    return [payment.book, *gone, *(refund.book for refund in payment.refunds)]
