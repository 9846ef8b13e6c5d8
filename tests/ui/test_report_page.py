"""The page of reports and lists, without a window and in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.verbs import Verb
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, PEOPLE, Counter
from tests.ui.station_bench import StationBench
from ui.presenters.book import Period
from ui.presenters.navigation import Command, Station
from ui.presenters.report_page import ReportPagePresenter
from ui.presenters.report_page_state import KINDS, ReportPageState, day_of
from ui.stations import station_factories

BOOK = next(f for f in station_factories() if f.station is Station.BOOK)


class Screen:
    def show_state(self, state: ReportPageState) -> None:
        self.state = state


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def jobs() -> InlineJobs:
    return InlineJobs()


@pytest.fixture
def presenter(counter: Counter, jobs: InlineJobs, shell: FakeShell) -> ReportPagePresenter:
    made = ReportPagePresenter(Screen(), counter.session, jobs, shell)
    made.enter(None)
    return made


def with_printer(counter: Counter, queue: str) -> None:
    old = counter.settings
    counter.settings = replace(old, counter=replace(old.counter, printer=queue))
    counter.desk = counter._desk()


def test_the_paper_follows_the_arrows_once_they_rest(qtbot: QtBot, counter: Counter) -> None:
    bench = StationBench(counter, BOOK)
    qtbot.addWidget(bench.view)
    bench.presenter.enter(None)
    QTest.keyClick(bench.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    kinds = bench.find("reports.kinds")
    taken: list[str] = []
    kinds.passed.connect(taken.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(kinds, key)
    qtbot.waitUntil(lambda: taken == ["06a"])


def test_a_paper_is_made_as_soon_as_it_is_chosen(presenter, jobs) -> None:
    state = presenter.state
    assert (state.made.source.name, state.busy, state.problem) == ("summary", False, None)
    presenter.choose("06a")
    assert presenter.state.made.source.name == "06a"
    assert jobs.lanes == ["desk", "print", "print"]  # never on the window's thread


@pytest.mark.parametrize("kind", ["handover", "results", "dispatch", "uncollected"])
def test_every_list_of_the_day_can_be_chosen(presenter, kind) -> None:
    presenter.choose(kind)
    assert (presenter.state.problem, presenter.state.made.source.form) == (None, kind)


def test_papers_go_to_the_first_agency_until_another_is_chosen(presenter, counter) -> None:
    code = str(counter.receive(PEOPLE[0]).code)
    counter.desk.act(code, Verb.FORWARD, EMPLOYEE)
    own = counter.desk.look_up.dossier(code).dossier.agency_id
    for agency in (own, next(a.id for a in presenter.state.agencies if a.id != own)):
        presenter.choose("handover")
        presenter.choose_agency(agency)
        assert presenter.state.made.source.codes == ((code,) if agency == own else ())


def test_days_are_typed_as_digits_and_judged_when_they_are_left(presenter) -> None:
    presenter.days_typed("01022026", "31012026")
    assert (presenter.state.first, presenter.state.wrong) == ("01/02/2026", False)
    presenter.leave_days()
    assert (presenter.state.wrong, presenter.state.made) == (True, None)
    presenter.days_typed("01/02/2026", "28/02/2026")
    presenter.leave_days()
    paper = presenter.state.made.source.paper
    assert paper.under == "Từ ngày 01/02/2026 đến ngày 28/02/2026"


def test_leaving_the_days_as_they_were_makes_nothing_anew(presenter, jobs) -> None:
    before = len(jobs.lanes)
    presenter.leave_days()
    assert len(jobs.lanes) == before


def test_a_ready_period_ends_today(presenter) -> None:
    presenter.choose_period(Period.YEAR)
    assert presenter.state.first.startswith("01/01/")
    assert day_of(presenter.state.last) == presenter._desk.lists.today


@pytest.mark.parametrize("text", ["", "1/2", "30/02/2026", "01/01/0001", "1/1/99999", "a/b/c"])
def test_what_is_no_day_is_no_day(text) -> None:
    assert day_of(text) is None
    assert day_of("29/02/2028") == date(2028, 2, 29)


def test_a_late_answer_to_an_old_wish_is_dropped(presenter, jobs) -> None:
    jobs.hold = True
    presenter.choose("06a")
    presenter.choose("overdue")
    assert (presenter.state.busy, presenter.state.made) == (True, None)
    jobs.waiting.reverse()  # the older one ends last
    jobs.release()
    assert presenter.state.made.source.name == "overdue"


def test_without_a_printer_the_paper_comes_beside_the_work(presenter, shell) -> None:
    assert presenter.command(Command.FINISH)
    assert [paper.title for paper in shell.papers] == ["bao-cao_summary"]
    assert (presenter.state.said, presenter.state.busy) == ("", False)


def test_f9_prints_a_report_and_a_list_is_noted(counter, jobs, shell) -> None:
    with_printer(counter, "A4")
    code = str(counter.receive(PEOPLE[0]).code)
    counter.desk.act(code, Verb.FORWARD, EMPLOYEE)
    presenter = ReportPagePresenter(Screen(), counter.session, jobs, shell)
    presenter.enter(None)
    presenter.command(Command.FINISH)
    assert (counter.printer.sent, presenter.state.said) == (["bao-cao_summary"], "printed")
    presenter.choose("handover")
    presenter.choose_agency(counter.desk.look_up.dossier(code).dossier.agency_id)
    presenter.command(Command.FINISH)
    assert len(counter.printer.sent) == 2
    assert len(counter.store.tables.prints) == 1


def test_a_printer_that_fails_is_told_and_the_paper_stays(counter, jobs, shell) -> None:
    with_printer(counter, "A4")
    counter.printer.broken = True
    presenter = ReportPagePresenter(Screen(), counter.session, jobs, shell)
    presenter.enter(None)
    presenter.print_out()
    assert presenter.state.problem.code == "printer.no_queue"
    assert presenter.state.made is not None


def test_a_workbook_is_saved_or_the_reason_told(presenter, tmp_path: Path) -> None:
    presenter.save(tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"report")
    assert presenter.state.said == "saved"
    presenter.save(tmp_path / "none" / "a.xlsx")
    assert presenter.state.problem.code == "report.not_written"


@pytest.fixture
def bench(counter: Counter, qtbot: QtBot) -> StationBench:
    bench = StationBench(counter, BOOK)
    qtbot.addWidget(bench.view)
    return bench


def test_a_report_is_chosen_and_printed_by_keys_alone(bench: StationBench) -> None:
    QTest.keyClick(bench.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    page, kinds = bench.find("reports"), bench.find("reports.kinds")
    assert page.isVisible()
    assert kinds.hasFocus()
    for _ in range(KINDS.index("overdue")):
        bench.key(Qt.Key.Key_Down, kinds)
    bench.key(Qt.Key.Key_Return, kinds, "\r")
    assert bench.find("reports.preview").isVisible()
    bench.presenter.command(Command.FINISH)
    assert [paper.title for paper in bench.shell.papers] == ["bao-cao_overdue"]
    assert bench.presenter.command(Command.BACK)
    bench.settle()
    assert not page.isVisible()


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("summary", {"first", "last"}), ("handover", {"last", "agency"}), ("dispatch", set()),
     ("results", {"last", "agency"}), ("uncollected", {"last"})],
)  # fmt: skip
def test_only_what_a_paper_asks_for_is_asked(bench: StationBench, kind: str, shown) -> None:
    bench.press("book.reports")
    bench.presenter.page.choose(kind)
    bench.settle()
    asked = ("first", "last", "agency")
    assert {name for name in asked if bench.find(f"reports.{name}").isVisible()} == shown
