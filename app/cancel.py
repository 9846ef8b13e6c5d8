"""A token by which a person stops long work from another thread."""

from threading import Event

from app.errors import Cancelled


class CancelToken:
    """Thread-safe; once cancelled it stays so."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """True once `cancel` was called."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep until cancelled or `seconds` passed; True when cancelled."""
        return self._event.wait(seconds)

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` when a person asked to stop."""
        if self._event.is_set():
            raise Cancelled
