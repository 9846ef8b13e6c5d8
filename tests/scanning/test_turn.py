"""Turning by skew and by quarters at once."""

import numpy as np
import pytest

from scanning.imaging.turn import quarter_turns, upright
from tests.pages import kinds, wear


@pytest.fixture(scope="module")
def page() -> np.ndarray:
    return wear.pixels(kinds.drawn("form", 3, 1.3))[:1200, :1700]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("room", [0.0, 0.01])
def test_both_at_once_is_the_one_and_then_the_other(page, room, quarters):
    after = quarter_turns(upright(page, 1.3, room), quarters)
    once = upright(page, 1.3, room, quarters)
    assert once.shape == after.shape
    assert np.abs(once.astype(int) - after).max() <= 1


def test_without_skew_only_the_quarters_are_left(page):
    assert upright(page, 0.0) is page
    assert np.array_equal(upright(page, 0.0, 0.01, 1), np.rot90(page, -1))
