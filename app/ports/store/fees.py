"""The ledger of fees as the inside sees it: facts are added, nothing is changed or deleted."""

from datetime import date
from typing import Protocol
from uuid import UUID

from app.domain.fee_book import DayClose
from app.domain.fees import Book, Payment, Refund
from app.domain.receipts import Series, UsedNumber, WrittenOff


class FeeReads(Protocol):
    """Reads; of the ledger in a unit of work, or of `Queries` on any thread."""

    def of_dossier(self, dossier_id: UUID) -> tuple[Payment, ...]:
        """In the order they were taken."""
        ...

    def booked(self, first: date, last: date) -> tuple[Payment, ...]:
        """Payments taken, voided or given back in the books of these days, in order of taking."""
        ...

    def closes(self, first: date, last: date) -> tuple[DayClose, ...]:
        """Counts of the books of these days, in order."""
        ...

    def used_numbers(self, until: date) -> tuple[UsedNumber, ...]:
        """Every receipt made out up to a local day."""
        ...

    def written_off(self) -> tuple[WrittenOff, ...]:
        """Every look at the paper after a restore, and the numbers it cost."""
        ...


class FeeLedger(FeeReads, Protocol):
    """What a unit of work may add. Triggers refuse everything else."""

    def add(self, payment: Payment) -> None:
        """A taking, without what became of it later."""
        ...

    def void(self, payment: Payment) -> None:
        """The void facts of a payment that stands in the ledger."""
        ...

    def refund(self, payment_id: UUID, refund: Refund) -> None:
        """Money given back."""
        ...

    def is_closed(self, book: Book) -> bool:
        """True once the cash of that day and person was counted."""
        ...

    def close(self, close: DayClose) -> None:
        """A count."""
        ...

    def next_number(self, series: Series) -> int | None:
        """The number after the last one used or written off in the range; None: used up.

        Taken by adding the payment in the same transaction.
        """
        ...

    def last_used(self, symbol: str) -> int | None:
        """The highest number of the symbol that was used or written off, whatever the range."""
        ...

    def doubtful(self, symbol: str) -> bool:
        """True after a restore, until a person told the last number on paper."""
        ...

    def write_off(self, lost: WrittenOff) -> None:
        """Numbers up to the last one on paper are used up; the doubt is over."""
        ...
