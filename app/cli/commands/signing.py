"""`quay sign`: the files that wait for the counter's signature."""

import argparse
from pathlib import Path
from time import monotonic
from typing import Any

from app.cli.context import DONE, PROBLEM, Context, note
from app.cli.unread import Unread
from app.errors import InvalidInput, NotAllowed
from app.jobs import ignore
from ui.messages import explain, explain_code


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    sign = commands.add_parser("sign", parents=[common])
    sign.add_argument("--token-pin-file", type=Path, required=True, metavar="FILE")
    sign.add_argument("--deadline", type=float, default=600.0, metavar="S")
    sign.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when a file still waits. The token's PIN never stands in argv.

    Text comes before the signature, so what was just received is read first, until the deadline.
    """
    try:
        pin = args.token_pin_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("cli.pin_file") from error
    with context.session() as (workplace, session):
        # What waits since signatures were wanted leaves with one, whatever is wanted now.
        if not workplace.settings.signing.required and not session.desk.sign.waiting():
            raise NotAllowed("signing.not_wanted")
        files, end = Unread(workplace), monotonic() + args.deadline
        while files.left and monotonic() < end:
            files.wait(1.0)
        done = session.desk.sign(pin, session.employee, ignore)
        unread = files.left
    for file, why in done.failed:
        note(f"{file.code} · {file.title}: {explain(why)}")
    failed = [
        {"code": file.code, "title": file.title, "problem": explain(why)}
        for file, why in done.failed
    ]
    context.show({"signed": done.signed, "failed": failed}, f"Đã ký {done.signed} tệp.")
    if unread:
        note(explain_code("signing.unread"))
    return PROBLEM if done.failed or unread else DONE
