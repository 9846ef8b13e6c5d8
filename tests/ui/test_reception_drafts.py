"""What is typed is kept half a second later, and is there after a crash."""

from dataclasses import fields, replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import FileStage, Reuse, ScanFile
from app.domain.fees import FeeMethod
from app.domain.page import KeptPage
from app.domain.reception import PaperAtHand
from app.errors import StoreError
from tests.ui.fakes import Counter
from tests.ui.reception_parts import PROCEDURE, Bench
from ui.presenters.navigation import Command, PapersScanned
from ui.presenters.reception_state import ReceptionState
from ui.presenters.reused_file import file_from_json, file_to_json

#: Of the state, not of the draft: what is read again, or says what was just done.
PASSING = {
    "paper_open", "adding_paper", "sheet", "copy_text", "copy_found", "duplicate", "on_file",
    "advising", "hints", "began_at",
    "card", "catalogue", "found", "left", "saved_at", "drafts", "thrown_away", "due", "busy",
    "problem", "draft_problem", "received", "receipt", "receipt_problem", "printing",
    "printing_group", "papers_read",
}  # fmt: skip
#: What drafts of the first version did not have.
NEW = {"authority", "group_id", "return_address", "fee_timing", "fee_reason", "fee_method", "kind"}
NEW |= {"not_needed", "reused", "cards"}


def without_new(state: Any) -> Any:
    if isinstance(state, dict):
        return {k: without_new(v) for k, v in state.items() if k not in NEW or v == "reception"}
    return [without_new(item) for item in state] if isinstance(state, list) else state


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_nothing_is_written_while_the_clerk_is_typing(bench: Bench) -> None:
    for text in ("N", "Ng", "Ngu"):
        bench.presenter.form.typed("owner.name", text)
        bench.timers.pass_time(499)
    assert bench.drafts == []
    bench.timers.pass_time(500)
    assert len(bench.drafts) == 1


def test_leaving_a_field_keeps_the_draft_at_once(bench: Bench) -> None:
    bench.presenter.form.typed("owner.name", "Nguyễn Thị Ẵm")
    bench.presenter.form.left("owner.name")
    assert len(bench.drafts) == 1
    assert bench.shell.saved == [bench.state.saved_at]


def test_an_empty_form_is_no_draft(bench: Bench) -> None:
    bench.presenter.form.left("owner.name")
    bench.presenter.command(Command.SAVE)
    assert bench.drafts == []


def test_everything_typed_is_back_after_a_crash(bench: Bench) -> None:
    bench.fill()
    form = bench.presenter.form
    form.set_other_filer(True)
    form.typed("filer.name", "Lê Văn Ất")
    form.set_sets(2)
    bench.timers.pass_time(500)
    before = bench.state
    after = bench.restarted()
    assert [d.id for d in after.state.drafts] == [before.id]
    after.presenter.resume(before.id)
    began_elsewhere = replace(before.reception, began_at=None)  # a break is no time of work
    assert after.state.reception == began_elsewhere
    assert after.state.due == before.due


def test_every_field_of_the_form_is_kept(bench: Bench) -> None:
    bench.fill()
    form = bench.presenter.form
    form.choose_kind(PartyKind.ORGANISATION)
    for field in ("note", "authority", "return_address", "fee_reason", "filer.name"):
        form.typed(field, f"{field}, gõ tay")
    form.set_channel(Channel.ONLINE)
    form.set_return_by(ReturnBy.POST)
    form.choose_fee_timing("exempt")
    form.choose_fee_method(FeeMethod.TRANSFER)
    taken = ScanFile(uuid4(), "k", "", "Hộ khẩu", 1, 5, "00", "", Reuse.RESULT, "H25-261101-0001")
    first = replace(bench.state.papers[0], not_needed="đã tra cứu", reused=(taken,))
    form.take_papers((first, *bench.state.papers[1:]))
    kept = {f.name for f in fields(ReceptionState)} - PASSING
    after = bench.restarted()
    after.presenter.resume(bench.state.id)
    for name in kept:
        assert getattr(after.state, name) == getattr(bench.state, name), name


def test_a_file_on_file_stays_what_it_is_in_a_draft(bench: Bench) -> None:
    # One that came signed would be taken for a scan of ours: given a text layer, and signed again.
    pages = (KeptPage("a", 300, "signed"), KeptPage("b", 200, "signed"))
    taken = ScanFile(uuid4(), "signed", "", "Bản sao", 2, 5, "00", "", Reuse.COMPONENT,
                     "H25-261101-0001", FileStage.READING, pages)  # fmt: skip
    assert file_from_json(file_to_json(taken)) == taken
    older = {**file_to_json(taken), "images": [["a", 300]]}
    assert file_from_json(older).images == (KeptPage("a", 300),)


