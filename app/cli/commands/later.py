"""Commands that come with a later issue: they say so and leave with status 1."""

import argparse
from typing import Any

from app.cli.context import Context
from app.errors import NotAllowed


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare them, so that the help page is whole."""
    for name in ("bench",):
        command = commands.add_parser(name, parents=[common])
        command.add_argument("rest", nargs="*")
        command.set_defaults(run=run)


def run(_context: Context, args: argparse.Namespace) -> int:
    """Nothing is pretended."""
    raise NotAllowed("cli.not_yet", what=args.command)
