"""What the window is opened on: a locked counter that a PIN turns into a desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.people import Employee
from app.sync.status import SyncStatus
from app.usecases.desk import Desk


class SyncFeed(Protocol):
    """The sync thread, as the screen sees it."""

    def status(self) -> SyncStatus:
        """The newest status; any thread, no waiting."""
        ...

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> None:
        """`listener` is called on the sync thread after each change."""
        ...

    def nudge(self) -> None:
        """Try now instead of at the next scheduled moment."""
        ...


@dataclass(frozen=True, slots=True)
class Session:
    """An unlocked counter. desk and sync live until `Workplace.close`."""

    employee: Employee
    desk: Desk
    sync: SyncFeed


class Workplace(Protocol):
    """The counter before and after the PIN."""

    @property
    def practice(self) -> bool:
        """Practice mode: shown everywhere, known PIN, invented data."""
        ...

    @property
    def counter_name(self) -> str:
        """`Quầy số 3`."""
        ...

    @property
    def unit(self) -> str:
        """The one-stop centre."""
        ...

    def employees(self) -> tuple[str, ...]:
        """Names that may log in, as written in the key file."""
        ...

    def unlock(self, employee: str, pin: str) -> Session:
        """About 0.2 s of CPU: never on the window's thread. Raises Locked or StoreError."""
        ...

    def put_practice_paper(self, what: str) -> None:
        """Practice only: paper for the practice devices. what: `card`, `papers` or `camera`."""
        ...

    def play_practice_province(self, what: str) -> None:
        """Practice only. `online`: a citizen files at the portal; `department`: a stage is done."""
        ...

    def set_practice_network(self, *, up: bool) -> None:
        """Practice only: cut or restore the line to the practice province."""
        ...

    def close(self) -> None:
        """Stop threads and processes in order and let go of the store."""
        ...
