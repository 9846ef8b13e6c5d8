"""The tables of the fee ledger. Append-only by trigger: a void or a refund is a row of its own.

The payer's name is part of the accounting record and stays with it; nothing else here says who.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables import Base


class FeePaymentRow(Base):
    """Money taken. series "" and number NULL: a slip."""

    __tablename__ = "fee_payment"
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    dossier_id: Mapped[UUID] = mapped_column(ForeignKey("dossier.id"), index=True)
    dossier_code: Mapped[str]  # as it stood when the money was taken
    agency_id: Mapped[str]
    fee_name: Mapped[str]
    kind: Mapped[str]
    amount: Mapped[int]  # đồng
    method: Mapped[str]
    payer: Mapped[str]
    reference: Mapped[str]
    series: Mapped[str]
    number: Mapped[int | None]
    taken_at: Mapped[datetime]
    taken_by: Mapped[str]
    book_day: Mapped[date] = mapped_column(index=True)
    book_employee: Mapped[str]

    __table_args__ = (
        Index(
            "uq_fee_payment_number",
            "series",
            "number",
            unique=True,
            sqlite_where=text("number IS NOT NULL"),
        ),
    )


class FeeVoidRow(Base):
    """A taking that was wrong."""

    __tablename__ = "fee_void"
    payment_id: Mapped[UUID] = mapped_column(ForeignKey("fee_payment.id"), primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str]
    reason: Mapped[str]
    book_day: Mapped[date] = mapped_column(index=True)
    book_employee: Mapped[str]


class FeeRefundRow(Base):
    """Money given back; account, account_name and bank are empty for cash."""

    __tablename__ = "fee_refund"
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    payment_id: Mapped[UUID] = mapped_column(ForeignKey("fee_payment.id"), index=True)
    amount: Mapped[int]
    method: Mapped[str]
    reason: Mapped[str]
    account: Mapped[str]
    account_name: Mapped[str]
    bank: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    book_day: Mapped[date] = mapped_column(index=True)
    book_employee: Mapped[str]


class FeeCloseRow(Base):
    """Cash counted at the end of a day."""

    __tablename__ = "fee_close"
    seq: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    employee: Mapped[str]
    expected: Mapped[int]
    counted: Mapped[int]
    note: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]

    __table_args__ = (Index(None, "day", "employee"),)


class ReceiptWriteOffRow(Base):
    """Receipt numbers that may be on paper without a record; last < first: none."""

    __tablename__ = "receipt_write_off"
    seq: Mapped[int] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(index=True)
    first: Mapped[int]
    last: Mapped[int]
    instance_id: Mapped[str]  # the restored store that it was told to
    reason: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
