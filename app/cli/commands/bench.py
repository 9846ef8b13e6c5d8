"""`quay bench`: figures, each beside its peer or its limit in the same run.

The benchmarks stand among the tests of a source checkout; an installed program has none.
"""

import argparse
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from app.cli.context import DONE, Context, note
from app.errors import InvalidInput

_ROOM = "tests.benchmarks"


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    bench = commands.add_parser("bench", parents=[common])
    bench.add_argument("names", nargs="*", metavar="NAME")
    bench.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Without a name all of them. Raises InvalidInput (bench.no_source, bench.unknown)."""
    if not _present():
        raise InvalidInput("bench.no_source")
    room = import_module(_ROOM)
    known = room.names()
    for name in args.names:
        if name not in known:
            raise InvalidInput("bench.unknown", name=name[:40], known=", ".join(known))
    rows = [row for name in args.names or known for row in room.measure(name, note)]
    context.show({"benchmarks": [row.document() for row in rows]}, "\n".join(map(str, rows)))
    return DONE


def _present() -> bool:
    try:
        return find_spec(_ROOM) is not None
    except ModuleNotFoundError:
        return False
