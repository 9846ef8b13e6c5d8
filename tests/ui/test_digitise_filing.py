"""Corrections and F9: pages go to their papers, each once."""

from dataclasses import replace

import pytest

from app.domain.page import PageFacts
from app.errors import StoreError
from tests.ui.digitise_parts import Bench, sheet
from tests.ui.fakes import Counter
from ui.presenters.navigation import Command, PapersScanned, ScanForReception, Station

OTHER = "000.00.14.H25-261120-0031"


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def scanned(bench: Bench) -> None:
    bench.feed(PageFacts("p", 0), PageFacts("p", 1), sheet(2, "PATCHT"), PageFacts("p", 3))
    bench.presenter.scan()


def test_a_page_moves_to_another_paper_and_back(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench)
    bench.presenter.select([1])
    bench.presenter.move_by(1)
    assert bench.grouped == [1, 2, 0]
    bench.presenter.undo()
    assert bench.grouped == [2, 1, 0]


def test_a_page_set_aside_is_not_filed_and_can_be_taken_back(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench)
    bench.presenter.select_paper(0)
    bench.presenter.set_aside()
    assert bench.grouped == [0, 1, 0]
    bench.presenter.put_back()
    assert bench.grouped == [2, 1, 0]


def test_undo_keeps_pages_scanned_after_the_correction(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench)
    bench.presenter.select([0])
    bench.presenter.set_aside()
    scanned(bench)
    bench.presenter.undo()
    assert len(bench.state.pages) == 8


def test_more_segments_than_papers_become_papers_of_their_own(bench: Bench) -> None:
    bench.for_reception()
    facts = []
    for number in range(4):
        facts += [sheet(2 * number, "PATCHT"), PageFacts("p", 2 * number + 1)]
    bench.feed(*facts)
    bench.presenter.scan()
    assert sum(bench.grouped) == 4
    assert len(bench.state.arrangement.papers) > 3


def test_f9_hands_the_papers_back_to_the_reception(bench: Bench) -> None:
    target = bench.for_reception()
    scanned(bench)
    assert bench.presenter.command(Command.FINISH)
    station, subject = bench.shell.went[-1]
    assert station is Station.RECEPTION
    assert isinstance(subject, PapersScanned)
    assert subject.reception_id == target.id
    assert [len(p.pages) for p in subject.papers] == [2, 1, 0]
    # Only when the form has them on the disk is the strip forgotten.
    assert len(bench.counter.store.tables.drafts) == 1
    subject.kept()
    assert bench.counter.store.tables.drafts == {}


def test_pages_that_a_form_has_already_are_not_handed_back_twice(bench: Bench) -> None:
    target = bench.for_reception()
    scanned(bench)
    bench.presenter.command(Command.FINISH)
    _, subject = bench.shell.went[-1]
    bench.presenter.enter(ScanForReception(replace(target, papers=subject.papers)))
    assert bench.state.pages == ()
    assert bench.counter.store.tables.drafts == {}


def test_pages_scanned_after_the_form_took_the_others_come_back_alone(bench: Bench) -> None:
    target = bench.for_reception()
    scanned(bench)
    first = bench.state.pages[0].kept
    papers = (replace(target.papers[0], pages=(first,)), *target.papers[1:])
    restarted = Bench(bench.counter)
    restarted.presenter.enter(ScanForReception(replace(target, papers=papers)))
    assert len(restarted.state.pages) == 4
    assert restarted.state.arrangement.content == 2


def test_f9_files_each_paper_of_a_received_dossier(bench: Bench) -> None:
    code = bench.for_dossier()
    scanned(bench)
    bench.presenter.command(Command.FINISH)
    dossier = bench.counter.desk.look_up.dossier(code).dossier
    assert [p.page_count for p in dossier.papers] == [2, 1, 0]
    assert (bench.state.filed.pages, bench.state.filed.papers) == (3, 2)
    assert bench.state.pages == ()
    assert bench.counter.sync.nudges == 1


def test_a_failure_in_the_middle_files_nothing_twice(bench: Bench) -> None:
    code = bench.for_dossier()
    scanned(bench)
    store, document = bench.counter.store, bench.counter.imaging.document
    calls = []

    def second_fails(pages, title, texts=()):
        calls.append(title)
        if len(calls) == 2:
            raise StoreError("store.disk_full")
        return document(pages, title)

    bench.counter.imaging.document = second_fails
    bench.presenter.command(Command.FINISH)
    assert bench.state.problem.code == "store.disk_full"
    bench.presenter.command(Command.FINISH)
    papers = next(d for d in store.tables.dossiers.values() if str(d.code) == code).papers
    assert [p.page_count for p in papers] == [2, 1, 0]


def test_a_foreign_sheet_stops_and_asks(bench: Bench) -> None:
    bench.for_dossier()
    bench.feed(PageFacts("p", 0), sheet(1, f"TM-02-{OTHER}"), PageFacts("p", 2))
    bench.presenter.scan()
    assert bench.state.arrangement.foreign.code.text == OTHER
    bench.presenter.command(Command.FINISH)
    assert bench.state.problem.params == {"other": OTHER, "page": 2}
    bench.presenter.foreign_aside()
    assert bench.state.arrangement.foreign is None
    assert bench.grouped == [1, 0, 0]


def test_a_person_may_say_that_the_sheet_belongs_here(bench: Bench) -> None:
    bench.for_dossier()
    bench.feed(PageFacts("p", 0), sheet(1, f"TM-02-{OTHER}"), PageFacts("p", 2))
    bench.presenter.scan()
    bench.presenter.foreign_is_ours()
    assert bench.state.arrangement.foreign is None
    assert bench.grouped == [1, 1, 0]


def test_a_dossiers_own_sheets_are_not_foreign(bench: Bench) -> None:
    code = bench.for_dossier()
    bench.feed(sheet(0, f"TM-02-{code}"), PageFacts("p", 1), sheet(2, code), PageFacts("p", 3))
    bench.presenter.scan()
    assert bench.state.arrangement.foreign is None
    assert sum(bench.grouped) == 3


def test_pages_without_a_paper_of_the_dossier_wait_for_a_person(bench: Bench) -> None:
    bench.for_dossier()
    bench.presenter.scan()
    bench.presenter.select([0])
    bench.presenter.move_to(3)
    bench.presenter.command(Command.FINISH)
    assert bench.state.problem.code == "batch.no_paper_for_pages"


def test_a_reception_that_became_a_dossier_gets_one_more_look(bench: Bench) -> None:
    dossier = bench.counter.receive()
    target = bench.for_reception()
    bench.presenter.scan()
    bench.counter.store.tables.dossiers[target.id] = dossier
    bench.presenter.command(Command.FINISH)
    assert bench.state.problem.code == "digitise.became_dossier"
    assert bench.shell.went == []
    assert len(bench.state.pages) == 3


def test_f9_with_nothing_scanned_says_so(bench: Bench) -> None:
    bench.for_reception()
    bench.presenter.command(Command.FINISH)
    assert bench.state.problem.code == "batch.no_pages"
