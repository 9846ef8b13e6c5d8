"""Results of the read services as values; None when a result is not what CONTRACT.md says."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.ports.province import Change, NumberBlock


def read_changes(document: Mapping[str, Any]) -> tuple[tuple[Change, ...], str] | None:
    """Changes in order of `seq`, and the cursor."""
    result, cursor = document.get("result"), document.get("cursor")
    if not isinstance(result, list) or not isinstance(cursor, str | int):
        return None
    changes = [_change(line) for line in result]
    if any(change is None for change in changes):
        return None
    good = [change for change in changes if change is not None]
    return tuple(sorted(good, key=lambda change: change.seq)), str(cursor)


def read_blocks(document: Mapping[str, Any]) -> tuple[NumberBlock, ...] | None:
    """Leased blocks; each holds at least one number."""
    result = document.get("result")
    if not isinstance(result, list):
        return None
    blocks = [_block(line) for line in result]
    if any(block is None for block in blocks):
        return None
    return tuple(block for block in blocks if block is not None)


def read_found(document: Mapping[str, Any]) -> list[Mapping[str, object]] | None:
    """The objects of TraCuuHoSo; empty when the province has none."""
    result = document.get("result")
    objects = [] if result is None else result
    if not isinstance(objects, list) or not all(isinstance(item, dict) for item in objects):
        return None
    return list(objects)


def _change(line: object) -> Change | None:
    if not isinstance(line, dict) or not isinstance(line.get("data"), dict):
        return None
    try:
        return Change(int(line["seq"]), str(line["kind"]), line["data"])
    except (KeyError, TypeError, ValueError):
        return None


def _block(line: object) -> NumberBlock | None:
    if not isinstance(line, dict):
        return None
    try:
        block = NumberBlock(
            str(line["agency"]),
            date.fromisoformat(str(line["date"])),
            int(line["first"]),
            int(line["last"]),
            str(line["lease"]),
        )
    except (KeyError, TypeError, ValueError):
        return None
    return block if 0 < block.first <= block.last else None
