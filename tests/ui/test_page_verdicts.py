"""A page that can hardly be read is seen before it is filed; what the clerk decides is kept."""

from dataclasses import replace

import pytest

from app.domain.page import KeptPage, PageFacts
from app.domain.page_quality import Decision, Judgement, PageRecord
from app.errors import StoreError
from tests.ui.digitise_parts import Bench, blank, sheet
from tests.ui.fakes import Counter
from ui.presenters.navigation import Command, Station
from ui.presenters.page_strip import StripPage

GOOD = {"edge": 0.3, "paper": 240.0}


def page(index: int, **numbers: float) -> PageFacts:
    return PageFacts("p", index, quality={**GOOD, **numbers})


def blurred(index: int) -> PageFacts:
    return page(index, edge=0.1)


def darkish(index: int) -> PageFacts:
    return page(index, paper=180)


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def scanned(bench: Bench, *facts: PageFacts) -> None:
    bench.feed(*facts)
    bench.presenter.scan()


def decisions(bench: Bench) -> list[tuple[int, Decision]]:
    return [(r.facts.index, r.decision) for r in bench.counter.page_log.records]


def test_one_key_goes_through_the_pages_with_a_verdict_and_begins_again(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, page(0), blurred(1), page(2), darkish(3))
    seen = []
    for _ in range(3):
        bench.presenter.next_flagged()
        seen.append(bench.state.selected)
    assert seen == [(1,), (3,), (1,)]


def test_in_the_large_view_the_next_page_is_fetched_too(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, page(0), blurred(1))
    bench.presenter.view_page(on=True)
    bench.presenter.next_flagged()
    assert bench.state.viewed[0] == bench.state.pages[1].kept.key


def test_good_pages_leave_the_selection_alone(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, page(0), page(1))
    bench.presenter.select([1])
    bench.presenter.next_flagged()
    assert bench.state.selected == (1,)


def test_what_is_not_filed_has_no_verdict(bench: Bench) -> None:
    bench.for_reception()
    separator = replace(sheet(0, "PATCHT"), quality={"edge": 0.05})
    scanned(bench, separator, replace(blank(1), quality={"edge": 0.05}), blurred(2))
    assert bench.state.flagged == (2,)
    bench.presenter.select([2])
    bench.presenter.set_aside()
    assert bench.state.flagged == ()


def test_filing_an_illegible_page_asks_once_and_then_files_it(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, page(0), blurred(1), darkish(2))
    bench.presenter.command(Command.FINISH)
    assert (bench.state.asking, bench.shell.went) == ((1,), [])
    bench.presenter.command(Command.FINISH)
    assert bench.shell.went[-1][0] is Station.RECEPTION


def test_a_page_that_should_only_be_looked_at_is_filed_without_a_question(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, darkish(0))
    bench.presenter.command(Command.FINISH)
    assert bench.shell.went[-1][0] is Station.RECEPTION


def test_a_page_scanned_again_and_illegible_again_is_asked_about_again(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, page(0), blurred(1))
    bench.presenter.command(Command.FINISH)
    bench.presenter.select([1])
    bench.feed(blurred(0))
    bench.presenter.rescan()
    assert bench.state.asking == ()
    bench.presenter.command(Command.FINISH)
    assert (bench.state.asking, bench.shell.went) == ((1,), [])


def test_esc_takes_the_question_away_and_the_next_f9_asks_again(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, blurred(0))
    bench.presenter.command(Command.FINISH)
    assert bench.presenter.command(Command.BACK)
    assert (bench.state.asking, bench.shell.went) == ((), [])
    bench.presenter.command(Command.FINISH)
    assert bench.state.asking == (0,)


def test_the_next_batch_is_asked_about_of_its_own(bench: Bench) -> None:
    bench.for_dossier()
    for _ in range(2):
        scanned(bench, blurred(0))
        bench.presenter.command(Command.FINISH)
        assert bench.state.asking == (0,)
        bench.presenter.command(Command.FINISH)
        assert bench.state.pages == ()


def test_each_decision_is_kept_once_with_the_numbers_of_its_page(bench: Bench) -> None:
    bench.for_dossier()
    scanned(bench, page(0), blurred(1), darkish(2), sheet(3, "PATCHT"), blank(4))
    bench.presenter.select([1])
    bench.feed(page(0, edge=0.31))
    bench.presenter.rescan()
    bench.presenter.select([3])
    bench.presenter.set_aside()
    assert bench.counter.page_log.records == []
    bench.presenter.command(Command.FINISH)
    assert bench.counter.page_log.records == [
        PageRecord(page(0), Decision.KEPT),
        PageRecord(page(0, edge=0.31), Decision.KEPT),
        PageRecord(blurred(1), Decision.RESCANNED),
        PageRecord(darkish(2), Decision.SET_ASIDE),
    ]


def test_a_page_taken_back_after_a_second_scan_was_kept(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, blurred(0))
    bench.presenter.select([0])
    bench.feed(page(0))
    bench.presenter.rescan()
    bench.presenter.select([1])
    bench.presenter.put_back()
    bench.presenter.command(Command.FINISH)
    bench.presenter.command(Command.FINISH)
    assert [d for _, d in decisions(bench)] == [Decision.KEPT, Decision.KEPT]


def test_filing_again_after_a_failure_tells_each_page_once(bench: Bench) -> None:
    bench.for_dossier()
    scanned(bench, page(0), sheet(1, "PATCHT"), page(2))
    document, calls = bench.counter.imaging.document, []

    def second_fails(pages, title, texts=()):
        calls.append(title)
        if len(calls) == 2:
            raise StoreError("store.disk_full")
        return document(pages, title)

    bench.counter.imaging.document = second_fails
    bench.presenter.command(Command.FINISH)
    assert decisions(bench) == []
    bench.presenter.command(Command.FINISH)
    assert decisions(bench) == [(0, Decision.KEPT), (2, Decision.KEPT)]


def test_a_batch_found_again_still_knows_what_was_scanned_twice(bench: Bench) -> None:
    bench.for_reception()
    scanned(bench, blurred(0))
    bench.presenter.select([0])
    bench.feed(page(0))
    bench.presenter.rescan()
    again = Bench(bench.counter)
    again.for_reception()
    assert [p.decision for p in again.state.pages] == [Decision.KEPT, Decision.RESCANNED]


def test_a_page_of_a_signed_file_has_no_verdict_and_no_decision() -> None:
    page_of_file = StripPage(KeptPage("k", 300, "signed"), blurred(0))
    assert (page_of_file.judgement, page_of_file.decision) == (Judgement(), None)
