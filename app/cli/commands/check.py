"""`quay check`: how the counter is."""

import argparse
from typing import Any

from app.cli.context import DONE, PROBLEM, Context


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    check = commands.add_parser("check", parents=[common])
    check.set_defaults(run=run)


def run(context: Context, _args: argparse.Namespace) -> int:
    """Exit 1 when something is wrong, 3 when the store is locked."""
    from app.cli.self_check import checks

    found = checks(context)
    ok = all(check.ok for check in found)
    document = {
        "ok": ok,
        "checks": [
            {"name": c.name, "ok": c.ok, "detail": c.detail, "next_step": c.next_step}
            for c in found
        ],
    }
    lines = [
        f"{'tốt ' if c.ok else 'CHÚ Ý'}  {c.name}: {c.detail} {c.next_step}".rstrip() for c in found
    ]
    context.show(document, "\n".join(lines))
    return DONE if ok else PROBLEM
