"""The sheet of a step without a window: what it knows, what it asks, what it does once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.codes import Status
from app.domain.verbs import Verb
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, PEOPLE, SUPERVISOR, Counter
from ui.presenters.act_sheet_state import SheetState
from ui.presenters.look_up import LookUpPresenter, LookUpState
from ui.presenters.navigation import Command
from ui.presenters.steps import next_steps


class Screen:
    def show_state(self, state: LookUpState) -> None:
        self.state = state


class Bench:
    """A dossier at the department, open in the window."""

    def __init__(self, counter: Counter) -> None:
        self.counter, self.jobs, self.shell = counter, InlineJobs(), FakeShell()
        self.presenter = LookUpPresenter(Screen(), counter.session, self.jobs, self.shell)
        self.code = str(counter.receive().code)
        self.presenter.open(self.code)

    def act(self, verb: Verb, reason: str = "-", **data: object) -> None:
        self.counter.desk.act(self.code, verb, SUPERVISOR, reason, data)
        self.presenter.open(self.code)

    def take(self, step: str) -> SheetState:
        self.presenter.take(step)
        assert self.sheet is not None
        return self.sheet

    def told(self, key: str) -> str:
        return {a.fact.key: a.text for a in self.sheet.answers}[key]

    @property
    def sheet(self) -> SheetState | None:
        return self.presenter.state.sheet

    @property
    def dossier(self):
        return self.counter.desk.look_up.dossier(self.code).dossier


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def words(bench: Bench, by=EMPLOYEE) -> list[str]:
    now = bench.counter.clock.now()
    return [s.step.value for s in next_steps(bench.dossier, by, now) if s.allowed]


def test_the_steps_stand_in_the_order_of_the_work(bench: Bench) -> None:
    assert words(bench) == [
        "forward", "ask-supplement", "ask-payment", "withdraw", "fee", "correct", "call",
    ]  # fmt: skip


def test_a_step_for_a_supervisor_is_listed_and_says_why_it_is_not_taken(bench: Bench) -> None:
    bench.act(Verb.FORWARD)
    listed = {s.step: s.allowed for s in bench.presenter.state.steps}
    assert listed[Verb.TAKE_BACK] is False
    bench.presenter.take("take-back")
    assert bench.sheet is None
    assert bench.presenter.state.problem.code == "act.wrong_role"


def test_an_undo_is_offered_on_its_day_only(bench: Bench) -> None:
    bench.act(Verb.WITHDRAW)
    assert "undo" in words(bench, SUPERVISOR)
    bench.counter.clock.go(timedelta(days=1))
    assert "undo" not in words(bench, SUPERVISOR)


def test_what_is_missing_is_asked_for_and_the_department_is_named(bench: Bench) -> None:
    dossier = bench.dossier
    first, *rest = dossier.papers
    papers = (replace(first, present=False), *rest)
    bench.counter.store.tables.dossiers[dossier.id] = replace(dossier, papers=papers)
    bench.act(Verb.FORWARD)
    sheet = bench.take("ask-supplement")
    assert [row.wanted for row in sheet.papers] == [True, False, False]
    assert bench.told("requested_by") == "Sở Tư pháp"
    assert sheet.told["papers"] == "Tờ khai theo mẫu (1 bản chính)"


def test_the_papers_asked_for_are_the_papers_that_come(bench: Bench) -> None:
    bench.act(Verb.ASK_SUPPLEMENT, papers=["Sổ hộ khẩu (1 bản sao)"])
    sheet = bench.take("supplement-received")
    assert [row.paper.name for row in sheet.papers] == ["Sổ hộ khẩu"]
    assert sheet.papers[0].paper.copies == 1
    bench.presenter.sheet.add_paper("Giấy khai sinh")
    bench.presenter.command(Command.FINISH)
    assert bench.dossier.events[-1].data["papers"].splitlines() == [
        "Sổ hộ khẩu (1 bản sao)", "Giấy khai sinh",
    ]  # fmt: skip


def test_the_new_date_is_seen_before_the_step_is_done(bench: Bench) -> None:
    bench.act(Verb.ASK_SUPPLEMENT)
    bench.counter.clock.go(timedelta(days=2))
    after = bench.take("supplement-received").after
    bench.presenter.command(Command.FINISH)
    assert after.status is Status.RECEIVED
    assert (after.due_at, after.previous_due_at) == (
        bench.dossier.due_at, bench.dossier.previous_due_at,
    )  # fmt: skip
    assert after.due_at > after.previous_due_at


def test_a_date_that_is_not_later_is_said_while_it_is_typed(bench: Bench) -> None:
    bench.act(Verb.FORWARD)
    bench.take("apologise")
    assert bench.sheet.objection.code == "act.missing_fact"
    bench.presenter.sheet.answer("due_at", "231120261030")
    assert bench.told("due_at") == "23/11/2026 10:30"
    assert bench.sheet.objection.code == "act.due_not_later"
    bench.presenter.sheet.answer("due_at", "301120261630")
    assert bench.sheet.objection is None
    assert bench.sheet.after.previous_due_at is not None


def test_money_and_dates_are_typed_as_digits(bench: Bench) -> None:
    bench.take("ask-payment")
    assert bench.told("amount") == "200.000"
    bench.presenter.sheet.answer("amount", "1500000")
    assert bench.told("amount") == "1.500.000"
    bench.presenter.command(Command.FINISH)
    assert bench.dossier.fee == 1_500_000


def test_a_fact_that_must_be_told_is_asked_for(bench: Bench) -> None:
    bench.act(Verb.FORWARD)
    bench.take("apologise")
    bench.presenter.sheet.write_reason("Chờ ý kiến")
    bench.presenter.command(Command.FINISH)
    assert bench.sheet.problem.code == "act.missing_fact"
    assert bench.sheet.problem.params["fact"] == "due_at"
    assert bench.dossier.status is Status.PROCESSING


def test_esc_loses_nothing_and_another_dossier_has_its_own_words(bench: Bench) -> None:
    other = str(bench.counter.receive(PEOPLE[1]).code)
    bench.take("withdraw")
    bench.presenter.sheet.write_reason("Đổi ý")
    assert bench.presenter.command(Command.BACK)
    assert bench.presenter.state.dossier is not None
    bench.presenter.open(other)
    assert bench.take("withdraw").reason == ""
    bench.presenter.open(bench.code)
    assert bench.take("withdraw").reason == "Đổi ý"


def test_what_was_done_is_forgotten_by_the_sheet(bench: Bench) -> None:
    bench.take("withdraw")
    bench.presenter.sheet.write_reason("Đổi ý")
    bench.presenter.command(Command.FINISH)
    bench.counter.desk.act(bench.code, Verb.UNDO, SUPERVISOR, "Nhầm")
    bench.presenter.open(bench.code)
    assert bench.take("withdraw").reason == ""


def test_fifty_presses_do_it_once(bench: Bench) -> None:
    bench.take("forward")
    bench.jobs.hold = True
    for _ in range(50):
        bench.presenter.command(Command.FINISH)
    bench.jobs.release()
    assert [e.verb for e in bench.dossier.events].count("forward") == 1
    assert [paper.form for paper in bench.shell.papers] == ["control"]
    assert bench.shell.served == 1


def test_a_step_somebody_else_took_meanwhile_is_refused_and_the_words_stay(bench: Bench) -> None:
    bench.take("withdraw")
    bench.presenter.sheet.write_reason("Đổi ý")
    bench.counter.desk.act(bench.code, Verb.WITHDRAW, EMPLOYEE, "Khác")
    bench.presenter.command(Command.FINISH)
    assert bench.sheet.problem.code == "act.wrong_status"
    assert bench.sheet.reason == "Đổi ý"


def test_a_correction_begins_with_what_stands_there(bench: Bench) -> None:
    bench.take("correct")
    assert bench.told("value") == "Nguyễn Thị Ẵm"
    bench.presenter.sheet.answer("field", "owner.phone")
    assert bench.told("value") == "0912345678"
    bench.presenter.sheet.answer("value", "0987654321")
    bench.presenter.sheet.write_reason("Gõ nhầm")
    bench.presenter.command(Command.FINISH)
    assert bench.dossier.owner.phone == "0987654321"
    assert bench.dossier.events[-1].data["before"] == "0912345678"


def test_a_call_is_logged_with_its_outcome(bench: Bench) -> None:
    bench.take("call")
    bench.presenter.sheet.answer("outcome", "no_answer")
    bench.presenter.command(Command.FINISH)
    event = bench.dossier.events[-1]
    assert (event.verb, event.data["outcome"]) == ("call", "no_answer")
    assert not bench.shell.papers
    assert bench.shell.served == 1
