"""Hướng dẫn as a clerk sees and touches it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import Receive, Station
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.GUIDANCE)


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    return made


def text(bench: StationBench, name: str) -> str:
    label = bench.find(name)
    assert isinstance(label, QLabel)
    return label.text()


def test_the_answer_is_there_while_typing(bench: StationBench) -> None:
    bench.type("guidance.search", "khai sinh")
    assert text(bench, "guidance.name") == "Đăng ký khai sinh"
    assert text(bench, "guidance.time") == "1 ngày làm việc"
    assert text(bench, "guidance.fee") == "Miễn phí"


def test_arrows_walk_the_list_while_the_cursor_stays(bench: StationBench) -> None:
    bench.type("guidance.search", "cap")
    first = text(bench, "guidance.name")
    bench.key(Qt.Key.Key_Down, bench.find("guidance.search"))
    assert text(bench, "guidance.name") != first


def test_f3_carries_the_procedure_over(bench: StationBench) -> None:
    bench.type("guidance.search", "khai sinh")
    bench.key(Qt.Key.Key_F3, bench.view)
    assert bench.shell.went == [(Station.RECEPTION, Receive("1.001193", 0))]


def test_a_procedure_without_cases_says_so_and_what_to_do(bench: StationBench) -> None:
    bare = replace(bench.counter.store.tables.procedures[0], cases=())
    bench.counter.store.tables.procedures = (bare,)
    bench.presenter.refresh()
    bench.type("guidance.search", "ly lich")
    assert "chưa khai báo trường hợp" in text(bench, "guidance.no_cases.words")
    assert not bench.find("print_guidance").isEnabled()


def test_nothing_found_says_how_to_look_better(bench: StationBench) -> None:
    bench.type("guidance.search", "xyz")
    assert bench.find("guidance.nothing").isVisible()
    assert bench.find("guidance.empty").isVisible()
