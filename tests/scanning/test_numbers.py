"""A number that two looks read differently is not trusted; a third look decides."""

import numpy as np
import pytest

from scanning.reading.engine import Seen
from scanning.reading.numbers import looked_at_again

PAGE = np.full((100, 400), 255, np.uint8)


class Looks:
    """A recogniser that says what it was told, look by look."""

    def __init__(self, *says: str) -> None:
        self.says = list(says)

    def line(self, _piece: np.ndarray, _dpi: int) -> str:
        return self.says.pop(0)


def again(text: str, *says: str, confidence: float = 95.0) -> Seen:
    looks = Looks(*says)
    word = Seen(text, (50, 40, 150, 60), confidence)
    found = looked_at_again(looks, PAGE, 200, word)  # type: ignore[arg-type]
    assert looks.says == []
    return found


def test_the_same_number_twice_keeps_its_confidence():
    found = again("035190001234", "035190001234\n")
    assert (found.text, found.confidence) == ("035190001234", 95.0)


def test_signs_around_it_and_neighbours_in_the_crop_do_not_count():
    assert again("15/08/1990.", "“15/08/1990 Giới\n").confidence == 95.0


@pytest.mark.parametrize("word", ["Nguyễn", "2026", "nha2026@thu.example"])
def test_words_years_and_addresses_are_read_once(word):
    assert again(word).text == word


def test_two_later_looks_overrule_the_first_with_doubt():
    found = again("027139472976,", "027159472976", "027159472976")
    assert (found.text, found.confidence) == ("027159472976,", 60.0)


def test_the_first_stands_when_one_look_agrees_with_doubt():
    found = again("12/11/1986", "12/11/1966", "12/11/1986")
    assert (found.text, found.confidence) == ("12/11/1986", 60.0)


def test_three_readings_of_a_number_are_no_reading_to_trust():
    found = again("12/11/1986", "12/11/1966", "12/17/1986")
    assert (found.text, found.confidence) == ("12/11/1986", 40.0)
    assert again("12/11/1986", "", "", confidence=20.0).confidence == 20.0
