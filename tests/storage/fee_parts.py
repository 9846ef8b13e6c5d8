"""Payments for the tests of the ledger."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from app.domain.dossier import Dossier
from app.domain.fees import Book, FeeKind, FeeMethod, Payment, Refund
from app.domain.receipts import Series
from storage.store import SqlStore
from tests.storage.parts import DAY, NOW

SERIES = Series("AB-26P", 1, 500)
BOOK = Book(DAY, "Hoa")


def payment(dossier: Dossier, number: int | None = None, day: date = DAY) -> Payment:
    return Payment(
        id=uuid4(),
        dossier_id=dossier.id,
        dossier_code=str(dossier.code),
        agency_id=dossier.agency_id,
        fee_name="Phí cấp Phiếu lý lịch tư pháp",
        kind=FeeKind.PHI,
        amount=200_000,
        method=FeeMethod.CASH,
        payer="Nguyễn Văn Đức",
        taken_at=NOW,
        taken_by="Hoa",
        book=Book(day, "Hoa"),
        series="" if number is None else SERIES.symbol,
        number=number,
    )


def voided(one: Payment, book: Book = BOOK) -> Payment:
    return replace(
        one, voided_at=NOW, voided_by="Mai", void_reason="Ghi nhầm hồ sơ", void_book=book
    )


def refund(amount: int, book: Book = BOOK) -> Refund:
    return Refund(
        uuid4(), amount, FeeMethod.TRANSFER, "Miễn giảm", NOW, "Mai", book, "123", "DUC", "BIDV"
    )


def keep(store: SqlStore, dossier: Dossier, *payments: Payment) -> None:
    with store.unit_of_work() as uow:
        uow.dossiers.save(dossier)
        for one in payments:
            uow.fees.add(one)
        uow.commit()


def take(store: SqlStore, dossier: Dossier, series: Series = SERIES) -> int | None:
    """The next number, used up by a payment."""
    with store.unit_of_work() as uow:
        number = uow.fees.next_number(series)
        if number is not None:
            uow.fees.add(payment(dossier, number))
        uow.commit()
    return number
