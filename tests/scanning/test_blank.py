"""What is empty and what is not."""

import pytest

from scanning.imaging.blank import is_blank
from scanning.imaging.copies import Copies
from scanning.imaging.encode import decode
from scanning.practice.papers import application, confirmation, empty_back
from tests.pages import wear
from tests.pages.nearly_empty import CONTENT, EMPTY, Draw, drawn
from tests.scanning.samples import PAPER


def judge(data: bytes) -> bool:
    return is_blank(Copies(decode(data).pixels, 300))


def on_paper(draw: Draw, seed: int, skew: float = 0.0) -> bytes:
    return wear.jpeg(wear.pixels(drawn(draw, seed, skew)), 88)


@pytest.mark.parametrize("what", CONTENT)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_side_with_anything_on_it_is_kept(what, seed):
    assert not judge(on_paper(CONTENT[what], seed, 0.6))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("end", [(120, 100), (30, 190)])
def test_a_hairline_that_lies_quite_level_is_kept(end, seed):
    assert not judge(on_paper(lambda sheet: sheet.rule((30, 100), end), seed))


@pytest.mark.parametrize("what", ["pencil", "thin rule"])
@pytest.mark.parametrize("seed", [1, 4, 6, 7])
def test_a_copiers_streak_and_specks_do_not_hide_a_mark_they_touch(what, seed):
    side = drawn(CONTENT[what], seed, 0.6 * (seed % 3 - 1))
    assert not judge(wear.jpeg(wear.worn(side, "photocopy", seed)))


@pytest.mark.parametrize("what", EMPTY)
@pytest.mark.parametrize("seed", range(1, 5))
def test_a_photocopy_of_nothing_is_blank(what, seed):
    assert judge(wear.jpeg(wear.worn(drawn(EMPTY[what], seed), "photocopy", seed)))


@pytest.mark.parametrize("make", [application, confirmation])
def test_papers_are_not_blank(make):
    assert not judge(make(PAPER, 4))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("shining", [True, False])
def test_an_empty_back_is_blank_even_when_the_front_shines_through(seed, shining):
    assert judge(empty_back(seed, shining))


def test_punch_holes_and_a_streak_of_the_glass_do_not_count():
    assert judge(on_paper(EMPTY["holes and streak"], 9))


def test_dust_does_not_count():
    assert judge(on_paper(EMPTY["dust"], 10, 0.3))
