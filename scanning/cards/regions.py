"""Where in a picture a QR could be: squares that are busy in both directions.

Works on what cannot be read yet, so it knows nothing of finder patterns: a code has edges
everywhere, across and along; print has them in lines, a photograph hardly any.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from scanning.cards.sizes import half
from scanning.imaging.arrays import Image, cv2

#: Pixels of the square that is weighed; halving the picture looks for codes twice as large.
_SIDE = 120
_STEP = 8
#: Mean difference of neighbouring pixels in a code: paper and guilloche stay below.
_LEAST = 6.0
#: Larger pictures begin with a halved one: a code of 120 pixels would be a speck in them.
_LARGEST = 20_000_000
_AT_EACH_SIZE = 2

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A square with room around it. level: grey pixels; busy: mean difference of neighbours.

    left, top: its corner in the whole picture; factor: pixels of that to one of `level`.
    """

    level: Image
    busy: float
    left: int
    top: int
    factor: int

    def in_picture(self, point: Point) -> Point:
        """A point of `level` as one of the whole picture."""
        return self.left + point[0] * self.factor, self.top + point[1] * self.factor

    def holds(self, point: Point) -> bool:
        """Whether a point of the whole picture lies in it."""
        x, y = point[0] - self.left, point[1] - self.top
        height, width = self.level.shape
        return bool(0 <= x < width * self.factor and 0 <= y < height * self.factor)


def likely_regions(level: Image, most: int = 6) -> list[Region]:
    """The busiest first. A region's code is about 60 to 240 pixels wide, whatever it was."""
    found = [region for small, factor in _halved(level) for region in _at_size(small, factor)]
    found.sort(key=lambda region: -region.busy)
    return found[:most]


def _halved(level: Image) -> Iterator[tuple[Image, int]]:
    factor = 1
    while min(level.shape) >= _SIDE // 2:
        if level.size <= _LARGEST:
            yield level, factor
        if min(level.shape) < 2 * _SIDE:
            return
        level = half(level)
        factor *= 2


def _at_size(level: Image, factor: int) -> Iterator[Region]:
    busy = _busy(level)
    for _ in range(_AT_EACH_SIZE):
        _, score, _, (x, y) = cv2.minMaxLoc(busy)
        if score < _LEAST:
            return
        yield _region(level, x * _STEP, y * _STEP, score, factor)
        reach = _SIDE // _STEP
        busy[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1] = 0


def _busy(level: Image) -> np.ndarray:
    """For each eighth pixel: the lesser of the mean differences across and along around it."""
    side = (_SIDE // _STEP, _SIDE // _STEP)
    height, width = level.shape[0] - 1, level.shape[1] - 1
    across = _edges(level[:height, 1:], level[:height, :-1])
    along = _edges(level[1:, :width], level[:-1, :width])
    one, other = (
        cv2.blur(_eighth(edges).astype(np.float32), side, borderType=cv2.BORDER_CONSTANT)
        for edges in (across, along)
    )
    return np.minimum(one, other)


def _edges(one: Image, other: Image) -> Image:
    return np.asarray(cv2.absdiff(one, other), np.uint8)


def _eighth(edges: Image) -> Image:
    """Three halvings, which OpenCV does in a fraction of the time of one step of eight."""
    for _ in range(3):
        edges = half(edges)
    return edges


def _region(level: Image, x: int, y: int, score: float, factor: int) -> Region:
    height, width = level.shape
    left, top = max(0, x - _SIDE), max(0, y - _SIDE)
    right, bottom = min(width, x + _SIDE), min(height, y + _SIDE)
    part = np.ascontiguousarray(level[top:bottom, left:right])
    return Region(part, float(score), left * factor, top * factor, factor)
