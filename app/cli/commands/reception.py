"""`quay receive FILE.jsonl`: receptions without a window, through the same use case."""

import argparse
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli.context import DONE, PROBLEM, Context, iso, note
from app.cli.reception_line import LineReader
from app.domain.codes import procedure_stem
from app.domain.dossier import Dossier
from app.domain.reception import Reception, cautions
from app.domain.text import fold
from app.errors import CounterError, InvalidInput
from app.usecases.workplace import Session
from printing.folder import PdfFolder
from ui.messages import explain

log = logging.getLogger(__name__)


_KEYS = (
    "Mỗi dòng một hồ sơ. Khóa: procedure, case, owner, filer, authority, papers, channel, "
    "return_by, return_address, received_at, summary, sets, note, fee_timing, fee_reason, "
    "fee_paid, fee_method, group (các dòng cùng nhóm), copy_of (mã hồ sơ trước). Của một giấy tờ: "
    "name, code, files, originals, copies, certified, not_needed, reuse_of (mã hồ sơ có tệp)."
)


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    receive = commands.add_parser("receive", parents=[common], epilog=_KEYS)
    receive.add_argument("file", type=Path, metavar="FILE.jsonl")
    receive.add_argument("--out", type=Path, metavar="DIR", help="ghi giấy hẹn vào thư mục")
    receive.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """A bad line never stops the others; exit 1 when one was rejected."""
    lines = read_lines(args.file)
    prepare_folder(args.out)
    received: list[dict[str, Any]] = []
    rejected: list[dict[str, Any]] = []
    with context.session() as (_, session):
        reader = LineReader(session, args.file.parent)
        for number, text in lines:
            try:
                dossier = _receive(session, reader, number, text)
            except CounterError as error:
                rejected.append({"line": number, "problem": explain(error)})
                note(f"Dòng {number}: {explain(error)}")
                continue
            received.append(
                {
                    "line": number,
                    "code": str(dossier.code),
                    "due_at": iso(dossier.due_at),
                    "receipt": _receipt(session, dossier, args.out),
                }
            )
    context.show(
        {"received": received, "rejected": rejected},
        "\n".join(f"{r['code']}  hẹn trả {r['due_at'] or 'không có hạn'}" for r in received),
    )
    unprinted = args.out is not None and any(r["receipt"] is None for r in received)
    return PROBLEM if rejected or unprinted else DONE


def prepare_folder(out: Path | None) -> None:
    """Before anything is done whose paper could then not be written."""
    if out is None:
        return
    if out.exists() and not out.is_dir():
        raise InvalidInput("cli.out_not_folder")
    out.mkdir(parents=True, exist_ok=True)


def read_text(path: Path) -> str:
    """Raises InvalidInput("cli.cannot_read")."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("cli.cannot_read", file=path.name) from error


def read_lines(path: Path) -> list[tuple[int, str]]:
    """Numbered lines that are not blank; only a line feed ends one. Raises as `read_text`.

    A line that is not UTF-8 keeps marks for its bytes, so that `json_object` refuses it alone.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except OSError as error:
        raise InvalidInput("cli.cannot_read", file=path.name) from error
    lines = text.split("\n")
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _receive(session: Session, reader: LineReader, number: int, line: str) -> Dossier:
    reception = reader(line)
    for words in _doubts(session, reception):
        note(f"Dòng {number}: {words}")
    return session.desk.receive(reception, session.employee)


def _doubts(session: Session, reception: Reception) -> Iterator[str]:
    """What a clerk would see in amber; nothing is refused for it."""
    procedure = procedure_stem(reception.procedure_code)
    same = session.desk.earlier.same_request(reception.owner.id_number, procedure)
    if same is not None:
        state = same.status.label if same.status else "Nháp"
        yield f"chủ hồ sơ đã nộp thủ tục này trong 30 ngày qua: {same.code} ({state})."
    for doubt in cautions(reception):
        yield explain(InvalidInput(doubt.code))
    lacking = _lacking(session, reception)
    if lacking:
        yield f"chưa có giấy tờ bắt buộc: {'; '.join(lacking)}."


def _lacking(session: Session, reception: Reception) -> list[str]:
    """Papers the case asks for that neither came nor were excused; what is unknown asks nothing."""
    try:
        procedure = session.desk.guidance.procedure(procedure_stem(reception.procedure_code))
    except CounterError:
        return []
    asked = procedure.cases[reception.case_index : reception.case_index + 1]
    came = {fold(paper.name) for paper in reception.papers if not paper.lacking}
    return [
        paper.name
        for case in asked
        for paper in case.papers
        if paper.required and fold(paper.name) not in came
    ]


def _receipt(session: Session, dossier: Dossier, out: Path | None) -> str | None:
    """A receipt is personal data: only written where somebody asked for it.

    None also when it could not be made: the dossier is received all the same, and is told so.
    """
    if out is None:
        return None
    try:
        printed = session.desk.print_form("receipt", str(dossier.code), session.employee)
        path = PdfFolder().save_new(printed.pdf, out, printed.title)
    except CounterError as error:
        note(f"{dossier.code}: {explain(error)}")
        return None
    except Exception:  # a defect on paper must not hide dossiers that are received
        log.exception("receipt failed")
        note(f"{dossier.code}: đã tiếp nhận, chưa in được giấy hẹn; chi tiết trong tệp nhật ký.")
        return None
    return str(path)
