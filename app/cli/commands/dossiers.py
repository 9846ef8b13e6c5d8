"""`quay import-dossiers, find, show, act`: dossiers of an open store."""

import argparse
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from time import perf_counter
from types import MappingProxyType
from typing import Any

from app.cli.commands.reception import prepare_folder, read_lines, read_text
from app.cli.context import DONE, PROBLEM, Context, iso, note
from app.cli.option_types import at_least_one
from app.domain.dossier import Dossier
from app.domain.effects import cautions, form_after
from app.domain.facts import FACTS, Fact, FactKind
from app.domain.verbs import Verb
from app.domain.watch import Watched
from app.errors import CounterError, InvalidInput
from app.ports.store import OutboxItem, SendState
from app.usecases.import_dossiers import json_object
from app.usecases.workplace import Session
from printing.folder import PdfFolder
from ui.messages import explain


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the commands."""
    read = commands.add_parser("import-dossiers", parents=[common])
    read.add_argument("file", type=Path, metavar="FILE.jsonl")
    read.set_defaults(run=run_import)
    find = commands.add_parser("find", parents=[common])
    find.add_argument("text")
    find.add_argument("--limit", type=at_least_one, default=50, metavar="N")
    find.set_defaults(run=run_find)
    show = commands.add_parser("show", parents=[common])
    show.add_argument("code")
    show.add_argument("--payload", type=int, choices=(2019, 2023), nargs="?", const=2023)
    show.set_defaults(run=run_show)
    act = commands.add_parser(
        "act",
        parents=[common],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=_facts_of_verbs(),
    )
    act.add_argument("code")
    act.add_argument("verb", choices=[verb.value for verb in Verb])
    act.add_argument("--reason", default="")
    act.add_argument("--data-file", type=Path, metavar="FILE.json")
    act.add_argument("--out", type=Path, metavar="DIR", help="ghi biểu mẫu của bước vào thư mục")
    act.set_defaults(run=run_act)


def _facts_of_verbs() -> str:
    """What --data-file may hold, by verb; an asterisk marks what a verb cannot do without."""
    lines = ["Nội dung của --data-file (JSON) theo từng bước (*: bắt buộc):"]
    for verb, facts in FACTS.items():
        known = [f"{fact.key}{'*' if fact.required else ''} ({_kind(fact)})" for fact in facts]
        lines.append(f"  {verb.value}: {', '.join(known) or '-'}")
    return "\n".join(lines)


def _kind(fact: Fact) -> str:
    return "|".join(fact.choices) or {
        FactKind.LINES: "danh sách chữ",
        FactKind.PAPERS: "danh sách giấy tờ: tên, hoặc {name, originals, certified, copies}",
        FactKind.DAY: "ngày dd/MM/yyyy",
        FactKind.MOMENT: "thời điểm ISO, hoặc dd/MM/yyyy HH:mm",
        FactKind.MONEY: "số đồng",
    }.get(fact.kind, "chữ")


def run_import(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when a line was rejected."""
    numbered = dict(read_lines(args.file))
    lines = [numbered.get(n, "") for n in range(1, max(numbered, default=0) + 1)]
    with context.session() as (_, session):
        done = session.desk.import_dossiers(lines, session.employee)
    rejected = [{"line": r.line, "problem": explain(r.error)} for r in done.rejected]
    for line in rejected:
        note(f"Dòng {line['line']}: {line['problem']}")
    context.show(
        {"imported": done.imported, "updated": done.updated, "rejected": rejected},
        f"Nhận mới {done.imported}, cập nhật {done.updated}, từ chối {len(rejected)}.",
    )
    return PROBLEM if rejected else DONE


def run_find(context: Context, args: argparse.Namespace) -> int:
    """Nothing found is an answer, not a failure."""
    with context.session() as (_, session):
        started = perf_counter()
        lines = session.desk.look_up.search(args.text, args.limit)
        spent = (perf_counter() - started) * 1000
    hits = [
        {
            "code": line.code,
            "owner": line.owner,
            "procedure": line.procedure,
            "state": "draft" if line.status is None else line.status.name.lower(),
        }
        for line in lines
    ]
    text = "\n".join(f"{h['code']}  {h['owner']}  {h['procedure']}" for h in hits)
    context.show({"hits": hits, "ms": round(spent, 3)}, text or "Không tìm thấy hồ sơ nào.")
    return DONE


def run_show(context: Context, args: argparse.Namespace) -> int:
    """The dossier, or with --payload the object as it would be sent."""
    with context.session() as (workplace, session):
        view = session.desk.look_up.dossier(args.code)
        if args.payload:
            sent = workplace.wire.dossier_object(view.dossier, args.payload)
            context.show(sent, json.dumps(sent, ensure_ascii=False, indent=2))
            return DONE
        watched = _watched(session.desk.look_up.watched(view.dossier))
    context.show(_document(view.dossier, view.sends) | watched, _text(view.dossier))
    return DONE


