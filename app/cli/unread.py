"""Files that wait for their text before they may be signed or sent."""

from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a command without a store must not wait for one to be imported
    from app.bootstrap.workplace import LocalWorkplace


class Unread:
    """Reading goes on beside the command, on threads that end with the workplace."""

    def __init__(self, workplace: "LocalWorkplace") -> None:
        self._steps = workplace.reading_steps()
        self._finished = Event()
        if self.left:
            workplace.start_reading(self._finished.set)

    @property
    def left(self) -> bool:
        """Something waits to be read."""
        return self._steps.waiting() is not None

    def wait(self, seconds: float) -> None:
        """Until the next file is finished."""
        self._finished.wait(seconds)
        self._finished.clear()
