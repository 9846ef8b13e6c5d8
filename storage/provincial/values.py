"""Values of a message as they come: what is text, what is a number, what is no value at all."""

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from app.domain.text import clean
from app.errors import InvalidInput
from storage.provincial.canonical import read_time
from storage.provincial.fields import REFUSED_ABOVE

Values = Mapping[str, Any]
_Choice = TypeVar("_Choice", bound=StrEnum)


def text_of(obj: Mapping[str, object], field: str) -> str:
    """A scalar as clean text; numbers are taken as their digits, null as "".

    Raises InvalidInput("import.field", field=…), as everything here does.
    """
    value = obj.get(field)
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | int)):
        raise bad(field)
    text = "" if value is None else clean(str(value))
    if len(text) > REFUSED_ABOVE.get(field, len(text)):
        raise bad(field)
    return text


def inner_text(entry: Values, field: str, inside: str) -> str:
    """The same inside a list, where other systems also write true and 1.5 for a text."""
    value = entry.get(field)
    if value is None or isinstance(value, str | int | float):
        return "" if value is None else clean(str(value))
    raise bad(f"{inside}.{field}")


def needed(obj: Mapping[str, object], field: str) -> str:
    """A scalar that is not empty."""
    text = text_of(obj, field)
    if not text:
        raise bad(field)
    return text


def choice(kind: type[_Choice], obj: Mapping[str, object], field: str) -> _Choice:
    """The first value of the table when the field is empty or absent (payload 2019)."""
    text = text_of(obj, field)
    try:
        return kind(text) if text else next(iter(kind))
    except ValueError as error:
        raise bad(field) from error


def moment(obj: Mapping[str, object], field: str) -> datetime | None:
    """A moment of the wire, UTC."""
    return read_time(field, text_of(obj, field))


def entries(obj: Mapping[str, object], field: str, inside: str = "") -> list[Values]:
    """The objects of a list; null and "" are an empty one. inside: the list it stands in."""
    value = obj.get(field)
    found = [] if value in (None, "") else value
    if not isinstance(found, list) or not all(isinstance(item, Mapping) for item in found):
        raise bad(f"{inside}.{field}" if inside else field)
    return found


def whole(entry: Values, field: str, inside: str) -> int:
    """A count or an amount; "" is 0."""
    text = inner_text(entry, field, inside)
    if not re.fullmatch(r"[0-9]{0,12}", text):
        raise bad(f"{inside}.{field}")
    return int(text or 0)


def bad(field: str) -> InvalidInput:
    """The field cannot be read; its value is never told."""
    return InvalidInput("import.field", field=field)
