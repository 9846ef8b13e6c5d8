"""The checklist line by line: counted, excused, added to, taken from what is on file."""

from dataclasses import replace
from uuid import uuid4

import pytest

from app.domain.dossier import Dossier, Reuse, ScanFile
from app.domain.page import KeptPage
from app.domain.reception import PaperAtHand
from tests.ui.fakes import PEOPLE, Counter
from tests.ui.reception_parts import PROCEDURE, Bench
from ui.presenters.navigation import Command
from ui.presenters.paper_list import carried_over


@pytest.fixture
def bench(counter: Counter) -> Bench:
    made = Bench(counter)
    made.presenter.form.choose_procedure(PROCEDURE)
    return made


def on_file(counter: Counter, paper: int = 1) -> Dossier:
    """An earlier dossier of the first person with a scan of one paper."""
    dossier = counter.receive(PEOPLE[0], 1)
    key = counter.store.pages.put(b"%PDF earlier")
    old = dossier.papers[paper]
    file = ScanFile(uuid4(), key, "x.pdf", old.name, 2, 12, "ab")
    papers = (*dossier.papers[:paper], replace(old, files=(file,)), *dossier.papers[paper + 1 :])
    kept = replace(dossier, papers=papers)
    counter.store.tables.dossiers[dossier.id] = kept
    return kept


def test_sheets_are_counted_of_the_open_line(bench: Bench) -> None:
    edits = bench.presenter.form.papers
    edits.open(1)
    edits.count("certified", 2)
    edits.count("copies", 5000)
    paper = bench.state.papers[1]
    assert (paper.originals, paper.certified, paper.copies) == (0, 2, 999)
    assert paper.present
    assert bench.presenter.command(Command.BACK)
    assert bench.state.paper_open is None
    assert not bench.state.is_blank


def test_a_paper_not_needed_gives_its_reason(bench: Bench) -> None:
    edits = bench.presenter.form.papers
    edits.open(0)
    edits.excuse("đã có trong cơ sở dữ liệu")
    assert [o.field for o in bench.state.obstacles if o.code == "reception.paper_missing"] == [
        "paper.1"
    ]
    edits.tick(0, present=True)
    assert bench.state.papers[0].not_needed == ""


def test_a_paper_that_the_list_does_not_name_is_added_and_dropped(bench: Bench) -> None:
    edits = bench.presenter.form.papers
    edits.begin_adding()
    edits.add("  Giấy xác nhận  cư trú ")
    added = bench.state.papers[-1]
    assert (added.name, added.required, added.present) == ("Giấy xác nhận cư trú", False, True)
    assert bench.state.paper_open == len(bench.state.papers) - 1
    edits.drop()
    assert len(bench.state.papers) == 3


def test_a_paper_of_the_checklist_or_with_scans_is_not_dropped(bench: Bench) -> None:
    edits = bench.presenter.form.papers
    edits.open(0)
    edits.drop()
    edits.add("Giấy khác")
    scanned = replace(bench.state.papers[-1], pages=(KeptPage("k", 300),))
    bench.presenter.form.take_papers((*bench.state.papers[:-1], scanned))
    edits.open(3)
    edits.drop()
    assert len(bench.state.papers) == 4


def test_what_is_on_file_stands_for_the_paper_of_its_name(bench: Bench) -> None:
    before = on_file(bench.counter)
    bench.presenter.read_card()
    assert len(bench.state.on_file) == 1
    bench.presenter.form.known.open()
    bench.presenter.form.known.take(0)
    (file,) = bench.state.papers[1].reused
    assert (file.reuse, file.reused_from) == (Reuse.COMPONENT, str(before.code))
    assert "paper.1" not in {o.field for o in bench.state.obstacles}
    assert bench.state.sheet == ""


