"""`quay report NAME --from DATE --to DATE`."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.context import DONE, Context, day
from app.errors import InvalidInput

if TYPE_CHECKING:  # a wrong date must not wait for the store
    from app.usecases.reports.made import Report
    from app.usecases.workplace import Session

_NAMES = (
    "summary", "06a", "register", "digitisation", "766", "fees", "postal", "workload", "overdue",
)  # fmt: skip
_FORMATS = ("json", "xlsx", "pdf")


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    report = commands.add_parser("report", parents=[common])
    report.add_argument("name", choices=_NAMES)
    report.add_argument("--from", dest="first", required=True, metavar="DATE")
    report.add_argument("--to", dest="last", required=True, metavar="DATE")
    report.add_argument("--format", choices=_FORMATS, help="mặc định theo đuôi tệp của --out")
    report.add_argument("--out", type=Path, metavar="FILE")
    report.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Both days are included. A workbook and a PDF need a file to go to."""
    first, last = day(args.first), day(args.last)
    if first > last:
        raise InvalidInput("report.period")
    form = _format(args)
    with context.session() as (_, session):
        report = session.desk.reports(args.name, first, last)
        if args.out is not None:
            _save(_bytes(session, report, form), args.out)
    if args.out is not None:
        context.show(report.document, f"Đã ghi báo cáo vào tệp {args.out}.")
    elif args.format == "json" and not context.as_json:
        context.show(None, _json(report))
    else:
        context.show(report.document, _text(report))
    return DONE


def _format(args: argparse.Namespace) -> str:
    """What was asked for, else what the file's ending says, else JSON."""
    if args.out is None:
        if args.format in ("xlsx", "pdf"):
            raise InvalidInput("report.no_file", format=args.format)
        return "json"
    if not args.out.absolute().parent.is_dir():
        raise InvalidInput("cli.no_such_folder")
    ending = args.out.suffix.lower().removeprefix(".")
    return str(args.format or (ending if ending in _FORMATS else "json"))


def _bytes(session: "Session", report: "Report", form: str) -> bytes:
    if form == "pdf":
        return session.desk.reports.pdf(report, session.employee)
    if form == "xlsx":
        return session.desk.reports.xlsx(report)
    return _json(report).encode()


def _save(data: bytes, path: Path) -> None:
    from printing.folder import PdfFolder

    PdfFolder().save(data, path)


def _json(report: "Report") -> str:
    return json.dumps(report.document, ensure_ascii=False, indent=2)


def _text(report: "Report") -> str:
    """For people: the paper without its lines."""
    from printing.rows import written

    paper = report.paper
    head = [text for text in (paper.title, paper.under) if text]
    facts = [f"{label}: {value}" for label, value in paper.facts]
    kinds = [column.kind for column in paper.columns] or ["text"] * len((*paper.rows, ())[0])
    rows = [row for row in (*paper.rows, paper.total) if row]
    lines = [" | ".join(map(written, kinds, row)) for row in rows]
    titles = [" | ".join(column.title for column in paper.columns)] if paper.columns else []
    return "\n".join((*head, *facts, *titles, *lines, *paper.notes))
