"""The gateway's clock: the machine's, or one that was set for practice and runs on from there."""

from datetime import UTC, datetime, timedelta


class GatewayClock:
    """Aware moments, UTC."""

    def __init__(self, start: datetime | None = None) -> None:
        """start: what the clock shows now; None for the machine's time."""
        self._shift = timedelta(0)
        if start is not None:
            self.set(start)

    def set(self, moment: datetime) -> None:
        """Put the clock; it runs on from here."""
        self._shift = moment.astimezone(UTC) - datetime.now(UTC)

    def now(self) -> datetime:
        """The present."""
        return datetime.now(UTC) + self._shift
