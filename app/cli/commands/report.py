"""`quay report NAME --from DATE --to DATE`."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from app.cli.context import DONE, Context
from app.domain.report import Summary
from app.errors import InvalidInput, NotAllowed

_NAMES = (
    "summary", "06a", "register", "digitisation", "766", "fees", "postal", "workload", "overdue",
)  # fmt: skip


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    report = commands.add_parser("report", parents=[common], help="báo cáo")
    report.add_argument("name", choices=_NAMES)
    report.add_argument("--from", dest="first", required=True, metavar="DATE")
    report.add_argument("--to", dest="last", required=True, metavar="DATE")
    report.add_argument("--format", choices=("json", "xlsx", "pdf"))
    report.add_argument("--out", type=Path, metavar="FILE")
    report.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Both days are included."""
    first, last = _day(args.first), _day(args.last)
    if first > last:
        raise InvalidInput("report.period")
    if args.name != "summary" or args.format in ("xlsx", "pdf"):
        raise NotAllowed("cli.not_yet", what=f"report {args.name} {args.format or ''}".strip())
    if args.out is not None and not args.out.absolute().parent.is_dir():
        raise InvalidInput("cli.no_such_folder")
    with context.session() as (_, session):
        summary = session.desk.reports.summary(first, last)
    if args.out is not None:
        args.out.write_text(json.dumps(summary.as_dict(), indent=2), encoding="utf-8")
    if args.format == "json" and not context.as_json and args.out is None:
        context.show(None, json.dumps(summary.as_dict(), indent=2))
    else:
        context.show(summary.as_dict(), _text(summary))
    return DONE


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("cli.moment", text=text[:40]) from error


def _text(s: Summary) -> str:
    return "\n".join(
        (
            f"Tiếp nhận {s.received}, trong đó trực tuyến {s.online} ({s.online_rate:.2f} %)",
            f"Đã giải quyết {s.resolved}: trước hạn {s.early}, đúng hạn {s.on_time}, "
            f"quá hạn {s.late} ({s.on_time_rate:.2f} % không trễ)",
            f"Đang giải quyết {s.in_progress}",
        )
    )
