"""`quay print FORM CODE`: a paper of a dossier, of a procedure or of a day."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from app.cli.context import DONE, Context
from app.domain.codes import DossierCode
from app.errors import InvalidInput
from app.usecases.counter_lists import CounterList
from app.usecases.print_form import PrintedForm
from app.usecases.print_list import PrintList
from app.usecases.workplace import Session
from printing.folder import PdfFolder

_OF_DOSSIER = (
    "receipt", "supplement", "refusal", "apology", "control", "stop", "return-slip",
    "fee-receipt", "history", "return-receipt", "thermal", "postal-label", "group-receipt",
    "declaration",
)  # fmt: skip
#: CODE is an agency for the first two; the others take none. A declaration takes a procedure too.
_LISTS = ("handover", "results", "dispatch", "uncollected")
_FORMS = (*_OF_DOSSIER, "guidance", *_LISTS)


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    paper = commands.add_parser("print", parents=[common])
    paper.add_argument("form", choices=_FORMS)
    paper.add_argument("code", nargs="?", default="")
    paper.add_argument("--date", metavar="DATE", type=date.fromisoformat)
    paper.add_argument("--copies", type=int, choices=(1, 2), help="số liên của giấy, bản kê")
    paper.add_argument("--payment", default="", metavar="RECEIPT", help="biên lai của lần thu nào")
    target = paper.add_mutually_exclusive_group(required=True)
    target.add_argument("--out", type=Path, metavar="FILE.pdf")
    target.add_argument("--printer", metavar="QUEUE")
    paper.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """A second print of the same paper is marked as a reprint."""
    if not args.code and args.form not in ("results", "dispatch", "uncollected"):
        raise InvalidInput("cli.no_code", form=args.form)
    if args.out is not None and not args.out.absolute().parent.is_dir():
        raise InvalidInput("cli.no_such_folder")
    with context.session() as (_, session):
        printed = _printed(session, args)
        if args.out is not None:
            PdfFolder().save(printed.pdf, args.out)
    document = {
        "form": printed.form,
        "file": str(args.out) if args.out else None,
        "job": printed.job or None,
        "reprint": printed.reprint,
    }
    again = f" (bản in lại lần {printed.reprint})" if printed.reprint else ""
    context.show(document, f"Đã in {printed.title}{again}.")
    return DONE


def _printed(session: Session, args: argparse.Namespace) -> PrintedForm:
    desk, queue = session.desk, args.printer or ""
    if args.form == "guidance" or _is_blank(args):
        procedure = desk.guidance.procedure(args.code)
        printed = (
            desk.print_form.guidance(procedure, 0, session.employee)
            if args.form == "guidance"
            else desk.print_form.declaration(procedure, session.employee)
        )
        if queue:
            desk.printer.send(printed.pdf, printed.title, queue)
        return printed
    if args.form in _LISTS:
        print_list = PrintList(desk.store, desk.forms, desk.printer, desk.clock)
        copies = args.copies or (1 if args.form == "uncollected" else 2)
        return print_list(_made(session, args), session.employee, queue, copies)
    return desk.print_form(
        args.form,
        args.code,
        session.employee,
        queue,
        args.copies or 1,
        payment=args.payment,
    )


def _is_blank(args: argparse.Namespace) -> bool:
    """A declaration of a procedure, to be filled in by hand, not of a dossier."""
    return args.form == "declaration" and DossierCode.find(args.code) is None


def _made(session: Session, args: argparse.Namespace) -> CounterList:
    lists, name = session.desk.lists, session.employee.name
    if args.form == "handover":
        return lists.handover(args.code, args.date, by=name)
    if args.form == "results":
        return lists.results(args.date, args.code, by=name)
    if args.form == "dispatch":
        return lists.dispatch(by=name)
    return lists.uncollected(by=name)
