"""Half-typed addresses: offered with their old and new names, taken only when chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import Counter
from tests.ui.reception_parts import Bench
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import Station
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.RECEPTION)
TYPED = "Số 5, xã Thanh Sơn, Kim Bảng"


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


@pytest.fixture
def station(qtbot: QtBot, counter: Counter) -> StationBench:
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    return made


def test_an_address_is_offered_whole(bench: Bench) -> None:
    bench.presenter.form.typed("owner.address", TYPED)
    hints = bench.state.hints
    assert hints.field == "owner.address"
    assert hints.found[0].text.startswith("Số 5, ")
    assert "Hà Nam" in hints.found[0].text
    assert bench.state.owner.address == TYPED


def test_a_chosen_line_becomes_the_address(bench: Bench) -> None:
    bench.presenter.form.typed("return_address", TYPED)
    wanted = bench.state.hints.found[0].text
    bench.presenter.form.hints.take(0)
    assert (bench.state.return_address, bench.state.hints.found) == (wanted, ())


@pytest.mark.parametrize(("field", "text"), [("owner.name", TYPED), ("owner.address", "12")])
def test_other_fields_and_house_numbers_are_left_alone(bench: Bench, field: str, text: str) -> None:
    bench.presenter.form.typed(field, text)
    assert bench.state.hints.found == ()


def test_the_list_goes_with_the_field(bench: Bench) -> None:
    bench.presenter.form.typed("owner.address", TYPED)
    bench.presenter.form.left("owner.address")
    assert bench.state.hints.found == ()


def test_late_answers_are_not_shown(bench: Bench) -> None:
    bench.jobs.hold = True
    bench.presenter.form.typed("owner.address", TYPED)
    bench.presenter.form.left("owner.address")
    bench.jobs.release()
    assert bench.state.hints.found == ()


def test_enter_takes_a_line_only_when_one_was_chosen(qtbot: QtBot, station: StationBench) -> None:
    field = station.find("owner.address")
    shown = station.find("owner.address.hints")
    assert isinstance(field, QLineEdit)
    assert isinstance(shown, QListWidget)
    with qtbot.waitActive(station.view):
        station.type("owner.address", "xã Thanh Sơn, Kim Bảng")
    assert shown.isVisible()
    station.key(Qt.Key.Key_Return, field)
    assert field.text() == "xã Thanh Sơn, Kim Bảng"
    station.type("owner.address", ",")
    wanted = shown.item(0).text().partition(" · ")[0]
    station.key(Qt.Key.Key_Down, field)
    station.key(Qt.Key.Key_Return, field)
    assert field.text() == wanted
    assert not shown.isVisible()
