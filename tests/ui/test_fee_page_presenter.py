"""Phí, lệ phí without a window."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.fees import FeeMethod
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, PEOPLE, Counter
from ui.presenters.book_pages import BookPage, BookPagesPresenter
from ui.presenters.fee_page import FeePagePresenter
from ui.presenters.fee_page_state import Count, FeePageState
from ui.presenters.navigation import Command, OpenDossier, Station


class Screen:
    def show_state(self, state: object) -> None:
        self.state = state


@pytest.fixture
def shell() -> FakeShell:
    return FakeShell()


@pytest.fixture
def jobs() -> InlineJobs:
    return InlineJobs()


@pytest.fixture
def code(counter: Counter) -> str:
    """A dossier whose fee was taken in cash."""
    code = str(counter.receive(PEOPLE[0]).code)
    counter.desk.fees.take(code, EMPLOYEE)
    return code


@pytest.fixture
def presenter(counter: Counter, jobs: InlineJobs, shell: FakeShell) -> FeePagePresenter:
    return FeePagePresenter(Screen(), counter.session, jobs, shell)


def entered(presenter: FeePagePresenter) -> FeePageState:
    presenter.enter(None)
    return presenter.state


def test_the_days_payments_are_listed_the_newest_chosen(presenter, counter, code) -> None:
    other = str(counter.receive(PEOPLE[1]).code)
    counter.desk.fees.take(other, EMPLOYEE, FeeMethod.TRANSFER)
    state = entered(presenter)
    assert [p.dossier_code for p in state.payments] == [code, other]
    assert state.payment.dossier_code == other
    assert (state.sheet.totals.cash, state.sheet.totals.transfer) == (200_000, 200_000)


def test_f9_voids_only_with_a_reason(presenter, code) -> None:
    entered(presenter)
    presenter.pick("void")
    assert presenter.command(Command.FINISH)
    assert (presenter.state.tried, presenter.state.payment.voided) == (True, False)
    presenter.reversal_changed(replace(presenter.state.reversal, reason="Ghi nhầm"))
    presenter.command(Command.FINISH)
    state = presenter.state
    assert (state.payment.voided, state.payment.void_reason) == (True, "Ghi nhầm")
    assert (state.reversal, state.busy, state.own_book.expected) == (None, False, 0)


def test_a_refund_by_bank_needs_the_whole_account(presenter, code) -> None:
    entered(presenter)
    presenter.pick("refund")
    assert presenter.state.reversal.amount == "200.000"
    told = replace(presenter.state.reversal, reason="Giảm", amount="50000", by_bank=True)
    presenter.reversal_changed(told)
    presenter.finish()
    assert (presenter.state.tried, presenter.state.payment.refunds) == (True, ())
    whole = replace(presenter.state.reversal, account="123", name="AM", bank="BIDV")
    presenter.reversal_changed(whole)
    presenter.finish()
    (refund,) = presenter.state.payment.refunds
    assert (refund.amount, refund.method, refund.bank) == (50_000, FeeMethod.TRANSFER, "BIDV")


def test_what_came_by_bank_goes_back_by_bank(presenter, counter) -> None:
    code = str(counter.receive(PEOPLE[0]).code)
    counter.desk.fees.take(code, EMPLOYEE, FeeMethod.TRANSFER)
    entered(presenter)
    presenter.begin("refund")
    assert presenter.state.reversal.by_bank


def test_nothing_is_begun_with_what_was_voided_or_given_back(presenter, counter, code) -> None:
    counter.desk.reverse_fee.refund(code, EMPLOYEE, "Giảm", 1_000)
    entered(presenter)
    presenter.pick("void")
    assert presenter.state.reversal is None
    counter.desk.reverse_fee.refund(code, EMPLOYEE, "Giảm")
    entered(presenter)
    presenter.pick("refund")
    assert presenter.state.reversal is None


def test_a_day_is_closed_with_what_was_counted(presenter, code) -> None:
    entered(presenter)
    presenter.count_changed(Count("199000"))
    assert (presenter.state.count.counted, presenter.state.difference) == ("199.000", -1_000)
    presenter.finish()
    assert (presenter.state.tried, presenter.state.closed) == (True, False)
    presenter.count_changed(replace(presenter.state.count, note="Thiếu tiền lẻ"))
    presenter.finish()
    (close,) = presenter.state.own_book.closes
    assert (close.counted, close.note, presenter.state.count) == (199_000, "Thiếu tiền lẻ", Count())


def test_a_second_count_by_an_employee_is_refused_in_words(presenter, code) -> None:
    entered(presenter)
    presenter.count_changed(Count("200000"))
    presenter.finish()
    presenter.count_changed(Count("200000", reason="Đếm lại"))
    presenter.finish()
    assert presenter.state.problem.code == "act.wrong_role"
    assert (presenter.state.busy, len(presenter.state.own_book.closes)) == (False, 1)


def test_other_days_are_looked_at_and_tomorrow_holds_what_came_after_the_count(
    presenter, counter, code
) -> None:
    counter.desk.fee_book.close(counter.desk.fee_book.today, 200_000, EMPLOYEE)
    late = str(counter.receive(PEOPLE[1]).code)
    counter.desk.fees.take(late, EMPLOYEE)
    entered(presenter)
    presenter.step_days(1)
    assert [p.dossier_code for p in presenter.state.payments] == [late]
    presenter.step_days(1)
    assert presenter.state.day == presenter.state.today + timedelta(days=1)
    presenter.step_days(-2)
    assert presenter.state.payments == ()


def test_a_late_answer_about_another_day_is_not_shown(presenter, jobs, code) -> None:
    jobs.hold = True
    presenter.enter(None)
    presenter.step_days(-1)
    jobs.waiting.reverse()
    jobs.release()
    assert presenter.state.sheet.day == presenter.state.day
    assert presenter.state.payments == ()


def test_f9_twice_voids_once(presenter, jobs, code) -> None:
    entered(presenter)
    presenter.pick("void")
    presenter.reversal_changed(replace(presenter.state.reversal, reason="Ghi nhầm"))
    jobs.hold = True
    presenter.finish()
    presenter.finish()
    presenter.put_away()
    jobs.release()
    assert (presenter.state.problem, presenter.state.payment.voided) == (None, True)


def test_the_receipt_is_printed_again_and_the_dossier_opened(presenter, shell, code) -> None:
    entered(presenter)
    presenter.pick("print")
    assert shell.papers[-1].form == "fee-receipt"
    presenter.pick("open")
    assert shell.went[-1] == (Station.LOOK_UP, OpenDossier(code))


def test_esc_puts_the_form_away_then_goes_back_to_the_dossiers(presenter, code) -> None:
    pages = BookPagesPresenter(Screen(), presenter, presenter, presenter)
    pages.turn_to(BookPage.FEES)
    presenter.pick("void")
    assert pages.command(Command.BACK)
    assert (presenter.state.reversal, pages.state) == (None, BookPage.FEES)
    assert pages.command(Command.BACK)
    assert pages.state is BookPage.DOSSIERS
    assert not pages.command(Command.BACK)
