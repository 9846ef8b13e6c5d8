"""`quay units`: administrative units of before and after 1/7/2025. Needs no store."""

import argparse
from time import perf_counter
from typing import Any

from app.bootstrap.folders import UNITS
from app.cli.context import DONE, Context
from app.cli.option_types import at_least_one
from app.domain.unit_search import UnitHit
from app.domain.units import Counterpart, Era, Unit
from app.errors import InvalidInput
from app.usecases.find_units import FindUnits
from storage.unit_tables import UnitTableFiles


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    units = commands.add_parser("units", parents=[common])
    units.add_argument("text", metavar="TEXT", help="tên, không cần dấu: thanh son kim bang")
    units.add_argument("--limit", type=at_least_one, default=20, metavar="N")
    units.add_argument("--address", action="store_true", help="gợi ý cho địa chỉ gõ dở")
    units.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Nothing found is an answer, not a failure; nothing asked for is refused."""
    if not args.text.strip():
        raise InvalidInput("units.no_text")
    find = FindUnits(UnitTableFiles(UNITS))
    _ = find.index
    started = perf_counter()
    if args.address:
        hints = find.complete(args.text, args.limit)
        spent = (perf_counter() - started) * 1000
        said = [{"text": hint.text, "now": list(hint.now)} for hint in hints]
        text = "\n".join(" → ".join(filter(None, (h.text, " | ".join(h.now)))) for h in hints)
        context.show({"addresses": said, "ms": round(spent, 3)}, text or "Không có gợi ý nào.")
        return DONE
    hits = find(args.text, args.limit)
    spent = (perf_counter() - started) * 1000
    document = {"units": [_document(hit) for hit in hits], "ms": round(spent, 3)}
    context.show(document, "\n".join(map(_text, hits)) or "Không tìm thấy đơn vị nào.")
    return DONE


def _document(hit: UnitHit) -> dict[str, object]:
    side = "made_of" if hit.unit.era is Era.NOW else "became"
    return {**_unit(hit.unit), side: [_other(other) for other in hit.counterparts]}


def _unit(unit: Unit) -> dict[str, object]:
    return {
        "code": unit.code,
        "name": unit.name,
        "kind": unit.kind.value,
        "parents": list(unit.parents),
        "era": unit.era.value,
    }


def _other(other: Counterpart) -> dict[str, object]:
    return {**_unit(other.unit), "partly": other.partly}


def _text(hit: UnitHit) -> str:
    unit = hit.unit
    arrow = "←" if unit.era is Era.NOW else "→"
    lines = [f"{unit.code}  {unit.address} ({unit.era.label})"]
    lines += [
        f"    {arrow} {other.unit.address}{' (một phần)' if other.partly else ''}"
        for other in hit.counterparts
    ]
    return "\n".join(lines)
