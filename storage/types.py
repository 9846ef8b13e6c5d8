"""Column types that refuse the mistake instead of storing it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from storage.canonical import canonical


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in, aware UTC out; naive ones are refused with ValueError."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The same moment in UTC, as SQLite keeps it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment with its zone put back."""
        return None if value is None else value.replace(tzinfo=UTC)


class Json(TypeDecorator[Mapping[str, Any]]):
    """A JSON object as canonical text, so that equal values are equal bytes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, Any] | None, dialect: Dialect) -> str | None:
        """Sorted keys, letters as they are."""
        return None if value is None else canonical(value)

    def compare_values(self, x: Mapping[str, Any] | None, y: Mapping[str, Any] | None) -> bool:
        """By what would be written: to Python 1 and true are equal, to who wrote them not."""
        if x is None or y is None:
            return x is y
        return canonical(x) == canonical(y)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, Any] | None:
        """The object; None stays None."""
        if value is None:
            return None
        document: dict[str, Any] = json.loads(value)
        return document
