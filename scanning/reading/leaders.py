"""Rows of dots that fill the rest of a field: found by their equal steps.

A recogniser glues them to the words beside them and loses several fields at a time. Dots of
letters (i, ạ) and full stops are small too, but never stand in a row of equal steps.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import cv2

#: At 200 dots per inch: the widest step; so many dots in a row are a leader.
_STEP, _DOTS = 18, 6
#: How far a dot may stand off its place, pixels: along and across the row.
_ALONG, _ACROSS = 1.6, 2.0
#: A leader goes on behind this many dots hidden by what was written over it.
_HIDDEN = 14

Floats = NDArray[np.float64]
Places = NDArray[np.intp]


def leader_dots(x: Floats, y: Floats) -> Places:
    """Which of the small marks at `x`, `y` belong to leaders."""
    taken = np.zeros(len(x), bool)
    if len(x) >= _DOTS:
        paired = _paired(x, y)
        for seed in _seeds(x, y):
            taken[_along(seed, x, y, paired)] = True
    return np.nonzero(taken)[0]


@dataclass(frozen=True, slots=True)
class _Seed:
    """A stretch of equal steps: its ends, its step, its line y = height + slope * x."""

    first: float
    last: float
    step: float
    height: float
    slope: float


def _seeds(x: Floats, y: Floats) -> Iterator[_Seed]:
    names = _rows(x, y)
    order = np.lexsort((x, names))
    starts = np.nonzero(np.diff(names[order], prepend=-1))[0]
    for row in np.split(order, starts[1:]):
        if len(row) >= _DOTS:
            yield from _stretches(x[row], y[row])


def _rows(x: Floats, y: Floats) -> NDArray[np.int32]:
    """A number for each mark; neighbours within a step have the same."""
    across, down = x.round().astype(int), y.round().astype(int)
    board = np.zeros((down.max() + 2, across.max() + 2), np.uint8)
    board[down, across] = 1
    joined = cv2.dilate(board, np.ones((3, _STEP + 1), np.uint8))
    return np.asarray(cv2.connectedComponents(joined, connectivity=8)[1][down, across])


def _stretches(x: Floats, y: Floats) -> Iterator[_Seed]:
    steps = np.diff(x)
    even = np.abs(np.diff(steps)) <= _ALONG
    even &= np.abs(np.diff(y))[1:] <= _ACROSS
    for start, end in _runs(even):
        if end - start >= _DOTS - 2:
            part = slice(start, end + 2)
            slope, height = np.polyfit(x[part], y[part], 1)
            yield _Seed(x[start], x[end + 1], _step(x[part]), float(height), float(slope))


def _step(x: Floats) -> float:
    return float((x[-1] - x[0]) / (len(x) - 1))


def _runs(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of True."""
    edges = np.diff(np.concatenate(([0], flags.astype(int), [0])))
    yield from zip(np.nonzero(edges == 1)[0], np.nonzero(edges == -1)[0], strict=True)


def _along(seed: _Seed, x: Floats, y: Floats, paired: NDArray[np.bool_]) -> Places:
    """The marks of the stretch and of the same row beyond it, as far as the steps go on."""
    on_line = np.nonzero(np.abs(y - seed.height - seed.slope * x) <= _ACROSS)[0]
    on_line = on_line[np.argsort(x[on_line])]
    there = x[on_line]
    within = (there >= seed.first - 0.5) & (there <= seed.last + 0.5)
    kept = [on_line[within]]
    for start, side in ((seed.last, 1), (seed.first, -1)):
        beyond = on_line[there > start + 0.5] if side > 0 else on_line[there < start - 0.5][::-1]
        kept.append(_walked(beyond[~paired[beyond]], x, start, seed.step))
    return np.concatenate(kept)


def _walked(marks: Places, x: Floats, start: float, step: float) -> Places:
    """From the end of a stretch outwards; the place is taken anew at every dot found."""
    found: list[np.intp] = []
    at = start
    for mark in marks:
        count = abs(x[mark] - at) / step
        if count > _HIDDEN:
            break
        if round(count) and abs(count - round(count)) * step <= _ALONG:
            found.append(mark)
            at = float(x[mark])
    return np.array(found, np.intp)


def _paired(x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Dots of a colon: another one straight above or below."""
    order = np.argsort(x)
    paired = np.zeros(len(x), bool)
    for reach in range(1, 4):  # a colon's dots are neighbours in x
        one, two = order[:-reach], order[reach:]
        apart = np.abs(y[one] - y[two])
        colon = (np.abs(x[one] - x[two]) <= 1.5) & (apart >= 6) & (apart <= 20)
        paired[one[colon]] = paired[two[colon]] = True
    return paired
