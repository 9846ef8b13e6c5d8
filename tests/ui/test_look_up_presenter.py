"""Tra cứu without a window."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.codes import Status
from app.domain.verbs import Verb
from tests.app.dossiers import NOW, draft, walked
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, PEOPLE, Counter
from ui.presenters.look_up import LookUpPresenter, LookUpState
from ui.presenters.navigation import Command, OpenDossier, ScanInto, SearchFor, Station
from ui.presenters.papers_had import forms_had


class Screen:
    def show_state(self, state: LookUpState) -> None:
        self.state = state


@pytest.fixture
def jobs() -> InlineJobs:
    return InlineJobs()


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def presenter(counter: Counter, jobs: InlineJobs, shell: FakeShell) -> LookUpPresenter:
    return LookUpPresenter(Screen(), counter.session, jobs, shell)


def owners(presenter: LookUpPresenter) -> list[str]:
    return [line.owner for line in presenter.state.lines]


def test_words_without_accents_find_the_person(presenter, counter) -> None:
    counter.receive(PEOPLE[0])
    counter.receive(PEOPLE[1])
    presenter.enter(SearchFor("nguyen thi am"))
    assert owners(presenter) == ["Nguyễn Thị Ẵm"]


def test_enter_opens_the_only_dossier_found_and_its_steps_take_the_keys(presenter, counter) -> None:
    code = counter.receive(PEOPLE[0]).code
    counter.receive(PEOPLE[1])
    presenter.enter(SearchFor("thi am", entered=True))
    assert presenter.state.dossier.code == code
    assert presenter.state.opened == 1


def test_enter_shows_the_first_of_several_and_the_keys_stay_in_the_list(presenter, counter) -> None:
    for person in PEOPLE[:2]:
        counter.receive(person)
    presenter.enter(SearchFor("0", entered=True))
    assert len(presenter.state.lines) == 2
    assert str(presenter.state.dossier.code) == presenter.state.lines[0].code
    assert presenter.state.opened == 0


def test_what_is_only_typed_opens_nothing(presenter, counter) -> None:
    counter.receive(PEOPLE[0])
    presenter.enter(SearchFor("thi am"))
    presenter.refresh()
    assert presenter.state.dossier is None


def test_what_was_closed_again_stays_closed(presenter, counter) -> None:
    counter.receive(PEOPLE[0])
    presenter.enter(SearchFor("thi am", entered=True))
    presenter.command(Command.BACK)
    presenter.refresh()
    assert presenter.state.dossier is None


def test_nothing_typed_lists_what_is_under_way(presenter, counter) -> None:
    counter.receive(PEOPLE[1])
    counter.resolved(PEOPLE[0])
    presenter.enter(None)
    assert owners(presenter) == ["Trần Văn Dũng"]


def test_a_late_answer_of_an_older_search_is_not_shown(presenter, counter, jobs) -> None:
    counter.receive(PEOPLE[0])
    counter.receive(PEOPLE[1])
    jobs.hold = True
    presenter.search("nguyen")
    presenter.search("dung")
    jobs.waiting.reverse()
    jobs.release()
    assert owners(presenter) == ["Trần Văn Dũng"]


def test_the_next_step_follows_the_law(presenter, counter) -> None:
    presenter.open(str(counter.receive().code))
    presenter.take("forward")
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.status is Status.PROCESSING
    presenter.take("forward")
    assert presenter.state.problem.code == "act.wrong_status"
    assert [event.verb for event in presenter.state.dossier.events] == ["receive", "forward"]


def test_recording_a_result_prints_its_slip(presenter, counter, shell) -> None:
    presenter.open(str(counter.receive().code))
    for step in ("forward", "record-result"):
        presenter.take(step)
        if step == "record-result":
            presenter.sheet.answer("shelf", "Ngăn A1")
        presenter.command(Command.FINISH)
    assert presenter.state.dossier.shelf == "Ngăn A1"
    assert [paper.form for paper in shell.papers] == ["control", "return-slip"]
    assert shell.served == 2


def test_every_paper_the_dossier_has_had_can_be_printed_again(presenter, counter, shell) -> None:
    presenter.open(str(counter.resolved().code))
    assert presenter.state.reprints == (
        "receipt", "control", "return-slip", "fee-receipt", "thermal", "declaration", "history",
    )  # fmt: skip
    presenter.print_again("control")
    assert [paper.form for paper in shell.papers] == ["control"]
    assert shell.served == 0


def test_what_was_never_accepted_has_no_receipt_and_no_notice_to_print_again() -> None:
    portal = replace(draft(Status.REGISTERED), received_at=NOW, group_id=UUID(int=7))
    asked = walked(portal, Verb.ASK_SUPPLEMENT)
    assert forms_had(asked) == ("supplement", "declaration", "history")
    assert forms_had(walked(asked, Verb.WITHDRAW)) == ("supplement", "history")
    assert forms_had(walked(asked, Verb.NOT_SUPPLEMENTED)) == ("supplement", "refusal", "history")
    back = walked(asked, Verb.SUPPLEMENT_RECEIVED)
    assert "receipt" not in forms_had(back)
    assert "receipt" in forms_had(walked(back, Verb.RECEIVE))


def test_f4_scans_into_the_dossier_that_is_open(presenter, counter, shell) -> None:
    code = str(counter.receive().code)
    assert not presenter.command(Command.SCAN)
    presenter.open(code)
    assert presenter.command(Command.SCAN)
    assert shell.went == [(Station.DIGITISE, ScanInto(code))]


def test_handing_over_happens_at_its_own_station(presenter, counter, shell) -> None:
    code = str(counter.resolved().code)
    presenter.open(code)
    presenter.take("hand-over")
    assert shell.went == [(Station.HAND_OVER, OpenDossier(code))]


def test_a_paper_the_dossier_never_had_is_not_printed(presenter, counter, shell) -> None:
    presenter.open(str(counter.receive().code))
    presenter.print_again("return-receipt")
    assert not shell.papers
    presenter.print_again("receipt")
    assert [paper.form for paper in shell.papers] == ["receipt"]


def test_an_unknown_number_keeps_the_dossier_that_is_open(presenter, counter) -> None:
    presenter.open(str(counter.receive().code))
    presenter.open("000.00.14.H25-261123-9999")
    assert presenter.state.problem.code == "dossier.not_found"
    assert presenter.state.dossier is not None


def test_reading_anew_keeps_what_is_said_and_typed(presenter, counter) -> None:
    code = str(counter.receive().code)
    presenter.open(code)
    presenter.take("withdraw")
    presenter.sheet.write_reason("Đổi ý")
    presenter.open("000.00.14.H25-261123-9999")
    counter.desk.act(code, Verb.FORWARD, EMPLOYEE)
    presenter.refresh()
    assert presenter.state.dossier.status is Status.PROCESSING
    assert presenter.state.problem.code == "dossier.not_found"
    assert presenter.state.sheet.reason == "Đổi ý"


def test_passing_a_line_shows_the_dossier_and_leaves_the_keys_in_the_list(
    presenter, counter
) -> None:
    code = str(counter.receive().code)
    presenter.glance(code)
    assert str(presenter.state.dossier.code) == code
    assert presenter.state.opened == 0
    presenter.open(code)
    assert presenter.state.opened == 1
