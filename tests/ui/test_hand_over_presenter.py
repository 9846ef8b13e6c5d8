"""Trả kết quả without a window: values in, values out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.codes import Status
from app.domain.fees import FeeMethod
from app.errors import StoreError
from app.sync.status import Line, SyncStatus
from tests.ui.fake_rooms import NOW
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import PEOPLE, Counter
from ui.presenters.hand_over import HandOverPresenter
from ui.presenters.hand_over_state import HandOverState, Shelf
from ui.presenters.navigation import Command, OpenDossier, Station


class Screen:
    def show_state(self, state: HandOverState) -> None:
        self.state = state


@pytest.fixture
def jobs() -> InlineJobs:
    return InlineJobs()


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def presenter(counter: Counter, jobs: InlineJobs, shell: FakeShell) -> HandOverPresenter:
    return HandOverPresenter(Screen(), counter.session, jobs, shell)


def checked(presenter: HandOverPresenter, **changes: str) -> None:
    receiver = replace(presenter.state.receiver, identity_checked=True, **changes)
    presenter.receiver_changed(receiver)


def test_a_scanned_slip_opens_the_dossier_with_its_owner_as_receiver(presenter, counter) -> None:
    code = str(counter.resolved().code)
    presenter.enter(OpenDossier(f"https://tra-cuu.example/{code}"))
    assert str(presenter.state.dossier.code) == code
    assert presenter.state.receiver.name == "Nguyễn Thị Ẵm"


def test_f9_without_a_look_at_the_card_says_so_and_hands_nothing_over(presenter, counter) -> None:
    presenter.open(str(counter.resolved().code))
    assert presenter.command(Command.FINISH)
    assert presenter.state.obstacles == ("hand_over.identity",)
    assert presenter.state.tried
    assert presenter.state.dossier.status is Status.RESOLVED


def test_f9_hands_over_prints_and_shows_the_receipt(presenter, counter, shell) -> None:
    presenter.open(str(counter.resolved().code))
    checked(presenter)
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.status is Status.RETURNED
    assert [paper.form for paper in shell.papers] == ["return-receipt"]
    assert shell.served == 1
    assert counter.sync.nudges == 1


def test_fifty_presses_of_f9_are_one_act(presenter, counter, jobs, shell) -> None:
    presenter.open(str(counter.resolved().code))
    checked(presenter)
    jobs.hold = True
    for _ in range(50):
        presenter.command(Command.FINISH)
    jobs.release()
    events = [event.verb for event in presenter.state.dossier.events]
    assert events.count("hand-over") == 1
    assert len(shell.papers) == 1


def test_somebody_else_needs_a_paper_of_authority(presenter, counter) -> None:
    presenter.open(str(counter.resolved().code))
    checked(presenter, name="Lê Hoàng Anh")
    assert presenter.state.obstacles == ("hand_over.authority",)
    checked(presenter, name="Lê Hoàng Anh", authority="12/UQ ngày 20/11/2026")
    presenter.command(Command.FINISH)
    event = presenter.state.dossier.events[-1]
    assert event.data["receiver"] == "Lê Hoàng Anh"
    assert event.data["authority"].startswith("12/UQ")


def test_a_dossier_under_way_is_shown_but_cannot_be_handed_over(presenter, counter, shell) -> None:
    code = str(counter.receive().code)
    presenter.open(code)
    assert not presenter.state.is_ready_dossier
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.status is Status.RECEIVED
    presenter.open_in_look_up()
    assert shell.went == [(Station.LOOK_UP, OpenDossier(code))]


def test_an_unknown_number_is_a_problem_with_words(presenter) -> None:
    presenter.open("000.00.14.H25-261123-9999")
    assert presenter.state.problem.code == "dossier.not_found"
    presenter.open("xin chào")
    assert presenter.state.problem.code == "dossier.not_found"


def test_a_store_that_fails_keeps_the_form_and_lets_f9_be_pressed_again(presenter, counter) -> None:
    presenter.open(str(counter.resolved().code))
    checked(presenter)
    counter.store.fail_next = StoreError("store.disk_full")
    presenter.command(Command.FINISH)
    assert presenter.state.problem.code == "store.disk_full"
    assert presenter.state.can_hand_over
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.status is Status.RETURNED


def test_a_printer_that_fails_still_shows_the_paper(counter, jobs, shell) -> None:
    with_printer = replace(counter.settings.counter, printer="A4")
    counter.settings = replace(counter.settings, counter=with_printer)
    counter.desk = counter._desk()
    counter.printer.broken = True
    presenter = HandOverPresenter(Screen(), counter.session, jobs, shell)
    presenter.open(str(counter.resolved().code))
    checked(presenter)
    presenter.command(Command.FINISH)
    assert presenter.state.handed_over
    assert presenter.state.problem.code == "printer.no_queue"
    assert shell.papers[0].pdf.startswith(b"%PDF")


def test_printing_again_is_marked(presenter, counter, shell) -> None:
    presenter.open(str(counter.resolved().code))
    checked(presenter)
    presenter.command(Command.FINISH)
    presenter.print_again()
    assert [paper.reprint for paper in shell.papers] == [0, 1]


def test_esc_closes_the_dossier_and_changes_nothing(presenter, counter) -> None:
    presenter.open(str(counter.resolved().code))
    assert presenter.command(Command.BACK)
    assert presenter.state.dossier is None
    assert not presenter.command(Command.BACK)
    assert counter.desk.look_up.to_hand_over()


def test_working_without_a_line_is_said_once_on_the_screen(presenter, counter) -> None:
    counter.sync.tell(SyncStatus(Line.OFFLINE, NOW))
    presenter.refresh()
    assert presenter.state.offline


def test_the_list_is_what_lies_on_the_shelf(presenter, counter) -> None:
    counter.resolved(PEOPLE[1])
    counter.receive(PEOPLE[2])
    presenter.enter(None)
    assert [line.owner for line in presenter.state.waiting] == ["Trần Văn Dũng"]


def test_a_receipt_taken_back_is_noted_in_the_dossier(presenter, counter) -> None:
    presenter.open(str(counter.resolved().code))
    receiver = replace(presenter.state.receiver, identity_checked=True, receipt_taken=True)
    presenter.receiver_changed(receiver)
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.return_note == "Đã thu lại giấy hẹn"


def going_by_post(counter, owner=PEOPLE[0]) -> str:
    code = str(counter.resolved(owner).code)
    counter.desk.record.correct(code, "return_by", "post", "dân đề nghị", counter.session.employee)
    return code


def with_(presenter, **changes: object) -> None:
    presenter.receiver_changed(replace(presenter.state.receiver, **changes))


def test_a_result_by_post_gets_its_code_and_label_first_and_is_delivered_later(
    presenter, counter, shell
) -> None:
    code = going_by_post(counter)
    presenter.open(code)
    presenter.command(Command.FINISH)
    assert presenter.state.obstacles == ("hand_over.no_item",)
    with_(presenter, item="EX 123456785 VN")
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.postal_item == "EX123456785VN"
    assert [paper.form for paper in shell.papers] == ["postal-label"]
    assert presenter.state.obstacles == ("hand_over.not_delivered",)
    with_(presenter, identity_checked=True)
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.status is Status.RETURNED


def test_a_wrong_item_code_changes_nothing(presenter, counter, shell) -> None:
    presenter.open(going_by_post(counter))
    with_(presenter, item="EX123456784VN")
    presenter.command(Command.FINISH)
    assert presenter.state.problem.code == "postal.check_digit"
    assert presenter.state.dossier.postal_item == ""
    assert shell.papers == []


def test_originals_taken_back_and_a_phone_go_into_the_history(presenter, counter) -> None:
    presenter.open(str(counter.resolved().code))
    with_(presenter, identity_checked=True, taken_back="Giấy phép cũ ; Thẻ cũ;", phone="0912000111")
    presenter.command(Command.FINISH)
    told = presenter.state.dossier.events[-1].data
    assert told["taken_back"] == "Giấy phép cũ\nThẻ cũ"
    assert told["receiver_phone"] == "0912000111"


def owing(counter) -> str:
    dossier = counter.resolved()
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(replace(dossier, fee=200_000, fee_timing="after", fee_paid=False))
        uow.commit()
    return str(dossier.code)


def test_what_is_owed_is_taken_before_the_result_goes(presenter, counter, shell) -> None:
    presenter.open(owing(counter))
    checked(presenter)
    presenter.command(Command.FINISH)
    assert presenter.state.obstacles == ("act.fee_unpaid",)
    presenter.take_fee(FeeMethod.CASH)
    assert (presenter.state.owes, [paper.form for paper in shell.papers]) == (0, ["fee-receipt"])
    presenter.command(Command.FINISH)
    assert presenter.state.dossier.status is Status.RETURNED


def test_the_shelf_can_be_looked_through_by_kind(presenter, counter) -> None:
    here = str(counter.resolved(PEOPLE[1]).code)
    away = going_by_post(counter, PEOPLE[2])
    presenter.enter(None)
    for shelf, codes in ((Shelf.COUNTER, [here]), (Shelf.POST, [away]), (Shelf.UNCOLLECTED, [])):
        presenter.shelf_chosen(shelf)
        assert [line.code for line in presenter.state.listed] == codes
    counter.clock.go(timedelta(days=7))
    presenter.refresh()
    assert [line.code for line in presenter.state.listed] == [here]
