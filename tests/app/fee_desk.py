"""The money desk of a counter in tests: two short ranges of receipts, one dossier of 200.000 đ."""

from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.fees import FeeMethod, Payment
from app.domain.people import Employee
from app.domain.receipts import Series
from app.domain.vietqr import BankAccount
from app.usecases.fee_book import FeeBook
from app.usecases.fees import Fees
from app.usecases.receipt_stock import ReceiptStock
from app.usecases.reverse_fee import ReverseFee
from app.usecases.take_fee import TakeFee
from tests.app.counter import Counter
from tests.app.dossiers import HOA

BANK = BankAccount("970436", "0123456789", "BUU DIEN TINH")
SERIES = (Series("AB-26P", 1, 2), Series("AB-27P", 11, 11))


@dataclass
class FeeDesk:
    counter: Counter
    series: tuple[Series, ...] = SERIES
    bank: BankAccount | None = BANK

    @property
    def fees(self) -> Fees:
        return Fees(self.counter.store, self.counter.clock, TakeFee(self.series), self.bank)

    @property
    def reverse(self) -> ReverseFee:
        return ReverseFee(self.counter.store, self.counter.clock)

    @property
    def book(self) -> FeeBook:
        store, clock = self.counter.store, self.counter.clock
        return FeeBook(store, clock, ReceiptStock(store, clock, self.series))

    def dossier(self) -> str:
        """The number of a dossier received now, nothing taken."""
        return str(self.counter.received().code)

    def take(
        self, code: str = "", by: Employee = HOA, amount: int | None = None, **how: str
    ) -> Payment:
        method = FeeMethod(how.pop("method", "cash"))
        return self.fees.take(code or self.dossier(), by, method, amount, **how)[1]

    def read(self, code: str) -> tuple[Dossier, tuple[Payment, ...]]:
        return self.fees.of(code)
