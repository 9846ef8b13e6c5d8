"""The page of fees in the window: by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import EMPLOYEE, PEOPLE, Counter
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import Command, Station
from ui.stations import station_factories

BOOK = next(f for f in station_factories() if f.station is Station.BOOK)


@pytest.fixture
def bench(counter: Counter, qtbot: QtBot) -> StationBench:
    for person in PEOPLE[:2]:
        counter.desk.fees.take(str(counter.receive(person).code), EMPLOYEE)
    bench = StationBench(counter, BOOK)
    qtbot.addWidget(bench.view)
    return bench


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_here(bench: StationBench, text: str) -> None:
    for char in text:
        bench.key(0, focus(), char)


def press(bench: StationBench, key: Qt.Key) -> None:
    bench.key(key, focus(), "\r" if key is Qt.Key.Key_Return else "")


def open_fees(bench: StationBench) -> None:
    QTest.keyClick(bench.view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert bench.find("fees").isVisible()


def test_a_payment_is_voided_by_keys_alone(bench: StationBench) -> None:
    open_fees(bench)
    assert focus().objectName() == "fees.list"
    press(bench, Qt.Key.Key_Up)
    press(bench, Qt.Key.Key_Return)
    assert focus().objectName() == "fees.do"
    press(bench, Qt.Key.Key_Return)
    assert focus().objectName() == "fees.reversal.reason"
    type_here(bench, "Ghi nhầm hồ sơ")
    bench.presenter.command(Command.FINISH)
    bench.settle()
    first, second = bench.counter.desk.fee_book.sheet(bench.counter.desk.fee_book.today).payments
    assert (first.void_reason, second.voided) == ("Ghi nhầm hồ sơ", False)
    assert focus().objectName() == "fees.do"


def test_ctrl_1_turns_back_to_the_dossiers(bench: StationBench) -> None:
    open_fees(bench)
    QTest.keyClick(focus(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert bench.find("book").isVisible()
    assert not bench.find("fees").isVisible()


def test_alt_and_an_arrow_turn_the_days(bench: StationBench) -> None:
    open_fees(bench)
    QTest.keyClick(focus(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    bench.settle()
    assert bench.find("fees.day").text() == "22/11/2026"  # type: ignore[attr-defined]
    QTest.keyClick(bench.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    bench.settle()
    assert bench.find("fees.day").text().startswith("Hôm nay")  # type: ignore[attr-defined]


def test_money_is_given_back_by_keys_alone(bench: StationBench) -> None:
    open_fees(bench)
    press(bench, Qt.Key.Key_Return)
    press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_Return)
    type_here(bench, "Được giảm")
    bench.find("fees.reversal.amount").setFocus()
    bench.find("fees.reversal.amount").selectAll()  # type: ignore[attr-defined]
    type_here(bench, "50000")
    bench.presenter.command(Command.FINISH)
    bench.settle()
    book = bench.counter.desk.fee_book
    assert book.sheet(book.today).payments[1].refunded == 50_000


def test_the_drawer_is_counted_by_keys_alone(bench: StationBench) -> None:
    open_fees(bench)
    bench.find("fees.counted").setFocus()
    type_here(bench, "390000")
    assert bench.find("fees.difference").text() == "Thiếu 10.000 đ"  # type: ignore[attr-defined]
    bench.presenter.command(Command.FINISH)
    bench.settle()
    assert focus().objectName() == "fees.note"
    type_here(bench, "Trả nhầm tiền thừa")
    bench.presenter.command(Command.FINISH)
    bench.settle()
    book = bench.counter.desk.fee_book
    (close,) = book.sheet(book.today).line(EMPLOYEE.name).closes
    assert (close.counted, close.note) == (390_000, "Trả nhầm tiền thừa")
    assert bench.find("fees.closed").isVisible()


def test_a_day_without_money_says_so(counter: Counter, qtbot: QtBot) -> None:
    bench = StationBench(counter, BOOK)
    qtbot.addWidget(bench.view)
    open_fees(bench)
    assert bench.find("fees.empty").isVisible()
    assert not bench.find("fees.list").isVisible()
    assert bench.find("fees.expected").text() == "0 đ"  # type: ignore[attr-defined]


def test_the_smallest_screen_cuts_nothing_off(bench: StationBench) -> None:
    open_fees(bench)
    bench.view.resize(897, 520)
    bench.settle()
    area = bench.view.findChild(QScrollArea, "fees.scroll")
    assert area.widget().width() <= area.viewport().width()
    press(bench, Qt.Key.Key_Return)
    press(bench, Qt.Key.Key_Return)
    assert area.widget().width() <= area.viewport().width()
