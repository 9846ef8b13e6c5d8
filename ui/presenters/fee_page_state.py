"""What the page of fees shows. No Qt."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.domain.fees import FeeMethod, Payment
from app.errors import CounterError
from app.usecases.fee_book import BookLine, DaySheet
from ui.presenters.typed import amount_of

ReversalKind = Literal["void", "refund"]


@dataclass(frozen=True, slots=True)
class Reversal:
    """A void or a refund being written. amount: as typed; account, name, bank: of a transfer."""

    kind: ReversalKind
    reason: str = ""
    amount: str = ""
    by_bank: bool = False
    account: str = ""
    name: str = ""
    bank: str = ""

    @property
    def ready(self) -> bool:
        """Everything that must be said is said."""
        told = bool(self.reason.strip())
        if self.kind == "void":
            return told
        whole = all(part.strip() for part in (self.account, self.name, self.bank))
        return told and bool(amount_of(self.amount)) and (whole or not self.by_bank)


@dataclass(frozen=True, slots=True)
class Count:
    """The drawer as it is being counted; counted: as typed."""

    counted: str = ""
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FeePageState:
    """sheet None: not read yet. chosen: id of a payment; tried: F9 was pressed too early."""

    employee: str
    day: date
    today: date
    sheet: DaySheet | None = None
    chosen: str = ""
    reversal: Reversal | None = None
    count: Count = field(default_factory=Count)
    tried: bool = False
    busy: bool = False
    problem: CounterError | None = None

    @property
    def payments(self) -> tuple[Payment, ...]:
        """Of the day's books."""
        return self.sheet.payments if self.sheet else ()

    @property
    def payment(self) -> Payment | None:
        """The one that is chosen."""
        return next((p for p in self.payments if str(p.id) == self.chosen), None)

    @property
    def own_book(self) -> BookLine | None:
        """The book of who works here."""
        return self.sheet.line(self.employee) if self.sheet else None

    @property
    def closed(self) -> bool:
        """The own book of the day was counted."""
        return self.own_book is not None and bool(self.own_book.closes)

    @property
    def difference(self) -> int | None:
        """Counted less expected; None while nothing is typed."""
        counted = amount_of(self.count.counted)
        if counted is None or self.own_book is None:
            return None
        return counted - self.own_book.expected

    @property
    def can_close(self) -> bool:
        """The count is whole: a difference explained, a second count too."""
        explained = not self.difference or bool(self.count.note.strip())
        again = not self.closed or bool(self.count.reason.strip())
        return self.difference is not None and explained and again


def back_method(payment: Payment) -> bool:
    """True when money that came by bank goes back by bank."""
    return payment.method is not FeeMethod.CASH
