"""Payments and cash books as `--json` documents and as lines for people."""

from app.cli.context import iso
from app.domain.dossier import Dossier
from app.domain.fee_report import close_document, series_document
from app.domain.fees import Payment, fee_state, owed
from app.domain.money import dong
from app.usecases.fee_book import DaySheet


def dossier_document(dossier: Dossier, payments: tuple[Payment, ...]) -> dict[str, object]:
    """Where the fee stands; amounts in đồng."""
    return {
        "code": str(dossier.code or dossier.provisional_code or ""),
        "fee": dossier.fee,
        "timing": dossier.fee_timing,
        "state": fee_state(dossier, payments).value,
        "paid": dossier.fee_paid,
        "owed": owed(dossier, payments),
    }


def payment_document(payment: Payment) -> dict[str, object]:
    """One taking with what became of it."""
    return {
        "id": str(payment.id),
        "code": payment.dossier_code,
        "amount": payment.amount,
        "method": payment.method.value,
        "kind": payment.kind.value,
        "fee_name": payment.fee_name,
        "payer": payment.payer,
        "reference": payment.reference,
        "series": payment.series or None,
        "number": payment.number,
        "taken_at": iso(payment.taken_at),
        "taken_by": payment.taken_by,
        "book": payment.book.day.isoformat(),
        "voided_at": iso(payment.voided_at),
        "voided_by": payment.voided_by or None,
        "void_reason": payment.void_reason or None,
        "refunds": [
            {
                "amount": back.amount,
                "method": back.method.value,
                "reason": back.reason,
                "account": back.account or None,
                "name": back.account_name or None,
                "bank": back.bank or None,
                "at": iso(back.at),
                "by": back.by,
            }
            for back in payment.refunds
        ],
    }


def sheet_document(sheet: DaySheet) -> dict[str, object]:
    """A day's book."""
    return {
        "date": sheet.day.isoformat(),
        "totals": {
            "cash": sheet.totals.cash,
            "transfer": sheet.totals.transfer,
            "online": sheet.totals.online,
            "total": sheet.totals.total,
        },
        "payments": [payment_document(payment) for payment in sheet.payments],
        "books": [
            {
                "employee": line.book.employee,
                "expected": line.expected,
                "closes": [close_document(close) for close in line.closes],
            }
            for line in sheet.books
        ],
        "series": [series_document(use) for use in sheet.series],
    }


def payment_text(payment: Payment) -> str:
    """One line for people."""
    state = "  ĐÃ HỦY" if payment.voided else ""
    back = f"  đã hoàn {dong(payment.refunded)}" if payment.refunds else ""
    receipt = payment.receipt or "phiếu thu"
    when = iso(payment.taken_at)
    return (
        f"{when}  {payment.dossier_code}  {dong(payment.amount)}  {payment.method.label}  "
        f"{receipt}  {payment.taken_by}{state}{back}"
    )


def sheet_text(sheet: DaySheet) -> str:
    """Payments, sums by method, whose book is counted."""
    sums = sheet.totals
    lines = [payment_text(payment) for payment in sheet.payments]
    lines.append(
        f"Tiền mặt {dong(sums.cash)}, chuyển khoản {dong(sums.transfer)}, "
        f"trực tuyến {dong(sums.online)}"
    )
    for line in sheet.books:
        state = "đã khóa sổ" if line.closes else "chưa khóa sổ"
        lines.append(f"{line.book.employee}: tiền mặt theo sổ {dong(line.expected)}, {state}")
    return "\n".join(lines)
