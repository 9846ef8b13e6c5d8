"""The cash book: who should have how much in the drawer, and what was counted.

A book is one employee's local day. Once counted it takes nothing more: later takings stand in
the book of the next day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.calendar import ZONE
from app.domain.fees import Book, FeeMethod, Payment
from app.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Movement:
    """Money that came (amount above zero) or went."""

    book: Book
    amount: int
    method: FeeMethod


@dataclass(frozen=True, slots=True)
class DayClose:
    """A count of one book. expected, counted: đồng in cash; reason: why it was counted again."""

    book: Book
    expected: int
    counted: int
    note: str
    at: datetime
    by: str
    reason: str = ""

    @property
    def difference(self) -> int:
        """Counted less expected: below zero something is missing."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class DayTotals:
    """A day's money by method, voids and refunds taken off; cash is what lies in the drawer."""

    cash: int = 0
    transfer: int = 0
    online: int = 0

    @property
    def total(self) -> int:
        """All methods together."""
        return self.cash + self.transfer + self.online


def movements(payments: Iterable[Payment]) -> tuple[Movement, ...]:
    """Every taking, void and refund as money that came or went."""
    found: list[Movement] = []
    for payment in payments:
        found.append(Movement(payment.book, payment.amount, payment.method))
        if payment.void_book is not None:
            found.append(Movement(payment.void_book, -payment.amount, payment.method))
        found += [Movement(back.book, -back.amount, back.method) for back in payment.refunds]
    return tuple(found)


def totals(found: Iterable[Movement]) -> DayTotals:
    """Sums by method."""
    sums = dict.fromkeys(FeeMethod, 0)
    for movement in found:
        sums[movement.method] += movement.amount
    return DayTotals(*(sums[method] for method in FeeMethod))


def expected_cash(payments: Iterable[Payment], book: Book) -> int:
    """What the ledger says lies in the drawer of this book."""
    mine = (movement for movement in movements(payments) if movement.book == book)
    return totals(mine).cash


def open_book(at: datetime, employee: str, is_closed: Callable[[Book], bool]) -> Book:
    """The book that a movement of this moment stands in: the first one not counted yet."""
    day = at.astimezone(ZONE).date()
    while is_closed(book := Book(day, employee)):
        day += timedelta(days=1)
    return book


def require_note(close: DayClose) -> None:
    """Raises InvalidInput("fee.no_note") for an unexplained difference."""
    if close.difference and not close.note:
        raise InvalidInput("fee.no_note", difference=close.difference)
