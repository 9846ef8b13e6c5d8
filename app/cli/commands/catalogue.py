"""`quay procedures`: list and show need no store; import goes into one."""

import argparse
from pathlib import Path
from typing import Any

from app.bootstrap.folders import CATALOGUE
from app.cli.context import DONE, Context
from app.domain.codes import procedure_stem
from app.domain.money import dong
from app.domain.procedure import Procedure
from app.errors import InvalidInput, NotFound
from storage.catalogue_files import read_yaml


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    top = commands.add_parser("procedures", parents=[common], help="danh mục thủ tục")
    inner = top.add_subparsers(dest="what", required=True, metavar="list|show|import")
    inner.add_parser("list", parents=[common]).set_defaults(run=list_all)
    show = inner.add_parser("show", parents=[common])
    show.add_argument("code")
    show.set_defaults(run=show_one)
    read = inner.add_parser("import", parents=[common])
    read.add_argument("file", type=Path)
    read.set_defaults(run=import_file)


def list_all(context: Context, _args: argparse.Namespace) -> int:
    """The shipped catalogue."""
    _, procedures = read_yaml(CATALOGUE)
    text = "\n".join(f"{p.code}  {p.name}  ({p.agency_name})" for p in procedures)
    context.show({"procedures": [document(p) for p in procedures]}, text)
    return DONE


def show_one(context: Context, args: argparse.Namespace) -> int:
    """One procedure with its cases and papers."""
    stem = procedure_stem(args.code)
    _, procedures = read_yaml(CATALOGUE)
    found = next((p for p in procedures if p.code == stem), None)
    if found is None:
        raise NotFound("procedure.not_found", code=stem)
    context.show({"procedures": [document(found)]}, _text(found))
    return DONE


def import_file(context: Context, args: argparse.Namespace) -> int:
    """Whole or not at all: a bad row refuses the file."""
    if args.file.suffix.lower() not in (".yaml", ".yml"):
        raise InvalidInput("catalogue.only_yaml", file=args.file.name)
    agencies, procedures = read_yaml(args.file)
    with context.session() as (_, session), session.desk.store.unit_of_work() as uow:
        uow.catalogue.replace_all(agencies, procedures)
        uow.audit.add(session.desk.clock.now(), session.employee.name, "catalogue.import", "", {})
        uow.commit()
    context.show(
        {"procedures": [document(p) for p in procedures]},
        f"Đã nhận {len(procedures)} thủ tục của {len(agencies)} cơ quan.",
    )
    return DONE


def document(procedure: Procedure) -> dict[str, object]:
    """A procedure as JSON."""
    return {
        "code": procedure.code,
        "name": procedure.name,
        "agency": procedure.agency_name,
        "agency_id": procedure.agency_id,
        "field": procedure.field_name,
        "result": procedure.result,
        "note": procedure.note,
        "cases": [
            {
                "number": number,
                "name": case.name,
                "time": case.amount,
                "unit": case.unit.value,
                "fee": case.fee,
                "fee_note": case.fee_note,
                "papers": [
                    {
                        "name": paper.name,
                        "originals": paper.originals,
                        "copies": paper.copies,
                        "certified": paper.certified,
                        "required": paper.required,
                    }
                    for paper in case.papers
                ],
            }
            for number, case in enumerate(procedure.cases, start=1)
        ],
    }


def _text(procedure: Procedure) -> str:
    lines = [f"{procedure.code}  {procedure.name}", f"Cơ quan: {procedure.agency_name}"]
    for number, case in enumerate(procedure.cases, start=1):
        lines.append(f"\nTrường hợp {number}: {case.name} - {case.time_label}, {dong(case.fee)}")
        for paper in case.papers:
            need = "phải có" if paper.required else "nếu có"
            lines.append(
                f"  - {paper.name} ({need}; bản chính {paper.originals}, "
                f"bản sao {paper.copies}, chứng thực {paper.certified})"
            )
    return "\n".join(lines)
