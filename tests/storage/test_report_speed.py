"""How long the counter waits for its lists and its summary; best of five, printed.

Judged by the time of this thread alone, so that a busy machine fails nothing; the clock on the
wall is printed beside it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter, thread_time

import pytest

from app.domain.codes import DossierCode, ReturnBy, Status
from app.domain.dossier import Dossier, Event
from app.domain.report import Period, summarise
from storage.mapping import dossier_row, event_row
from storage.store import SqlStore, open_store
from tests.storage.parts import AGENCY, DAY, DEK, NOW, FakeWire, FixedClock, received

#: Working days of a year, and dossiers of the largest store that is promised.
_DAYS, _MANY, _PILOT = 200, 10_000, 1_700
_STEPS = (
    ("forward", Status.PROCESSING),
    ("record-result", Status.RESOLVED),
    ("call", Status.RESOLVED),
    ("hand-over", Status.RETURNED),
)


def dossier(sequence: int) -> Dossier:
    """Of a day long ago or of today; one in fifty waits at the counter, half of them for post."""
    at = NOW - timedelta(days=sequence % _DAYS)
    waits = sequence % 50 == 0
    steps = [
        (at + timedelta(hours=n), *step) for n, step in enumerate(_STEPS[: 2 + 2 * (not waits)])
    ]
    done = steps[-1][2]
    return replace(
        received(),
        id=received().id,
        code=DossierCode.official(AGENCY, at.date(), sequence),
        received_at=at,
        due_at=at + timedelta(days=14),
        status=done,
        resolved_at=at + timedelta(hours=1),
        returned_at=None if waits else steps[-1][0],
        return_by=ReturnBy.POST if sequence % 100 == 0 else ReturnBy.COUNTER,
        events=(
            Event(at, "receive", "Hoa", Status.RECEIVED),
            *(Event(when, verb, "Hoa", status) for when, verb, status in steps),
        ),
    )


def filled(folder: Path, count: int) -> SqlStore:
    store = open_store(folder, DEK, FakeWire(), clock=FixedClock())
    with store.unit_of_work() as uow:
        made = [dossier(sequence) for sequence in range(1, count + 1)]
        uow._session.add_all(dossier_row(one, None) for one in made)
        uow._session.flush()
        uow._session.add_all(event_row(one, event) for one in made for event in one.events)
        uow.commit()
    return store


def best(name: str, read: Callable[[], object]) -> float:
    """Milliseconds of this thread's work, on stdout too."""
    walls, works = [], []
    for _ in range(5):
        wall, work = perf_counter(), thread_time()
        read()
        walls.append(1000 * (perf_counter() - wall))
        works.append(1000 * (thread_time() - work))
    print(f"{name}: {min(works):.1f} ms of work, {min(walls):.1f} ms by the wall clock")
    return min(works)


@pytest.mark.timeout(300)
def test_lists_of_ten_thousand_dossiers_come_within_200_ms(tmp_path: Path) -> None:
    store = filled(tmp_path / "store", _MANY)
    reports = store.queries.reports
    assert len(reports.forwarded(AGENCY, DAY)) == _MANY // _DAYS
    assert len(reports.to_post()) == len(reports.uncollected(DAY)) == 100
    lists: dict[str, Callable[[], object]] = {
        "handover": lambda: reports.forwarded(AGENCY, DAY),
        "results": lambda: reports.results_received(DAY),
        "dispatch": reports.to_post,
        "uncollected": lambda: reports.uncollected(DAY),
    }
    assert max(best(name, read) for name, read in lists.items()) < 200
    store.close()


def test_the_summary_of_a_pilot_year_comes_within_100_ms(tmp_path: Path) -> None:
    store = filled(tmp_path / "store", _PILOT)
    year = Period(DAY - timedelta(days=365), DAY)
    reads = store.queries.reports
    counted = summarise(reads.lines(year.first, year.last), year)
    assert counted.received == _PILOT
    took = best("summary", lambda: summarise(reads.lines(year.first, year.last), year))
    assert took < 100
    best("register", lambda: reads.register(year.first, year.last))
    store.close()
