"""Sixty sheets on both sides, a jam, a crash of the driver: the right papers in the right order."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e import big_stack
from tests.e2e.screen import Clerk, display
from tests.e2e.test_a_day_at_the_window import (
    choose_procedure,
    log_in,
    open_practice_store,
    receipt_of,
    scan_card_from_the_glass,
)

pytestmark = [pytest.mark.screen, pytest.mark.timeout(420)]
#: In sides of the stack: the feeder jams before this one, the driver dies after that one.
JAM, CRASH = 31, 70
LONG_S = 180.0


@pytest.fixture
def clerk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Clerk]:
    shots = request.config.getoption("--shots")
    with display() as screen:
        at_work = Clerk(screen, tmp_path / "data", Path(shots) if shots else tmp_path / "shots")
        try:
            yield at_work
        finally:
            at_work.kill()


def pages_shown(clerk: Clerk) -> int:
    """Pages in the strip, by the number in the title."""
    found = clerk.reads("digitise.step").split()
    return int(found[0]) if found else 0


def scan_from(clerk: Clerk, stack: Path, sheet: int) -> None:
    """Lay the rest of the stack in and press the key."""
    clerk.at_the_scanner("empty")
    clerk.at_the_scanner("feed", str(stack), str(sheet))
    clerk.until("the scanner is free", lambda: clerk.enabled("scan_pages"))
    clerk.key("F4")


def wait_for(clerk: Clerk, words: str) -> None:
    clerk.until(words, lambda: words in clerk.reads("digitise.problem"), LONG_S)


def driver_of(clerk: Clerk) -> int:
    """The process that talks to the scanner."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _is_driver(entry, clerk.program.pid):
            return int(entry.name)
    raise AssertionError("no driver is running")


def _is_driver(entry: Path, parent: int) -> bool:
    try:
        command = (entry / "cmdline").read_bytes().split(b"\0")
        stat = (entry / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return b"scanning.worker" in command and int(stat[1]) == parent


def test_sixty_sheets_with_a_jam_and_a_crash_end_as_the_right_papers(
    clerk: Clerk, tmp_path: Path
) -> None:
    stack = tmp_path / "stack"
    stack.mkdir()
    big_stack.lay_out(stack)
    log_in(clerk)
    scan_card_from_the_glass(clerk)
    choose_procedure(clerk)
    clerk.key("F4")
    clerk.until("the scanner is found", lambda: clerk.enabled("scan_pages"))
    clerk.click("profile")
    clerk.key("Down", "Return")
    clerk.until("both sides", lambda: "hai mặt" in clerk.reads("profile"))

    clerk.at_the_scanner("fault", "jam", str(JAM))
    scan_from(clerk, stack, 0)
    wait_for(clerk, "Kẹt giấy")
    assert pages_shown(clerk) == JAM - 1
    clerk.shot("jam")
    clerk.at_the_scanner("mend")

    scan_from(clerk, stack, (JAM - 1) // 2)
    clerk.until("half the stack came", lambda: pages_shown(clerk) >= CRASH, LONG_S)
    os.kill(driver_of(clerk), signal.SIGSEGV)
    wait_for(clerk, "dừng đột ngột")
    came = pages_shown(clerk)
    clerk.shot("crash")

    scan_from(clerk, stack, came // 2)
    whole = 2 * big_stack.SHEETS + came % 2  # a lonely front comes a second time
    clerk.until("the rest came", lambda: pages_shown(clerk) == whole, LONG_S)
    clerk.until("the scan ended", lambda: clerk.enabled("finish"), LONG_S)
    clerk.shot("sixty-sheets")
    clerk.key("F9")
    clerk.until("the papers are full", lambda: "Đã quét 27" in clerk.reads("papers.table"))
    number = receipt_of(clerk)
    assert clerk.leave() == 0
    assert read_back(tmp_path / "data", number) == big_stack.wanted()


def read_back(data: Path, number: str) -> dict[int, list[str]]:
    """Names of the sides in each paper of the stored dossier; each of them upright."""
    with open_practice_store(data) as store, store.unit_of_work() as uow:
        dossier = uow.dossiers.by_code(number)
        assert dossier is not None
        papers = {}
        for position, paper in enumerate(dossier.papers, start=1):
            sides = [
                side
                for file in paper.files
                for side in big_stack.sides_of(store.pages.get(file.key))
            ]
            assert [side.name for side in sides if not side.upright] == []
            papers[position] = [side.name for side in sides]
    return papers
