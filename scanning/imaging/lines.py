"""Which way lines of print run, and which way up, from how letters stand beside each other.

Across or down: in any script of ours the nearest letter of the same size is the next one in the
line. Up or down: letters stand on the base line with their feet, while their heads end at
different heights (Vietnamese more than most: ascenders, capitals, marks); seen upside down the
heads are level and the feet are not.
"""

from dataclasses import dataclass

import numpy as np

from scanning.imaging.marks import Floats, Marks

#: A letter is at least this high (pixels at 120 dpi: 1 mm) and has this much ink.
_HIGH, _INKED = 5, 8
#: So many letters, evenly taken, are asked for their neighbours.
_ASKED = 256
#: Feet or heads are level within this, pixels.
_LEVEL = 1.0


@dataclass(frozen=True, slots=True)
class Votes:
    """Letters that speak for a thing and against it."""

    ayes: int = 0
    noes: int = 0

    @property
    def sigmas(self) -> float:
        """How far the vote is from a toss of coins, in standard deviations."""
        asked = self.ayes + self.noes
        return (self.ayes - self.noes) / float(np.sqrt(asked)) if asked else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """Marks large enough to be letters: their boxes, pixels at 120 dpi."""

    left: Floats
    top: Floats
    width: Floats
    height: Floats

    @classmethod
    def of(cls, marks: Marks) -> "Letters":
        """The letters among the marks."""
        left, top, width, height, area = marks.boxes.T
        big = (height >= _HIGH) & (area >= _INKED)
        return cls(left[big], top[big], width[big], height[big])

    @property
    def count(self) -> int:
        """How many letters."""
        return len(self.left)

    @property
    def asked(self) -> slice:
        """An even choice of them."""
        return slice(None, None, -(-self.count // _ASKED) if self.count else 1)


def across(letters: Letters) -> Votes:
    """Letters whose nearest like stands beside them, against those that have it above or below."""
    if not letters.count:
        return Votes()
    asked = letters.asked
    size = np.maximum(letters.width, letters.height)
    x, y = letters.left + letters.width / 2, letters.top + letters.height / 2
    dx, dy = x[None] - x[asked, None], y[None] - y[asked, None]
    ratio = size[None] / size[asked, None]
    square = dx * dx + dy * dy
    square[(ratio < 0.6) | (ratio > 1.6) | (square == 0)] = np.inf
    nearest = square.argmin(axis=1)
    rows = np.arange(len(nearest))
    near = square[rows, nearest] < (4 * size[asked]) ** 2
    right, down = np.abs(dx[rows, nearest][near]), np.abs(dy[rows, nearest][near])
    return Votes(int((down < 0.45 * right).sum()), int((right < 0.45 * down).sum()))


def upright(letters: Letters, angle: float) -> Votes:
    """Letters level with their right neighbour at the feet only, against at the head only.

    angle: skew of the lines, which run across; degrees.
    """
    if not letters.count:
        return Votes()
    asked = letters.asked
    slope = np.float32(np.tan(np.radians(angle)))
    x = letters.left + letters.width / 2
    head = letters.top + x * slope
    foot = head + letters.height
    middle = (head + foot) / 2
    high = letters.height[asked, None]
    dx, dy = x[None] - x[asked, None], middle[None] - middle[asked, None]
    ratio = letters.height[None] / high
    beside = (dx > 0) & (dx < 2.5 * high) & (np.abs(dy) < 0.7 * high)
    beside &= (ratio > 0.4) & (ratio < 2.5)
    dx[~beside] = np.inf
    following = dx.argmin(axis=1)
    found = np.isfinite(dx[np.arange(len(following)), following])
    following = following[found]
    feet = np.abs(foot[asked][found] - foot[following]) <= _LEVEL
    heads = np.abs(head[asked][found] - head[following]) <= _LEVEL
    return Votes(int((feet & ~heads).sum()), int((heads & ~feet).sum()))
