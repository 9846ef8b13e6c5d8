"""A catalogue file taken in while the window works: F2 and F3 see it without a restart."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.people import Employee, Role
from tests.app.workbooks import CASES, PROCEDURES, new_agency
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import Counter
from tests.ui.station_bench import StationBench
from ui.kit.banner import Banner
from ui.presenters.guidance import GuidancePresenter, GuidanceState
from ui.presenters.navigation import Command, Station
from ui.stations import station_factories

FACTORIES = {factory.station: factory for factory in station_factories()}


@pytest.fixture
def bench(qtbot: QtBot, counter: Counter) -> StationBench:
    made = StationBench(counter, FACTORIES[Station.GUIDANCE])
    qtbot.addWidget(made.view)
    return made


def choose(bench: StationBench, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button and the file dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    bench.press("guidance.import")


def banner(bench: StationBench, name: str) -> str:
    found = bench.find(name)
    assert isinstance(found, Banner)
    return found.words


def test_an_imported_procedure_is_found_at_once(
    bench: StationBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.type("guidance.search", "cho thue lai")
    assert bench.presenter.state.found == ()
    choose(bench, new_agency(tmp_path / "a.xlsx"), monkeypatch)
    assert banner(bench, "guidance.imported") == "Đã nạp 3 thủ tục: 3 mới, 0 thay đổi."
    assert [p.code for p in bench.presenter.state.found] == ["1.012345"]


def test_bad_rows_are_listed_and_nothing_is_taken(
    bench: StationBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [{**CASES[0], "Thời hạn": "bảy"}, CASES[1], *CASES[2:3]]
    choose(bench, new_agency(tmp_path / "a.xlsx", cases=cases), monkeypatch)
    assert len(bench.presenter.state.bad_rows) == 2  # the cell, and a procedure without a case
    assert bench.find("guidance.bad_rows").isVisible()
    assert "2 chỗ sai" in banner(bench, "guidance.problem")
    assert len(bench.counter.store.tables.procedures) == 4
    bench.presenter.dismiss()
    bench.settle()
    assert not bench.find("guidance.bad_rows").isVisible()
    assert bench.find("guidance.search").isVisible()


def test_nothing_chosen_imports_nothing(
    bench: StationBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    bench.press("guidance.import")
    assert bench.jobs.lanes[-1] == "desk"


def test_while_a_file_is_read_the_counter_goes_on_and_a_second_file_waits(
    bench: StationBench, tmp_path: Path
) -> None:
    path = new_agency(tmp_path / "a.xlsx")
    bench.jobs.hold = True
    bench.presenter.import_file(path)
    bench.presenter.import_file(path)
    bench.settle()
    assert len(bench.jobs.waiting) == 1
    assert not bench.find("guidance.import").isEnabled()
    bench.type("guidance.search", "khai sinh")
    assert bench.presenter.state.chosen is not None
    bench.jobs.release()
    assert bench.presenter.state.imported is not None


def test_the_open_procedure_shows_its_new_rules(bench: StationBench, tmp_path: Path) -> None:
    first = bench.counter.store.tables.procedures[0]
    bench.type("guidance.search", first.name)
    lines = [{**PROCEDURES[0], "Mã thủ tục": first.code, "Tên thủ tục": first.name}]
    cases = [{**CASES[0], "Mã thủ tục": first.code, "Thời hạn": 77}]
    path = new_agency(tmp_path / "a.xlsx", procedures=lines, cases=cases, papers=[])
    bench.presenter.import_file(path)
    chosen = bench.presenter.state.chosen
    assert chosen is not None
    assert (chosen.code, chosen.cases[0].amount) == (first.code, 77)


def test_a_reader_has_no_import(counter: Counter) -> None:
    class Seen:
        state = GuidanceState()

        def show_state(self, state: GuidanceState) -> None:
            self.state = state

    view = Seen()
    reader = Employee("Khách", Role.READ_ONLY)
    GuidancePresenter(view, counter.desk, reader, InlineJobs(), FakeShell()).enter(None)
    assert not view.state.may_import


def test_a_reception_under_way_follows_the_new_rules(
    qtbot: QtBot, counter: Counter, tmp_path: Path
) -> None:
    bench = StationBench(counter, FACTORIES[Station.RECEPTION])
    qtbot.addWidget(bench.view)
    first = counter.store.tables.procedures[0]
    bench.presenter.form.choose_procedure(first.code)
    bench.presenter.form.typed("owner.name", "Nguyễn Văn An")
    lines = [{**PROCEDURES[0], "Mã thủ tục": first.code, "Tên thủ tục": first.name}]
    cases = [{**CASES[0], "Mã thủ tục": first.code, "Thời hạn": 77}]
    path = new_agency(tmp_path / "a.xlsx", procedures=lines, cases=cases, papers=[])
    counter.desk.import_catalogue(path, Employee("Mai", Role.ADMINISTRATOR))
    bench.presenter.enter(None)
    state = bench.presenter.state
    assert state.case is not None
    assert (state.case.amount, state.owner.name) == (77, "Nguyễn Văn An")


def test_esc_closes_what_the_import_said_before_it_empties_the_search(
    bench: StationBench, tmp_path: Path
) -> None:
    bench.type("guidance.search", "khai sinh")
    bench.presenter.import_file(new_agency(tmp_path / "a.xlsx"))
    assert bench.presenter.command(Command.BACK)
    assert (bench.presenter.state.imported, bench.presenter.state.text) == (None, "khai sinh")
