"""The preview of the camera as a clerk sees it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ports.camera import CameraFrame, Hint
from tests.ui.fakes import Counter
from tests.ui.pdf_sample import small_jpeg
from tests.ui.station_bench import StationBench
from ui.presenters.navigation import Station
from ui.stations import station_factories
from ui.views.camera_card import LivePicture

FACTORY = next(f for f in station_factories() if f.station is Station.RECEPTION)


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    """The preview is open and has shown nothing yet."""
    made = StationBench(counter, FACTORY)
    qtbot.addWidget(made.view)
    made.jobs.hold = True
    made.presenter.watch_card()
    made.settle()
    return made


def hint(bench: StationBench) -> str:
    label = bench.find("camera.hint")
    assert isinstance(label, QLabel)
    return label.text()


def picture(bench: StationBench) -> LivePicture:
    found = bench.find("camera.picture")
    assert isinstance(found, LivePicture)
    return found


def test_it_says_that_the_camera_is_being_opened(bench: StationBench) -> None:
    assert bench.find("camera").isVisible()
    assert hint(bench) == "Đang mở camera…"
    assert picture(bench).is_clear


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("show", "Đưa mặt có mã QR"),
        ("closer", "lại gần hơn"),
        ("still", "Giữ yên"),
        ("dark", "Tối quá"),
        ("glare", "lóa"),
        ("turn", "lật mặt kia"),
        ("other_code", "không phải của thẻ căn cước"),
    ],
)
def test_every_hint_is_a_sentence_over_the_picture(
    bench: StationBench, said: Hint, words: str
) -> None:
    bench.view.show_frame(CameraFrame(small_jpeg(), said, 131.4, 17.6))
    assert words in hint(bench)
    assert not picture(bench).is_clear
    light = bench.find("camera.light")
    assert isinstance(light, QLabel)
    assert light.text() == "Độ sáng 131 · độ nét 18"


def test_the_fields_of_the_form_can_still_be_typed_into(bench: StationBench) -> None:
    assert bench.find("owner.phone").isVisible()
    bench.type("owner.phone", "0912345678")
    assert bench.presenter.state.owner.phone == "0912345678"


def test_its_button_closes_it(bench: StationBench) -> None:
    bench.press("camera.close")
    assert not bench.presenter.state.camera
    assert not bench.find("camera").isVisible()


def test_the_key_opens_and_closes_it(bench: StationBench) -> None:
    QTest.keyClick(bench.view, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert not bench.presenter.state.camera
    bench.jobs.release()
    bench.jobs.hold = True
    QTest.keyClick(bench.view, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert bench.presenter.state.camera


def test_no_camera_looks_while_another_station_is_shown(bench: StationBench) -> None:
    bench.view.show_frame(CameraFrame(small_jpeg(), "show"))
    bench.view.hide()
    assert not bench.presenter.state.camera
    assert picture(bench).is_clear


def test_a_card_that_was_read_closes_it_and_stands_in_the_form(bench: StationBench) -> None:
    bench.jobs.release()
    bench.settle()
    assert not bench.find("camera").isVisible()
    assert bench.presenter.state.owner.name == "Nguyễn Thị Ẵm"
