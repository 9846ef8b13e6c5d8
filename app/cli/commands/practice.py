"""`quay practice --out DIR`: a working day, headless, through the real parts."""

import argparse
import json
import os
from pathlib import Path
from time import monotonic
from typing import Any

from app.bootstrap.folders import DataFolder
from app.bootstrap.logs import log_to
from app.cli.context import DONE, PROBLEM, Context, note
from app.errors import InvalidInput


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    practice = commands.add_parser("practice", parents=[common])
    practice.add_argument("--out", required=True, type=Path, metavar="DIR")
    practice.add_argument("--dossiers", type=int, default=6, metavar="N")
    practice.add_argument("--outage", action="store_true", help="cắt mạng giữa ngày")
    practice.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when something was lost, sent twice, or is still waiting."""
    return play(context, args.out, dossiers=args.dossiers, outage=args.outage)


def play(context: Context, out: Path, *, dossiers: int, outage: bool) -> int:
    """The day; also what `quay` does where there is no display."""
    if dossiers < 1:
        raise InvalidInput("practice.dossiers")
    if out.exists() and not out.is_dir():
        raise InvalidInput("cli.out_not_folder")
    out.mkdir(parents=True, exist_ok=True)
    folder = DataFolder((context.data or out / "data").absolute())
    log_to(folder.log)
    document = _day(context, folder, out, dossiers=dossiers, outage=outage)
    path = out / "day.json"
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")
    context.show(document, _text(document, out))
    whole = not (document["lost"] or document["duplicates"] or document["waiting"])
    return DONE if whole else PROBLEM


def _day(
    context: Context, folder: DataFolder, out: Path, *, dossiers: int, outage: bool
) -> dict[str, Any]:
    # The parts of practice mode are imported only when somebody practises.
    from app.practice.day import PracticeDay
    from app.practice.screens import photograph_day
    from app.practice.workplace import PracticeWorkplace

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    clock = Context(practice=True, now=context.now).clock()
    started = monotonic()
    workplace = PracticeWorkplace(folder, clock)
    try:
        session = workplace.log_in()
        day = PracticeDay(workplace, session, out)
        note("Buổi sáng: tiếp nhận hồ sơ.")
        day.morning(dossiers, outage=outage)
        note("Buổi chiều: nhận kết quả, trả kết quả.")
        day.afternoon()
        day.keep_scans()
        note("Chụp màn hình các vị trí làm việc.")
        screens = photograph_day(workplace, session, day.book.received, out / "screens")
        document = day.document(monotonic() - started)
    finally:
        workplace.close()
    document["files"] += [str(path) for path in screens]
    return document


def _text(document: dict[str, Any], out: Path) -> str:
    return (
        f"Đã tiếp nhận {document['received']} hồ sơ, quét {document['scanned_pages']} trang, "
        f"in {document['printed']} giấy; đã gửi {document['sent']}, chờ gửi {document['waiting']}."
        f"\nĐã có kết quả {document['resolved']}, đã trả {document['returned']}; "
        f"mất {document['lost']}, trùng {document['duplicates']}."
        f"\nMọi tệp nằm trong {out}."
    )
