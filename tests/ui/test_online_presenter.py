"""Hồ sơ trực tuyến: the clock, receiving, refusing with a reason."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from app.domain.codes import Status
from app.sync.status import Line, SyncStatus
from tests.ui.fake_work import FakeShell, HandTimers, InlineJobs
from tests.ui.fakes import PEOPLE, Counter
from ui.presenters.navigation import Command
from ui.presenters.online import TICK_MS, OnlinePresenter, OnlineState


@dataclass
class SeenOnline:
    state: OnlineState = field(default_factory=OnlineState)

    def show_state(self, state: OnlineState) -> None:
        self.state = state


class Bench:
    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.codes = [str(counter.online(person).code) for person in PEOPLE[1:3]]
        self.view, self.shell = SeenOnline(), FakeShell()
        self.jobs, self.timers = InlineJobs(), HandTimers()
        self.presenter = OnlinePresenter(
            self.view, counter.session, self.jobs, self.timers, self.shell
        )
        self.presenter.enter(None)

    @property
    def state(self) -> OnlineState:
        return self.view.state

    def status_of(self, code: str) -> Status | None:
        return self.counter.desk.look_up.dossier(code).dossier.status


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_the_clock_counts_working_hours(bench: Bench) -> None:
    # Filed at 09:02, read at 10:02 on a working day of eight hours.
    assert [w.left for w in bench.state.waiting] == [timedelta(hours=7)] * 2
    assert bench.state.late == 0


def test_the_clock_goes_on_by_itself(bench: Bench) -> None:
    bench.counter.clock.go(timedelta(hours=1))
    bench.timers.pass_time(TICK_MS)
    assert bench.state.waiting[0].left == timedelta(hours=6)


def test_a_late_one_is_late_by_working_time(bench: Bench) -> None:
    bench.counter.clock.go(timedelta(days=1))
    bench.presenter.refresh()
    assert bench.state.late == 2
    assert bench.state.waiting[0].left == timedelta(hours=-1)


def test_accepting_shows_the_date_first_then_starts_the_clock(bench: Bench) -> None:
    code = bench.codes[0]
    bench.presenter.choose(code)
    assert bench.presenter.command(Command.FINISH)
    assert bench.status_of(code) is Status.REGISTERED
    assert bench.state.sheet.after.due_at is not None
    assert bench.presenter.command(Command.FINISH)
    assert bench.status_of(code) is Status.RECEIVED
    assert bench.shell.papers[0].form == "receipt"
    assert [w.code for w in bench.state.waiting] == [bench.codes[1]]
    assert bench.counter.sync.nudges == 1


def test_a_refusal_without_a_reason_is_not_a_refusal(bench: Bench) -> None:
    bench.presenter.choose(bench.codes[0])
    bench.presenter.take("refuse")
    bench.presenter.sheet.write_reason("   ")
    bench.presenter.command(Command.FINISH)
    assert bench.status_of(bench.codes[0]) is Status.REGISTERED
    assert bench.state.sheet.problem.code == "act.no_reason"


def test_a_refusal_carries_its_reason_and_its_form(bench: Bench) -> None:
    bench.presenter.choose(bench.codes[0])
    bench.presenter.take("refuse")
    bench.presenter.sheet.write_reason("Nộp sai cơ quan")
    bench.presenter.command(Command.FINISH)
    dossier = bench.counter.desk.look_up.dossier(bench.codes[0]).dossier
    assert dossier.status is Status.REFUSED
    assert dossier.events[-1].reason == "Nộp sai cơ quan"
    assert bench.state.done.status is Status.REFUSED
    assert [paper.form for paper in bench.shell.papers] == ["refusal"]


def test_asking_to_supplement_prints_what_is_missing(bench: Bench) -> None:
    bench.presenter.choose(bench.codes[0])
    bench.presenter.take("ask-supplement")
    bench.presenter.sheet.write_reason("Bản chụp mờ")
    bench.presenter.command(Command.FINISH)
    assert bench.status_of(bench.codes[0]) is Status.SUPPLEMENT_ASKED
    assert [paper.form for paper in bench.shell.papers] == ["supplement"]


def test_accepting_twice_is_once(bench: Bench) -> None:
    bench.presenter.choose(bench.codes[0])
    bench.presenter.take("receive")
    bench.jobs.hold = True
    for _ in range(20):
        bench.presenter.command(Command.FINISH)
    bench.jobs.release()
    dossier = bench.counter.desk.look_up.dossier(bench.codes[0]).dossier
    assert [e.verb for e in dossier.events].count("receive") == 2  # the fake filed it by one
    assert bench.state.problem is None


def test_esc_takes_a_refusal_back_and_keeps_its_words(bench: Bench) -> None:
    bench.presenter.choose(bench.codes[0])
    bench.presenter.take("refuse")
    bench.presenter.sheet.write_reason("Nộp sai")
    assert bench.presenter.command(Command.BACK)
    assert bench.state.sheet is None
    assert not bench.presenter.command(Command.BACK)
    bench.presenter.take("refuse")
    assert bench.state.sheet.reason == "Nộp sai"


def test_the_station_knows_that_the_line_is_down(bench: Bench) -> None:
    bench.presenter.sync_changed(SyncStatus(Line.OFFLINE))
    assert bench.state.sync.line is Line.OFFLINE
