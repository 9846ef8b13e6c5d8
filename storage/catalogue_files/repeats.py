"""What may stand only once in a file."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from storage.catalogue_files.rows import Row

T = TypeVar("T")


def once(read: Sequence[tuple[Row, T]], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """All of them; one that stands a second time is noted with the line of the first.

    key: None for a row that is not known by anything (its own problem is noted already).
    """
    lines: dict[Hashable, int] = {}
    for row, value in read:
        known_by = key(value)
        if known_by is not None and known_by in lines:
            row.bad("catalogue.duplicate", first=str(lines[known_by]))
        lines.setdefault(known_by, row.line)
    return tuple(value for _, value in read)


def same_name(name: str) -> str | None:
    """Names are the same in any case of letters; none is no name."""
    return name.casefold() or None
