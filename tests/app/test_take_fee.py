"""Taking a fee: the ledger, the number, the event, the message, in one transaction."""

from dataclasses import replace

import pytest

from app.domain.codes import Status
from app.domain.dossier import Dossier, FeeTiming
from app.domain.fees import FeeKind, FeeMethod, FeeState, fee_state, owed, still_owed
from app.domain.people import Employee
from app.domain.verbs import Verb
from app.errors import CounterError, NotAllowed
from app.ports.store import SendKind
from tests.app.counter import Counter
from tests.app.dossiers import ADMIN, AN, GUEST, HOA, MAI, NOW
from tests.app.fee_desk import FeeDesk


@pytest.fixture
def desk(counter: Counter) -> FeeDesk:
    return FeeDesk(counter)


def changed(desk: FeeDesk, code: str, **fields: object) -> Dossier:
    dossier = replace(desk.read(code)[0], **fields)  # type: ignore[arg-type]
    with desk.counter.store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        uow.commit()
    return dossier


def refused(desk: FeeDesk, code: str, **how: object) -> str:
    before = desk.read(code)
    with pytest.raises(CounterError) as caught:
        desk.take(code, **how)  # type: ignore[arg-type]
    assert desk.read(code) == before
    return caught.value.code


def test_what_is_owed_is_taken_noted_and_told_to_the_province(desk: FeeDesk) -> None:
    code = desk.dossier()
    rows = len(desk.counter.rows(desk.read(code)[0]))
    payment = desk.take(code)
    dossier, payments = desk.read(code)
    assert payments == (payment,)
    assert (payment.amount, payment.payer, payment.taken_by) == (200_000, AN.name, "Hoa")
    assert (payment.receipt, payment.taken_at, payment.kind) == ("AB-26P 0000001", NOW, FeeKind.PHI)
    event = dossier.events[-1]
    assert (event.verb, event.status, dossier.fee_paid) == ("fee", dossier.status, True)
    told = ("200000", "cash", "AB-26P 0000001")
    assert tuple(event.data[key] for key in ("amount", "method", "number")) == told
    assert [row.kind for row in desk.counter.rows(dossier)[rows:]] == [SendKind.UPDATE]


def test_a_fee_may_come_in_parts_and_never_more_than_is_owed(desk: FeeDesk) -> None:
    code = desk.dossier()
    desk.take(code, amount=150_000, method="transfer", reference="FT1", payer="Lê Văn Khác")
    dossier, payments = desk.read(code)
    assert fee_state(dossier, payments) is FeeState.PARTLY_TAKEN
    assert (dossier.fee_paid, owed(dossier, payments)) == (False, 50_000)
    assert refused(desk, code, amount=50_001) == "fee.too_much"
    assert desk.take(code).amount == 50_000
    dossier, payments = desk.read(code)
    assert fee_state(dossier, payments) is FeeState.TAKEN
    assert (payments[0].payer, payments[0].reference) == ("Lê Văn Khác", "FT1")
    assert refused(desk, code) == "fee.nothing_due"


@pytest.mark.parametrize("amount", [0, -1])
def test_an_amount_is_above_zero(desk: FeeDesk, amount: int) -> None:
    assert refused(desk, desk.dossier(), amount=amount) == "fee.bad_amount"


@pytest.mark.parametrize("by", [ADMIN, GUEST])
def test_only_employees_take_money(desk: FeeDesk, by: Employee) -> None:
    assert refused(desk, desk.dossier(), by=by) == "act.wrong_role"


def test_nothing_is_taken_for_an_exempt_or_a_free_dossier(desk: FeeDesk) -> None:
    code = desk.dossier()
    timing: FeeTiming = "exempt"
    exempt = changed(desk, code, fee_timing=timing)
    assert fee_state(exempt, ()) is FeeState.EXEMPT
    assert refused(desk, code) == "fee.exempt"
    changed(desk, code, fee_timing="after", fee=0)
    assert refused(desk, code) == "fee.nothing_due"


def test_what_the_province_took_is_recorded_once_and_without_a_number_of_ours(
    desk: FeeDesk,
) -> None:
    code = desk.dossier()
    changed(desk, code, fee_paid=True)
    assert refused(desk, code) == "fee.nothing_due"
    payment = desk.take(code, method="online", reference="TT-2026-1")
    assert (payment.method, payment.receipt) == (FeeMethod.ONLINE, "")
    assert refused(desk, code, method="online") == "fee.nothing_due"


