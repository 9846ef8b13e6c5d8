"""`quay print FORM CODE`: a paper of a dossier, of a procedure or of a day."""

import argparse
from pathlib import Path
from typing import Any

from app.cli.context import DONE, Context, day
from app.errors import InvalidInput, NotAllowed
from app.usecases.print_form import PrintedForm
from app.usecases.workplace import Session
from printing.folder import PdfFolder

_FORMS = (
    "receipt", "supplement", "refusal", "apology", "control", "stop", "return-slip",
    "fee-receipt", "history", "handover", "guidance", "return-receipt", "thermal", "postal-label",
    "results", "dispatch", "uncollected",
)  # fmt: skip
#: Forms that come with the law's own issue.
_LATER = frozenset({"thermal", "postal-label"})
#: Lists of a day; CODE is an agency, or `all`.
_LISTS = frozenset({"handover", "results", "dispatch", "uncollected"})


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    paper = commands.add_parser("print", parents=[common], help="in biểu mẫu")
    paper.add_argument("form", choices=_FORMS)
    paper.add_argument("code")
    paper.add_argument("--date", metavar="DATE")
    target = paper.add_mutually_exclusive_group(required=True)
    target.add_argument("--out", type=Path, metavar="FILE.pdf")
    target.add_argument("--printer", metavar="QUEUE")
    paper.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """A second print of the same paper is marked as a reprint."""
    if args.form in _LATER:
        raise NotAllowed("cli.not_yet", what=f"print {args.form}")
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
    desk = session.desk
    if args.form in _LISTS:
        return _listed(session, args)
    if args.form == "guidance":
        procedure = desk.guidance.procedure(args.code)
        printed = desk.print_form.guidance(procedure, 0, session.employee)
        if args.printer:
            desk.printer.send(printed.pdf, printed.title, args.printer)
        return printed
    return desk.print_form(args.form, args.code, session.employee, queue=args.printer or "")


def _listed(session: Session, args: argparse.Namespace) -> PrintedForm:
    """A list of an agency, or of all; --date: its day, today without."""
    desk, who = session.desk, session.employee
    agency = "" if args.code.casefold() == "all" else args.code
    made = desk.lists.of(args.form, agency, day(args.date) if args.date else None, who.name)
    printed = PrintedForm(args.form, made.title, desk.lists.pdf(made, who), 0)
    if args.printer:
        desk.printer.send(printed.pdf, printed.title, args.printer)
    return printed
