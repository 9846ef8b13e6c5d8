"""Where the machine-readable lines of a card lie in a picture, whatever way round it is.

Print tells its direction: what stands close together grows into strokes along the lines. Turned
level by that, each line closes into one long thin bar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from scanning.cards.sizes import half
from scanning.imaging.arrays import Image, cv2

#: From line to line in lengths of a line: 4.23 of 75.2 millimetres.
_SPACING = 0.0563
#: A bar is so many times as long as it is high, least and most.
_SLIM = (14.0, 40.0)
#: Pixels from character to character, least and most, in which each halving is searched.
_PITCHES = ((9.0, 13.5), (13.0, 19.5))
_CHARS = 29.6  # the outer characters' middles are 29 pitches apart, each half a character more
_DIRECTIONS = 2
#: Longer pictures are halved first: lines of that print would be lost on a sheet of A3.
_LONGEST = 3200

Vector: TypeAlias = NDArray[np.float64]
Matrix: TypeAlias = NDArray[np.integer | np.floating]
Pair: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of print. middle, along: pixels of the whole picture; along: from end to end."""

    middle: Vector
    along: Vector

    @property
    def length(self) -> float:
        """Pixels."""
        return float(np.hypot(*self.along))


@dataclass(frozen=True, slots=True)
class Block:
    """A guess where the first two lines are, and which way they are read."""

    first: Bar
    second: Bar


def blocks(level: Image) -> Iterator[list[Block]]:
    """Guesses, those of one size of print together, the largest first.

    Each bar may be any of the three lines, and read from either end.
    """
    for small, factor in _halved(level):
        ink = _ink(small)
        for pitches in _PITCHES:
            directions = _directions(ink, pitches[0])
            bars = [bar for d in directions for bar in _bars(ink, d, pitches, factor)]
            yield [guess for bar in bars for guess in _guesses(bar)]


def _guesses(bar: Bar) -> Iterator[Block]:
    for along in (bar.along, -bar.along):
        step = _SPACING * np.array([-along[1], along[0]])
        for above in range(3):
            first = bar.middle - above * step
            yield Block(Bar(first, along), Bar(first + step, along))


def _halved(level: Image) -> Iterator[tuple[Image, int]]:
    factor = 1
    stack: list[tuple[Image, int]] = []
    while min(level.shape) >= 120:
        if max(level.shape) <= _LONGEST:
            stack.append((level, factor))
        level = half(level)
        factor *= 2
    yield from reversed(stack)


def _ink(level: Image) -> Image:
    """Thin dark strokes on anything lighter: 255."""
    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    strokes = cv2.morphologyEx(level, cv2.MORPH_BLACKHAT, around)
    grain, dark = np.percentile(strokes[::2, ::2], (50, 99))
    least = np.clip(max(0.35 * dark, 3 * grain), 15, 60)
    _, mask = cv2.threshold(strokes, float(least), 255, cv2.THRESH_BINARY)
    return np.asarray(mask, np.uint8)


def _directions(ink: Image, pitch: float) -> list[float]:
    """The directions in which print runs, degrees, the commonest first."""
    votes = _votes(ink, 0.5 * pitch) + _votes(ink, 0.85 * pitch)
    votes += np.roll(votes, 1) + np.roll(votes, -1)
    found: list[float] = []
    while votes.any() and len(found) < _DIRECTIONS:
        best = int(np.argmax(votes))
        found.append(float(best))
        votes[np.arange(best - 5, best + 6) % 180] = 0
    return found


def _votes(ink: Image, gap: float) -> Vector:
    """Length of the long shapes in each whole degree when such gaps are closed."""
    side = round(gap)
    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    votes = np.zeros(180)
    for outline in _outlines(cv2.morphologyEx(ink, cv2.MORPH_CLOSE, around)):
        (_, _), (width, height), degrees = cv2.minAreaRect(outline)
        short, long = sorted((width, height))
        if long > 4 * short and long > 8 * gap and short > 0.5 * gap:
            votes[round(degrees if width > height else degrees + 90) % 180] += long
    return votes


def _bars(ink: Image, degrees: float, pitches: Pair, factor: int) -> Iterator[Bar]:
    """Lines of print that run in one direction."""
    level, back = _levelled(ink, degrees)
    wide = cv2.getStructuringElement(cv2.MORPH_RECT, (round(1.3 * pitches[0]), 1))
    high = cv2.getStructuringElement(cv2.MORPH_RECT, (1, round(0.4 * pitches[0])))
    long_enough = cv2.getStructuringElement(cv2.MORPH_RECT, (round(3 * pitches[0]), 1))
    lines = cv2.morphologyEx(level, cv2.MORPH_CLOSE, wide)
    lines = cv2.morphologyEx(lines, cv2.MORPH_OPEN, high)
    lines = cv2.morphologyEx(lines, cv2.MORPH_OPEN, long_enough)  # a scratch joins no two lines
    for outline in _outlines(lines):
        (x, y), (width, height), turn = cv2.minAreaRect(outline)
        short, long = sorted((width, height))
        if _CHARS * pitches[0] < long < _CHARS * pitches[1] and _is_slim(short, long):
            angle = np.radians(turn if width > height else turn + 90)
            along = back[:, :2] @ (long * np.array([np.cos(angle), np.sin(angle)]))
            yield Bar(back @ np.array([x + 0.5, y + 0.5, 1.0]) * factor, along * factor)


def _is_slim(short: float, long: float) -> bool:
    """A shape cut off by the edge of the picture may have no height at all."""
    return _SLIM[0] * short < long < _SLIM[1] * short


def _levelled(ink: Image, degrees: float) -> tuple[Image, Vector]:
    """Turned so that a direction lies level; and the 2 x 3 matrix back."""
    height, width = ink.shape
    side = int(np.hypot(height, width))
    there = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    there[:, 2] += (side - width) / 2, (side - height) / 2
    turned = cv2.warpAffine(ink, there, (side, side), flags=cv2.INTER_NEAREST)
    return np.asarray(turned, np.uint8), np.asarray(cv2.invertAffineTransform(there), np.float64)


def _outlines(mask: Matrix) -> Sequence[Matrix]:
    found, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    return found