def test_ranges_are_used_up_in_order_and_then_nothing_is_taken(desk: FeeDesk) -> None:
    numbers = [desk.take().receipt for _ in range(3)]
    assert numbers == ["AB-26P 0000001", "AB-26P 0000002", "AB-27P 0000011"]
    assert refused(desk, desk.dossier()) == "fee.series_used_up"


def test_without_a_series_a_slip_has_no_number(counter: Counter) -> None:
    payment = FeeDesk(counter, series=()).take()
    assert (payment.series, payment.number, payment.receipt) == ("", None, "")


def test_a_taking_belongs_to_the_step_around_it(desk: FeeDesk) -> None:
    code = desk.dossier()
    before, _ = desk.read(code)
    with desk.counter.store.unit_of_work() as uow:
        after, payment = desk.fees.take_fee(uow, before, None, FeeMethod.CASH, NOW, MAI)
        assert (payment.number, after.fee_paid) == (1, True)
    assert desk.read(code)[1] == ()
    assert desk.take(code).number == 1


def test_a_draft_without_a_number_takes_no_money(desk: FeeDesk) -> None:
    draft = replace(desk.read(desk.dossier())[0], code=None, provisional_code=None)
    with (
        pytest.raises(NotAllowed, match=r"fee.no_code"),
        desk.counter.store.unit_of_work() as uow,
    ):
        desk.fees.take_fee(uow, draft, None, FeeMethod.CASH, NOW, HOA)


def test_a_transfer_is_shown_for_what_is_owed_to_the_account_of_the_settings(
    desk: FeeDesk,
) -> None:
    code = desk.dossier()
    desk.take(code, amount=50_000)
    text, amount = desk.fees.transfer(code)
    assert amount == 150_000
    assert "5406150000" in text
    assert code in text
    desk.take(code)
    with pytest.raises(NotAllowed, match=r"fee.nothing_due"):
        desk.fees.transfer(code)
    with pytest.raises(NotAllowed, match=r"fee.no_bank"):
        FeeDesk(desk.counter, bank=None).fees.transfer(code)


def test_a_fee_that_is_called_le_phi_is_one(desk: FeeDesk) -> None:
    code = desk.dossier()
    changed(desk, code, fee_name="Lệ phí cấp giấy phép")
    payment = desk.take(code)
    assert (payment.kind, payment.kind.mark) == (FeeKind.LE_PHI, "LP")


def test_what_the_province_had_before_is_not_asked_for_again(desk: FeeDesk) -> None:
    code = desk.dossier()
    changed(desk, code, fee_paid=True)
    desk.counter.act(code, Verb.ASK_PAYMENT, HOA, data={"amount": "70000"})
    dossier, payments = desk.read(code)
    assert (dossier.fee, owed(dossier, payments), still_owed(dossier)) == (270_000, 70_000, 70_000)
    desk.counter.act(code, Verb.PAID, HOA)
    dossier, payments = desk.read(code)
    assert ([payment.amount for payment in payments], dossier.fee_paid) == ([70_000], True)


@pytest.mark.parametrize(
    ("asked", "owes"),
    [({"amount": "50000"}, 50_000), ({"amount": "120000"}, 120_000), ({}, 50_000)],
)
def test_what_is_asked_for_is_what_is_owed_after_a_part_was_taken(
    desk: FeeDesk, asked: dict[str, str], owes: int
) -> None:
    code = desk.dossier()
    desk.take(code, amount=150_000)
    desk.counter.act(code, Verb.ASK_PAYMENT, HOA, data=asked)
    dossier, payments = desk.read(code)
    assert (owed(dossier, payments), dossier.fee) == (owes, 150_000 + owes)
    done = desk.counter.act(code, Verb.PAID, HOA)
    assert (done.status, done.fee_paid) == (Status.RECEIVED, True)


def test_nothing_is_asked_for_where_all_is_paid(desk: FeeDesk) -> None:
    code = desk.dossier()
    desk.take(code)
    with pytest.raises(NotAllowed, match=r"act.nothing_owed"):
        desk.counter.act(code, Verb.ASK_PAYMENT, HOA)


@pytest.mark.parametrize("verb", [Verb.WITHDRAW])
def test_after_its_end_no_money_is_taken_but_it_may_be_given_back(
    desk: FeeDesk, verb: Verb
) -> None:
    code = desk.dossier()
    desk.take(code, amount=150_000)
    desk.counter.act(code, verb, HOA, "đổi ý")
    with pytest.raises(NotAllowed, match=r"fee.ended"):
        desk.take(code)
    (payment,) = desk.read(code)[1]
    desk.reverse.refund(code, HOA, "Rút hồ sơ", 150_000, None, str(payment.id))
    assert desk.read(code)[1][0].kept == 0
