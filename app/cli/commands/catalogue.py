"""`quay procedures`: the catalogue of the open store, or the one that is shipped; its files."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.bootstrap.folders import CATALOGUE
from app.cli.commands.catalogue_text import agency_lines, document, procedure_text
from app.cli.context import DONE, PROBLEM, Context, note
from app.domain.calendar import ZONE
from app.domain.catalogue import BadRows
from app.domain.codes import procedure_stem
from app.domain.procedure import Agency, Procedure
from app.errors import InvalidInput, NotFound, StoreError
from storage.catalogue_files import read_yaml
from ui.messages import explain_code

_WHAT = "list|show|import|template"


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    top = commands.add_parser("procedures", parents=[common])
    inner = top.add_subparsers(dest="what", required=True, metavar=_WHAT)
    every = inner.add_parser("list", parents=[common])
    show = inner.add_parser("show", parents=[common])
    show.add_argument("code")
    for parser, run in ((every, list_all), (show, show_one)):
        parser.add_argument("--on", type=_day, metavar="DATE", help="quy định của ngày này")
        parser.set_defaults(run=run)
    read = inner.add_parser("import", parents=[common])
    read.add_argument("file", type=Path, help="LayThuTuc .json, .xlsx hoặc .yaml")
    read.add_argument("--from", dest="first", type=_day, metavar="DATE", help="hiệu lực từ ngày")
    read.set_defaults(run=import_file)
    template = inner.add_parser("template", parents=[common])
    template.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")
    template.set_defaults(run=write)


def list_all(context: Context, args: argparse.Namespace) -> int:
    """What is in force on the day."""
    procedures, _ = catalogue_on(context, args.on)
    text = "\n".join(f"{p.code}  {p.name}  ({p.agency_name})" for p in procedures)
    context.show({"procedures": [document(p) for p in procedures]}, text)
    return DONE


def show_one(context: Context, args: argparse.Namespace) -> int:
    """One procedure with its cases and papers, and what its agency says."""
    stem = procedure_stem(args.code)
    procedures, agencies = catalogue_on(context, args.on)
    found = next((p for p in procedures if p.code == stem), None)
    if found is None:
        raise NotFound("procedure.not_found", code=stem)
    agency = next((a for a in agencies if a.id == found.agency_id), None)
    context.show(
        {"procedures": [document(found, agency)]},
        "\n".join([procedure_text(found), *agency_lines(agency)]),
    )
    return DONE


def import_file(context: Context, args: argparse.Namespace) -> int:
    """Whole or not at all; exit 1 when rows are bad, all of them on stderr."""
    with context.session() as (_, session):
        try:
            done = session.desk.import_catalogue(args.file, session.employee, args.first)
        except BadRows as refused:
            return _refused(context, refused)
    for code in done.dropped:
        note(f"Bỏ qua thủ tục {code}: không còn hiệu lực theo dữ liệu đã cấp.")
    context.show(
        {
            "procedures": [document(p) for p in done.procedures],
            "agencies": [agency.id for agency in done.agencies],
            "added": list(done.added),
            "changed": list(done.changed),
            "dropped": list(done.dropped),
            "rejected": [],
        },
        f"Đã nhận {len(done.procedures)} thủ tục ({len(done.added)} mới, {len(done.changed)} thay "
        f"đổi) và {len(done.agencies)} cơ quan.",
    )
    return DONE


def write(context: Context, args: argparse.Namespace) -> int:
    """A workbook to fill in; an existing file is not written over."""
    if args.out.exists():
        raise InvalidInput("catalogue.template_exists", file=args.out.name)
    from storage.catalogue_files.template import write_template

    args.out.write_bytes(write_template())
    context.show({"file": str(args.out)}, f"Đã ghi tệp mẫu {args.out}.")
    return DONE


def catalogue_on(
    context: Context, on: date | None
) -> tuple[tuple[Procedure, ...], tuple[Agency, ...]]:
    """Procedures in force on a day (today), and the agencies.

    Of the counter's store where it can be opened without asking anybody, else as shipped.
    """
    day = on or context.clock().now().astimezone(ZONE).date()
    try:
        found = _of_store(context, day)
    except StoreError:
        if context.pin_file is not None:
            raise
        note(explain_code("catalogue.shipped_only"))
        found = None
    if found is None:
        agencies, procedures = read_yaml(CATALOGUE)
        return procedures, agencies
    return found


def _of_store(
    context: Context, day: date
) -> tuple[tuple[Procedure, ...], tuple[Agency, ...]] | None:
    """None where there is no store yet."""
    from storage import keys

    if not keys.has_keys(context.folder.path):
        return None
    with context.session() as (_, session), session.desk.store.unit_of_work() as uow:
        return uow.catalogue.procedures(day), uow.catalogue.agencies()


def _refused(context: Context, refused: BadRows) -> int:
    rejected = [
        {"sheet": row.place, "line": row.line, "problem": explain_code(row.code, row.params)}
        for row in refused.rows
    ]
    for row, said in zip(refused.rows, rejected, strict=True):
        note(f"{row.where}: {said['problem']}")
    note(explain_code(refused.code, refused.params))
    context.show({"procedures": [], "rejected": rejected}, "")
    return PROBLEM


def _day(text: str) -> date:
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, shape).date()  # noqa: DTZ007  (a day)
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"ngày «{text}» phải viết như 2026-01-31")
