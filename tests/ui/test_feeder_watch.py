"""Paper in the feeder starts the scan once, when the clerk wants it and the scanner tells."""

import pytest

from tests.ui.digitise_parts import Bench
from tests.ui.fakes import Counter
from ui.presenters.feeder_watch import LOOK_MS


@pytest.fixture
def bench(counter: Counter) -> Bench:
    made = Bench(counter)
    made.for_reception()
    made.presenter.feeder.shown(shown=True)
    made.presenter.feeder.choose(on=True)
    return made


def look(bench: Bench, *, paper: bool | None) -> int:
    """Pages in the strip after one look at the feeder."""
    bench.counter.scanner.paper = paper
    bench.timers.pass_time(LOOK_MS)
    return len(bench.state.pages)


def test_a_stack_laid_in_is_scanned_without_a_key(bench: Bench) -> None:
    assert look(bench, paper=False) == 0
    assert look(bench, paper=True) == 3


def test_the_same_stack_never_starts_twice(bench: Bench) -> None:
    assert look(bench, paper=True) == 3
    assert look(bench, paper=True) == 3
    assert look(bench, paper=False) == 3
    assert look(bench, paper=True) == 6


def test_after_a_jam_it_goes_on_when_the_sheets_were_laid_in_again(bench: Bench) -> None:
    bench.counter.scanner.fails_at = 2
    assert look(bench, paper=True) == 1
    bench.counter.scanner.fails_at = None
    assert look(bench, paper=True) == 1, "the jammed sheets still lie there"
    assert look(bench, paper=False) == 1
    assert look(bench, paper=True) == 4


def test_a_scanner_that_does_not_tell_is_not_asked_again(bench: Bench) -> None:
    assert look(bench, paper=None) == 0
    assert not bench.state.feeder_tells
    assert look(bench, paper=True) == 0


def test_away_from_the_station_nothing_starts(bench: Bench) -> None:
    bench.presenter.feeder.shown(shown=False)
    assert look(bench, paper=True) == 0
    bench.presenter.feeder.shown(shown=True)
    assert look(bench, paper=True) == 3


def test_without_a_dossier_or_unwanted_nothing_starts(counter: Counter) -> None:
    lonely = Bench(counter)
    lonely.presenter.enter(None)
    lonely.presenter.feeder.shown(shown=True)
    lonely.presenter.feeder.choose(on=True)
    assert look(lonely, paper=True) == 0
    lonely.presenter.feeder.choose(on=False)
    lonely.for_reception()
    assert look(lonely, paper=True) == 0
