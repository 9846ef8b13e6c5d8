"""`quay fee`: the money of a dossier, the cash book, the numbered receipts."""

import argparse
from datetime import date
from typing import Any

from app.cli.commands.fee_documents import (
    dossier_document,
    payment_document,
    payment_text,
    sheet_document,
    sheet_text,
)
from app.cli.context import DONE, Context
from app.domain.dossier import Dossier
from app.domain.fee_report import close_document, series_document
from app.domain.fees import FeeMethod, Payment, fee_state
from app.domain.money import dong
from app.errors import InvalidInput, NotAllowed
from app.usecases.reverse_fee import PayTo
from app.usecases.workplace import Session

_LONGEST_AMOUNT = 12


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    top = commands.add_parser("fee", parents=[common])
    inner = top.add_subparsers(dest="what", required=True, metavar="VIỆC")

    def command(name: str, words: str, *, code: bool = True) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = inner.add_parser(name, parents=[common], help=words)
        if code:
            made.add_argument("code")
        return made

    command("show", "các khoản thu của hồ sơ").set_defaults(run=run_show)
    _declare_take(command("take", "thu tiền"))
    _declare_reversals(command("void", "hủy khoản thu"), command("refund", "hoàn tiền"))
    _declare_close(command("close", "đếm tiền, khóa sổ ngày", code=False))
    book = command("book", "sổ tiền của một ngày", code=False)
    book.add_argument("--date", type=_day, metavar="DATE")
    book.set_defaults(run=run_book)
    _declare_series(command("series", "biên lai còn lại", code=False))


def _declare_take(take: argparse.ArgumentParser) -> None:
    take.add_argument("--method", choices=[method.value for method in FeeMethod], default="cash")
    take.add_argument("--amount", type=_amount, metavar="N", help="đồng; mặc định: số còn phải thu")
    take.add_argument("--payer", default="", metavar="NAME")
    take.add_argument("--reference", default="", help="số giao dịch của ngân hàng hoặc của tỉnh")
    take.set_defaults(run=run_take)


def _declare_reversals(void: argparse.ArgumentParser, refund: argparse.ArgumentParser) -> None:
    for one in (void, refund):
        one.add_argument("--reason", default="")
        one.add_argument("--receipt", default="", metavar="NUMBER", help="khi có nhiều khoản thu")
    refund.add_argument("--amount", type=_amount, metavar="N", help="mặc định: toàn bộ")
    for name in ("account", "name", "bank"):
        refund.add_argument(f"--{name}", default="")
    void.set_defaults(run=run_void)
    refund.set_defaults(run=run_refund)


def _declare_close(close: argparse.ArgumentParser) -> None:
    close.add_argument("--date", type=_day, metavar="DATE", help="mặc định: hôm nay")
    close.add_argument("--counted", type=_amount, required=True, metavar="N", help="đồng đếm được")
    close.add_argument("--note", default="", help="vì sao lệch")
    close.add_argument("--reason", default="", help="vì sao đếm lại")
    close.add_argument("--employee", default="", metavar="NAME", help="sổ của người khác")
    close.set_defaults(run=run_close)


def _declare_series(series: argparse.ArgumentParser) -> None:
    series.add_argument("--symbol", default="", metavar="KY-HIEU")
    series.add_argument("--last", type=_amount, metavar="N", help="số của tờ cuối trên giấy")
    series.add_argument("--reason", default="")
    series.set_defaults(run=run_series)


def run_show(context: Context, args: argparse.Namespace) -> int:
    """State, takings, and the VietQR text when something is owed and a bank is known."""
    with context.session() as (_, session):
        dossier, payments = session.desk.fees.of(args.code)
        code = _transfer(session, args.code)
    document = dossier_document(dossier, payments) | {
        "payments": [payment_document(payment) for payment in payments],
        "vietqr": code,
    }
    lines = [f"{dossier.code}: {fee_state(dossier, payments).label}", *map(payment_text, payments)]
    context.show(document, "\n".join(lines))
    return DONE


def _transfer(session: Session, code: str) -> str | None:
    try:
        return session.desk.fees.transfer(code)[0]
    except NotAllowed:  # nothing owed, or no bank: no code to show
        return None


def run_take(context: Context, args: argparse.Namespace) -> int:
    """One taking; its receipt number when a series is configured."""
    with context.session() as (_, session):
        dossier, payment = session.desk.fees.take(
            args.code,
            session.employee,
            FeeMethod(args.method),
            args.amount,
            payer=args.payer,
            reference=args.reference,
        )
        payments = session.desk.fees.of(args.code)[1]
    return _said(context, dossier, payments, payment)


def run_void(context: Context, args: argparse.Namespace) -> int:
    """The receipt stays in the list."""
    with context.session() as (_, session):
        dossier, payment = session.desk.reverse_fee.void(
            args.code, session.employee, args.reason, args.receipt
        )
        payments = session.desk.fees.of(args.code)[1]
    return _said(context, dossier, payments, payment)


def run_refund(context: Context, args: argparse.Namespace) -> int:
    """In cash, or to an account told whole."""
    told = (args.account, args.name, args.bank)
    to = PayTo(*told) if any(told) else None
    with context.session() as (_, session):
        dossier, payment = session.desk.reverse_fee.refund(
            args.code, session.employee, args.reason, args.amount, to, args.receipt
        )
        payments = session.desk.fees.of(args.code)[1]
    return _said(context, dossier, payments, payment)


def run_close(context: Context, args: argparse.Namespace) -> int:
    """A difference needs --note; a second count a supervisor and --reason."""
    with context.session() as (_, session):
        book = session.desk.fee_book
        close = book.close(
            args.date or book.today,
            args.counted,
            session.employee,
            args.note,
            args.reason,
            args.employee,
        )
    context.show(
        close_document(close),
        f"Sổ ngày {close.book.day:%d/%m/%Y} của {close.book.employee}: theo sổ "
        f"{dong(close.expected)}, đếm được {dong(close.counted)}, lệch {dong(close.difference)}.",
    )
    return DONE


def run_book(context: Context, args: argparse.Namespace) -> int:
    """The day's payments, sums by method, whose books are counted."""
    with context.session() as (_, session):
        book = session.desk.fee_book
        sheet = book.sheet(args.date or book.today)
    context.show(sheet_document(sheet), sheet_text(sheet))
    return DONE


def run_series(context: Context, args: argparse.Namespace) -> int:
    """The stock; with --symbol and --last: everything up to that paper is used up."""
    with context.session() as (_, session):
        book = session.desk.fee_book
        if args.symbol or args.last is not None:
            if args.last is None:
                raise InvalidInput("fee.bad_amount")
            book.stock.write_off(args.symbol, args.last, session.employee, args.reason)
        uses = book.stock.use(book.today, book.today)
    text = "\n".join(f"{u.symbol}: {u.first:07d}-{u.last:07d}, còn {u.closing} số" for u in uses)
    context.show(
        {"series": [series_document(use) for use in uses]},
        text or "Quầy dùng phiếu thu, không có dải biên lai.",
    )
    return DONE


def _said(
    context: Context, dossier: Dossier, payments: tuple[Payment, ...], payment: Payment
) -> int:
    document = dossier_document(dossier, payments) | {"payment": payment_document(payment)}
    context.show(document, payment_text(payment))
    return DONE


def _amount(text: str) -> int:
    """Digits, with or without the dots of thousands."""
    digits = text.replace(".", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > _LONGEST_AMOUNT:
        raise argparse.ArgumentTypeError(f"«{text[:40]}» không phải số đồng")
    return int(digits)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"«{text[:40]}» không phải ngày yyyy-mm-dd") from error
