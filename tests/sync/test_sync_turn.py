"""A turn of the sync thread: trouble with one errand keeps no other from being run."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event
from typing import cast

import pytest

from app.errors import StoreError
from app.ports.clock import SystemClock
from app.ports.province import Answer, AnswerKind
from app.ports.store import SendCounts
from app.sync.worker import SyncSteps, SyncWorker


@dataclass
class Errands:
    """Steps that only say that they were made. trouble: what the time stamps end with."""

    trouble: Exception
    clock: SystemClock = field(default_factory=SystemClock)
    sent: Event = field(default_factory=Event)

    def pull_all(self, stop: Callable[[], bool]) -> Answer:
        return Answer(AnswerKind.ACCEPTED)

    def numbers(self) -> None:
        pass

    def stamp(self, stop: Callable[[], bool]) -> bool:
        raise self.trouble

    def push_all(self, stop: Callable[[], bool], told: object) -> int:
        self.sent.set()
        return 0

    def counts(self) -> SendCounts:
        return SendCounts()

    def next_at(self) -> datetime | None:
        return None

    def end_rest(self, *, asked: bool) -> None:
        pass


@pytest.mark.parametrize("trouble", [StoreError("store.disk_full"), ZeroDivisionError()])
def test_trouble_with_time_stamps_keeps_nothing_from_leaving(trouble: Exception) -> None:
    errands = Errands(trouble)
    worker = SyncWorker(cast("SyncSteps", errands))
    worker.start()
    try:
        assert errands.sent.wait(20)
    finally:
        assert worker.stop()
