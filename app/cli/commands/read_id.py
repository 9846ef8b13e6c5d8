"""`quay read-id`: what a citizen card says, from scans, photographs and PDFs. No store, no PIN."""

import argparse
from pathlib import Path
from typing import Any

from app.bootstrap.devices import imaging, scanners_of
from app.cli.context import DONE, PROBLEM, Context
from app.domain.citizen_card import CardReading, CitizenCard
from app.errors import CounterError, InvalidInput
from app.usecases.read_card import ReadCard
from ui.messages import explain_code


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    card = commands.add_parser("read-id", parents=[common], help="đọc thẻ căn cước từ ảnh, PDF")
    card.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    card.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when a card could not be read; every file gets its own answer."""
    worker = imaging()
    read_card = ReadCard(worker, scanners_of(context.settings), context.clock())
    try:
        readings = [(path, _read(read_card, path)) for path in args.images]
    finally:
        worker.close()
    context.show(
        [_document(path, reading) for path, reading in readings],
        "\n".join(_text(path, reading) for path, reading in readings),
    )
    return PROBLEM if any(reading.problem for _, reading in readings) else DONE


def _read(read_card: ReadCard, path: Path) -> CardReading:
    try:
        return read_card.file(path)
    except OSError as error:
        raise InvalidInput("cli.cannot_read", file=path.name) from error
    except CounterError as error:
        return CardReading(None, problem=error.code)


def _document(path: Path, reading: CardReading) -> dict[str, object]:
    return {
        "source": str(path),
        "payload": reading.payload,
        "fields": _fields(reading.card) if reading.card else None,
        "problem": reading.problem,
        "confirmed": reading.card.confirmed if reading.card else None,
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
        "expires_on": card.expires_on,
    }


def _text(path: Path, reading: CardReading) -> str:
    if reading.card is None:
        return f"{path}: {explain_code(reading.problem or '', {'source': path.name})}"
    card = reading.card
    said = (card.name, card.id, f"sinh {card.birth_date}", card.sex)
    lines = [f"{path}: {', '.join(filter(None, said))}"]
    lines += [f"  Lưu ý: {explain_code(warning, {})}" for warning in card.warnings]
    return "\n".join(lines)
