"""`quay devices` and `quay read-id`: what is attached, and what a card says. No store, no PIN."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.bootstrap.devices import imaging, scanners_of
from app.cli.context import DONE, PROBLEM, Context
from app.domain.calendar import ZONE
from app.domain.citizen_card import CardReading, CitizenCard, read_card
from app.errors import CounterError, InvalidInput
from app.ports.scanner import Imaging
from printing.spool import CupsPrinter
from ui.messages import explain_code


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare both commands."""
    seen = commands.add_parser("devices", parents=[common], help="máy quét, máy in")
    seen.set_defaults(run=run_devices)
    card = commands.add_parser("read-id", parents=[common], help="đọc mã QR thẻ căn cước")
    card.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    card.set_defaults(run=run_read_id)


def run_devices(context: Context, _args: argparse.Namespace) -> int:
    """Everything that answers now."""
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


def run_read_id(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when a card could not be read; every image gets its own answer."""
    worker = imaging()
    try:
        readings = [(path, _read(worker, path)) for path in args.images]
    finally:
        worker.close()
    context.show(
        [_document(path, reading) for path, reading in readings],
        "\n".join(_text(path, reading) for path, reading in readings),
    )
    return PROBLEM if any(reading.problem for _, reading in readings) else DONE


def _read(worker: Imaging, path: Path) -> CardReading:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput("cli.cannot_read", file=path.name) from error
    today = datetime.now(UTC).astimezone(ZONE).date()
    try:
        return read_card(worker.read_card(data), today)
    except CounterError as error:
        return CardReading(None, problem=error.code)


def _document(path: Path, reading: CardReading) -> dict[str, object]:
    return {
        "source": str(path),
        "payload": reading.payload,
        "fields": _fields(reading.card) if reading.card else None,
        "problem": reading.problem,
        "warnings": list(reading.card.warnings) if reading.card else [],
    }


def _fields(card: CitizenCard) -> dict[str, str]:
    return {
        "id": card.id,
        "old_id": card.old_id,
        "name": card.name,
        "birth_date": card.birth_date,
        "sex": card.sex,
        "address": card.address,
        "issued_on": card.issued_on,
    }


def _text(path: Path, reading: CardReading) -> str:
    if reading.card is None:
        return f"{path}: {explain_code(reading.problem or '', {'source': path.name})}"
    card = reading.card
    lines = [f"{path}: {card.name}, {card.id}, sinh {card.birth_date}, {card.sex}"]
    lines += [f"  Lưu ý: {explain_code(warning, {})}" for warning in card.warnings]
    return "\n".join(lines)
