"""Ink of letter size on a page: what skew and the way up are read from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2, paper_level
from scanning.imaging.copies import Copies

#: Marks are looked at with this many dots per inch.
DPI = 120
#: A letter: neither a dot of a leader nor a rule; pixels.
_WIDEST, _HIGHEST, _LOWEST, _LEAST = DPI // 2, DPI // 3, 3, 4

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Letter-sized marks, in pixels at 120 dpi, from top to bottom.

    boxes: left, top, width, height, area of each; y, x, length: runs of their ink, a row each;
    width, height: of the page.
    """

    boxes: Floats
    y: Floats
    x: Floats
    length: Floats
    width: int
    height: int

    @property
    def count(self) -> int:
        """How many marks."""
        return len(self.boxes)

    def turned(self) -> "Marks":
        """The same on the page turned clockwise by a quarter."""
        left, top, width, height, area = self.boxes.T
        boxes = np.stack([self.height - top - height, left, height, width, area], axis=1)
        return Marks(boxes, self.x, self.height - self.y, self.length, self.height, self.width)


def marks_of(page: Copies) -> Marks:
    """Marks outside photographs and dark blocks."""
    small = page.at(DPI).pixels
    ink = cv2.adaptiveThreshold(
        small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 18
    )
    ink[_solid(small)] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = (stats[:, at] for at in (2, 3, 4))
    letter = (area >= _LEAST) & (width <= _WIDEST) & (height <= _HIGHEST) & (height >= _LOWEST)
    letter[0] = False
    inked = np.flatnonzero(ink)
    y, x, length = _runs(inked[letter[labels.ravel()[inked]]], small.shape[1])
    boxes = stats[letter].astype(np.float32)
    return Marks(boxes, y, x, length, small.shape[1], small.shape[0])


def _runs(points: NDArray[np.intp], width: int) -> tuple[Floats, Floats, Floats]:
    """Row, middle and length of each unbroken run of points; points: flat and in order."""
    first = np.flatnonzero(np.diff(points, prepend=-2) != 1)
    length = np.diff(first, append=len(points))
    y, x = np.divmod(points[first], width)
    middle = x + (length - 1) / 2
    return y.astype(np.float32), middle.astype(np.float32), length.astype(np.float32)


def _solid(small: Image) -> Flags:
    """Where no paper shows within 3 mm: photographs, dark blocks, the scanner's own shadow."""
    height, width = small.shape
    half = cv2.resize(
        small, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA
    )
    reach = round(DPI / 2 * 3 / 25.4)
    window = cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach))
    brightest = cv2.dilate(half, window)
    solid = (brightest < paper_level(small) - 25).astype(np.uint8)
    wide = cv2.getStructuringElement(cv2.MORPH_RECT, (3 * reach, 3 * reach))
    closed = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, wide)
    grown = cv2.dilate(closed, window)
    return np.asarray(cv2.resize(grown, (width, height), interpolation=cv2.INTER_NEAREST) > 0)
