"""Workers of the window, and the one queued signal by which their answers come back."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NoReturn, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from app.errors import Cancelled, CounterError
from ui.presenters.work import Lane

T = TypeVar("T")
#: In the order in which they are closed.
_LANES: tuple[Lane, ...] = ("scan", "print", "fetch", "camera", "desk")


class _Bridge(QObject):
    """Carries closures to the thread it was made on."""

    ready = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.closed = False
        self.ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self, closure: Callable[[], None]) -> None:
        if not self.closed:
            closure()


class QtJobs:
    """One worker a lane: what is handed in runs in this order, one at a time.

    Make it on the GUI thread, after the QApplication. Answers come on that thread, and none
    comes after `close`. `Cancelled` out of work is dropped; any other exception that is not a
    `CounterError` is a defect: the presenter is told `program.defect`, so that its screen lives
    on, and the exception is raised on the GUI thread, where the crash reporter listens.
    """

    def __init__(self) -> None:
        self._bridge = _Bridge()
        self._executors = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"quay-{lane}")
            for lane in _LANES
        }
        self._stops: dict[Future[Any], Callable[[], None]] = {}

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[CounterError], None],
        lane: Lane = "desk",
        stop: Callable[[], None] = lambda: None,
    ) -> None:
        """See `ui.presenters.work.Jobs`. Ignored in a lane that is closed."""
        executor = self._executors.get(lane)
        if executor is None:
            return

        def answer(future: Future[T]) -> None:
            self._stops.pop(future, None)
            if not future.cancelled():
                self.post(lambda: _end(future, done, failed))

        future = executor.submit(work)
        self._stops[future] = stop
        future.add_done_callback(answer)

    def post(self, call: Callable[[], None]) -> None:
        """`call` on the GUI thread, in the order posted; from any thread."""
        if not self._bridge.closed:
            self._bridge.ready.emit(call)

    def close(self) -> None:
        """Stops a scan, waits for what runs (it becomes durable); what has not begun is dropped.

        The desk comes last and does all that was asked of it: a page scanned while the window
        closes is in its draft, and so is what was typed.
        """
        for stop in tuple(self._stops.values()):
            stop()
        for lane in _LANES:
            executor = self._executors.pop(lane, None)
            if executor is None:
                continue
            executor.shutdown(wait=True, cancel_futures=lane != "desk")
            QCoreApplication.sendPostedEvents(self._bridge)
        self._bridge.closed = True


def _end(
    future: Future[T], done: Callable[[T], None], failed: Callable[[CounterError], None]
) -> None:
    error = future.exception()
    if error is None:
        done(future.result())
    elif isinstance(error, CounterError):
        failed(error)
    elif not isinstance(error, Cancelled):
        failed(CounterError("program.defect"))
        _raise(error)


def _raise(error: BaseException) -> NoReturn:
    """A defect belongs to the crash reporter."""
    raise error


class QtTimers:
    """One-shot timers by name, owned by the application; see `ui.presenters.work.Timers`."""

    def __init__(self) -> None:
        self._running: dict[str, QTimer] = {}

    def restart(self, name: str, milliseconds: int, call: Callable[[], None]) -> None:
        """A running one of that name is replaced."""
        self.stop(name)
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(call)
        self._running[name] = timer
        timer.start(milliseconds)

    def stop(self, name: str) -> None:
        """Nothing happens when it is not running."""
        timer = self._running.pop(name, None)
        if timer is not None:
            timer.stop()

    def close(self) -> None:
        """None fires any more."""
        for name in tuple(self._running):
            self.stop(name)
