"""Several dossiers of one filer in one go; a form filled from an earlier dossier."""

from dataclasses import replace

import pytest

from app.domain.codes import ReturnBy
from app.domain.page import KeptPage
from app.domain.party import Party
from tests.ui.fakes import PEOPLE, PROCEDURES, Counter
from tests.ui.reception_parts import PROCEDURE, Bench
from ui.presenters.navigation import Command, CopyFrom, NextCitizen

FILER = Party("Lê Văn Ất", "001085004299", address="Số 5")


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def received(bench: Bench) -> None:
    bench.fill()
    bench.presenter.receive()


def complete(bench: Bench, code: str) -> None:
    bench.presenter.form.choose_procedure(code)
    for number, _ in enumerate(bench.state.papers):
        bench.presenter.form.papers.tick(number, present=True)
    bench.presenter.receive()


def with_filer(bench: Bench) -> None:
    form = bench.presenter.form
    form.set_other_filer(True)
    for name in ("name", "id_number", "address"):
        form.typed(f"filer.{name}", getattr(FILER, name))
    form.typed("authority", "Giấy ủy quyền 5")


def test_another_dossier_of_the_same_person_keeps_people_and_group(bench: Bench) -> None:
    bench.fill()
    with_filer(bench)
    bench.presenter.receive()
    first = bench.state.received
    bench.presenter.more_for_same()
    assert (bench.state.procedure, bench.state.papers, bench.state.received) == (None, (), None)
    complete(bench, "1.001193")
    second = bench.state.received
    assert (second.owner, second.filer, second.authority) == (
        first.owner,
        first.filer,
        "Giấy ủy quyền 5",
    )
    assert second.group_id == first.group_id
    assert second.id != first.id
    assert bench.state.group == (str(first.code),)


def test_the_same_procedure_for_another_owner_keeps_who_files(bench: Bench) -> None:
    received(bench)
    first = bench.state.received
    bench.presenter.more_owners()
    state = bench.state
    assert state.procedure == PROCEDURES[0]
    assert (state.owner.name, state.filer, state.other_filer) == ("", first.owner, True)
    assert [p.name for p in state.papers] == [p.name for p in first.papers]
    assert not any(paper.at_hand for paper in state.papers)
    assert state.group_id == first.group_id


def test_one_receipt_is_printed_for_all_of_them(bench: Bench) -> None:
    received(bench)
    bench.presenter.receipt.print_group()
    assert bench.shell.papers == []  # one dossier has its own receipt
    bench.presenter.more_for_same()
    complete(bench, "1.001193")
    bench.presenter.receipt.print_group()
    assert [paper.form for paper in bench.shell.papers] == ["group-receipt"]


def test_the_next_citizen_begins_another_group(bench: Bench) -> None:
    received(bench)
    group = bench.state.received.group_id
    bench.presenter.enter(NextCitizen())
    assert bench.state.group_id != group
    assert bench.state.group == ()


def test_a_form_that_only_carries_people_over_is_no_draft(bench: Bench) -> None:
    received(bench)
    bench.presenter.more_for_same()
    bench.timers.pass_time(500)
    bench.presenter.enter(NextCitizen())
    assert bench.drafts == []
    assert bench.state.owner.name == ""


def test_a_draft_of_a_group_goes_on_in_it(bench: Bench) -> None:
    received(bench)
    bench.presenter.more_for_same()
    bench.presenter.form.choose_procedure("1.001193")
    bench.timers.pass_time(500)
    after = bench.restarted()
    after.presenter.resume(bench.state.id)
    assert (after.state.group_id, after.state.group) == (bench.state.group_id, bench.state.group)


def test_an_earlier_dossier_fills_the_form_without_files_dates_or_fee(bench: Bench) -> None:
    old = bench.counter.receive(PEOPLE[0])
    kept = replace(
        old, filer=FILER, authority="GUQ", sets=3, return_by=ReturnBy.POST, fee_timing="exempt",
        fee_paid=True, note="cũ", return_address="Số 9",
    )  # fmt: skip
    bench.counter.store.tables.dossiers[old.id] = kept
    bench.presenter.form.copy.pick(str(old.code))
    state = bench.state
    assert (state.owner, state.filer, state.authority) == (PEOPLE[0], FILER, "GUQ")
    assert (state.procedure, state.sets, state.return_address) == (PROCEDURES[0], 3, "Số 9")
    assert [p.name for p in state.papers] == [p.name for p in old.papers]
    assert not any(p.at_hand for p in state.papers)
    assert (state.fee_timing, state.fee_paid, state.note) == ("before", False, "")
    assert state.id != old.id


def copied_with_filer(bench: Bench) -> None:
    """From a dossier of the first person that FILER brought, to be posted."""
    old = bench.counter.receive(PEOPLE[0])
    kept = replace(
        old, filer=FILER, authority="GUQ", return_by=ReturnBy.POST, return_address="Số 9"
    )
    bench.counter.store.tables.dossiers[old.id] = kept
    bench.presenter.form.copy.pick(str(old.code))


def filed_by(bench: Bench) -> tuple[object, ...]:
    state = bench.state
    return state.other_filer, state.filer, state.authority, state.return_address


def test_another_owner_than_the_copied_one_has_not_their_filer_authority_or_address(
    bench: Bench,
) -> None:
    copied_with_filer(bench)
    form = bench.presenter.form
    form.typed("owner.phone", "0912000111")
    form.left("owner.phone")
    assert filed_by(bench) == (True, FILER, "GUQ", "Số 9")
    form.typed("owner.name", PEOPLE[1].name)
    form.typed("owner.id_number", PEOPLE[1].id_number)
    form.left("owner.id_number")
    assert filed_by(bench) == (False, Party(""), "", "")
    assert bench.state.procedure == PROCEDURES[0]


