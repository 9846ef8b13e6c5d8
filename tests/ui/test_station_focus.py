"""After a station's key the next letter goes into that station, whatever was shown before."""

from itertools import permutations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.fakes import PIN, FakeWorkplace
from tests.ui.test_signing import waiting
from ui.jobs import QtJobs, QtTimers
from ui.presenters.navigation import Station
from ui.stations import station_factories
from ui.views.main_window import MainWindow

KEYS = {
    Station.HELP: Qt.Key.Key_F1,
    Station.GUIDANCE: Qt.Key.Key_F2,
    Station.RECEPTION: Qt.Key.Key_F3,
    Station.DIGITISE: Qt.Key.Key_F4,
    Station.HAND_OVER: Qt.Key.Key_F6,
    Station.LOOK_UP: Qt.Key.Key_F7,
    Station.BOOK: Qt.Key.Key_F8,
    Station.ONLINE: Qt.Key.Key_F10,
    Station.ATTENTION: Qt.Key.Key_F11,
}
#: Where a letter typed there is meant to go: stations with a field, and the box of Tra cứu.
TYPED = (Station.GUIDANCE, Station.RECEPTION, Station.DIGITISE, Station.LOOK_UP)


@pytest.fixture
def window(qtbot, qapp, workplace: FakeWorkplace):
    jobs, timers = QtJobs(), QtTimers()
    window = MainWindow(workplace, jobs, timers, station_factories())
    window.closing.connect(jobs.close)
    window.watch_keys(qapp)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    window.findChild(QLineEdit, "login.pin").setText(PIN)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.room is not None)
    yield window
    qapp.removeEventFilter(window.wedge)
    window.close()
    timers.close()


def go(qtbot, window: MainWindow, station: Station) -> None:
    qtbot.keyClick(window, KEYS[station])
    qtbot.waitUntil(lambda: window.room.here is station)


def keys_go_to(window: MainWindow) -> str:
    """Name of what has the keyboard, or of the station's view around it."""
    now = QApplication.focusWidget()
    return now.objectName() if now is not None else ""


def in_view(window: MainWindow) -> bool:
    now = QApplication.focusWidget()
    return now is not None and window.room.stack.currentWidget().isAncestorOf(now)


def test_the_next_letter_goes_into_the_station_from_wherever_one_comes(qtbot, window) -> None:
    wrong = []
    for before, station in permutations(KEYS, 2):
        go(qtbot, window, before)
        window.room.top.focus_box()
        go(qtbot, window, station)
        box = keys_go_to(window) == "box"
        if station in TYPED and box != (station is Station.LOOK_UP):
            wrong.append((before.value, station.value, keys_go_to(window)))
    assert wrong == []


def test_words_of_an_earlier_search_are_gone(qtbot, window) -> None:
    box = window.room.top.box
    box.setText("nguyen van an")
    go(qtbot, window, Station.BOOK)
    assert box.text() == ""
    go(qtbot, window, Station.LOOK_UP)
    assert (box.text(), box.hasFocus()) == ("", True)


def test_a_station_that_was_left_has_its_field_again(qtbot, window) -> None:
    go(qtbot, window, Station.RECEPTION)
    phone = window.findChild(QLineEdit, "owner.phone")
    phone.setFocus()
    qtbot.keyClicks(phone, "0912")
    go(qtbot, window, Station.BOOK)
    go(qtbot, window, Station.RECEPTION)
    assert keys_go_to(window) == "owner.phone"
    assert in_view(window)


def test_esc_leaves_the_help_for_where_one_was(qtbot, window) -> None:
    go(qtbot, window, Station.GUIDANCE)
    go(qtbot, window, Station.HELP)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.room.here is Station.GUIDANCE)


def test_a_pin_typed_at_once_never_stands_in_the_box(qtbot, window, workplace) -> None:
    waiting(workplace.counter)
    go(qtbot, window, Station.ATTENTION)
    qtbot.waitUntil(lambda: keys_go_to(window) == "sign.pin")


def test_a_file_that_comes_to_be_signed_takes_no_keys_from_who_types(
    qtbot, window, workplace
) -> None:
    go(qtbot, window, Station.ATTENTION)
    window.room.top.focus_box()
    window.room.top.box.setText("nguyen")
    waiting(workplace.counter)
    window.room._built[Station.ATTENTION].presenter.refresh()
    card = window.findChild(QWidget, "sign_card")
    qtbot.waitUntil(card.isVisible)
    assert keys_go_to(window) == "box"
