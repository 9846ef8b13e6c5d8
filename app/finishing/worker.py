"""The reading threads: pages as they are scanned, then whole files; ended by `stop`."""

import logging
from collections import deque
from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic
from uuid import UUID

from app.cancel import CancelToken
from app.domain.page import KeptPage
from app.errors import Cancelled, CounterError
from app.finishing.read_files import ReadFiles
from app.ports.store import UnfinishedFile

log = logging.getLogger(__name__)
#: Seconds between two looks while nothing happens, and after a store that did not answer.
_IDLE, _TROUBLE = 30.0, 30.0


class ReadingWorker:
    """Owns the threads; `app.ports.reading.ReadAhead` for pages.

    finished: called on one of the threads after each file, so that it leaves.
    """

    def __init__(self, steps: ReadFiles, finished: Callable[[], None]) -> None:
        self._steps = steps
        self._finished = finished
        self._lock = Lock()
        self._ahead: deque[KeptPage] = deque()
        self._known: set[str] = set()
        self._pending: set[str] = set()
        self._taken: set[UUID] = set()
        self._wake = [Event() for _ in range(steps.reader.at_once)]
        self._cancel = CancelToken()
        self._threads = [
            Thread(target=self._run, args=(wake,), name=f"reading {number}", daemon=True)
            for number, wake in enumerate(self._wake, start=1)
        ]

    def start(self) -> None:
        """Begin with what an earlier day left."""
        for thread in self._threads:
            thread.start()

    def soon(self, page: KeptPage) -> None:
        """A page was scanned. One that cannot be read is tried again with its file only."""
        with self._lock:
            if page.key in self._known:
                return
            self._known.add(page.key)
            self._pending.add(page.key)
            self._ahead.append(page)
        self.wake()

    def pending(self, key: str) -> bool:
        """In the queue, or being read now."""
        with self._lock:
            return key in self._pending

    def wake(self) -> None:
        """A file was received; any thread."""
        for wake in self._wake:
            wake.set()

    def stop(self, timeout: float = 5.0) -> bool:
        """Leave the pages under way unread; True when all threads ended in time."""
        self._cancel.cancel()
        self.wake()
        end = monotonic() + timeout
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, end - monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self, wake: Event) -> None:
        while not self._cancel.cancelled:
            wake.clear()
            wake.wait(self._turn())

    def _turn(self) -> float:
        """One page or file; how long to wait then, in seconds."""
        try:
            return 0.0 if self._page() or self._file() else _IDLE
        except Cancelled:
            return 0.0
        except CounterError as error:
            log.warning("reading rests: %s", error.code)
        except Exception:  # the thread must outlive a defect; the log keeps it
            log.exception("reading rests")
        return _TROUBLE

    def _page(self) -> bool:
        try:
            page = self._ahead.popleft()
        except IndexError:
            return False
        try:
            self._steps.read_ahead(page, self._cancel)
        except (Cancelled, CounterError):
            self._forget(page)
            raise
        finally:
            with self._lock:
                self._pending.discard(page.key)
        return True

    def _forget(self, page: KeptPage) -> None:
        """The store did not answer: whoever asks for the page again is heard."""
        with self._lock:
            self._known.discard(page.key)

    def _file(self) -> bool:
        file = self._take()
        if file is None:
            return False
        try:
            self._steps.read(file, self._cancel)
        except (Cancelled, CounterError):
            self._give_back(file)
            raise
        except Exception:
            # A defect with this file must not keep the others here; the next start tries again.
            log.exception("a file was passed over")
            return True
        self._give_back(file)
        self._finished()
        return True

    def _take(self) -> UnfinishedFile | None:
        """The oldest file that no other thread is at."""
        with self._lock:
            file = self._steps.waiting(self._taken)
            if file is not None:
                self._taken.add(file.file_id)
            return file

    def _give_back(self, file: UnfinishedFile) -> None:
        with self._lock:
            self._taken.discard(file.file_id)
