"""`quay` alone opens the window; without a display it says so and plays the practice day."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from app.bootstrap.language import language_of
from app.bootstrap.logs import log_to
from app.cli.context import Context, note
from app.errors import Locked

#: Seconds between two steps of the simulated department while a person practises.
_DEPARTMENT_S = 20.0


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """`quay window` is the same as `quay`."""
    commands.add_parser("window", parents=[common]).set_defaults(run=run)


def run(context: Context, _args: argparse.Namespace) -> int:
    """The window until it is closed."""
    if not has_display():
        note("Máy này không có màn hình: chạy một ngày tập và ghi vào thư mục quay-practice.")
        from app.cli.commands.practice import play

        return play(context, Path("quay-practice"), dossiers=6, outage=False)
    log_to(context.folder.log)
    from ui.app import run_window

    language = language_of(context.settings)

    if context.practice:
        from app.practice.workplace import PracticeWorkplace

        practice = PracticeWorkplace(context.folder, context.clock(), department_s=_DEPARTMENT_S)
        return run_window(practice, language)
    from app.bootstrap.workplace import local_workplace
    from storage import keys

    if not keys.has_keys(context.folder.path):
        raise Locked("cli.no_store")
    return run_window(local_workplace(context.folder, context.clock()), language)


def has_display() -> bool:
    """True where a window can be shown (X, Wayland, Windows, macOS, or a chosen Qt platform)."""
    if sys.platform != "linux":
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return any(os.environ.get(name) for name in names)
