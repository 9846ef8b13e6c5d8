"""Số hóa: sheets, separators, blanks, jams; nothing that was scanned is lost."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.page import PageFacts
from app.errors import DeviceError
from app.ports.scanner import CleanPage, ScannedPage, ScanProfile
from tests.ui.digitise_parts import Bench, blank, sheet
from tests.ui.fakes import Counter
from tests.ui.pdf_sample import small_jpeg
from ui.presenters.navigation import Command, ScanForReception, Station
from ui.presenters.page_strip import Kind


@pytest.fixture
def bench(counter: Counter) -> Bench:
    return Bench(counter)


def test_pages_appear_one_by_one_and_are_kept_before_they_are_seen(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=4)
    assert bench.presenter.command(Command.SCAN)
    assert {1, 2, 3, 4} <= set(bench.view.seen_pages)
    kept = bench.counter.store.pages.kept
    assert all(page.kept.key in kept for page in bench.state.pages)
    assert "scan" in bench.jobs.lanes


def test_a_separator_divides_four_sheets_into_two_papers(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(*[PageFacts("p", n) for n in (0, 1)], sheet(2, "PATCHT"), PageFacts("p", 3))
    bench.presenter.scan()
    assert bench.grouped == [2, 1, 0]
    assert bench.state.pages[2].kind is Kind.SEPARATOR


def test_a_numbered_sheet_names_its_paper(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheet(0, "TM-03"), PageFacts("p", 1), sheet(2, "TM-01"), PageFacts("p", 3))
    bench.presenter.scan()
    assert bench.grouped == [1, 0, 1]


def test_a_blank_is_set_aside_and_comes_back(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(PageFacts("p", 0), blank(1))
    bench.presenter.scan()
    assert bench.grouped == [1, 0, 0]
    bench.presenter.select([1])
    assert bench.state.can_restore
    bench.presenter.put_back()
    assert bench.grouped == [2, 0, 0]


def test_a_jam_keeps_the_pages_and_scanning_goes_on(bench: Bench) -> None:
    bench.for_reception()
    bench.counter.scanner.sheets, bench.counter.scanner.fails_at = 5, 3
    bench.presenter.scan()
    assert (bench.state.problem.code, bench.state.problem.params) == ("scanner.jam", {"page": 3})
    assert (len(bench.state.pages), bench.state.stopped) == (2, True)
    bench.counter.scanner.fails_at = None
    bench.counter.scanner.sheets = 3
    bench.presenter.scan()
    assert (len(bench.state.pages), bench.state.problem) == (5, None)


def test_cancelling_keeps_what_is_there_and_is_no_error(bench: Bench) -> None:
    bench.for_reception()
    bench.jobs.hold = True
    bench.presenter.scan()
    assert bench.state.scanning
    assert bench.presenter.command(Command.BACK)
    bench.jobs.release()
    assert (bench.state.scanning, bench.state.problem) == (False, None)


def test_pressing_scan_again_while_scanning_does_nothing(bench: Bench) -> None:
    bench.for_reception()
    bench.jobs.hold = True
    for _ in range(5):
        bench.presenter.scan()
    bench.jobs.release()
    assert len(bench.state.pages) == 3


def test_files_go_the_same_way_as_sheets(bench: Bench, tmp_path: Path) -> None:
    bench.for_reception()
    paths = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    for number, path in enumerate(paths):
        path.write_bytes(small_jpeg(number))
    bench.presenter.open_files(paths)
    assert bench.grouped == [2, 0, 0]


def test_a_batch_is_back_after_a_crash(bench: Bench, counter: Counter) -> None:
    bench.for_reception()
    bench.feed(PageFacts("p", 0), sheet(1, "PATCHT"), PageFacts("p", 2))
    bench.presenter.scan()
    bench.presenter.select([2])
    bench.presenter.move_to(2)
    after = Bench(counter)
    after.presenter.enter(None)
    assert [b.pages for b in after.state.left_behind] == [3]
    after.for_reception()
    assert after.grouped == bench.grouped == [1, 0, 1]
    assert all(page.thumbnail for page in after.state.pages)


def test_another_target_while_scanning_is_refused_in_words(bench: Bench) -> None:
    bench.for_reception()
    bench.jobs.hold = True
    bench.presenter.scan()
    code = str(bench.counter.receive().code)
    bench.jobs.hold = False
    bench.presenter.open_code(code)
    assert bench.state.problem.code == "digitise.busy"
    assert bench.state.for_reception


def test_esc_goes_back_to_the_reception_and_the_strip_waits(bench: Bench) -> None:
    bench.for_reception()
    bench.presenter.scan()
    assert bench.presenter.command(Command.BACK)
    assert bench.shell.went == [(Station.RECEPTION, None)]
    assert len(bench.state.pages) == 3


def test_without_a_dossier_nothing_is_scanned(bench: Bench) -> None:
    bench.presenter.enter(None)
    assert not bench.presenter.command(Command.SCAN)
    bench.presenter.scan()
    assert bench.state.pages == ()


def test_a_profile_the_scanner_cannot_do_is_not_offered(bench: Bench) -> None:
    bench.presenter.enter(None)
    assert {p.source for p in bench.state.profiles} == {"feeder", "flatbed"}


def serials(bench: Bench) -> list[int]:
    return [page.serial for page in bench.state.pages]


def kinds(bench: Bench) -> list[str]:
    return [page.kind.value for page in bench.state.pages]


def test_a_bad_page_is_scanned_again_in_its_place_and_the_old_one_stays_aside(
    bench: Bench,
) -> None:
    bench.for_reception()
    bench.feed(PageFacts("p", 0), sheet(1, "PATCHT"), PageFacts("p", 2), sheets=3)
    bench.presenter.scan()
    bench.feed(PageFacts("p", 0), sheets=1)
    bench.presenter.select([0])
    bench.presenter.rescan()
    assert serials(bench) == [4, 1, 2, 3]
    assert kinds(bench) == ["content", "aside", "separator", "content"]
    assert bench.grouped == [1, 1, 0]
    assert bench.state.selected == (0,)
    bench.presenter.undo()
    assert serials(bench) == [1, 2, 3, 4]
    assert kinds(bench) == ["content", "separator", "content", "aside"]


def test_a_page_moved_by_hand_is_replaced_in_the_paper_it_was_moved_to(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=2)
    bench.presenter.scan()
    bench.presenter.select([1])
    bench.presenter.move_to(2)
    bench.feed(sheets=1)
    bench.presenter.rescan()
    assert bench.grouped == [1, 0, 1]


def test_sheets_are_inserted_before_the_page_in_their_order(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=2)
    bench.presenter.scan()
    bench.feed(sheets=2)
    bench.presenter.select([1])
    bench.presenter.insert()
    assert serials(bench) == [1, 3, 4, 2]
    bench.feed(sheets=1)
    bench.presenter.scan()
    assert serials(bench) == [1, 3, 4, 2, 5]


def test_after_a_jam_the_rest_of_an_inserted_stack_goes_where_it_belongs(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=2)
    bench.presenter.scan()
    bench.presenter.select([1])
    bench.counter.scanner.sheets, bench.counter.scanner.fails_at = 3, 2
    bench.presenter.insert()
    assert (serials(bench), bench.state.problem.code) == ([1, 3, 2], "scanner.jam")
    bench.counter.scanner.sheets, bench.counter.scanner.fails_at = 2, None
    bench.presenter.scan()
    assert serials(bench) == [1, 3, 4, 5, 2]


def test_a_page_on_its_head_is_turned_and_turned_back(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=2)
    bench.presenter.scan()
    before = bench.state.pages
    bench.presenter.select([1])
    bench.presenter.turn(2)
    (first, second) = bench.state.pages
    assert (first, second.facts.rotation_deg) == (before[0], 180)
    assert second.kept.key in bench.counter.store.pages.kept
    assert second.kept != before[1].kept
    bench.presenter.turn(3)
    assert bench.state.pages[1].facts.rotation_deg == 90
    bench.presenter.undo()
    bench.presenter.undo()
    assert bench.state.pages == before


def test_pages_are_put_in_another_order(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=3)
    bench.presenter.scan()
    bench.presenter.select([0, 1])
    bench.presenter.shift(1)
    assert (serials(bench), bench.state.selected) == ([3, 1, 2], (1, 2))
    bench.presenter.shift(1)
    assert serials(bench) == [3, 1, 2]
    bench.presenter.undo()
    assert serials(bench) == [1, 2, 3]


def test_the_order_a_replacement_and_the_metrics_outlive_a_crash(
    bench: Bench, counter: Counter
) -> None:
    bench.for_reception()
    bench.feed(PageFacts("p", 0, quality={"edge": 0.12}), PageFacts("p", 1), sheets=2)
    bench.presenter.scan()
    bench.presenter.select([0])
    bench.feed(sheets=1)
    bench.presenter.rescan()
    after = Bench(counter)
    after.for_reception()
    assert serials(after) == [3, 1, 2]
    assert after.state.pages[1].facts.quality == {"edge": 0.12}


@pytest.mark.parametrize("chosen", [[], [0, 1]])
def test_without_one_chosen_page_nothing_is_scanned_again(bench: Bench, chosen: list[int]) -> None:
    bench.for_reception()
    bench.feed(sheets=2)
    bench.presenter.scan()
    bench.presenter.select(chosen)
    bench.presenter.rescan()
    bench.presenter.insert()
    assert serials(bench) == [1, 2]


def test_a_bad_file_says_why_and_stops_none_of_the_others(bench: Bench, tmp_path: Path) -> None:
    bench.for_reception()
    paths = [tmp_path / name for name in ("a.jpg", "hong.pdf", "b.jpg")]
    for number, path in enumerate(paths):
        path.write_bytes(small_jpeg(number))
    bench.counter.imaging.refuses = {"hong.pdf": "imaging.encrypted"}
    bench.presenter.open_files(paths)
    assert len(bench.state.pages) == 2
    assert [(e.code, e.params["source"]) for e in bench.state.refused] == [
        ("imaging.encrypted", "hong.pdf")
    ]
    assert bench.state.problem is None
    bench.presenter.open_files(paths[:1])
    assert bench.state.refused == ()


def test_a_sheet_that_stopped_half_read_comes_again_whole(bench: Bench) -> None:
    bench.for_reception()
    info = replace(bench.counter.scanner.seen[0], sources=("feeder", "duplex"))
    bench.counter.scanner.seen = (info,)
    bench.presenter.scanner.look()
    bench.presenter.choose_profile("a4-hai-mat")
    bench.counter.scanner.sheets, bench.counter.scanner.fails_at = 6, 4
    bench.presenter.scan()
    assert (kinds(bench), bench.state.half) == (["content"] * 3, True)
    bench.counter.scanner.sheets, bench.counter.scanner.fails_at = 4, None
    bench.presenter.scan()
    assert kinds(bench) == ["content", "content", "aside", *["content"] * 4]
    assert not bench.state.half


def test_the_procedure_names_the_way_its_papers_are_scanned(bench: Bench) -> None:
    target = bench.for_reception()
    assert bench.state.profile.name == "a4-mau"
    bench.presenter.enter(ScanForReception(replace(target, id=UUID(int=8), scan="a4-xam")))
    assert bench.state.profile.name == "a4-xam"
    bench.presenter.enter(ScanForReception(replace(target, id=UUID(int=9), scan="a4-hai-mat")))
    assert bench.state.profile.name == "a4-xam", "the practice scanner has no duplexer"


def test_pages_are_turned_before_another_dossier_is_opened(bench: Bench) -> None:
    """They came back by their numbers in the strip, into the strip of the next dossier."""
    bench.for_dossier()
    bench.presenter.scan()
    bench.presenter.select([0])
    bench.jobs.hold = True
    bench.presenter.turn(1)
    assert not bench.presenter.back()
    assert bench.state.target is not None
    bench.jobs.release()
    assert bench.state.pages[0].facts.rotation_deg == 90
    assert bench.presenter.back()


def test_a_page_put_elsewhere_while_its_new_scan_comes_is_the_one_replaced(bench: Bench) -> None:
    bench.for_reception()
    bench.feed(sheets=3)
    bench.presenter.scan()
    bench.presenter.select([2])
    bench.feed(sheets=1)
    bench.jobs.hold = True
    bench.presenter.rescan()
    bench.presenter.shift(-1)
    bench.jobs.release()
    assert serials(bench) == [1, 4, 3, 2]
    assert kinds(bench) == ["content", "content", "aside", "content"]


def test_a_page_that_ends_the_imaging_process_stops_no_other_file(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.for_reception()
    paths = [tmp_path / name for name in ("a.jpg", "hong.jpg", "b.jpg")]
    for number, path in enumerate(paths):
        path.write_bytes(small_jpeg(number))
    clean = bench.counter.imaging.clean

    def crashes(page: ScannedPage, profile: ScanProfile) -> CleanPage:
        if page.source == "hong.jpg":
            raise DeviceError("imaging.worker_stopped", source=page.source)
        return clean(page, profile)

    monkeypatch.setattr(bench.counter.imaging, "clean", crashes)
    bench.presenter.open_files(paths)
    assert len(bench.state.pages) == 2
    assert [(e.code, e.params["source"]) for e in bench.state.refused] == [
        ("imaging.unreadable", "hong.jpg")
    ]