def _watched(found: Watched) -> dict[str, Any]:
    held = found.holder
    return {
        "urgency": found.urgency.value,
        "holder": {"who": held.who.value, "name": held.name or None, "since": iso(held.since)},
    }


def run_act(context: Context, args: argparse.Namespace) -> int:
    """The verb, and with --out the papers that go with it."""
    verb = Verb(args.verb)
    prepare_folder(args.out)
    with context.session() as (_, session):
        told = _data(args.data_file)
        _warn(session, args.code, verb, told)
        dossier = session.desk.act(args.code, verb, session.employee, args.reason, told)
        forms = _forms(session, dossier, verb, args.out)
    document = {
        "code": str(dossier.code),
        "status": int(dossier.status or 0),
        "due_at": iso(dossier.due_at),
        "forms": forms,
    }
    label = dossier.status.label if dossier.status else "Nháp"
    context.show(document, f"{dossier.code}: {label}")
    return DONE


def _warn(session: Session, code: str, verb: Verb, told: Mapping[str, object]) -> None:
    """What the clerk should know; nothing is forbidden by it."""
    dossier = session.desk.look_up.dossier(code).dossier
    said = {key: str(value) for key, value in told.items() if value}
    for caution in cautions(dossier, verb, session.desk.clock.now(), said):
        note(explain(CounterError(caution)))


def _forms(session: Session, dossier: Dossier, verb: Verb, out: Path | None) -> list[str]:
    form = form_after(verb, dossier)
    if form is None or out is None:
        return []
    printed = session.desk.print_form(form, str(dossier.code), session.employee)
    return [str(PdfFolder().save_new(printed.pdf, out, printed.title))]


_OF_DATA: Mapping[str, str] = MappingProxyType(
    {
        "import.not_json": "cli.data_not_json",
        "import.not_object": "cli.data_not_object",
        "import.double_key": "cli.data_double_key",
    }
)


def _data(path: Path | None) -> Mapping[str, object]:
    """The facts of the step. Raises InvalidInput (`cli.*`): this file is no line of an import."""
    if path is None:
        return {}
    text = read_text(path)
    try:
        return json_object(text)
    except InvalidInput as error:
        params = {**error.params, "file": path.name}
        raise InvalidInput(_OF_DATA.get(error.code, error.code), **params) from error


def _document(dossier: Dossier, sends: tuple[OutboxItem, ...]) -> dict[str, Any]:
    return {
        "code": str(dossier.code or ""),
        "provisional_code": str(dossier.provisional_code or "") or None,
        "state": dossier.state,
        "status": None if dossier.status is None else int(dossier.status),
        "owner": dossier.owner.name,
        "procedure": dossier.procedure_code,
        "procedure_name": dossier.procedure_name,
        "received_at": iso(dossier.received_at),
        "due_at": iso(dossier.due_at),
        "resolved_at": iso(dossier.resolved_at),
        "returned_at": iso(dossier.returned_at),
        "papers": [
            {
                "name": p.name,
                "pages": p.page_count,
                "files": [f.name for f in p.files],
                "archival": [f.archival for f in p.files],
            }
            for p in dossier.papers
        ],
        "events": [
            {
                "at": iso(e.at),
                "verb": e.verb,
                "by": e.actor,
                "status": None if e.status is None else int(e.status),
                "reason": e.reason,
            }
            for e in dossier.events
        ],
        "sync": sync_document(dossier, sends),
    }


#: The least settled row speaks for the dossier.
_WORST = (
    SendState.REFUSED,
    SendState.UNKNOWN,
    SendState.SENDING,
    SendState.WAITING,
    SendState.ACCEPTED,
)


def sync_document(dossier: Dossier, sends: tuple[OutboxItem, ...]) -> dict[str, Any]:
    """State of the dossier's messages; `none` for one taken over from elsewhere."""
    if not sends:
        state = "imported" if dossier.imported else "none"
        return {"state": state, "attempts": 0, "last_error": None}
    states = {row.state for row in sends}
    worst = next(state for state in _WORST if state in states)
    failing = [row for row in sends if row.state is worst and row.last_error]
    return {
        "state": worst.value,
        "attempts": sum(row.attempts for row in sends),
        "last_error": failing[0].last_error if failing else None,
    }


def _text(dossier: Dossier) -> str:
    """The dossier as a clerk reads it: the history with its reasons and facts."""
    from ui.formats import day_and_clock
    from ui.views.event_words import event_details, event_heading

    def moment(at: datetime | None) -> str:
        return day_and_clock(at) if at else "-"

    label = dossier.status.label if dossier.status else "Nháp"
    lines = [
        f"{dossier.code}  {label}",
        f"Chủ hồ sơ: {dossier.owner.name}",
        f"Thủ tục: {dossier.procedure_code} {dossier.procedure_name}",
        f"Tiếp nhận: {moment(dossier.received_at)}   Hẹn trả: {moment(dossier.due_at)}",
    ]
    for event in dossier.events:
        lines.append(f"  {event_heading(event)}")
        lines += [f"      {line}" for line in event_details(event).splitlines()]
    return "\n".join(lines)
