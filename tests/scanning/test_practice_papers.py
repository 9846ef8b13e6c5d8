"""The sample papers: the same for the same seed, different for another, quick."""

from time import process_time

import pytest

from scanning.practice.cards import card_image, card_on_glass
from scanning.practice.papers import application, confirmation, empty_back
from tests.scanning.conftest import pixels_of
from tests.scanning.samples import PAPER, PAYLOAD


@pytest.mark.parametrize("make", [application, confirmation])
def test_a_seed_makes_one_paper(make):
    assert make(PAPER, 3) == make(PAPER, 3)
    assert make(PAPER, 3) != make(PAPER, 4)


def test_papers_are_a4_at_300_dpi_with_a_red_stamp_and_blue_ink():
    pixels = pixels_of(application(PAPER, 1)).astype(int)
    assert pixels.shape == (3508, 2480, 3)
    assert (pixels[:, :, 0] - pixels[:, :, 1] > 70).sum() > 5000
    assert (pixels[:, :, 2] - pixels[:, :, 0] > 50).sum() > 5000


def test_a_card_has_the_size_of_a_card():
    assert card_image(PAYLOAD, dpi=300).size == (1011, 638)
    assert pixels_of(card_on_glass(PAYLOAD, dpi=200)).shape == (2339, 1654, 3)


def test_a_page_takes_less_than_half_a_second_of_processor_time():
    application(PAPER, 0)
    started = process_time()
    for seed in range(3):
        application(PAPER, seed)
        empty_back(seed)
    seconds = (process_time() - started) / 6
    print(f"{seconds * 1000:.0f} cpu ms a page")
    assert seconds < 0.5
