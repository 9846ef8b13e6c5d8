"""The whole window over the fake counter, off screen: keys, scanner, hand-over, sizes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton, QScrollArea

from app.domain.codes import Status
from app.sync.status import Line, SyncStatus
from tests.ui.fake_rooms import NOW
from tests.ui.fakes import EMPLOYEE, PIN, FakeWorkplace
from tests.ui.typing_keys import Keys
from ui.jobs import QtJobs, QtTimers
from ui.kit.button import CommitButton
from ui.kit.pdf_preview import PdfPreview
from ui.presenters.navigation import Station
from ui.stations import StationFactory, station_factories
from ui.views import attention, book, hand_over, look_up
from ui.views import reception as reception_view
from ui.views.main_window import MainWindow
from ui.views.rail import Rail

FACTORIES = (
    StationFactory(Station.HAND_OVER, "Trả kết quả", "F6", hand_over.build),
    StationFactory(Station.LOOK_UP, "Tra cứu", "F7", look_up.build),
    StationFactory(Station.BOOK, "Sổ quầy", "F8", book.build),
    StationFactory(Station.ATTENTION, "Cần xử lý", "F11", attention.build),
)


@pytest.fixture
def door(qtbot, qapp, workplace: FakeWorkplace):
    jobs, timers = QtJobs(), QtTimers()
    window = MainWindow(workplace, jobs, timers, FACTORIES)
    window.closing.connect(jobs.close)
    window.watch_keys(qapp)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    yield window
    qapp.removeEventFilter(window.wedge)
    window.close()
    timers.close()


@pytest.fixture
def window(qtbot, door: MainWindow) -> MainWindow:
    find(door, QLineEdit, "login.pin").setText(PIN)
    qtbot.keyClick(door, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: door.room is not None)
    return door


def find(window, kind, name: str):
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def words(window, name: str) -> Callable[[], str]:
    return lambda: find(window, QLabel, name).text()


def test_the_door_lists_people_and_says_when_the_pin_is_wrong(qtbot, door) -> None:
    people = find(door, QListWidget, "login.employees")
    assert people.item(0).text() == EMPLOYEE.name
    pin = find(door, QLineEdit, "login.pin")
    pin.setText("111222")
    qtbot.keyClick(pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "PIN" in words(door, "login.problem.words")())
    assert pin.text() == ""
    assert door.room is None


@pytest.mark.parametrize(
    ("key", "station"),
    [
        (Qt.Key.Key_F6, Station.HAND_OVER),
        (Qt.Key.Key_F7, Station.LOOK_UP),
        (Qt.Key.Key_F8, Station.BOOK),
        (Qt.Key.Key_F11, Station.ATTENTION),
        (Qt.Key.Key_F1, Station.HELP),
    ],
)
def test_a_key_shows_its_station(qtbot, window, key, station) -> None:
    qtbot.keyClick(window, key)
    assert window.room.here is station


def test_a_scanned_receipt_is_handed_over_once_however_often_enter_comes(
    qtbot, window, workplace
) -> None:
    code = str(workplace.counter.resolved().code)
    Keys(window).scan(code)
    qtbot.waitUntil(lambda: words(window, "hand_over.owner")() == "Bà Nguyễn Thị Ẵm")
    find(window, QCheckBox, "hand_over.identity").setChecked(True)
    commit = find(window, CommitButton, "hand_over.commit")
    commit.setFocus()
    for _ in range(50):
        qtbot.keyClick(commit, Qt.Key.Key_Return)
    assert workplace.counter.desk.look_up.dossier(code).dossier.status is Status.RESOLVED
    for _ in range(50):
        qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: find(window, PdfPreview, "paper.preview").pages == 1)
    verbs = [e.verb for e in workplace.counter.desk.look_up.dossier(code).dossier.events]
    assert verbs.count("hand-over") == 1


def test_the_status_bar_says_since_when_and_how_many(qtbot, window, workplace) -> None:
    workplace.counter.sync.tell(SyncStatus(Line.OFFLINE, NOW, dossiers_unsent=12))
    shown = words(window, "status.line")
    qtbot.waitUntil(lambda: shown() == "Mất mạng từ 10:02 · 12 hồ sơ chờ đồng bộ")


def test_an_unknown_end_is_said_to_be_unknown(qtbot, window, workplace) -> None:
    workplace.counter.sync.tell(SyncStatus(Line.ONLINE, NOW, unknown=1))
    shown = words(window, "status.trouble")
    qtbot.waitUntil(lambda: shown() == "Chưa rõ kết quả, đang kiểm tra")


def test_ctrl_k_goes_to_the_box_and_words_in_it_are_looked_up(qtbot, window, workplace) -> None:
    workplace.counter.receive()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = find(window, QLineEdit, "box")
    assert box.hasFocus()
    keys = Keys(window)
    keys.text("nguyen thi am", 80)
    keys.enter(300)
    qtbot.waitUntil(lambda: "1 hồ sơ" in words(window, "look_up.step")())


def test_practice_papers_are_laid_and_the_network_is_cut(qtbot, window, workplace) -> None:
    tools = window.room.rail.practice
    assert tools.isVisible()
    tools.paper_wanted.emit("papers")
    tools.network_wanted.emit(False)
    qtbot.waitUntil(lambda: "Mất mạng" in words(window, "status.line")())
    assert workplace.put == ["papers"]


def test_the_practice_province_is_played_from_the_rail(qtbot, window, workplace) -> None:
    for name in ("practice.online", "practice.department"):
        find(window, QPushButton, name).click()
    qtbot.waitUntil(lambda: workplace.put == ["online", "department"])


def test_what_was_said_lies_over_a_station_built_later(qtbot, window) -> None:
    window.room.say("Đã đặt giấy tờ vào khay máy quét.")
    window.room.go(Station.ATTENTION)
    toast = window.room.toast
    above = window.room.stack.childAt(toast.geometry().center())
    assert above is toast or toast.isAncestorOf(above)


def test_of_nothing_resolved_no_share_is_on_time(qtbot, window) -> None:
    window.room.go(Station.BOOK)
    qtbot.waitUntil(lambda: words(window, "book.on_time_rate")() == "—")


@pytest.mark.parametrize("station", [factory.station for factory in FACTORIES])
def test_the_smallest_screen_scrolls_and_cuts_nothing_off(qtbot, window, station) -> None:
    window.resize(1093, 614)
    window.room.go(station)
    qtbot.waitUntil(lambda: window.width() == 1093)
    assert window.minimumSizeHint().width() <= 1093
    assert window.minimumSizeHint().height() <= 614
    area = find(window, QScrollArea, f"{station}.scroll")
    assert area.widget().width() <= area.viewport().width()


def test_tab_never_stops_in_the_rail(window) -> None:
    names = ["go.hand_over", "go.look_up", "practice.card"]
    policies = {find(window, QPushButton, name).focusPolicy() for name in names}
    assert policies == {Qt.FocusPolicy.NoFocus}


def test_closing_the_window_tells_whoever_runs_it(qtbot, window) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_whole_rail_fits_the_smallest_screen(qtbot, workplace) -> None:
    rail = Rail(station_factories(), workplace.unit, EMPLOYEE.name, workplace.counter_name)
    qtbot.addWidget(rail)
    rail.practice.show()
    assert rail.minimumSizeHint().height() <= 614


@pytest.mark.parametrize("end", ["another station", "the end of the program"])
def test_a_camera_goes_off_with_the_preview(qtbot, qapp, workplace: FakeWorkplace, end) -> None:
    camera = workplace.counter.camera
    camera.looks_on = True
    reception = StationFactory(Station.RECEPTION, "Tiếp nhận", "F3", reception_view.build)
    jobs, timers = QtJobs(), QtTimers()
    window = MainWindow(workplace, jobs, timers, (reception, *FACTORIES))
    window.closing.connect(jobs.close)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    find(window, QLineEdit, "login.pin").setText(PIN)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.room is not None)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    qtbot.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: camera.looks == 1)
    if end == "another station":
        qtbot.keyClick(window, Qt.Key.Key_F7)
        qtbot.waitUntil(lambda: camera.stopped)
    window.close()
    timers.close()
    assert camera.stopped
