"""What may stand only once in a file."""

from collections.abc import Callable, Hashable, Sequence
from typing import Protocol, TypeVar

from storage.catalogue_files.rows import Row


class Named(Protocol):
    """An entry that people know by its name."""

    @property
    def name(self) -> str:
        """As it is written."""
        ...


T = TypeVar("T", bound=Named)
_SHOWN = 80


def once(read: Sequence[tuple[Row, T]], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """All of them; one that stands a second time is noted with the line of the first.

    key: None for a row that is not known by anything (its own problem is noted already).
    """
    first: dict[Hashable, str] = {}
    for row, value in read:
        known_by = key(value)
        if known_by is not None and known_by in first:
            row.bad("catalogue.duplicate", name=value.name[:_SHOWN], first=first[known_by])
        first.setdefault(known_by, f"{row.unit} {row.line}")
    return tuple(value for _, value in read)


def same_name(name: str) -> str | None:
    """Names are the same in any case of letters; none is no name."""
    return name.casefold() or None
