"""The one sync thread: a step at a time, woken by a nudge, ended by `stop`."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Event, Lock, Thread
from time import monotonic

from app.errors import CounterError
from app.ports.clock import Clock
from app.ports.province import Answer, Province
from app.ports.store import SendCounts, Store
from app.sync.numbers import ExchangeNumbers, RefillNumbers
from app.sync.pause import end_rest, resting
from app.sync.pull import Pull
from app.sync.push import PushOne
from app.sync.status import Line, SyncStatus, line_of

log = logging.getLogger(__name__)
Listener = Callable[[SyncStatus], None]


@dataclass(frozen=True, slots=True)
class Pace:
    """How often things happen. poll: between two pulls; probe: the same while the line is down.

    stamp: between two tries to get time stamps.
    """

    poll: timedelta = timedelta(seconds=60)
    probe: timedelta = timedelta(seconds=10)
    idle: timedelta = timedelta(seconds=30)
    refill: timedelta = timedelta(minutes=30)
    stamp: timedelta = timedelta(minutes=5)


@dataclass(slots=True)
class SyncSteps:
    """What the thread does, without the thread: the same for `quay sync --once` and tests.

    stamp: one round of time stamps for signed files; they leave afterwards.
    """

    store: Store
    province: Province
    clock: Clock
    push: PushOne
    pull: Pull
    refill: RefillNumbers
    exchange: ExchangeNumbers
    stamp: Callable[[Callable[[], bool]], bool] = lambda _stop: False
    pulled: int = 0

    def push_all(
        self, stop: Callable[[], bool], told: Callable[[Line, datetime | None], None]
    ) -> int:
        """Everything that is due now; returns how many steps were made."""
        steps = 0
        while not stop():
            pushed = self.push()
            if pushed is None:
                break
            steps += 1
            if pushed.line is not None:
                told(pushed.line, pushed.server_time)
        return steps

    def pull_all(self, stop: Callable[[], bool]) -> Answer:
        """All pages; the answer of the last one."""
        while True:
            page = self.pull()
            self.pulled += page.applied
            if not page.more or stop():
                return page.answer

    def numbers(self) -> None:
        """Refill, then exchange provisional numbers."""
        self.refill()
        self.exchange()

    def counts(self) -> SendCounts:
        """The outbox in numbers."""
        return self.store.queries.outbox_counts()

    def next_at(self) -> datetime | None:
        """When a row becomes due, the queue's rest counted in."""
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            due, pause = uow.outbox.next_at(), resting(uow, now)
        return max(due, pause.until) if due and pause else due

    def end_rest(self, *, asked: bool) -> None:
        """The line is back (asked False), or a person wants it now (asked True)."""
        with self.store.unit_of_work() as uow:
            if end_rest(uow, self.clock.now(), asked=asked):
                uow.commit()


class SyncWorker:
    """Owns the thread. Knows no Qt; listeners are called on the sync thread."""

    def __init__(self, steps: SyncSteps, pace: Pace | None = None) -> None:
        self._steps = steps
        self._pace = pace or Pace()
        self._wake = Event()
        self._stopping = Event()
        self._asked = Event()
        self._lock = Lock()
        self._status = SyncStatus()
        self._listeners: list[Listener] = []
        self._next_poll = self._next_refill = self._next_stamp = 0.0
        self._thread = Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin at once with a pull and whatever is due."""
        self._thread.start()

    def stop(self, timeout: float = 5.0) -> bool:
        """Ask the thread to end after its present request; True when it ended in time."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def wake(self) -> None:
        """Something was queued: look now; a rest of the queue goes on."""
        self._wake.set()

    def nudge(self) -> None:
        """A person wants it now: a rest that is only ours ends, the line is tried."""
        self._asked.set()
        self._wake.set()

    def status(self) -> SyncStatus:
        """The newest status; any thread."""
        with self._lock:
            return self._status

    def subscribe(self, listener: Listener) -> None:
        """Called after each change, on the sync thread."""
        with self._lock:
            self._listeners.append(listener)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                self._turn()
            except CounterError as error:
                log.warning("sync turn failed: %s", error.code)
            except Exception:  # the thread must outlive a defect; the log keeps it
                log.exception("sync turn failed")
            self._wake.wait(self._sleep())

    def _turn(self) -> None:
        if self._asked.is_set():
            self._asked.clear()
            self._steps.end_rest(asked=True)
            self._next_poll = 0.0
        now = monotonic()
        if now >= self._next_poll:
            self._heard(self._steps.pull_all(self._stopping.is_set))
            up = self.status().line is Line.ONLINE
            wait = self._pace.poll if up else self._pace.probe
            self._next_poll = monotonic() + wait.total_seconds()
        if now >= self._next_refill and self.status().line is Line.ONLINE:
            self._next_refill = now + self._pace.refill.total_seconds()
            self._steps.numbers()
        if now >= self._next_stamp:
            self._stamps(now)
        self._steps.push_all(self._stopping.is_set, self._line)
        self._tell()

    def _stamps(self, now: float) -> None:
        """Trouble with a time stamp keeps nothing that is finished from leaving."""
        try:
            left = self._steps.stamp(self._stopping.is_set)
        except CounterError as error:
            left = True
            log.warning("time stamps rest: %s", error.code)
        except Exception:  # a defect there must not close the line
            left = True
            log.exception("time stamps rest")
        if left:
            self._next_stamp = now + self._pace.stamp.total_seconds()

    def _heard(self, answer: Answer) -> None:
        line = line_of(answer)
        if line is not None:
            self._line(line, answer.server_time)

    def _line(self, line: Line, server_time: datetime | None) -> None:
        now = self._steps.clock.now()
        with self._lock:
            old = self._status
            changed = line is not old.line
            self._status = replace(
                old,
                line=line,
                since=now if changed else old.since,
                last_contact=now if line is Line.ONLINE else old.last_contact,
                clock_offset_s=(server_time - now).total_seconds() if server_time else None,
            )
        if changed:
            if line is Line.ONLINE:
                self._next_refill = 0.0
                self._steps.end_rest(asked=False)
            else:
                self._next_poll = min(
                    self._next_poll, monotonic() + self._pace.probe.total_seconds()
                )
            self._tell()

    def _tell(self) -> None:
        counts = self._steps.counts()
        next_try = self._steps.next_at()
        with self._lock:
            self._status = replace(
                self._status,
                waiting=counts.waiting + counts.sending,
                unknown=counts.unknown,
                refused=counts.refused,
                dossiers_unsent=counts.dossiers_unsent,
                next_try=next_try,
            )
            status, listeners = self._status, tuple(self._listeners)
        for listener in listeners:
            listener(status)

    def _sleep(self) -> float:
        """Until something is due, a poll is due, or a nudge."""
        wait = min(self._pace.idle.total_seconds(), max(0.0, self._next_poll - monotonic()))
        try:
            due = self._steps.next_at()
        except CounterError:
            return wait
        if due is not None:
            wait = min(wait, (due - self._steps.clock.now()).total_seconds())
        return max(0.05, wait)
