"""The real window, driven by keyboard and mouse on a display of its own, over the real chain."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.ports.clock import SystemClock
from app.ports.store import SendKind
from app.practice.citizens import citizen
from storage.keys import practice
from storage.provincial.shapes import ProvincialWire
from storage.store import SqlStore, open_store
from tests.e2e.screen import Clerk, display

pytestmark = pytest.mark.screen
PIN = "000000"
#: Two papers to hand in: a stack of four sheets with a separator.
#: A card without marks: the X server has no keys for the others, a real scanner needs none.
TYPED_NAME = "Tran Van An"
TYPED_CARD = f"035085012345||{TYPED_NAME}|15081985|Nam|To 3, phuong Mau Mot, Ha Nam|15042021"
WORDS, PROCEDURE = "xuat ban tai lieu khong", "1.003868"


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display() as name:
        yield name


@pytest.fixture
def clerk(screen: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Clerk]:
    shots = request.config.getoption("--shots")
    at_work = Clerk(screen, tmp_path / "data", Path(shots) if shots else tmp_path / "shots")
    try:
        yield at_work
    finally:
        at_work.kill()


@contextmanager
def open_practice_store(data: Path) -> Iterator[SqlStore]:
    store = open_store(data, practice.KEY, ProvincialWire(), clock=SystemClock())
    try:
        yield store
    finally:
        store.close()


def log_in(clerk: Clerk) -> None:
    clerk.type(PIN)
    clerk.key("F9")
    clerk.until("the line is up and everything sent", lambda: all_sent(clerk))


def all_sent(clerk: Clerk) -> bool:
    return "Có mạng · đã gửi hết" in clerk.reads("status.line")


def choose_procedure(clerk: Clerk) -> None:
    clerk.click("procedure")
    clerk.type(WORDS)
    clerk.until("the procedure is offered", lambda: PROCEDURE in clerk.reads("procedure.list"))
    clerk.key("Return")
    clerk.until("its papers are listed", lambda: "Đơn đề nghị" in clerk.reads("papers.table"))


def receipt_of(clerk: Clerk) -> str:
    clerk.key("F9")
    clerk.until("the receipt is shown", lambda: clerk.sees("receipt.number"))
    return clerk.reads("receipt.number")


def scan_card_from_the_glass(clerk: Clerk) -> None:
    clerk.key("F3")
    clerk.click("practice.card")
    clerk.until("the card lies there", lambda: "Đã đặt thẻ" in clerk.reads("toast.words"))
    clerk.key("F5")
    name = citizen(0).name
    clerk.until("the card was read", lambda: clerk.reads("owner.name") == name)


def scan_four_sheets(clerk: Clerk) -> None:
    clerk.key("ctrl+s")  # the practice stack is for the procedure that the draft names
    clerk.click("practice.papers")
    clerk.until("the stack lies there", lambda: "Đã đặt giấy tờ" in clerk.reads("toast.words"))
    clerk.key("F4")
    clerk.until("the station is shown", lambda: clerk.enabled("scan_pages"))
    clerk.key("F4")
    clerk.until(
        "four sheets came", lambda: clerk.reads("strip.summary").startswith("3 trang vào hồ sơ")
    )
    clerk.until("the scan ended", lambda: clerk.enabled("finish"))
    clerk.key("F9")
    clerk.until("three pages at two papers", lambda: "Đã quét 2" in clerk.reads("papers.table"))


def fill_in_with_the_hand_scanner(clerk: Clerk) -> None:
    """Card by a scanner that types, papers in hand ticked, not scanned."""
    clerk.key("F12")
    clerk.key("F3")
    clerk.scan(TYPED_CARD)
    clerk.until("the card was typed", lambda: clerk.reads("owner.name") == TYPED_NAME)
    choose_procedure(clerk)
    clerk.tick("papers.table", 0)
    clerk.tick("papers.table", 1)
    clerk.until("nothing is missing", lambda: "Đủ để in" in clerk.reads("obstacles"))


def test_a_person_receives_scans_works_through_an_outage_and_hands_back(clerk: Clerk) -> None:
    log_in(clerk)
    scan_card_from_the_glass(clerk)
    choose_procedure(clerk)
    scan_four_sheets(clerk)
    first = receipt_of(clerk)
    clerk.shot("receipt")

    clerk.click("practice.network")
    clerk.until("the outage is shown", lambda: "Mất mạng" in clerk.reads("status.line"))
    fill_in_with_the_hand_scanner(clerk)
    second = receipt_of(clerk)
    assert second != first
    clerk.until("it waits", lambda: "chờ" in clerk.reads("status.line"))
    clerk.shot("outage")
    clerk.click("practice.network")
    clerk.until("both are sent", lambda: all_sent(clerk))

    clerk.department_works(2)
    clerk.key("F6")
    clerk.until("the result is listed", lambda: first in clerk.reads("hand_over.list"))
    clerk.scan(first)
    clerk.until("the result is there", lambda: clerk.enabled("hand_over.commit"))
    clerk.click("hand_over.identity")
    clerk.key("F9")
    clerk.until("the return receipt is shown", lambda: clerk.sees("paper.preview.view"))
    clerk.shot("returned")
    assert clerk.leave() == 0


def test_fifty_presses_of_the_finishing_key_make_one_dossier(clerk: Clerk) -> None:
    log_in(clerk)
    fill_in_with_the_hand_scanner(clerk)
    clerk.key(*["F9"] * 50)
    clerk.until("the receipt is shown", lambda: clerk.sees("receipt.number"))
    clerk.key("F8")
    clerk.until("the book is shown", lambda: clerk.sees("book.list"))
    assert clerk.reads("book.list").count(TYPED_NAME) == 1


def test_killed_right_after_received_appeared_ten_times_nothing_is_missing(
    screen: str, tmp_path: Path
) -> None:
    numbers = []
    for _ in range(10):
        clerk = Clerk(screen, tmp_path)
        clerk.type(PIN)
        clerk.key("F9")
        clerk.until("the workroom is open", lambda c=clerk: c.sees("status.line"))
        fill_in_with_the_hand_scanner(clerk)
        numbers.append(receipt_of(clerk))
        clerk.kill()
    with open_practice_store(tmp_path) as store, store.unit_of_work() as uow:
        for number in numbers:
            dossier = uow.dossiers.by_code(number)
            assert dossier is not None
            kinds = [row.kind for row in uow.outbox.of_dossier(dossier.id)]
            assert kinds[:2] == [SendKind.INSERT, SendKind.PROGRESS]
    assert len(set(numbers)) == 10