def test_a_draft_of_an_older_version_is_resumed(bench: Bench) -> None:
    bench.fill()
    bench.timers.pass_time(500)
    draft = bench.counter.store.tables.drafts[bench.state.id]
    bench.counter.store.tables.drafts[draft.id] = replace(draft, state=without_new(draft.state))
    after = bench.restarted()
    after.presenter.resume(draft.id)
    assert after.state.papers == bench.state.papers
    assert after.state.owner == bench.state.owner
    assert after.state.can_receive


def test_a_resumed_draft_becomes_the_same_dossier(bench: Bench) -> None:
    bench.fill()
    bench.timers.pass_time(500)
    after = bench.restarted()
    after.presenter.resume(bench.state.id)
    after.presenter.receive()
    assert after.state.received.id == bench.state.id
    assert after.drafts == []


def test_leaving_keeps_the_draft_and_empties_the_form(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    left = bench.state.id
    assert bench.presenter.command(Command.BACK)
    assert bench.state.is_blank
    assert [d.id for d in bench.state.drafts] == [left]


def test_esc_on_an_empty_form_is_left_to_the_window(bench: Bench) -> None:
    assert not bench.presenter.command(Command.BACK)


def test_a_full_disk_does_not_let_the_form_go(bench: Bench) -> None:
    bench.presenter.form.typed("owner.name", "Nguyễn Thị Ẵm")
    bench.counter.store.fail_next = StoreError("store.disk_full")
    bench.presenter.leave()
    assert bench.state.owner.name == "Nguyễn Thị Ẵm"
    assert bench.state.draft_problem.code == "store.disk_full"
    assert bench.state.can_receive


def test_a_draft_thrown_away_can_be_taken_back(bench: Bench) -> None:
    bench.presenter.form.choose_procedure(PROCEDURE)
    left = bench.state.id
    bench.presenter.leave()
    bench.presenter.autosave.throw_away(left)
    assert bench.drafts == []
    bench.presenter.autosave.undo()
    assert [d.id for d in bench.state.drafts] == [left]


def test_no_draft_is_written_after_the_dossier_exists(bench: Bench) -> None:
    bench.fill()
    bench.presenter.receive()
    bench.timers.pass_time(10_000)
    bench.presenter.form.left("owner.name")
    assert bench.drafts == []


def test_a_form_remembers_when_it_was_begun_and_a_resumed_one_does_not(bench: Bench) -> None:
    bench.fill()
    bench.timers.pass_time(500)
    began = bench.state.saved_at
    bench.presenter.form.set_sets(3)
    bench.timers.pass_time(500)
    assert bench.state.reception.began_at == began is not None
    after = bench.restarted()
    after.presenter.resume(bench.state.id)
    after.presenter.form.set_sets(4)
    after.timers.pass_time(500)
    assert after.state.reception.began_at is None


def scanned_for(reception_id: UUID, kept: list[bool]) -> PapersScanned:
    papers = (PaperAtHand("Tờ khai", pages=(KeptPage("k", 300),)),)
    return PapersScanned(reception_id, papers, kept=lambda: kept.append(True))


def test_the_strip_is_told_when_the_draft_has_its_pages(bench: Bench) -> None:
    kept: list[bool] = []
    bench.presenter.enter(scanned_for(bench.state.id, kept))
    assert (kept, bench.state.pages, len(bench.drafts)) == ([True], 1, 1)


def test_on_a_full_disk_the_strip_keeps_its_pages(bench: Bench) -> None:
    kept: list[bool] = []
    bench.counter.store.fail_next = StoreError("store.disk_full")
    bench.presenter.enter(scanned_for(bench.state.id, kept))
    assert (kept, bench.state.pages) == ([], 1)


def test_a_form_that_cannot_be_left_leaves_the_pages_in_the_strip(bench: Bench) -> None:
    bench.presenter.form.typed("owner.name", "Nguyễn Thị Ẵm")
    bench.timers.pass_time(500)
    kept: list[bool] = []
    bench.jobs.hold = True
    bench.presenter.enter(scanned_for(uuid4(), kept))
    bench.jobs.waiting.pop(0)()  # the drafts were read; then the disk is full
    bench.counter.store.fail_next = StoreError("store.disk_full")
    bench.jobs.release()
    assert (kept, bench.state.owner.name) == ([], "Nguyễn Thị Ẵm")


def test_pages_for_a_form_that_was_put_away_are_in_its_draft_at_once(bench: Bench) -> None:
    bench.presenter.form.typed("owner.name", "Nguyễn Thị Ẵm")
    left = bench.state.id
    bench.presenter.leave()
    kept: list[bool] = []
    bench.presenter.enter(scanned_for(left, kept))
    assert kept == [True]
    assert bench.counter.store.tables.drafts[left].state["papers"][0]["pages"] == [["k", 300, ""]]


def test_a_form_that_is_being_received_takes_no_pages_and_the_strip_keeps_them(
    bench: Bench,
) -> None:
    bench.fill()
    kept: list[bool] = []
    bench.jobs.hold = True
    bench.presenter.receive()
    bench.presenter.enter(scanned_for(bench.state.id, kept))
    bench.jobs.release()
    assert bench.state.received is not None
    assert kept == []
