"""Taking a fee from an open dossier: the sheet, the code to pay by, what is still owed."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.domain.fees import FeeMethod, owed, still_owed
from app.domain.verbs import Verb
from app.settings import from_mapping
from tests.ui.fake_work import FakeShell, InlineJobs
from tests.ui.fakes import EMPLOYEE, Counter
from ui.kit.qr import QrCode
from ui.presenters.hand_over import HandOverPresenter
from ui.presenters.look_up import LookUpPresenter, LookUpState
from ui.presenters.navigation import Command
from ui.presenters.steps import next_steps
from ui.views.dossier_words import tally_words
from ui.views.event_words import event_details

BANK = {"counter": {"bank": "970436-0123456789-BUU DIEN TINH"}}


class Screen:
    def show_state(self, state: LookUpState) -> None:
        self.state = state


class Bench:
    """A dossier of 200.000 đ, open in the window of a counter with a bank account."""

    def __init__(self) -> None:
        self.counter = Counter(settings=from_mapping(BANK))
        self.shell = FakeShell()
        self.presenter = LookUpPresenter(Screen(), self.counter.session, InlineJobs(), self.shell)
        self.code = str(self.counter.receive().code)
        self.presenter.open(self.code)

    @property
    def dossier(self):
        return self.counter.desk.look_up.dossier(self.code).dossier

    @property
    def sheet(self):
        return self.presenter.state.sheet

    @property
    def steps(self) -> list[str]:
        now = self.counter.clock.now()
        return [s.step.value for s in next_steps(self.dossier, EMPLOYEE, now)]

    def answer(self, key: str, text: str) -> None:
        self.presenter.sheet.answer(key, text)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_what_is_owed_is_taken_and_its_slip_printed(bench: Bench) -> None:
    bench.presenter.take("fee")
    assert bench.sheet.told["amount"] == "200.000"
    bench.presenter.command(Command.FINISH)
    assert (bench.dossier.fee_paid, bench.dossier.events[-1].verb) == (True, "fee")
    assert bench.shell.papers[-1].form == "fee-receipt"
    assert "fee" not in bench.steps


def test_a_part_leaves_the_rest_to_be_taken(bench: Bench) -> None:
    bench.presenter.take("fee")
    bench.answer("amount", "150000")
    bench.presenter.command(Command.FINISH)
    bench.presenter.take("fee")
    assert bench.sheet.told["amount"] == "50.000"


def test_a_transfer_shows_the_code_to_pay_by_and_cash_none(bench: Bench) -> None:
    bench.presenter.take("fee")
    assert bench.sheet.transfer == ""
    bench.answer("method", "transfer")
    assert bench.sheet.transfer == bench.counter.desk.fees.transfer(bench.code)[0]
    bench.answer("method", "cash")
    assert bench.sheet.transfer == ""


def test_without_a_bank_there_is_no_code_and_no_complaint(counter: Counter) -> None:
    presenter = LookUpPresenter(Screen(), counter.session, InlineJobs(), FakeShell())
    presenter.open(str(counter.receive().code))
    presenter.take("fee")
    presenter.sheet.answer("method", "transfer")
    assert (presenter.state.sheet.transfer, presenter.state.problem) == ("", None)


def test_money_asked_for_with_a_stop_is_taken_by_its_own_step(bench: Bench) -> None:
    bench.counter.desk.fees.take(bench.code, EMPLOYEE)
    bench.counter.desk.act(bench.code, Verb.ASK_PAYMENT, EMPLOYEE, data={"amount": "70000"})
    bench.presenter.open(bench.code)
    assert "fee" not in bench.steps
    bench.presenter.take("paid")
    assert bench.sheet.told["amount"] == "70.000"
    bench.presenter.command(Command.FINISH)
    assert (bench.dossier.fee, bench.dossier.fee_paid) == (270_000, True)


def test_history_and_ledger_say_the_same_of_what_is_owed(bench: Bench) -> None:
    fees, reverse = bench.counter.desk.fees, bench.counter.desk.reverse_fee
    acts = [
        lambda: fees.take(bench.code, EMPLOYEE, FeeMethod.CASH, 50_000),
        lambda: fees.take(bench.code, EMPLOYEE),
        lambda: reverse.void(bench.code, EMPLOYEE, "Nhầm", str(fees.of(bench.code)[1][0].id)),
        lambda: fees.take(bench.code, EMPLOYEE),
        lambda: reverse.refund(
            bench.code, EMPLOYEE, "Giảm", 1_000, None, str(fees.of(bench.code)[1][2].id)
        ),
    ]
    for act in acts:
        act()
        dossier, payments = fees.of(bench.code)
        assert still_owed(dossier) == owed(dossier, payments)


def test_the_hand_over_shows_the_code_until_the_money_came(bench: Bench) -> None:
    counter = bench.counter
    dossier = replace(counter.resolved(), fee_timing="after")
    counter.store.tables.dossiers[dossier.id] = dossier
    presenter = HandOverPresenter(Screen(), counter.session, InlineJobs(), bench.shell)
    presenter.open(str(dossier.code))
    presenter.fee_method_chosen(FeeMethod.TRANSFER)
    assert "5406200000" in presenter.state.transfer
    presenter.fee_method_chosen(FeeMethod.CASH)
    assert presenter.state.transfer == ""
    presenter.fee_method_chosen(FeeMethod.TRANSFER)
    presenter.take_fee(presenter.state.fee_method)
    assert (presenter.state.transfer, presenter.state.owes) == ("", 0)


def test_the_code_on_the_screen_is_read_by_a_camera(qtbot: QtBot, tmp_path: Path) -> None:
    text = Bench().counter.settings.counter.bank + "-" + "0" * 120
    code = QrCode(name="qr")
    qtbot.addWidget(code)
    code.show_text(text)
    code.resize(code.sizeHint())
    code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).save(
        str(tmp_path / "qr.png")
    )
    assert read(tmp_path / "qr.png") == [text]


def read(path: Path) -> list[str]:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(image.constScanLine(y))[: image.width()] for y in range(image.height())]
    view = memoryview(b"".join(rows)).cast("B", (image.height(), image.width()))
    return [found.text for found in zxingcpp.read_barcodes(view)]


def test_the_history_tells_a_fee_without_what_only_programs_read(bench: Bench) -> None:
    bench.counter.desk.fees.take(bench.code, EMPLOYEE, FeeMethod.TRANSFER)
    told = event_details(bench.dossier.events[-1])
    assert told == "Số tiền (đồng): 200.000 đ\nHình thức nộp: Chuyển khoản"


def test_an_open_dossier_says_how_much_is_left_to_pay(bench: Bench) -> None:
    assert "Phí 200.000 đ: chưa nộp" in tally_words(bench.dossier)
    bench.counter.desk.fees.take(bench.code, EMPLOYEE, FeeMethod.CASH, 150_000)
    assert "Phí 200.000 đ: còn 50.000 đ" in tally_words(bench.dossier)
    bench.counter.desk.fees.take(bench.code, EMPLOYEE)
    assert "Phí 200.000 đ: đã nộp" in tally_words(bench.dossier)
