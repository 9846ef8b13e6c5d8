"""The steps and their sheet as a clerk sees and touches them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.codes import Status
from app.domain.verbs import Verb
from tests.ui.fakes import EMPLOYEE, Counter
from tests.ui.station_bench import StationBench
from ui.kit.table import Table
from ui.presenters.navigation import Command, OpenDossier, Station
from ui.stations import station_factories

FACTORY = next(f for f in station_factories() if f.station is Station.LOOK_UP)
Key = Qt.Key


class Window(StationBench):
    """Tra cứu with a dossier open."""

    def __init__(self, counter: Counter, *before: Verb) -> None:
        super().__init__(counter, FACTORY)
        self.code = str(counter.receive().code)
        for verb in before:
            counter.desk.act(self.code, verb, EMPLOYEE, "Lý do")
        self.presenter.enter(OpenDossier(self.code))
        self.settle()

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def keys(self, *keys: Key | str) -> None:
        for key in keys:
            self.key(0, self.focus, key) if isinstance(key, str) else self.key(key, self.focus)

    def take(self, step: str) -> None:
        self.presenter.take(step)
        self.settle()

    def reads(self, name: str) -> str:
        label = self.find(name)
        assert isinstance(label, QLabel)
        return label.text()

    @property
    def dossier(self):
        return self.counter.desk.look_up.dossier(self.code).dossier


@pytest.fixture
def window(qtbot: QtBot, counter: Counter) -> Window:
    made = Window(counter, Verb.FORWARD)
    qtbot.addWidget(made.view)
    made.view.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made.view)
    made.presenter.enter(OpenDossier(made.code))
    made.settle()
    return made


def test_an_opened_dossier_gives_the_keyboard_to_its_steps(window: Window) -> None:
    assert window.focus.objectName() == "dossier.steps"


def test_a_digit_takes_its_step(qtbot: QtBot, window: Window) -> None:
    window.keys("2")
    qtbot.waitUntil(lambda: window.presenter.state.sheet is not None)
    assert window.reads("act.title") == "Yêu cầu bổ sung"
    assert window.focus.objectName() == "act.reasons"


def test_the_digits_of_a_hand_held_scanner_take_no_step(qtbot: QtBot, window: Window) -> None:
    for char in "000.00.14.H25-261123-0001":
        window.key(0, window.find("dossier.steps"), char)
        qtbot.wait(3)
    window.key(0, window.find("dossier.steps"), "x")
    qtbot.wait(100)
    assert window.presenter.state.sheet is None


def test_a_grey_step_says_why(window: Window) -> None:
    steps = window.find("dossier.steps")
    grey = [n for n in range(steps.count()) if "phụ trách" in steps.item(n).toolTip()]
    assert [steps.item(n).text() for n in grey] == ["Lấy lại hồ sơ"]
    steps.setCurrentRow(grey[0])
    window.keys(Key.Key_Return)
    assert "cần người có thẩm quyền" in window.reads("look_up.problem.words")


def test_a_ready_made_reason_goes_into_the_text_and_can_be_completed(window: Window) -> None:
    window.take("withdraw")
    window.keys(Key.Key_Return)
    assert window.focus.objectName() == "act.reason"
    window.type("act.reason", "; có đơn")
    assert window.presenter.state.sheet.reason == "Người nộp có đơn xin rút hồ sơ; có đơn"


def test_space_ticks_a_paper_and_its_count_is_typed(window: Window) -> None:
    window.take("ask-supplement")
    table = window.find("act.papers")
    assert isinstance(table, Table)
    table.setFocus()
    window.keys(Key.Key_Down, Key.Key_Space)
    assert [row.wanted for row in window.presenter.state.sheet.papers] == [False, True, False]
    window.find("act.papers.originals").setFocus()
    window.type("act.papers.originals", "3")
    assert window.presenter.state.sheet.papers[1].paper.originals == 3


def test_tab_goes_through_the_sheet_from_top_to_bottom(window: Window) -> None:
    window.take("ask-supplement")
    stops = []
    for _ in range(12):
        stops.append(window.focus.objectName())
        window.keys(Key.Key_Tab)
    wanted = [
        "act.reasons", "act.reason", "act.papers", "act.papers.originals",
        "act.papers.certified", "act.papers.copies", "act.papers.more", "act.deadline",
        "act.requested_by", "act.commit", "act.back",
    ]  # fmt: skip
    assert stops[: len(wanted)] == wanted


def test_the_date_is_shaped_while_it_is_typed_and_what_follows_is_foreseen(
    window: Window,
) -> None:
    window.take("apologise")
    window.type("act.due_at", "301120261630")
    assert window.find("act.due_at").text() == "30/11/2026 16:30"
    assert window.reads("act.after.words") == (
        "Sau bước này: Đang xử lý · hẹn trả mới 30/11/2026 16:30 (cũ: 26/11/2026 10:02)"
    )
    window.type("act.document", "1")
    assert window.find("act.due_at").text() == "30/11/2026 16:30"


def test_what_is_wrong_is_said_at_its_field_by_its_name(window: Window) -> None:
    window.take("apologise")
    window.type("act.reason", "Lý do")
    window.type("act.due_at", "991120261630")
    window.presenter.command(Command.FINISH)
    window.settle()
    assert "«Hẹn trả mới»" in window.reads("act.problem.words")
    assert window.find("act.due_at.problem").isVisible()
    window.type("act.document", "x")
    assert not window.find("act.due_at.problem").isVisible()


def test_a_second_supplement_is_warned_of(window: Window) -> None:
    for verb in (Verb.ASK_SUPPLEMENT, Verb.SUPPLEMENT_RECEIVED):
        window.counter.desk.act(window.code, verb, EMPLOYEE, "Lý do")
    window.presenter.refresh()
    window.take("ask-supplement")
    assert "lần thứ hai" in window.reads("act.caution.words")
    assert "Bổ sung 1 lần" in window.reads("dossier.tally")


def test_what_was_done_is_said_and_the_box_gets_the_keyboard(window: Window) -> None:
    window.take("record-result")
    window.type("act.shelf", "Ngăn A1")
    window.press("act.commit")
    assert window.dossier.status is Status.RESOLVED
    assert window.reads("dossier.done.words").startswith("Đã ghi «Ghi nhận kết quả»")
    assert window.shell.said[-1] == window.reads("dossier.done.words")
    assert window.shell.served == 1
    assert [paper.form for paper in window.shell.papers] == ["return-slip"]


def test_the_history_is_told_in_words(window: Window) -> None:
    desk = window.counter.desk
    desk.record.correct(window.code, "owner.phone", "0987654321", "Gõ nhầm", EMPLOYEE)
    window.presenter.refresh()
    window.press("dossier.show.history")
    told = [label.text() for label in window.find("dossier.history").findChildren(QLabel)]
    assert any(
        "Chủ hồ sơ: điện thoại: «0912345678» sửa thành «0987654321»" in text for text in told
    )


def test_enter_on_a_print_prints_it_again(window: Window) -> None:
    window.press("dossier.show.prints")
    table = window.find("dossier.prints")
    table.setFocus()
    window.keys(Key.Key_Down)
    window.key(Key.Key_Return, table)
    assert [paper.form for paper in window.shell.papers] == ["receipt"]
