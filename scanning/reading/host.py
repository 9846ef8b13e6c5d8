"""The parent's side of reading: at most two processes, started when the first page comes."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from app.cancel import CancelToken
from app.domain.page_text import PageText
from app.errors import DeviceError
from scanning.child import Child, ChildGone, ChildSilent
from scanning.frames import Frame
from scanning.text_wire import take_text

_WORKER = "scanning.reading.worker"
#: How often a page that waits for a process looks at its cancel token, seconds.
_LOOK = 0.1


class ReadingPool:
    """`app.ports.reading.TextReader`. Thread-safe; a page is read on its caller's thread.

    at_once: processes at most; seconds: deadline of one page once its process has it. A process
    that crashed, hung or whose page was cancelled is killed; the next page starts another.
    """

    def __init__(self, at_once: int = 2, seconds: float = 120.0, module: str = _WORKER) -> None:
        self._at_once, self._seconds, self._module = at_once, seconds, module
        self._places = BoundedSemaphore(at_once)
        self._lock = Lock()
        self._idle: list[Child] = []
        self._busy: list[Child] = []
        self._closings = 0

    @property
    def at_once(self) -> int:
        """See the port."""
        return self._at_once

    @property
    def worker_pids(self) -> tuple[int, ...]:
        """Process ids, for tests that kill them."""
        with self._lock:
            return tuple(child.pid for child in (*self._idle, *self._busy))

    def read(self, image: bytes, dpi: int, cancel: CancelToken) -> PageText:
        """See the port. A process that was used before gets one successor before it counts."""
        request = Frame("read", {"dpi": dpi}, (image,))
        with self._place(cancel):
            closings = self._closings
            while True:
                child, used = self._take()
                try:
                    return _text(self._ask(child, request, cancel))
                except ChildGone as error:
                    if not used or self._closings != closings:
                        raise DeviceError("reading.stopped") from error
                except ChildSilent as error:
                    raise DeviceError("reading.too_slow") from error

    def close(self) -> None:
        """See the port."""
        with self._lock:
            self._closings += 1
            children, self._idle, self._busy = [*self._idle, *self._busy], [], []
        for child in children:
            child.kill()

    @contextmanager
    def _place(self, cancel: CancelToken) -> Iterator[None]:
        """Wait for one of the places; `Cancelled` by the token."""
        while not self._places.acquire(timeout=_LOOK):
            cancel.raise_if_cancelled()
        try:
            cancel.raise_if_cancelled()
            yield
        finally:
            self._places.release()

    def _take(self) -> tuple[Child, bool]:
        """A process, and whether it has read a page before."""
        with self._lock:
            used = bool(self._idle)
            child = self._idle.pop() if used else Child(self._module)
            self._busy.append(child)
            return child, used

    def _ask(self, child: Child, request: Frame, cancel: CancelToken) -> Frame:
        try:
            child.send(request, self._seconds)
            answer = child.receive(self._seconds, cancel)
        except BaseException:  # also a cancel: the process is in the middle of the page
            self._forget(child)
            child.kill()
            raise
        if self._forget(child):
            with self._lock:
                self._idle.append(child)
        return answer

    def _forget(self, child: Child) -> bool:
        """False when `close` has taken the process away meanwhile."""
        with self._lock:
            if child not in self._busy:
                return False
            self._busy.remove(child)
            return True


def _text(answer: Frame) -> PageText:
    if answer.kind == "failed":
        raise DeviceError(str(answer.fields["code"]))
    return take_text(answer.blobs[0])