def test_the_same_paper_on_file_is_taken_once_and_let_go(bench: Bench) -> None:
    on_file(bench.counter)
    bench.presenter.read_card()
    known, edits = bench.presenter.form.known, bench.presenter.form.papers
    known.take(0)
    known.take(0)
    assert len(bench.state.papers[1].reused) == 1
    edits.tick(1, present=False)
    assert bench.state.papers[1].at_hand
    edits.open(1)
    edits.let_go()
    assert not bench.state.papers[1].at_hand


def test_nothing_is_taken_from_the_file_by_itself(bench: Bench) -> None:
    on_file(bench.counter)
    bench.presenter.read_card()
    assert all(not paper.reused for paper in bench.state.papers)


def test_a_reused_paper_is_in_the_dossier(bench: Bench) -> None:
    before = on_file(bench.counter)
    bench.fill()
    bench.presenter.form.known.take(0)
    bench.presenter.receive()
    (new,), (old,) = bench.state.received.files, before.files
    assert (new.key, new.reuse) == (old.key, Reuse.COMPONENT)


def test_the_same_request_is_told_and_blocks_nothing(bench: Bench) -> None:
    first = bench.counter.receive(PEOPLE[0])
    bench.fill()
    assert bench.state.duplicate == first
    bench.presenter.receive()
    assert len(bench.dossiers) == 2


def test_another_owner_or_procedure_is_no_duplicate(bench: Bench) -> None:
    bench.counter.receive(PEOPLE[0])
    bench.fill()
    bench.presenter.form.choose_procedure("1.001193")
    assert bench.state.duplicate is None
    bench.presenter.form.choose_procedure(PROCEDURE)
    assert bench.state.duplicate is not None
    bench.presenter.form.typed("owner.id_number", "00119301234")
    assert bench.state.duplicate is None


def test_late_news_of_another_owner_are_not_shown(bench: Bench) -> None:
    bench.counter.receive(PEOPLE[0])
    bench.jobs.hold = True
    bench.presenter.form.typed("owner.id_number", PEOPLE[0].id_number)
    bench.presenter.form.typed("owner.id_number", PEOPLE[1].id_number)
    bench.jobs.release()
    assert bench.state.duplicate is None


def test_a_passport_is_looked_up_when_its_field_is_left(bench: Bench) -> None:
    guest = replace(PEOPLE[0], id_number="B1234567")
    bench.counter.receive(guest)
    bench.presenter.form.typed("owner.id_number", "B1234567")
    assert bench.state.duplicate is None
    bench.presenter.form.left("owner.id_number")
    assert bench.state.duplicate is not None


def test_sheets_go_past_papers_that_wait_for_none(bench: Bench) -> None:
    edits = bench.presenter.form.papers
    edits.open(0)
    edits.excuse("đã tra cứu")
    bench.presenter.digitise()
    target = bench.shell.went[-1][1].target
    assert target.first == 1
    scanned = replace(bench.state.papers[0], pages=(KeptPage("k", 300),))
    bench.presenter.form.take_papers((scanned, *bench.state.papers[1:]))
    assert bench.state.papers[0].not_needed == ""


def test_f9_with_a_list_over_the_form_receives_nothing(bench: Bench) -> None:
    bench.fill()
    bench.presenter.form.copy.open()
    bench.presenter.command(Command.FINISH)
    assert (bench.dossiers, bench.state.sheet) == ([], "")
    bench.presenter.command(Command.FINISH)
    assert len(bench.dossiers) == 1


def test_two_papers_of_one_name_keep_their_pages_when_the_case_changes() -> None:
    old = (
        PaperAtHand("Tờ khai", pages=(KeptPage("a", 300),)),
        PaperAtHand("Tờ khai", pages=(KeptPage("b", 300),)),
    )
    one = carried_over((PaperAtHand("Tờ khai"),), old)
    assert [[page.key for page in paper.pages] for paper in one] == [["a"], ["b"]]
    two = carried_over((PaperAtHand("Tờ khai"), PaperAtHand("Tờ khai")), old)
    assert [[page.key for page in paper.pages] for paper in two] == [["a"], ["b"]]
