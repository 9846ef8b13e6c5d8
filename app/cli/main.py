"""The front door: options, the right command, and every failure as a sentence and an exit code."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.cli import commands
from app.cli.context import DONE, PERSON, PROBLEM, USAGE, Context, note
from app.cli.usage_words import in_vietnamese
from app.errors import (
    Cancelled,
    CounterError,
    DeviceError,
    InvalidInput,
    Locked,
    NotAllowed,
    NotFound,
    ProvinceError,
    StoreError,
)
from ui.messages import explain, explain_code

log = logging.getLogger(__name__)
Run = Callable[[Context, argparse.Namespace], int]

#: First match counts: what a failure means to the caller.
_EXITS: tuple[tuple[type[CounterError], int], ...] = (
    (Locked, PERSON),
    (NotAllowed, PERSON),
    (ProvinceError, PERSON),
    (InvalidInput, USAGE),
    (NotFound, PROBLEM),
    (StoreError, PROBLEM),
    (DeviceError, PROBLEM),
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        note(f"Câu lệnh chưa đúng: {in_vietnamese(message)}.")
        note(f"Gõ «{self.prog} --help» để xem cách dùng.")
        raise SystemExit(USAGE)


def _common() -> argparse.ArgumentParser:
    """Options that stand before or after the command."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--data", metavar="DIR", help="thư mục dữ liệu của quầy")
    common.add_argument("--practice", action="store_true", help="chế độ tập")
    common.add_argument("--pin-file", metavar="FILE", help="tệp chứa mã PIN, hoặc - (stdin)")
    common.add_argument("--json", action="store_true", help="in một văn bản JSON")
    common.add_argument("--as", dest="person", metavar="NAME", help="người làm việc")
    common.add_argument("--now", metavar="ISO", help="đặt đồng hồ (chỉ chế độ tập)")
    return common


def parser(argv: list[str]) -> argparse.ArgumentParser:
    """The command line, as far as this call needs it."""
    common = _common()
    top = _Parser(prog="quay", parents=[common], description="Quầy: chương trình của quầy một cửa.")
    top.add_argument("--version", action="store_true", help="phiên bản của chương trình")
    found = top.add_subparsers(dest="command", metavar="LỆNH", parser_class=_Parser)
    commands.declare(found, common, argv)
    return top


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the exit status. Never lets a traceback out."""
    arguments = list(argv)
    try:
        args = parser(arguments).parse_args(arguments)
    except SystemExit as asked:  # help was shown, or a wrong option
        return int(asked.code or DONE)
    return _run(args)


def _run(args: argparse.Namespace) -> int:
    context = Context(
        data=Path(args.data) if getattr(args, "data", None) else None,
        practice=getattr(args, "practice", False),
        pin_file=getattr(args, "pin_file", None),
        as_json=getattr(args, "json", False),
        now=getattr(args, "now", None),
        person=getattr(args, "person", None),
    )
    run: Run = _version if args.version else getattr(args, "run", _open_window)
    try:
        status = run(context, args)
        sys.stdout.flush()
        return status
    except CounterError as error:
        log.info("command failed: %s", error.code)
        note(explain(error))
        return exit_of(error)
    except (Cancelled, KeyboardInterrupt):
        note("Đã dừng theo yêu cầu. Những gì đã làm xong vẫn được giữ.")
        return PROBLEM
    except BrokenPipeError:
        # Whoever read our output has enough; nothing more may be written, not even at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        log.warning("command failed: errno %s", error.errno)
        note(explain_code("cli.file_failed", {"file": Path(str(error.filename or "")).name}))
        return PROBLEM
    except Exception:
        log.exception("defect")
        note("Chương trình gặp lỗi chưa lường trước. Dữ liệu đã lưu không bị ảnh hưởng.")
        note(
            f"Chi tiết nằm trong tệp nhật ký {context.folder.log}; gửi tệp này cho bộ phận hỗ trợ."
        )
        return PROBLEM


def _version(context: Context, _args: argparse.Namespace) -> int:
    context.show({"version": __version__}, f"quay {__version__}")
    return DONE


def _open_window(context: Context, args: argparse.Namespace) -> int:
    from app.cli.commands import window

    return window.run(context, args)


def exit_of(error: CounterError) -> int:
    """The exit status a failure stands for."""
    return next((status for kind, status in _EXITS if isinstance(error, kind)), PROBLEM)
