"""`quay devices`: what is attached. No store, no PIN."""

import argparse
from typing import Any

from app.bootstrap.devices import scanners_of
from app.cli.context import DONE, Context


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    seen = commands.add_parser("devices", parents=[common])
    seen.set_defaults(run=run_devices)


def run_devices(context: Context, _args: argparse.Namespace) -> int:
    """Everything that answers now."""
    from printing.spool import CupsPrinter

    scanners = scanners_of(context.settings).devices()
    printers = CupsPrinter().queues()
    document = {
        "scanners": [
            {"name": s.name, "driver": s.driver, "model": s.model, "sources": list(s.sources)}
            for s in scanners
        ],
        "printers": [{"name": name} for name in printers],
    }
    lines = [f"Máy quét: {s.name} ({s.driver})" for s in scanners] or ["Không thấy máy quét nào."]
    lines += [f"Máy in: {name}" for name in printers] or ["Không thấy máy in nào."]
    context.show(document, "\n".join(lines))
    return DONE
