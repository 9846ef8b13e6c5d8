"""Hồ sơ trực tuyến as a clerk sees and touches it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.codes import Status
from app.sync.status import Line, SyncStatus
from tests.ui.fake_rooms import NOW
from tests.ui.fakes import PEOPLE, Counter
from tests.ui.station_bench import StationBench
from ui.kit.table import Table
from ui.presenters.navigation import Station
from ui.stations import station_factories
from ui.tokens import Tone

FACTORY = next(f for f in station_factories() if f.station is Station.ONLINE)


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    counter.online(PEOPLE[1])
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    return made


def text(bench: StationBench, name: str) -> str:
    label = bench.find(name)
    assert isinstance(label, QLabel)
    return label.text()


def clock(bench: StationBench) -> tuple[str, Tone | None]:
    table = bench.find("online.list")
    assert isinstance(table, Table)
    cell = table.rows_model.rows[0].cell(3)
    return cell.text, cell.tone


def test_the_clock_turns_red_when_it_is_over(bench: StationBench) -> None:
    assert clock(bench) == ("Còn 7 giờ", Tone.OK)
    bench.counter.clock.go(timedelta(days=1))
    bench.presenter.refresh()
    assert clock(bench) == ("Quá hạn 1 giờ", Tone.ERROR)


def test_a_line_opens_the_dossier_beside_it(bench: StationBench) -> None:
    table = bench.find("online.list")
    assert isinstance(table, Table)
    table.selectRow(0)
    assert text(bench, "online.name") == "Ông Trần Văn Dũng"


def test_refusing_by_keys_asks_for_the_reason(bench: StationBench) -> None:
    bench.presenter.choose(bench.presenter.state.waiting[0].code)
    bench.settle()
    steps = bench.find("online.steps")
    assert steps.hasFocus()
    steps.setCurrentRow(2)
    bench.key(Qt.Key.Key_Return, steps)
    assert bench.find("act.reasons").hasFocus()
    bench.press("act.commit")
    assert "cần có lý do" in text(bench, "act.problem.words")
    bench.type("act.reason", "Nộp sai cơ quan")
    bench.press("act.commit")
    dossier = next(iter(bench.counter.store.tables.dossiers.values()))
    assert dossier.status is Status.REFUSED
    assert dossier.events[-1].reason == "Nộp sai cơ quan"


def test_being_offline_is_said_in_words(bench: StationBench) -> None:
    bench.counter.sync.tell(SyncStatus(Line.OFFLINE, NOW))
    assert "Mất mạng từ 10:02" in text(bench, "online.notice.words")


def test_an_empty_list_says_that_nothing_waits(qtbot: QtBot, counter: Counter) -> None:
    bench = StationBench(counter, FACTORY)
    qtbot.addWidget(bench.view)
    assert bench.find("online.empty").isVisible()
