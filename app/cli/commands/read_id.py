"""`quay read-id`: what a citizen card says, from scans, photographs and PDFs. No store, no PIN."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.bootstrap.devices import imaging, scanners_of
from app.cli.context import DONE, PROBLEM, USAGE, Context
from app.domain.citizen_card import CardReading, CitizenCard
from app.errors import CounterError, InvalidInput
from app.usecases.read_card import ReadCard
from ui.messages import explain_code


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    card = commands.add_parser("read-id", parents=[common])
    card.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    card.set_defaults(run=run)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one file said. opened False: it could not be read at all, card or not."""

    path: Path
    reading: CardReading
    opened: bool = True


def run(context: Context, args: argparse.Namespace) -> int:
    """Every file gets its own answer. Exit 1 when one has no card, 2 when none could be opened."""
    worker = imaging()
    read_card = ReadCard(worker, scanners_of(context.settings), context.clock())
    try:
        answers = [_answer(read_card, path) for path in args.images]
    finally:
        worker.close()
    context.show(
        [_document(answer.path, answer.reading) for answer in answers],
        "\n".join(_text(answer.path, answer.reading) for answer in answers),
    )
    return _status(answers)


def _status(answers: Sequence[_Answer]) -> int:
    if not any(answer.opened for answer in answers):
        return USAGE
    return PROBLEM if any(answer.reading.problem for answer in answers) else DONE


def _answer(read_card: ReadCard, path: Path) -> _Answer:
    try:
        return _Answer(path, read_card.file(path))
    except OSError:
        return _Answer(path, CardReading(None, problem="cli.cannot_read"), opened=False)
    except InvalidInput as error:
        return _Answer(path, CardReading(None, problem=error.code), opened=False)
    except CounterError as error:
        return _Answer(path, CardReading(None, problem=error.code))


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
        named = {"source": path.name, "file": path.name}
        return f"{path}: {explain_code(reading.problem or '', named)}"
    card = reading.card
    said = (card.name, card.id, f"sinh {card.birth_date}", card.sex)
    lines = [f"{path}: {', '.join(filter(None, said))}"]
    lines += [f"  Lưu ý: {explain_code(warning, {})}" for warning in card.warnings]
    return "\n".join(lines)
