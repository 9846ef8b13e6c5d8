"""`quay receive FILE.jsonl`: receptions without a window, through the same use case."""

import argparse
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from app.cancel import CancelToken
from app.cli.context import DONE, PROBLEM, Context, iso, moment, note
from app.domain.batch import refuse_foreign, split
from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import Dossier
from app.domain.party import Party, Sex, parse_birth_date
from app.domain.reception import KeptPage, PaperAtHand, Reception
from app.domain.text import clean
from app.errors import CounterError, InvalidInput, NotFound
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from app.usecases.import_dossiers import json_object
from app.usecases.scan_batch import BatchPage
from app.usecases.workplace import Session
from printing.folder import PdfFolder
from ui.messages import explain

log = logging.getLogger(__name__)
T = TypeVar("T")
#: What the province and the forms take (ChuHoSo 500, TrichYeuHoSo 1000 characters).
_LONGEST_NAME, _LONGEST_TEXT = 500, 1000
_CHANNELS = {"direct": Channel.DIRECT, "online": Channel.ONLINE, "post": Channel.POST}
_RETURNS = {"counter": ReturnBy.COUNTER, "post": ReturnBy.POST}
_KINDS = {
    "citizen": PartyKind.CITIZEN,
    "enterprise": PartyKind.ENTERPRISE,
    "agency": PartyKind.STATE_AGENCY,
    "organisation": PartyKind.ORGANISATION,
}
_KNOWN = {
    "procedure",
    "case",
    "owner",
    "filer",
    "papers",
    "channel",
    "return_by",
    "received_at",
    "summary",
    "sets",
    "note",
}


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    receive = commands.add_parser("receive", parents=[common], help="tiếp nhận từ tệp JSONL")
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
        for number, text in lines:
            try:
                dossier = _receive(session, text, args.file.parent)
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


def _receive(session: Session, text: str, folder: Path) -> Dossier:
    row = _row(text)
    reception = Reception(
        procedure_code=_text(row, "procedure"),
        case_index=_number(row, "case", 1) - 1,
        owner=_party(row.get("owner"), "owner"),
        filer=_party(row["filer"], "filer") if row.get("filer") else None,
        papers=tuple(_paper(session, paper, folder) for paper in _list(row, "papers")),
        channel=_one_of(row, "channel", _CHANNELS, Channel.DIRECT),
        return_by=_one_of(row, "return_by", _RETURNS, ReturnBy.COUNTER),
        received_at=moment(_text(row, "received_at")) if row.get("received_at") else None,
        summary=_text(row, "summary", ""),
        sets=_number(row, "sets", 1),
        note=_text(row, "note", ""),
        must_be_complete=False,
    )
    return session.desk.receive(reception, session.employee)


def _receipt(session: Session, dossier: Dossier, out: Path | None) -> str | None:
    """A receipt is personal data: only written where somebody asked for it.

    None also when it could not be made: the dossier is received all the same, and is told so.
    """
    if out is None:
        return None
    try:
        printed = session.desk.print_form("receipt", str(dossier.code), session.employee)
        path = out / f"{printed.title}.pdf"
        PdfFolder().save(printed.pdf, path)
    except CounterError as error:
        note(f"{dossier.code}: {explain(error)}")
        return None
    except Exception:  # a defect on paper must not hide dossiers that are received
        log.exception("receipt failed")
        note(f"{dossier.code}: đã tiếp nhận, chưa in được giấy hẹn; chi tiết trong tệp nhật ký.")
        return None
    return str(path)


def _row(text: str) -> Mapping[str, Any]:
    row = json_object(text)
    unknown = sorted(set(row) - _KNOWN)
    if unknown:
        raise InvalidInput("receive.unknown_key", key=unknown[0][:40])
    return row


def _party(value: object, field: str) -> Party:
    if not isinstance(value, dict):
        raise InvalidInput("import.field", field=field)
    born = _text(value, "birth_date", "")
    normal = parse_birth_date(_day_first(born)) if born else ""
    if normal is None:
        raise InvalidInput("import.field", field=f"{field}.birth_date")
    sex: Sex = {"Nam": "Nam", "Nữ": "Nữ"}.get(_text(value, "sex", ""), "")  # type: ignore[assignment]  # values of the map are Sex
    return Party(
        name=_text(value, "name", ""),
        id_number=_text(value, "id", "").replace(" ", ""),
        kind=_one_of(value, "kind", _KINDS | {k.value: k for k in PartyKind}, PartyKind.CITIZEN),
        birth_date=normal,
        sex=sex,
        address=_text(value, "address", ""),
        phone=_text(value, "phone", ""),
        email=_text(value, "email", ""),
    )


def _day_first(text: str) -> str:
    """yyyy-mm-dd of other programs becomes dd/mm/yyyy."""
    parts = text.split("-")
    iso_shape = len(parts) == 3 and len(parts[0]) == 4
    return "/".join(reversed(parts)) if iso_shape else text


def _paper(session: Session, value: object, folder: Path) -> PaperAtHand:
    if not isinstance(value, dict):
        raise InvalidInput("import.field", field="papers")
    paths = [folder / str(name) for name in _list(value, "files", optional=True)]
    for path in paths:
        if not _is_file(path):
            raise NotFound("receive.file_missing", file=path.name)
    pages: list[BatchPage] = []
    if paths:
        session.desk.scan.from_files(paths, ScanProfile(), CancelToken(), pages.append, ignore)
    kept = _content(pages) or tuple(page.kept for page in pages)
    return PaperAtHand(
        name=_text(value, "name"),
        code=_text(value, "code", ""),
        originals=_number(value, "originals", 0),
        copies=_number(value, "copies", 0),
        certified=_number(value, "certified", 0),
        present=True,
        pages=kept,
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _content(pages: Sequence[BatchPage]) -> tuple[KeptPage, ...]:
    """Without blanks and separators, as at the window. Raises InvalidInput for a foreign slip."""
    segments = split([page.facts for page in pages])
    refuse_foreign(segments)
    return tuple(pages[position].kept for segment in segments for position in segment.pages)


def _text(row: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = row.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise InvalidInput("import.field", field=key)
    if len(value) > (_LONGEST_NAME if key == "name" else _LONGEST_TEXT):
        raise InvalidInput("import.field", field=key)
    return clean(value)


def _number(row: Mapping[str, Any], key: str, default: int) -> int:
    value = row.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidInput("import.field", field=key)
    return value


def _list(row: Mapping[str, Any], key: str, *, optional: bool = False) -> Sequence[Any]:
    value = row.get(key, [] if optional or key == "papers" else None)
    if not isinstance(value, list):
        raise InvalidInput("import.field", field=key)
    return value


def _one_of(row: Mapping[str, Any], key: str, known: Mapping[str, T], default: T) -> T:
    if key not in row:
        return default
    value = row[key]
    if not isinstance(value, str) or value not in known:
        raise InvalidInput("import.field", field=key)
    return known[value]
