"""The pilot's own table, counted from invented lines that have its shape."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

import pytest

from app.domain.codes import Status
from app.domain.report import Period, ReportLine, summarise

YEAR = Period(date(2026, 1, 1), date(2026, 11, 30))
RECEIVED = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE = RECEIVED + timedelta(days=14)
LINE = ReportLine(UUID(int=1), "", Status.RETURNED, RECEIVED, DUE, DUE, channel="2")


def ended(days: int, count: int) -> list[ReportLine]:
    done = replace(LINE, finished_at=DUE + timedelta(days=days))
    return [replace(done, status=s) for s in (Status.RESOLVED, Status.RETURNED)] * (count // 2) + [
        done
    ] * (count % 2)


def pilot() -> list[ReportLine]:
    """1,700 received: 1,479 early, 168 on the day, 21 late, 32 open; 1,669 online."""
    open_ones = [replace(LINE, status=Status.PROCESSING, finished_at=None)] * 32
    lines = [*ended(-3, 1479), *ended(0, 168), *ended(2, 21), *open_ones]
    Random(7).shuffle(lines)
    return [replace(line, channel="1") for line in lines[:31]] + lines[31:]


def test_the_pilots_figures_come_out() -> None:
    assert summarise(pilot(), YEAR).as_dict() == {
        "received": 1700, "online": 1669, "resolved": 1668, "early": 1479, "on_time": 168,
        "late": 21, "in_progress": 32, "on_time_rate": 98.74, "online_rate": 98.18,
    }  # fmt: skip


def test_other_lines_do_not_disturb_them() -> None:
    noise = [
        replace(LINE, status=Status.REGISTERED),
        replace(LINE, status=Status.REFUSED),
        replace(LINE, received_at=None),
        replace(LINE, received_at=datetime(2025, 12, 31, 16, 59, tzinfo=UTC)),  # 23:59 here
        replace(LINE, received_at=datetime(2026, 11, 30, 17, 0, tzinfo=UTC)),  # midnight here
    ]
    assert summarise([*pilot(), *noise], YEAR) == summarise(pilot(), YEAR)


@pytest.mark.parametrize(
    ("ended_at", "verdict"),
    [
        (datetime(2026, 3, 16, 16, 59, tzinfo=UTC), "on_time"),  # 23:59 of the day
        (datetime(2026, 3, 16, 17, 0, tzinfo=UTC), "late"),  # the next day begins
        (datetime(2026, 3, 15, 16, 59, tzinfo=UTC), "early"),
    ],
)
def test_time_is_judged_by_the_local_day(ended_at: datetime, verdict: str) -> None:
    figures = summarise([replace(LINE, finished_at=ended_at)], YEAR).as_dict()
    assert {name: figures[name] for name in ("early", "on_time", "late")} == {
        "early": 0, "on_time": 0, "late": 0, verdict: 1,
    }  # fmt: skip


def test_without_a_promised_date_nothing_is_late() -> None:
    figures = summarise([replace(LINE, due_at=None)], YEAR)
    assert (figures.late, figures.on_time_rate) == (0, 100.0)


def test_a_withdrawn_dossier_is_resolved_and_a_stopped_one_in_progress() -> None:
    lines = [replace(LINE, status=Status.WITHDRAWN), replace(LINE, status=Status.STOPPED)]
    figures = summarise(lines, YEAR)
    assert (figures.received, figures.resolved, figures.in_progress) == (2, 1, 1)


def test_an_empty_period_is_all_noughts() -> None:
    assert set(summarise([], YEAR).as_dict().values()) == {0}


@pytest.mark.parametrize("seed", range(5))
def test_received_is_resolved_and_in_progress_always(seed: int) -> None:
    chance = Random(seed)
    lines = [
        replace(LINE, status=chance.choice(list(Status)), channel=chance.choice("123"),
                finished_at=DUE + timedelta(days=chance.randint(-9, 9)))
        for _ in range(200)
    ]  # fmt: skip
    figures = summarise(lines, YEAR)
    assert figures.received == figures.resolved + figures.in_progress
    assert figures.resolved == figures.early + figures.on_time + figures.late
