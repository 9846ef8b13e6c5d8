"""Rows of the fee ledger as frozen values, and back."""

from uuid import UUID

from app.domain.fee_book import DayClose
from app.domain.fees import Book, FeeKind, FeeMethod, Payment, Refund
from app.domain.receipts import WrittenOff
from storage.fee_tables import (
    FeeCloseRow,
    FeePaymentRow,
    FeeRefundRow,
    FeeVoidRow,
    ReceiptWriteOffRow,
)


def payment_of(row: FeePaymentRow, void: FeeVoidRow | None, refunds: tuple[Refund, ...]) -> Payment:
    """A taking with what became of it."""
    return Payment(
        id=row.id,
        dossier_id=row.dossier_id,
        dossier_code=row.dossier_code,
        agency_id=row.agency_id,
        fee_name=row.fee_name,
        kind=FeeKind(row.kind),
        amount=row.amount,
        method=FeeMethod(row.method),
        payer=row.payer,
        taken_at=row.taken_at,
        taken_by=row.taken_by,
        book=Book(row.book_day, row.book_employee),
        reference=row.reference,
        series=row.series,
        number=row.number,
        voided_at=void.at if void else None,
        voided_by=void.by if void else "",
        void_reason=void.reason if void else "",
        void_book=Book(void.book_day, void.book_employee) if void else None,
        refunds=refunds,
    )


def payment_row(payment: Payment) -> FeePaymentRow:
    """The taking alone; void and refunds are rows of their own."""
    return FeePaymentRow(
        id=payment.id,
        dossier_id=payment.dossier_id,
        dossier_code=payment.dossier_code,
        agency_id=payment.agency_id,
        fee_name=payment.fee_name,
        kind=payment.kind.value,
        amount=payment.amount,
        method=payment.method.value,
        payer=payment.payer,
        reference=payment.reference,
        series=payment.series,
        number=payment.number,
        taken_at=payment.taken_at,
        taken_by=payment.taken_by,
        book_day=payment.book.day,
        book_employee=payment.book.employee,
    )


def refund_of(row: FeeRefundRow) -> Refund:
    """Money given back."""
    return Refund(
        id=row.id,
        amount=row.amount,
        method=FeeMethod(row.method),
        reason=row.reason,
        at=row.at,
        by=row.by,
        book=Book(row.book_day, row.book_employee),
        account=row.account,
        account_name=row.account_name,
        bank=row.bank,
    )


def void_row(payment: Payment) -> FeeVoidRow:
    """The void facts of a payment; ValueError for one that was not voided."""
    if payment.voided_at is None or payment.void_book is None:
        raise ValueError("not voided")
    return FeeVoidRow(
        payment_id=payment.id,
        at=payment.voided_at,
        by=payment.voided_by,
        reason=payment.void_reason,
        book_day=payment.void_book.day,
        book_employee=payment.void_book.employee,
    )


def refund_row(payment_id: UUID, refund: Refund) -> FeeRefundRow:
    """Money given back for a payment."""
    return FeeRefundRow(
        id=refund.id,
        payment_id=payment_id,
        amount=refund.amount,
        method=refund.method.value,
        reason=refund.reason,
        account=refund.account,
        account_name=refund.account_name,
        bank=refund.bank,
        at=refund.at,
        by=refund.by,
        book_day=refund.book.day,
        book_employee=refund.book.employee,
    )


def close_row(close: DayClose) -> FeeCloseRow:
    """A count."""
    return FeeCloseRow(
        day=close.book.day,
        employee=close.book.employee,
        expected=close.expected,
        counted=close.counted,
        note=close.note,
        reason=close.reason,
        at=close.at,
        by=close.by,
    )


def close_of(row: FeeCloseRow) -> DayClose:
    """A count."""
    return DayClose(
        book=Book(row.day, row.employee),
        expected=row.expected,
        counted=row.counted,
        note=row.note,
        at=row.at,
        by=row.by,
        reason=row.reason,
    )


def written_off_of(row: ReceiptWriteOffRow) -> WrittenOff:
    """Numbers nobody may use any more."""
    return WrittenOff(row.series, row.first, row.last, row.at, row.by, row.reason)
