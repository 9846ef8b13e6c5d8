"""`quay sync` and `quay gateway`: the two ends of the wire."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from app.bootstrap.folders import CATALOGUE, ROOT
from app.cli.context import DONE, PERSON, PROBLEM, Context
from app.cli.option_types import port
from app.errors import InvalidInput
from app.ports.province import AnswerKind
from app.ports.store import SendCounts
from app.sync.worker import SyncSteps

if TYPE_CHECKING:
    from app.bootstrap.workplace import LocalWorkplace


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare both commands."""
    sync = commands.add_parser("sync", parents=[common], help="gửi và nhận một lượt")
    sync.add_argument("--once", action="store_true", required=True)
    sync.add_argument("--deadline", type=float, default=60.0, metavar="S")
    sync.set_defaults(run=run_sync)
    gateway = commands.add_parser("gateway", parents=[common], help="cổng tỉnh tham chiếu")
    gateway.add_argument("--port", type=port, default=0, metavar="P")
    gateway.add_argument("--db", metavar="URL")
    gateway.add_argument("--faults", metavar="SPEC")
    gateway.add_argument("--seed", type=int, metavar="N")
    gateway.add_argument("--department", type=float, metavar="SECONDS")
    gateway.add_argument("--password", metavar="TEXT")
    gateway.add_argument("--dump", action="store_true")
    gateway.set_defaults(run=run_gateway)


def run_sync(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 while work is left (a row in quarantine is work left), 3 when refused."""
    end = monotonic() + args.deadline

    def late() -> bool:
        return bool(monotonic() >= end)

    with context.session() as (workplace, _):
        if not workplace.settings.province.adapter_url:
            raise InvalidInput("sync.no_province")
        steps = workplace.sync_steps()
        before = steps.counts()
        files = _Unread(workplace)
        _exchange(steps, files, workplace.settings.province.quarantine_s, late)
        counts = steps.counts()
        steps.province.close()
    document = {
        "sent": counts.accepted - before.accepted,
        "unknown": counts.unknown,
        "refused": counts.refused,
        "waiting": counts.waiting + counts.sending,
        "pulled": steps.pulled,
    }
    context.show(document, _text(document))
    return _status(counts)


class _Unread:
    """Files that may leave only when their pages were read; reading goes on beside the sending."""

    def __init__(self, workplace: "LocalWorkplace") -> None:
        self._steps = workplace.reading_steps()
        self._finished = Event()
        if self.left:
            workplace.start_reading(self._finished.set)

    @property
    def left(self) -> bool:
        """Something waits to be read."""
        return self._steps.waiting() is not None

    def wait(self, seconds: float) -> None:
        """Until the next file is finished."""
        self._finished.wait(seconds)
        self._finished.clear()


def _exchange(
    steps: SyncSteps, files: _Unread, quarantine_s: float, late: Callable[[], bool]
) -> None:
    """Pull, number, push, until nothing is due; waits only for what falls due in time."""
    pause = Event()
    steps.end_rest(asked=True)
    answer = steps.pull_all(late)
    if answer.kind is AnswerKind.ACCEPTED:
        steps.numbers()
    while not late():
        steps.push_all(late, lambda _line, _at: None)
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
        steps.pull_all(late)


def _status(counts: SendCounts) -> int:
    if counts.refused:
        return PERSON
    return PROBLEM if counts.unsettled else DONE


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
