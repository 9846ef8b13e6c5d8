"""Pages laid in sideways or upside down come out upright; what cannot be read stays."""

from functools import cache

import numpy as np
import pytest

from app.ports.scanner import ScannedPage, ScanProfile
from scanning.imaging import encode, legible, orientation, pipeline
from scanning.imaging.copies import Copies
from scanning.imaging.legible import Legibility, legibility
from tests.pages import kinds, wear

TURNS = (0, 90, 180, 270)
#: Each kind at one wear; the whole table is `quay bench scan`.
PAGES = {
    "form": "office",
    "empty form": "clean",
    "letter": "photocopy",
    "sans letter": "fax",
    "decision": "office",
    "table": "photocopy",
    "sparse": "office",
    "capitals": "fax",
    "columns": "clean",
}


@cache
def page(kind: str, level: str, skew: float = 0.0) -> np.ndarray:
    return wear.worn(kinds.drawn(kind, 5, skew), level, 5)


def lie(pixels: np.ndarray, read=legibility) -> orientation.Lie:
    return orientation.lie_of(Copies(pixels, 300), read)


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("kind", PAGES)
def test_print_is_put_upright_from_any_quarter(kind, turn):
    laid = wear.quarter(page(kind, PAGES[kind]), turn)
    assert lie(laid).rotation == (360 - turn) % 360


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("kind", kinds.WORDLESS)
def test_what_has_no_words_stays_as_it_came(kind, turn):
    assert lie(wear.quarter(page(kind, "office"), turn)).rotation == 0


@pytest.mark.parametrize("turn", TURNS)
def test_skew_and_quarter_turns_are_told_apart(turn):
    laid = wear.quarter(page("letter", "office", 2.0), turn)
    found = lie(laid)
    assert found.rotation == (360 - turn) % 360
    assert found.angle == pytest.approx(2.0, abs=0.1)


def test_the_stored_page_is_upright_straight_and_has_the_sides_of_the_paper():
    laid = wear.quarter(page("decision", "office", -1.5), 90)
    scanned = ScannedPage("x", 0, wear.jpeg(laid), laid.shape[1], laid.shape[0], 300)
    clean = pipeline.clean(scanned, ScanProfile())
    assert (clean.facts.rotation_deg, round(clean.facts.angle_deg, 1)) == (270, -1.5)
    stored = encode.decode(clean.image).pixels
    assert stored.shape == (3508, 2480, 3)
    again = orientation.lie_of(Copies(stored, 300))
    assert again.rotation == 0
    assert abs(again.angle) <= 0.1
    assert encode.decode(clean.thumbnail).pixels.shape[0] == 320


def test_an_ordinary_page_is_not_read_for_it():
    def never(_strip: np.ndarray) -> Legibility:
        raise AssertionError("read")

    assert lie(page("letter", "photocopy"), never).rotation == 0


def test_a_page_that_reads_badly_both_ways_stays():
    upside_down = wear.quarter(page("letter", "photocopy"), 180)
    assert lie(upside_down, lambda _strip: Legibility(40, 50.0)).rotation == 0


def test_without_language_data_no_page_is_turned(monkeypatch):
    monkeypatch.setattr(legible, "_engine", lambda: None)
    assert lie(wear.quarter(page("letter", "photocopy"), 180)).rotation == 0


def test_one_way_up_must_be_far_better_than_the_other():
    assert Legibility(60, 92).beats(Legibility(10, 40))
    assert not Legibility(60, 92).beats(Legibility(40, 88))
    assert not Legibility(8, 95).beats(Legibility(0, 10))
    assert not Legibility(60, 60).beats(Legibility(0, 10))
