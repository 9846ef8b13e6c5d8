"""Void and refund: new facts with a reason, by whoever may, out of the right book."""

from datetime import timedelta

import pytest

from app.domain.fees import Book, FeeMethod, FeeState, Payment, fee_state
from app.domain.people import Employee
from app.errors import CounterError
from app.ports.store import SendKind
from app.usecases.reverse_fee import PayTo
from tests.app.counter import Counter
from tests.app.dossiers import HOA, MAI, NOW
from tests.app.fee_desk import FeeDesk

DAY = NOW.date()
BIDV = PayTo("0011001932418", "NGUYEN VAN AN", "BIDV")
LAN = Employee("Lan")


@pytest.fixture
def desk(counter: Counter) -> FeeDesk:
    return FeeDesk(counter)


@pytest.fixture
def code(desk: FeeDesk) -> str:
    code = desk.dossier()
    desk.take(code)
    return code


def later(desk: FeeDesk, **passed: int) -> None:
    desk.counter.clock.at += timedelta(**passed)


def refused(desk: FeeDesk, code: str, by: Employee = HOA, reason: str = "Ghi nhầm") -> str:
    with pytest.raises(CounterError) as caught:
        desk.reverse.void(code, by, reason)
    return caught.value.code


def back(desk: FeeDesk, code: str, amount: int | None = None, to: PayTo | None = None) -> Payment:
    return desk.reverse.refund(code, HOA, "Được giảm", amount, to)[1]


def test_a_void_keeps_the_receipt_in_the_list_and_the_dossier_owes_again(
    desk: FeeDesk, code: str
) -> None:
    dossier, payment = desk.reverse.void(code, HOA, "Ghi nhầm hồ sơ")
    assert desk.read(code) == (dossier, (payment,))
    assert (payment.voided, payment.receipt, payment.void_reason) == (
        True, "AB-26P 0000001", "Ghi nhầm hồ sơ",
    )  # fmt: skip
    assert (dossier.fee_paid, fee_state(dossier, (payment,))) == (False, FeeState.VOIDED)
    assert (dossier.events[-1].verb, dossier.events[-1].reason) == ("void-fee", "Ghi nhầm hồ sơ")
    assert desk.counter.rows(dossier)[-1].kind is SendKind.UPDATE
    assert desk.take(code).receipt == "AB-26P 0000002"


def test_who_took_it_voids_it_the_same_day_and_later_a_supervisor(desk: FeeDesk, code: str) -> None:
    assert refused(desk, code, by=LAN) == "act.wrong_role"
    later(desk, days=1)
    assert refused(desk, code) == "act.wrong_role"
    assert desk.reverse.void(code, MAI, "Ghi nhầm")[1].void_book == Book(
        DAY + timedelta(days=1), "Mai"
    )


def test_after_the_count_a_void_needs_a_supervisor_and_another_book(
    desk: FeeDesk, code: str
) -> None:
    desk.book.close(DAY, 200_000, HOA)
    assert refused(desk, code) == "act.wrong_role"
    assert desk.reverse.void(code, MAI, "Ghi nhầm")[1].void_book == Book(DAY, "Mai")


def test_a_supervisor_voids_out_of_the_drawer_the_money_came_into(desk: FeeDesk, code: str) -> None:
    assert desk.reverse.void(code, MAI, "Ghi nhầm")[1].void_book == Book(DAY, "Hoa")
    assert desk.book.sheet(DAY).line("Hoa").expected == 0


def test_a_void_says_why_and_happens_once(desk: FeeDesk, code: str) -> None:
    assert refused(desk, code, reason="  ") == "act.no_reason"
    desk.reverse.void(code, HOA, "Ghi nhầm")
    assert refused(desk, code) == "fee.none"


def test_one_of_several_is_named_by_its_receipt(desk: FeeDesk) -> None:
    code = desk.dossier()
    first, second = desk.take(code, amount=50_000), desk.take(code)
    assert refused(desk, code) == "fee.which"
    for which in ("2", "0000002", "ab-26p 0000002", str(second.id)):
        with pytest.raises(CounterError, match=r"fee.too_much_back"):
            desk.reverse.refund(code, HOA, "Giảm", 150_001, which=which)
    desk.reverse.void(code, HOA, "Ghi nhầm", first.receipt)
    assert desk.reverse.void(code, HOA, "Ghi nhầm")[1].id == second.id


def test_a_refund_is_kept_with_its_account_and_never_exceeds_what_was_taken(
    desk: FeeDesk, code: str
) -> None:
    assert back(desk, code, 80_000, BIDV).kept == 120_000
    dossier, (payment,) = desk.read(code)
    refund = payment.refunds[0]
    assert (refund.method, refund.account, refund.account_name, refund.bank) == (
        FeeMethod.TRANSFER, "0011001932418", "NGUYEN VAN AN", "BIDV",
    )  # fmt: skip
    assert fee_state(dossier, (payment,)) is FeeState.PARTLY_REFUNDED
    assert dossier.fee_paid
    with pytest.raises(CounterError, match=r"fee.too_much_back"):
        back(desk, code, 120_001)
    assert back(desk, code).kept == 0
    dossier, payments = desk.read(code)
    assert (dossier.fee_paid, fee_state(dossier, payments)) == (False, FeeState.REFUNDED)
    assert [event.verb for event in dossier.events[-2:]] == ["refund", "refund"]


@pytest.mark.parametrize("to", [PayTo("1", "A", ""), PayTo(" ", "A", "B"), PayTo("1", "", "B")])
def test_an_account_is_told_whole(desk: FeeDesk, code: str, to: PayTo) -> None:
    with pytest.raises(CounterError, match=r"fee.no_account"):
        back(desk, code, to=to)


def test_what_was_given_back_is_not_voided(desk: FeeDesk, code: str) -> None:
    back(desk, code, 1_000)
    assert refused(desk, code) == "fee.given_back"


def test_what_was_given_back_is_owed_no_more_but_may_be_taken_in_figures(
    desk: FeeDesk, code: str
) -> None:
    back(desk, code, 80_000)
    with pytest.raises(CounterError, match=r"fee.nothing_due"):
        desk.take(code)
    with pytest.raises(CounterError, match=r"fee.too_much"):
        desk.take(code, amount=80_001)
    assert desk.take(code, amount=80_000).amount == 80_000


def test_cash_given_back_leaves_the_drawer_and_a_transfer_does_not(
    desk: FeeDesk, code: str
) -> None:
    back(desk, code, 30_000, BIDV)
    back(desk, code, 20_000)
    sheet = desk.book.sheet(DAY)
    assert (sheet.totals.cash, sheet.totals.transfer) == (180_000, -30_000)
    assert sheet.line("Hoa").expected == 180_000
