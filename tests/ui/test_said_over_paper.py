"""What a step did stays to be read when its paper comes over the screen."""

import pytest
from pytestqt.qtbot import QtBot

from app.usecases.print_form import PrintedForm
from tests.ui.fakes import PIN, FakeWorkplace
from tests.ui.pdf_sample import one_page_pdf
from ui.jobs import QtJobs, QtTimers
from ui.kit.banner import Banner
from ui.stations import station_factories
from ui.views.main_window import MainWindow
from ui.views.workroom import Workroom

PAPER = PrintedForm("control", "x", one_page_pdf("x"), 0)


@pytest.fixture
def room(qtbot: QtBot, workplace: FakeWorkplace):
    jobs = QtJobs()
    window = MainWindow(workplace, jobs, QtTimers(), station_factories()[4:5])
    qtbot.addWidget(window)
    window.door.findChild(object, "login.employees").setCurrentRow(0)
    window.door.findChild(object, "login.pin").setText(PIN)
    window.door.submit()
    window.show()
    qtbot.waitUntil(lambda: window.room is not None)
    yield window.room
    jobs.close()


def said(room: Workroom) -> Banner:
    found = room.findChild(Banner, "paper.said")
    assert found is not None
    return found


def test_the_paper_says_what_was_done_and_the_toast_does_not_hide_its_buttons(room) -> None:
    room.say("Đã ghi «Chuyển cơ quan xử lý».")
    room.show_paper(PAPER)
    assert said(room).words == "Đã ghi «Chuyển cơ quan xử lý»."
    assert room.toast.isHidden()
    room.show_paper(PAPER)
    assert said(room).isHidden()


def test_what_can_be_taken_back_stays_a_toast(room) -> None:
    room.say("Đã bỏ trang 3.", lambda: None)
    room.show_paper(PAPER)
    assert not room.toast.isHidden()
    assert said(room).isHidden()


def test_no_words_put_the_toast_away(room) -> None:
    room.say("Đã ghi.")
    room.say("")
    assert room.toast.isHidden()
