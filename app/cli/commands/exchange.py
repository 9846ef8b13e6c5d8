"""`quay sync` and `quay gateway`: the two ends of the wire."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from threading import Event
from time import monotonic
from types import MappingProxyType
from typing import Any

from app.bootstrap.folders import CATALOGUE, ROOT
from app.cli.context import DONE, PERSON, PROBLEM, Context, note
from app.cli.option_types import port
from app.cli.unread import Unread
from app.errors import InvalidInput
from app.ports.province import AnswerKind
from app.ports.store import SendCounts
from app.sync.status import Line, line_of
from app.sync.worker import SyncSteps
from ui.messages import explain_code

#: What is said where the line was not what it should be.
_TROUBLES = MappingProxyType(
    {
        Line.FORBIDDEN: "sync.forbidden",
        Line.OFFLINE: "sync.offline",
        Line.LOGIN_PAGE: "sync.login_page",
        Line.PAUSED: "sync.paused",
    }
)


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare both commands."""
    sync = commands.add_parser("sync", parents=[common])
    sync.add_argument("--once", action="store_true", required=True)
    sync.add_argument("--deadline", type=float, default=60.0, metavar="S")
    sync.set_defaults(run=run_sync)
    gateway = commands.add_parser("gateway", parents=[common])
    gateway.add_argument("--port", type=port, default=0, metavar="P")
    gateway.add_argument("--db", metavar="URL")
    gateway.add_argument("--faults", metavar="SPEC")
    gateway.add_argument("--seed", type=int, metavar="N")
    gateway.add_argument("--department", type=float, metavar="SECONDS")
    gateway.add_argument("--password", metavar="TEXT")
    gateway.add_argument("--dump", action="store_true")
    gateway.set_defaults(run=run_gateway)


def run_sync(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 while work is left (a row in quarantine is work left) or the line is down.

    3 when the province refused a message, or this counter itself.
    """
    end = monotonic() + args.deadline

    def late() -> bool:
        return bool(monotonic() >= end)

    with context.session() as (workplace, session):
        if not workplace.settings.province.adapter_url:
            raise InvalidInput("sync.no_province")
        steps = workplace.sync_steps()
        before = steps.counts()
        files = Unread(workplace)
        line = _exchange(steps, files, workplace.settings.province.quarantine_s, late)
        counts, unsigned = steps.counts(), len(session.desk.sign.waiting())
        steps.province.close()
    document = {
        "sent": counts.accepted - before.accepted,
        "unknown": counts.unknown,
        "refused": counts.refused,
        "waiting": counts.waiting + counts.sending,
        "pulled": steps.pulled,
    }
    context.show(document, _text(document))
    if unsigned:
        note(explain_code("signing.waiting", {"count": unsigned}))
    if line in _TROUBLES:
        note(explain_code(_TROUBLES[line]))
    return _status(counts, line)


class _Heard:
    """The newest word of the line. That this counter is not let in stays: it needs a person."""

    def __init__(self) -> None:
        self.line = Line.UNSET

    def __call__(self, line: Line | None, _at: datetime | None = None) -> None:
        if line is not None and self.line is not Line.FORBIDDEN:
            self.line = line


def _exchange(
    steps: SyncSteps, files: Unread, quarantine_s: float, late: Callable[[], bool]
) -> Line:
    """Pull, number, push, until nothing is due; waits only for what falls due in time.

    A login that was refused is not tried again: a province locks who tries too often.
    """
    pause, heard = Event(), _Heard()
    steps.end_rest(asked=True)
    answer = steps.pull_all(late)
    heard(line_of(answer))
    if answer.kind is AnswerKind.ACCEPTED:
        steps.numbers()
    steps.stamp(late)
    while not late():
        steps.push_all(late, heard)
        if heard.line is Line.FORBIDDEN:
            break
        if files.left:
            files.wait(1.0)
            continue
        due = steps.next_at()
        if due is None:
            break
        wait = (due - steps.clock.now()).total_seconds()
        if wait > quarantine_s:
            break
        pause.wait(max(0.05, min(wait, 1.0)))
    if answer.kind is AnswerKind.ACCEPTED and not late():
        heard(line_of(steps.pull_all(late)))
    return heard.line


def _status(counts: SendCounts, line: Line) -> int:
    if counts.refused or line is Line.FORBIDDEN:
        return PERSON
    return PROBLEM if counts.unsettled or line in _TROUBLES else DONE


def _text(done: dict[str, int]) -> str:
    return (
        f"Đã gửi {done['sent']}, chờ gửi {done['waiting']}, chưa rõ {done['unknown']}, "
        f"bị từ chối {done['refused']}, nhận về {done['pulled']}."
    )


def run_gateway(context: Context, args: argparse.Namespace) -> int:
    """The reference province is a process of its own: this one only starts it and waits."""
    options = ["--catalogue", str(CATALOGUE)]
    for name in ("port", "db", "faults", "seed", "department"):
        value = getattr(args, name)
        if value is not None and not (args.dump and name != "db"):
            options += [f"--{name}", str(value)]
    if args.dump:
        options.append("--dump")
        if args.db is None:
            raise InvalidInput("gateway.dump_needs_db")
    elif args.db is None:
        context.folder.make()
        options += ["--db", f"sqlite:///{context.folder.path / 'gateway.db'}"]
    # It ends with this process, however this one ends; a password never stands in argv.
    password = {"QUAY_PROVINCE_PASSWORD": args.password} if args.password else {}
    child = subprocess.Popen(
        [sys.executable, "-m", "storage.gateway", "--with-parent", *options],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        env={**os.environ, **password},
    )
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.terminate()
        child.wait()
        return DONE