def test_a_form_that_was_resumed_still_knows_whose_filer_it_has(bench: Bench) -> None:
    copied_with_filer(bench)
    bench.timers.pass_time(500)
    after = bench.restarted()
    after.presenter.resume(bench.state.id)
    assert filed_by(after) == (True, FILER, "GUQ", "Số 9")
    after.presenter.form.typed("owner.name", PEOPLE[1].name)
    after.presenter.form.typed("owner.id_number", PEOPLE[1].id_number)
    after.presenter.receive()
    assert filed_by(after) == (False, Party(""), "", "")


def test_a_card_of_another_owner_takes_the_copied_filer_away(bench: Bench) -> None:
    old = bench.counter.receive(PEOPLE[1])
    kept = replace(old, filer=FILER, authority="GUQ")
    bench.counter.store.tables.dossiers[old.id] = kept
    bench.presenter.form.copy.pick(str(old.code))
    bench.presenter.form.entered("owner.id_number")
    bench.presenter.read_card()
    assert bench.state.owner.name == PEOPLE[0].name
    assert filed_by(bench) == (False, Party(""), "", "")


def test_a_filer_typed_after_the_copy_stays_with_another_owner(bench: Bench) -> None:
    copied_with_filer(bench)
    form = bench.presenter.form
    form.typed("filer.name", "Trần Thị Bình")
    form.typed("filer.id_number", "001185004288")
    form.typed("owner.name", PEOPLE[1].name)
    form.typed("owner.id_number", PEOPLE[1].id_number)
    form.left("owner.id_number")
    assert (bench.state.other_filer, bench.state.filer.name) == (True, "Trần Thị Bình")
    assert (bench.state.authority, bench.state.return_address) == ("", "")


def test_an_owner_who_stands_there_keeps_the_form_and_copies_the_request_alone(
    bench: Bench,
) -> None:
    bench.presenter.read_card()
    old = bench.counter.receive(PEOPLE[1])
    kept = replace(old, filer=FILER, authority="GUQ", return_address="Số 9")
    bench.counter.store.tables.dossiers[old.id] = kept
    bench.presenter.form.copy.pick(str(old.code))
    assert bench.state.owner.name == PEOPLE[0].name
    assert filed_by(bench) == (False, Party(""), "", "")
    assert bench.state.procedure == PROCEDURES[0]


def test_pages_already_scanned_stay_when_another_dossier_is_copied(bench: Bench) -> None:
    old = bench.counter.receive(PEOPLE[0])
    bench.presenter.form.choose_procedure(PROCEDURE)
    first = replace(bench.state.papers[0], pages=(KeptPage("k", 300),))
    bench.presenter.form.take_papers((first, *bench.state.papers[1:]))
    bench.presenter.form.copy.pick(str(old.code))
    assert bench.state.papers[0].pages == first.pages


def test_a_procedure_no_longer_in_force_is_to_be_chosen_again(bench: Bench) -> None:
    old = bench.counter.receive(PEOPLE[0])
    bench.counter.store.tables.procedures = PROCEDURES[1:]
    bench.presenter.form.copy.pick(str(old.code))
    assert (bench.state.procedure, bench.state.query) == (None, old.procedure_name)
    assert bench.state.owner == PEOPLE[0]


def test_the_list_begins_with_the_owner_and_is_searched(bench: Bench) -> None:
    for person in PEOPLE[:3]:
        bench.counter.receive(person)
    bench.presenter.read_card()
    bench.presenter.form.copy.open()
    assert [line.owner for line in bench.state.copy_found] == [PEOPLE[0].name]
    bench.presenter.form.copy.search("dung")
    assert [line.owner for line in bench.state.copy_found] == [PEOPLE[1].name]
    assert bench.presenter.command(Command.BACK)
    assert (bench.state.sheet, bench.state.owner.name) == ("", PEOPLE[0].name)


def test_a_dossier_that_is_not_here_is_a_sentence(bench: Bench) -> None:
    bench.presenter.form.copy.open()
    bench.presenter.form.copy.pick("000.00.14.H25-261101-0001")
    assert bench.state.problem.code == "dossier.not_found"
    assert bench.state.sheet == ""


def test_a_copy_wished_for_in_look_up_begins_an_empty_form(bench: Bench) -> None:
    old = bench.counter.receive(PEOPLE[1])
    bench.presenter.form.typed("owner.name", "Người Đang Gõ")
    typed = bench.state.id
    bench.presenter.enter(CopyFrom(str(old.code)))
    assert bench.state.owner == PEOPLE[1]
    assert bench.state.id != typed
    assert [draft.id for draft in bench.drafts] == [typed]


def test_the_common_receipt_waits_for_the_one_that_prints(bench: Bench) -> None:
    received(bench)
    bench.presenter.more_for_same()
    bench.presenter.form.choose_procedure("1.001193")
    for number, _ in enumerate(bench.state.papers):
        bench.presenter.form.papers.tick(number, present=True)
    bench.jobs.hold = True
    bench.presenter.receive()
    bench.jobs.waiting.pop(0)()  # received; its receipt is on the way
    assert bench.state.printing
    for _ in range(5):
        bench.presenter.receipt.print_group()
    bench.jobs.release()
    assert [paper.form for paper in bench.shell.papers] == ["group-receipt"]
    assert bench.state.receipt is not None
