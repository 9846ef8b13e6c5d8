"""Time as the inside sees it."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Asked once per use case."""

    def now(self) -> datetime:
        """The present, aware, UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present, aware, UTC."""
        return datetime.now(UTC)
