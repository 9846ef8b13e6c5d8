"""Hướng dẫn: found while typing, printed, carried over."""

from dataclasses import dataclass, field, replace

import pytest

from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, Counter
from ui.presenters.guidance import GuidancePresenter, GuidanceState
from ui.presenters.navigation import Command, Guide, Receive, Station


@dataclass
class SeenGuidance:
    state: GuidanceState = field(default_factory=GuidanceState)

    def show_state(self, state: GuidanceState) -> None:
        self.state = state


class Bench:
    def __init__(self, counter: Counter) -> None:
        self.view = SeenGuidance()
        self.shell = FakeShell()
        self.presenter = GuidancePresenter(
            self.view, counter.desk, EMPLOYEE, InlineJobs(), self.shell
        )
        self.presenter.enter(None)


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_everything_is_listed_before_the_first_key(bench: Bench) -> None:
    assert len(bench.view.state.found) == 4
    assert bench.view.state.chosen is None


def test_the_best_hit_is_open_while_typing_goes_on(bench: Bench) -> None:
    for text in ("t", "tr", "tri", "tric", "trich l"):
        bench.presenter.search(text)
    assert bench.view.state.chosen.name == "Cấp bản sao trích lục hộ tịch"


def test_words_that_fit_nothing_leave_nothing_open(bench: Bench) -> None:
    bench.presenter.search("khai sinh")
    bench.presenter.search("khai sinh xyz")
    assert (bench.view.state.found, bench.view.state.chosen) == ((), None)


def test_the_case_stays_chosen_while_the_same_procedure_is_open(counter: Counter) -> None:
    first = counter.store.tables.procedures[0]
    two = replace(first, cases=(first.cases[0], replace(first.cases[0], name="Khẩn")))
    counter.store.tables.procedures = (two,)
    bench = Bench(counter)
    bench.presenter.search("ly lich")
    bench.presenter.choose_case(1)
    bench.presenter.search("ly lich tu")
    assert bench.view.state.case.name == "Khẩn"


def test_the_slip_of_the_case_is_printed_and_shown(bench: Bench) -> None:
    bench.presenter.search("khai sinh")
    assert bench.presenter.command(Command.FINISH)
    assert bench.shell.papers[0].title == "huong-dan_1.001193"


def test_the_procedure_is_carried_over_to_the_reception(bench: Bench) -> None:
    bench.presenter.search("khai sinh")
    bench.presenter.receive()
    assert bench.shell.went == [(Station.RECEPTION, Receive("1.001193", 0))]


def test_a_procedure_without_cases_prints_nothing(counter: Counter) -> None:
    bare = replace(counter.store.tables.procedures[0], cases=())
    counter.store.tables.procedures = (bare,)
    bench = Bench(counter)
    bench.presenter.search("ly lich")
    bench.presenter.print()
    assert bench.view.state.case is None
    assert bench.shell.papers == []


def test_a_procedure_known_from_elsewhere_is_opened(bench: Bench) -> None:
    bench.presenter.enter(Guide("2.000635"))
    assert bench.view.state.chosen.code == "2.000635"


def test_esc_empties_the_search_and_then_belongs_to_the_window(bench: Bench) -> None:
    bench.presenter.search("khai sinh")
    assert bench.presenter.command(Command.BACK)
    assert bench.view.state.text == ""
    assert not bench.presenter.command(Command.BACK)
