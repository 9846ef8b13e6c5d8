"""The cash book: a day's payments, a period's report, counting the drawer."""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import ZONE
from app.domain.fee_book import (
    DayClose,
    DayTotals,
    expected_cash,
    movements,
    require_note,
    totals,
)
from app.domain.fee_report import FeeReport, fee_report
from app.domain.fees import Book, Payment
from app.domain.people import Employee, Role
from app.domain.receipts import SeriesUse
from app.domain.text import clean
from app.domain.verbs import allow
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.ports.store import FeeLedger, Store
from app.usecases.receipt_stock import ReceiptStock

_AUDITED = "fee-close"


@dataclass(frozen=True, slots=True)
class BookLine:
    """One employee's book of a day. closes: every count of it, in order."""

    book: Book
    expected: int
    closes: tuple[DayClose, ...]


@dataclass(frozen=True, slots=True)
class DaySheet:
    """A day's money. payments: with a movement in the day's books, in order of taking."""

    day: date
    payments: tuple[Payment, ...]
    totals: DayTotals
    books: tuple[BookLine, ...]
    series: tuple[SeriesUse, ...]

    def line(self, employee: str) -> BookLine:
        """The book of a person; an empty one when there was nothing."""
        empty = BookLine(Book(self.day, employee), 0, ())
        return next((line for line in self.books if line.book.employee == employee), empty)


@dataclass(frozen=True, slots=True)
class FeeBook:
    """Reads of the ledger and the day close. stock: the numbered receipts."""

    store: Store
    clock: Clock
    stock: ReceiptStock

    @property
    def today(self) -> date:
        """The local day."""
        return self.clock.now().astimezone(ZONE).date()

    def sheet(self, day: date) -> DaySheet:
        """Any thread; a short read transaction."""
        reads = self.store.queries.fees
        payments, closes = reads.booked(day, day), reads.closes(day, day)
        moved = [movement for movement in movements(payments) if movement.book.day == day]
        books = sorted({m.book for m in moved} | {c.book for c in closes}, key=lambda b: b.employee)
        return DaySheet(
            day=day,
            payments=payments,
            totals=totals(moved),
            books=tuple(
                BookLine(b, expected_cash(payments, b), tuple(c for c in closes if c.book == b))
                for b in books
            ),
            series=self.stock.use(day, day),
        )

    def report(self, first: date, last: date) -> FeeReport:
        """The books of a period, both days included."""
        reads = self.store.queries.fees
        use = self.stock.use(first, last)
        return fee_report(first, last, reads.booked(first, last), reads.closes(first, last), use)

    def close(
        self,
        day: date,
        counted: int,
        by: Employee,
        note: str = "",
        reason: str = "",
        employee: str = "",
    ) -> DayClose:
        """Cash of one's own book, counted; of another's by a supervisor, and so a second time.

        Later takings stand in the next day's book. Raises InvalidInput (fee.bad_amount,
        fee.day_ahead, fee.no_note, fee.close_again), NotAllowed (act.wrong_role).
        """
        if counted < 0:
            raise InvalidInput("fee.bad_amount")
        if day > self.today:
            raise InvalidInput("fee.day_ahead")
        book, now = Book(day, clean(employee) or by.name), self.clock.now()
        with self.store.unit_of_work() as uow:
            _allow_count(uow.fees, book, by, clean(reason))
            expected = expected_cash(uow.fees.booked(day, day), book)
            count = DayClose(book, expected, counted, clean(note), now, by.name, clean(reason))
            require_note(count)
            uow.fees.close(count)
            told = {"date": day.isoformat(), "expected": str(expected), "counted": str(counted)}
            uow.audit.add(now, by.name, _AUDITED, book.employee, told)
            uow.commit()
        return count


def _allow_count(ledger: FeeLedger, book: Book, by: Employee, reason: str) -> None:
    again = ledger.is_closed(book)
    own = book.employee == by.name
    allow(by, Role.EMPLOYEE if own and not again else Role.SUPERVISOR, _AUDITED)
    if again and not reason:
        raise InvalidInput("fee.close_again")
