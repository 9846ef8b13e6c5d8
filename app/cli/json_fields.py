"""Fields of a JSON object a program wrote: of the right type and length, or refused by name."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from app.domain.text import clean
from app.errors import InvalidInput

T = TypeVar("T")
D = TypeVar("D")
#: What the province and the forms take (ChuHoSo 500, TrichYeuHoSo 1000 characters).
_LONGEST_NAME, _LONGEST_TEXT = 500, 1000
#: Sheets, sets: more is a mistake of the other program.
_MOST = 100_000


def only(row: Mapping[str, Any], known: frozenset[str]) -> Mapping[str, Any]:
    """The object itself; raises InvalidInput("receive.unknown_key")."""
    unknown = sorted(set(row) - known)
    if unknown:
        raise InvalidInput("receive.unknown_key", key=unknown[0][:40])
    return row


def text(row: Mapping[str, Any], key: str, default: str | None = None) -> str:
    """Clean; without a default it is needed. Raises InvalidInput("import.field")."""
    value = row.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise InvalidInput("import.field", field=key)
    if len(value) > (_LONGEST_NAME if key == "name" else _LONGEST_TEXT):
        raise InvalidInput("import.field", field=key)
    return clean(value)


def number(row: Mapping[str, Any], key: str, default: int) -> int:
    """A whole number, not negative. Raises InvalidInput("import.field")."""
    value = row.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST:
        raise InvalidInput("import.field", field=key)
    return value


def flag(row: Mapping[str, Any], key: str) -> bool:
    """True or false; absent is false. Raises InvalidInput("import.field")."""
    value = row.get(key, False)
    if not isinstance(value, bool):
        raise InvalidInput("import.field", field=key)
    return value


def listed(row: Mapping[str, Any], key: str, *, optional: bool = False) -> Sequence[Any]:
    """A list. Raises InvalidInput("import.field")."""
    value = row.get(key, [] if optional or key == "papers" else None)
    if not isinstance(value, list):
        raise InvalidInput("import.field", field=key)
    return value


def one_of(row: Mapping[str, Any], key: str, known: Mapping[str, T], default: D) -> T | D:
    """A word of a table. Raises InvalidInput("import.field")."""
    if key not in row:
        return default
    value = row[key]
    if not isinstance(value, str) or value not in known:
        raise InvalidInput("import.field", field=key)
    return known[value]
