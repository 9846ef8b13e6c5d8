"""What is rare at the reception, done in the real window with keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import Clerk, display
from tests.e2e.test_a_day_at_the_window import (
    TYPED_CARD,
    TYPED_NAME,
    choose_procedure,
    fill_in_with_the_hand_scanner,
    log_in,
    open_practice_store,
    receipt_of,
)

pytestmark = pytest.mark.screen


@pytest.fixture
def clerk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Clerk]:
    shots = request.config.getoption("--shots")
    with display() as screen:
        at_work = Clerk(screen, tmp_path / "data", Path(shots) if shots else tmp_path / "shots")
        try:
            log_in(at_work)
            yield at_work
        finally:
            at_work.kill()


@pytest.mark.parametrize("key", ["ctrl+2", "ctrl+3"])
def test_a_draft_is_advised_and_nothing_is_numbered(clerk: Clerk, key: str, tmp_path: Path) -> None:
    clerk.key("F3")
    clerk.scan(TYPED_CARD)
    clerk.until("the card was typed", lambda: clerk.reads("owner.name") == TYPED_NAME)
    choose_procedure(clerk)
    clerk.key(key)
    clerk.until("the sheet is open", lambda: clerk.sees("act.reason"))
    clerk.key("1")  # the first ready-made reason
    clerk.key("F9")
    clerk.until("the form is shown", lambda: clerk.sees("paper.preview.view"))
    clerk.shot(f"advice-{key[-1]}")
    clerk.key("Escape")
    clerk.until("the form is there again", lambda: clerk.reads("owner.name") == TYPED_NAME)
    clerk.key("F12")
    clerk.until("the draft is listed", lambda: TYPED_NAME in clerk.reads("drafts"))
    assert clerk.leave() == 0
    with open_practice_store(tmp_path / "data") as store, store.unit_of_work() as uow:
        assert store.queries.search(TYPED_NAME) == ()
        assert len(uow.drafts.all()) == 1


def test_two_dossiers_of_one_person_have_one_receipt(clerk: Clerk) -> None:
    fill_in_with_the_hand_scanner(clerk)
    first = receipt_of(clerk)
    clerk.key("ctrl+n")
    clerk.until("the person is kept", lambda: clerk.reads("owner.name") == TYPED_NAME)
    choose_procedure(clerk)
    clerk.until("the same request is told", lambda: first in clerk.reads("reception.same"))
    clerk.tick("papers.table", 0)
    clerk.tick("papers.table", 1)
    clerk.until("nothing is missing", lambda: "Đủ để in" in clerk.reads("obstacles"))
    assert receipt_of(clerk) != first
    clerk.key("ctrl+p")
    clerk.until("the common receipt is shown", lambda: clerk.sees("paper.preview.view"))
    clerk.shot("group")
    assert clerk.leave() == 0
