"""The ledger of fees: takings, voids, refunds, day closes, receipt numbers written off."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0003"
down_revision = "0002"

_LEDGER = ("fee_payment", "fee_void", "fee_refund", "fee_close", "receipt_write_off")
_TOO_MUCH = """
NEW.amount <= 0 OR NEW.amount > (SELECT amount FROM fee_payment WHERE id = NEW.payment_id)
- (SELECT coalesce(sum(amount), 0) FROM fee_refund WHERE payment_id = NEW.payment_id)
"""
#: Table, condition under which a row is refused, why.
_REFUSED = (
    ("fee_payment", "NEW.amount <= 0", "a taking is above zero"),
    (
        "fee_payment",
        "EXISTS (SELECT 1 FROM receipt_write_off WHERE series = NEW.series"
        " AND NEW.number BETWEEN first AND last)",
        "receipt number was written off",
    ),
    (
        "fee_void",
        "EXISTS (SELECT 1 FROM fee_refund WHERE payment_id = NEW.payment_id)",
        "already given back",
    ),
    (
        "fee_refund",
        "EXISTS (SELECT 1 FROM fee_void WHERE payment_id = NEW.payment_id)",
        "already voided",
    ),
    ("fee_refund", _TOO_MUCH, "more than was taken"),
)


def upgrade() -> None:
    _payments()
    _after_payments()
    _counts()
    for table in _LEDGER:
        for verb in ("UPDATE", "DELETE"):
            _guard(f"{table}_{verb.lower()}", verb, table, "1", f"{table} is append-only")
    for place, (table, condition, why) in enumerate(_REFUSED):
        _guard(f"{table}_refused_{place}", "INSERT", table, condition, why)


def _payments() -> None:
    op.create_table(
        "fee_payment",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("dossier_id", sa.Uuid(), nullable=False),
        *_texts("dossier_code", "agency_id", "fee_name", "kind"),
        sa.Column("amount", sa.Integer(), nullable=False),
        *_texts("method", "payer", "reference", "series"),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        *_texts("taken_by"),
        *_book(),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_fee_payment_dossier_id")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_fee_payment")),
        sa.UniqueConstraint("id", name=op.f("uq_fee_payment_id")),
    )
    op.create_index(op.f("ix_fee_payment_dossier_id"), "fee_payment", ["dossier_id"])
    op.create_index(op.f("ix_fee_payment_book_day"), "fee_payment", ["book_day"])
    op.create_index(
        "uq_fee_payment_number",
        "fee_payment",
        ["series", "number"],
        unique=True,
        sqlite_where=sa.text("number IS NOT NULL"),
    )


def _after_payments() -> None:
    op.create_table(
        "fee_void",
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        *_texts("by", "reason"),
        *_book(),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["fee_payment.id"], name=op.f("fk_fee_void_payment_id")
        ),
        sa.PrimaryKeyConstraint("payment_id", name=op.f("pk_fee_void")),
    )
    op.create_index(op.f("ix_fee_void_book_day"), "fee_void", ["book_day"])
    op.create_table(
        "fee_refund",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        *_texts("method", "reason", "account", "account_name", "bank"),
        sa.Column("at", UtcDateTime(), nullable=False),
        *_texts("by"),
        *_book(),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["fee_payment.id"], name=op.f("fk_fee_refund_payment_id")
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_fee_refund")),
        sa.UniqueConstraint("id", name=op.f("uq_fee_refund_id")),
    )
    op.create_index(op.f("ix_fee_refund_payment_id"), "fee_refund", ["payment_id"])
    op.create_index(op.f("ix_fee_refund_book_day"), "fee_refund", ["book_day"])


def _counts() -> None:
    op.create_table(
        "fee_close",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        *_texts("employee"),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        *_texts("note", "reason"),
        sa.Column("at", UtcDateTime(), nullable=False),
        *_texts("by"),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_fee_close")),
    )
    op.create_index(op.f("ix_fee_close_day_employee"), "fee_close", ["day", "employee"])
    op.create_table(
        "receipt_write_off",
        sa.Column("seq", sa.Integer(), nullable=False),
        *_texts("series"),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        *_texts("instance_id", "reason"),
        sa.Column("at", UtcDateTime(), nullable=False),
        *_texts("by"),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_receipt_write_off")),
    )
    op.create_index(op.f("ix_receipt_write_off_series"), "receipt_write_off", ["series"])


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _book() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("book_day", sa.Date(), nullable=False),
        sa.Column("book_employee", sa.String(), nullable=False),
    )


def _guard(name: str, verb: str, table: str, condition: str, why: str) -> None:
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
    )
