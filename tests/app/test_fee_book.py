"""The cash book: expected by ledger, counted by hand; the report; the use of the numbers."""

from datetime import timedelta

import pytest

from app.domain.fees import Book
from app.domain.people import Employee
from app.errors import CounterError
from app.usecases.reverse_fee import PayTo
from tests.app.counter import Counter
from tests.app.dossiers import ADMIN, GUEST, HOA, MAI, NOW
from tests.app.fee_desk import FeeDesk

DAY = NOW.date()
NEXT = DAY + timedelta(days=1)
LAN = Employee("Lan")


@pytest.fixture
def desk(counter: Counter) -> FeeDesk:
    return FeeDesk(counter)


def later(desk: FeeDesk, **passed: int) -> None:
    desk.counter.clock.at += timedelta(**passed)


def refused(desk: FeeDesk, counted: int, by: Employee = HOA, **how: object) -> str:
    closes = desk.counter.store.queries.fees.closes(DAY, NEXT)
    with pytest.raises(CounterError) as caught:
        desk.book.close(how.pop("day", DAY), counted, by, **how)  # type: ignore[arg-type]
    assert desk.counter.store.queries.fees.closes(DAY, NEXT) == closes
    return caught.value.code


def test_the_ledger_says_what_lies_in_the_drawer(desk: FeeDesk) -> None:
    desk.take(amount=50_000)
    desk.take(amount=30_000, method="transfer")
    desk.take(by=LAN)
    close = desk.book.close(DAY, 50_000, HOA)
    assert (close.expected, close.difference, close.book) == (50_000, 0, Book(DAY, "Hoa"))
    sheet = desk.book.sheet(DAY)
    assert (sheet.totals.cash, sheet.totals.transfer, sheet.totals.total) == (
        250_000, 30_000, 280_000,
    )  # fmt: skip
    assert [(line.book.employee, line.expected, len(line.closes)) for line in sheet.books] == [
        ("Hoa", 50_000, 1), ("Lan", 200_000, 0),
    ]  # fmt: skip


def test_a_difference_is_explained(desk: FeeDesk) -> None:
    desk.take()
    assert refused(desk, 199_000) == "fee.no_note"
    close = desk.book.close(DAY, 199_000, HOA, note="Thiếu 1.000 tiền lẻ")
    assert (close.difference, close.note) == (-1_000, "Thiếu 1.000 tiền lẻ")


def test_what_is_taken_after_the_count_stands_in_the_next_book(desk: FeeDesk) -> None:
    desk.take()
    desk.book.close(DAY, 200_000, HOA)
    assert desk.take().book == Book(NEXT, "Hoa")
    assert desk.take(by=LAN).book == Book(DAY, "Lan")
    assert desk.book.sheet(DAY).line("Hoa").expected == 200_000
    later(desk, days=1)
    assert desk.book.close(NEXT, 200_000, HOA).difference == 0


def test_a_second_count_is_a_supervisors_with_a_reason_and_stands_beside_the_first(
    desk: FeeDesk,
) -> None:
    desk.take()
    desk.book.close(DAY, 199_000, HOA, note="thiếu")
    assert refused(desk, 200_000, reason="tìm thấy") == "act.wrong_role"
    assert refused(desk, 200_000, MAI, employee="Hoa") == "fee.close_again"
    again = desk.book.close(DAY, 200_000, MAI, reason="Tìm thấy 1.000", employee="Hoa")
    counts = desk.counter.store.queries.fees.closes(DAY, DAY)
    assert [count.counted for count in counts] == [199_000, 200_000]
    assert (again.by, again.reason, again.expected) == ("Mai", "Tìm thấy 1.000", 200_000)


def test_nobody_counts_for_another_nor_ahead_nor_below_zero(desk: FeeDesk) -> None:
    assert refused(desk, 0, LAN, employee="Hoa") == "act.wrong_role"
    assert refused(desk, 0, ADMIN) == "act.wrong_role"
    assert refused(desk, 0, GUEST) == "act.wrong_role"
    assert refused(desk, 0, day=NEXT) == "fee.day_ahead"
    assert refused(desk, -1) == "fee.bad_amount"


def test_a_forgotten_day_is_counted_later_with_its_own_money(desk: FeeDesk) -> None:
    desk.take()
    later(desk, days=1)
    desk.take()
    assert desk.book.close(DAY, 200_000, HOA).expected == 200_000
    assert desk.take().book == Book(NEXT, "Hoa")


def test_a_report_counts_takings_voids_and_refunds_where_they_happened(desk: FeeDesk) -> None:
    first, second = desk.dossier(), desk.dossier()
    desk.take(first)
    desk.take(second)
    desk.reverse.void(first, HOA, "Nhầm")
    later(desk, days=1)
    desk.reverse.refund(second, MAI, "Giảm", 80_000, PayTo("1", "A", "BIDV"))
    day, both = desk.book.report(DAY, DAY).total, desk.book.report(DAY, NEXT)
    assert (day.count, day.taken, day.voided, day.refunded, day.net) == (
        2, 400_000, 200_000, 0, 200_000,
    )  # fmt: skip
    assert (both.total.net, both.net.cash, both.net.transfer) == (120_000, 200_000, -80_000)
    (line,) = both.lines
    assert (line.agency, line.kind, line.voided_count) == ("000.00.14.H25", "phi", 1)
    document = both.as_dict()
    assert (document["count"], document["net"]) == (2, 120_000)


def test_the_stock_of_receipts_by_day(desk: FeeDesk) -> None:
    code = desk.dossier()
    desk.take(code)
    desk.reverse.void(code, HOA, "Nhầm")
    later(desk, days=1)
    desk.take()
    today, tomorrow = desk.book.stock.use(DAY, DAY)[0], desk.book.stock.use(NEXT, NEXT)[0]
    assert (today.opening, today.used, today.voided, today.closing) == (2, 1, (1,), 1)
    assert (tomorrow.opening, tomorrow.used, tomorrow.used_first, tomorrow.closing) == (1, 1, 2, 0)
    assert [use.closing for use in desk.book.stock.use(DAY, NEXT)] == [0, 1]


@pytest.mark.parametrize(
    ("symbol", "last", "by", "reason", "problem"),
    [
        ("AB-26P", 2, HOA, "mất", "act.wrong_role"),
        ("AB-26P", 2, MAI, " ", "act.no_reason"),
        ("CD", 2, MAI, "mất", "fee.no_series"),
        ("AB-26P", 3, MAI, "mất", "fee.not_in_series"),
        ("AB-26P", 0, MAI, "mất", "fee.number_known"),
    ],
)
def test_numbers_are_written_off_by_somebody_who_may_and_says_why(
    desk: FeeDesk, symbol: str, last: int, by: Employee, reason: str, problem: str
) -> None:
    desk.take()
    with pytest.raises(CounterError, match=problem):
        desk.book.stock.write_off(symbol, last, by, reason)
    assert desk.take().receipt == "AB-26P 0000002"


def test_numbers_that_are_on_paper_are_not_given_out(desk: FeeDesk) -> None:
    desk.take()
    lost = desk.book.stock.write_off("AB-26P", 2, ADMIN, "Khôi phục từ bản sao lưu")
    assert (lost.first, lost.last, lost.count) == (2, 2, 1)
    assert desk.take().receipt == "AB-27P 0000011"
    use = desk.book.stock.use(DAY, DAY)[0]
    assert (use.used, use.written_off, use.closing) == (1, 1, 0)
