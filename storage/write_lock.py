"""A fair lock: who asked first writes first, so the clerk never starves behind the sync."""

from collections import deque
from threading import Condition, get_ident


class WriteLock:
    """One writer at a time in this process, in order of arrival. Not reentrant."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._queue: deque[object] = deque()
        self._holder: int | None = None

    def __enter__(self) -> None:
        ticket = object()
        with self._changed:
            if self._holder == get_ident():
                raise RuntimeError("a unit of work inside a unit of work of the same thread")
            self._queue.append(ticket)
            try:
                self._changed.wait_for(lambda: self._holder is None and self._queue[0] is ticket)
                self._holder = get_ident()
            finally:  # an interrupted waiter must not block those behind it
                self._queue.remove(ticket)
                self._changed.notify_all()

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._holder = None
            self._changed.notify_all()
