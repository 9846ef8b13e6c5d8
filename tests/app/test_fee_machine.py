"""Whole days of money: anybody takes, voids, gives back and counts; the ledger adds up."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.codes import Status
from app.domain.fee_book import movements
from app.domain.fees import FeeMethod, is_paid, owed, still_owed
from app.domain.people import Employee
from app.domain.receipts import Series
from app.domain.verbs import Verb
from app.errors import CounterError
from app.usecases.reverse_fee import PayTo
from tests.app.counter import open_counter
from tests.app.dossiers import HOA, MAI
from tests.app.fee_desk import FeeDesk

SERIES = (Series("AB", 1, 6), Series("AB", 20, 23))
PEOPLE = st.sampled_from([HOA, MAI, Employee("Lan")])
CODES = st.integers(0, 2)


class Money(RuleBasedStateMachine):
    """taken, given: đồng that came and went, as the test saw it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.counter = open_counter(Path(self.folder.name) / "data")
        self.desk = FeeDesk(self.counter, SERIES)
        self.codes = [self.desk.dossier() for _ in range(3)]
        self.taken = self.given = 0

    def tries(self, what: str, act: Callable[[], object]) -> bool:
        try:
            act()
        except CounterError as error:
            event(error.code)
            return False
        event(what)
        return True

    @rule(
        n=CODES,
        by=PEOPLE,
        method=st.sampled_from(FeeMethod),
        amount=st.sampled_from([None, 50_000, 150_000, 200_001]),
    )
    def take(self, n: int, by: Employee, method: FeeMethod, amount: int | None) -> None:
        code = self.codes[n]
        due = owed(*self.desk.read(code))
        if self.tries("take", lambda: self.desk.fees.take(code, by, method, amount)):
            self.taken += due if amount is None else amount

    @rule(n=CODES, by=PEOPLE, last=st.booleans())
    def void(self, n: int, by: Employee, last: bool) -> None:
        payments = [p for p in self.desk.read(self.codes[n])[1] if not p.voided]
        if not payments:
            return
        payment = payments[-1 if last else 0]
        act = self.desk.reverse.void
        if self.tries("void", lambda: act(self.codes[n], by, "Nhầm", str(payment.id))):
            self.given += payment.amount

    @rule(n=CODES, by=PEOPLE, amount=st.integers(-1, 210_000), bank=st.booleans())
    def refund(self, n: int, by: Employee, amount: int, bank: bool) -> None:
        payments = [p for p in self.desk.read(self.codes[n])[1] if not p.voided]
        if not payments:
            return
        to = PayTo("1", "AN", "BIDV") if bank else None
        which, act = str(payments[0].id), self.desk.reverse.refund
        if self.tries("refund", lambda: act(self.codes[n], by, "Giảm", amount, to, which)):
            self.given += amount

    @rule(n=CODES, amount=st.sampled_from([None, 50_000, 200_000]))
    def ask(self, n: int, amount: int | None) -> None:
        """After it exactly that much is owed: whatever was taken, voided or given back before."""
        code = self.codes[n]
        data = {} if amount is None else {"amount": amount}
        before = owed(*self.desk.read(code))
        act = self.counter.act
        if self.tries("ask", lambda: act(code, Verb.ASK_PAYMENT, HOA, data=data)):
            dossier, payments = self.desk.read(code)
            asked = before if amount is None else amount
            assert owed(dossier, payments) == still_owed(dossier) == asked > 0

    @rule(n=CODES)
    def paid(self, n: int) -> None:
        """Whatever happened since it was asked for, a clerk can take it and go on."""
        code = self.codes[n]
        dossier, payments = self.desk.read(code)
        if dossier.status is not Status.PAYMENT_ASKED:
            return
        due = owed(dossier, payments)
        assert self.counter.act(code, Verb.PAID, HOA).status is Status.RECEIVED
        self.taken += due

    @rule(by=PEOPLE, off=st.sampled_from([0, 0, 5_000]), again=st.booleans())
    def close(self, by: Employee, off: int, again: bool) -> None:
        book = self.desk.book
        expected = max(0, book.sheet(book.today).line(by.name).expected)
        reason = "Đếm lại" if again else ""
        self.tries("close", lambda: book.close(book.today, expected + off, by, "lẻ", reason))

    @rule()
    def night(self) -> None:
        self.counter.clock.at += timedelta(days=1)

    @invariant()
    def the_ledger_adds_up(self) -> None:
        found = [self.desk.read(code) for code in self.codes]
        every = [payment for _, payments in found for payment in payments]
        assert sum(m.amount for m in movements(every)) == self.taken - self.given
        assert all(0 <= payment.kept <= payment.amount for payment in every)
        for dossier, payments in found:
            assert dossier.fee_paid == is_paid(dossier, payments)
            assert sum(payment.kept for payment in payments) <= dossier.fee
            if not dossier.fee_paid and not any(p.refunds for p in payments):
                assert still_owed(dossier) == owed(dossier, payments)

    @invariant()
    def numbers_are_consecutive(self) -> None:
        used = self.counter.store.queries.fees.used_numbers(self.desk.book.today)
        assert [one.number for one in used] == [1, 2, 3, 4, 5, 6, 20, 21, 22, 23][: len(used)]

    @invariant()
    def nothing_moves_in_a_book_that_was_counted(self) -> None:
        first = self.counter.clock.at.date() - timedelta(days=60)
        report = self.desk.book.report(first, self.desk.book.today + timedelta(days=3))
        for close in report.closes:
            now = self.desk.book.sheet(close.book.day).line(close.book.employee).expected
            assert now == close.expected

    def teardown(self) -> None:
        self.counter.store.close()
        self.folder.cleanup()


Money.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestMoney = Money.TestCase
