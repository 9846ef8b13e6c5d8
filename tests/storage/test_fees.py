from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.fee_book import DayClose
from app.domain.fees import Book
from app.domain.receipts import UsedNumber, WrittenOff
from storage.store import SqlStore
from tests.storage.fee_parts import BOOK, SERIES, keep, payment, refund, voided
from tests.storage.parts import DAY, NOW, received

LATER = Book(DAY + timedelta(days=3), "Mai")
FORBIDDEN = [
    "UPDATE fee_payment SET amount = 1",
    "DELETE FROM fee_payment",
    "INSERT OR REPLACE INTO fee_payment SELECT * FROM fee_payment",
    "UPDATE fee_void SET reason = 'x'",
    "DELETE FROM fee_void",
    "INSERT OR REPLACE INTO fee_void SELECT * FROM fee_void",
    "UPDATE fee_refund SET amount = 1",
    "DELETE FROM fee_refund",
    "UPDATE fee_close SET counted = 1",
    "DELETE FROM fee_close",
    "UPDATE receipt_write_off SET last = 1",
    "DELETE FROM receipt_write_off",
]


def test_a_payment_comes_back_as_it_was_taken(store: SqlStore) -> None:
    dossier = received()
    slip, receipt = payment(dossier), payment(dossier, 7)
    keep(store, dossier, slip, receipt)
    assert store.queries.fees.of_dossier(dossier.id) == (slip, receipt)


def test_what_became_of_a_payment_comes_back_with_it(store: SqlStore) -> None:
    dossier = received()
    wrong, dear = voided(payment(dossier, 1)), payment(dossier, 2)
    dear = replace(dear, refunds=(refund(50_000), refund(150_000, LATER)))
    keep(store, dossier, replace(wrong, voided_at=None), replace(dear, refunds=()))
    with store.unit_of_work() as uow:
        uow.fees.void(wrong)
        for back in dear.refunds:
            uow.fees.refund(dear.id, back)
        uow.commit()
    assert store.queries.fees.of_dossier(dossier.id) == (wrong, dear)
    assert dear.kept == wrong.kept == 0


def test_a_day_lists_what_moved_in_its_books(store: SqlStore) -> None:
    dossier = received()
    early, late = payment(dossier), payment(dossier, day=LATER.day)
    keep(store, dossier, early, late)
    with store.unit_of_work() as uow:
        uow.fees.void(voided(early, LATER))
        uow.commit()
    reads = store.queries.fees
    assert [p.id for p in reads.booked(DAY, DAY)] == [early.id]
    assert [p.id for p in reads.booked(LATER.day, LATER.day)] == [early.id, late.id]
    assert reads.booked(DAY + timedelta(days=1), DAY + timedelta(days=2)) == ()


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_the_ledger_cannot_be_rewritten(store: SqlStore, sql: str) -> None:
    dossier = received()
    one, other = payment(dossier, 1), payment(dossier, 2)
    keep(store, dossier, one, other)
    with store.unit_of_work() as uow:
        uow.fees.void(voided(one))
        uow.fees.refund(other.id, refund(1))
        uow.fees.close(DayClose(BOOK, 1, 1, "", NOW, "Hoa"))
        uow.fees.write_off(WrittenOff("AB-26P", 3, 4, NOW, "Mai", "khôi phục"))
        connection = uow._session.connection()
        with pytest.raises(IntegrityError):
            connection.exec_driver_sql(sql)


def test_a_number_cannot_be_used_twice_nor_after_it_was_written_off(store: SqlStore) -> None:
    dossier = received()
    keep(store, dossier, payment(dossier, 1))
    with store.unit_of_work() as uow:
        uow.fees.write_off(WrittenOff("AB-26P", 2, 4, NOW, "Mai", "khôi phục"))
        uow.commit()
    for number in (1, 2, 4):
        with pytest.raises(IntegrityError):
            keep(store, dossier, payment(dossier, number))
    keep(store, dossier, payment(dossier, 5))


@pytest.mark.parametrize("amounts", [(200_001,), (100_000, 100_001), (0,), (-1,)])
def test_no_more_than_was_taken_is_given_back(store: SqlStore, amounts: tuple[int, ...]) -> None:
    dossier = received()
    one = payment(dossier)
    keep(store, dossier, one)
    with store.unit_of_work() as uow:
        for amount in amounts[:-1]:
            uow.fees.refund(one.id, refund(amount))
        with pytest.raises(IntegrityError):
            uow.fees.refund(one.id, refund(amounts[-1]))


def test_a_payment_is_voided_or_given_back_never_both(store: SqlStore) -> None:
    dossier = received()
    one, other = payment(dossier), payment(dossier)
    keep(store, dossier, one, other)
    with store.unit_of_work() as uow:
        uow.fees.void(voided(one))
        uow.fees.refund(other.id, refund(1))
        uow.commit()
    with pytest.raises(IntegrityError), store.unit_of_work() as uow:
        uow.fees.refund(one.id, refund(1))
    with pytest.raises(IntegrityError), store.unit_of_work() as uow:
        uow.fees.void(voided(other))


def test_a_count_closes_its_own_book_alone(store: SqlStore) -> None:
    counts = (DayClose(BOOK, 5, 4, "thiếu", NOW, "Hoa"), DayClose(BOOK, 5, 5, "", NOW, "Mai", "x"))
    with store.unit_of_work() as uow:
        assert not uow.fees.is_closed(BOOK)
        for count in counts:
            uow.fees.close(count)
        assert uow.fees.is_closed(BOOK)
        assert not uow.fees.is_closed(Book(DAY, "Mai"))
        uow.commit()
    assert store.queries.fees.closes(DAY, DAY) == counts


def test_used_numbers_tell_their_day_and_that_they_were_voided(store: SqlStore) -> None:
    dossier = received()
    one = payment(dossier, 1)
    keep(store, dossier, one, payment(dossier, 2), payment(dossier))
    with store.unit_of_work() as uow:
        uow.fees.void(voided(one))
        uow.commit()
    assert store.queries.fees.used_numbers(DAY) == (
        UsedNumber(SERIES.symbol, 1, DAY, DAY),
        UsedNumber(SERIES.symbol, 2, DAY),
    )
    assert store.queries.fees.used_numbers(DAY - timedelta(days=1)) == ()
