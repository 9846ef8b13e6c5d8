"""Is a side empty? Only a mark with sharp edges counts, so bleed-through does not.

A page with nothing but a signature, a stamp, pencil, one line or a page number is not blank. The
verdict is a flag for a person; nothing is ever dropped for it.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2
from scanning.imaging.copies import Copies

#: Marks are looked at with this many dots per inch.
_DPI = 75
#: Darker than the paper around by this much (0-255) is a mark.
_CONTRAST = 20
#: The paper around a point, in pixels at half of that; on paper below this tone light marks count.
_AROUND, _DARK_PAPER = 25, 140
#: A mark of content is at least this long (pixels at 75 dpi: 1.7 mm) and this large.
_LENGTH, _AREA = 5, 6
#: Steepest edge of a mark against its contrast; ink 0.3 and more, bleed-through less.
_SHARP = 0.24
#: Thinner than this (pixels) is a hairline: its crest is flat, its slopes lie beside it.
_HAIRLINE = 1.5
#: A streak is so much of the page's height long, within gaps of so many pixels, and thinner.
_STREAK, _GAP, _THICK = 0.4, 9, 4
#: 1 mm, and how far in from the page's sides dirt, the paper's edge and holes are looked for.
_MM = _DPI / 25.4
_RIM, _EDGE, _HOLES = round(3 * _MM), round(11 * _MM), round(20 * _MM)

Numbers: TypeAlias = NDArray[Any]


def is_blank(page: Copies) -> bool:
    """True when no mark of content was found."""
    darkest = _darkest(page.at(_DPI, colour=True).pixels)
    depth, slope = _depth(darkest), _slope(darkest)
    mask = _without_streaks((depth > _CONTRAST).astype(np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    candidates = np.nonzero(_long_enough(stats))[0]
    return not any(
        not _excusable(stats[at], mask.shape) and _sharp(labels, stats[at], int(at), depth, slope)
        for at in candidates
        if at
    )


def _darkest(small: Image) -> Image:
    """The darkest of the colours: a yellow or red mark is dark in blue."""
    if small.ndim == 2:
        return small
    blue, green, red = cv2.split(small)
    return np.asarray(cv2.min(cv2.min(blue, green), red), np.uint8)


def _depth(darkest: Image) -> Image:
    """How far each point stands out from the paper around: darker, or lighter on dark paper."""
    height, width = darkest.shape
    half = cv2.resize(
        darkest, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA
    )
    around = cv2.resize(cv2.medianBlur(half, _AROUND), (width, height))
    darker = cv2.subtract(around, darkest)
    lighter = cv2.subtract(darkest, around)
    lighter[around > _DARK_PAPER] = 0
    return np.asarray(cv2.max(darker, lighter), np.uint8)


def _slope(darkest: Image) -> Numbers:
    """Steepness in grey levels a pixel."""
    across = cv2.Sobel(darkest, cv2.CV_32F, 1, 0, scale=1 / 8)
    down = cv2.Sobel(darkest, cv2.CV_32F, 0, 1, scale=1 / 8)
    return np.asarray(cv2.magnitude(across, down))


def _without_streaks(mask: Image) -> Image:
    """Without the lines of a dirty sensor: upright, thin and long.

    Before marks are told apart: a signature that a streak runs through is a mark of its own.
    """
    along = np.ones((_GAP, 1), np.uint8)
    long = np.ones((round(_STREAK * mask.shape[0]), 1), np.uint8)
    upright = cv2.morphologyEx(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, along), cv2.MORPH_OPEN, long)
    thick = cv2.morphologyEx(upright, cv2.MORPH_OPEN, np.ones((1, _THICK), np.uint8))
    streaks = cv2.dilate(cv2.subtract(upright, thick), np.ones((1, 3), np.uint8))
    return np.asarray(cv2.subtract(mask, streaks), np.uint8)


def _long_enough(stats: Numbers) -> Numbers:
    longest = np.maximum(stats[:, 2], stats[:, 3])
    return np.asarray((longest >= _LENGTH) & (stats[:, 4] >= _AREA))


def _excusable(box: Numbers, shape: tuple[int, ...]) -> bool:
    """Marks that are not on the paper: dirt of the glass, the paper's own edge, punch holes."""
    mark = _Mark(*(int(value) for value in box))
    height, width = shape[:2]
    return (
        mark.within(_RIM, height, width) or mark.is_paper_edge(height, width) or mark.is_hole(width)
    )


@dataclass(frozen=True, slots=True)
class _Mark:
    """A connected mark in pixels at 75 dpi."""

    left: int
    top: int
    width: int
    height: int
    area: int

    def within(self, rim: int, height: int, width: int) -> bool:
        """Wholly inside the outermost `rim` pixels of one side."""
        return self._beside(rim, width) or self._above_or_below(rim, height)

    def is_paper_edge(self, height: int, width: int) -> bool:
        """A piece of the thin shadow where a skewed sheet ends and the scanner's lid begins."""
        if self.height >= 4 * self.width:
            return self.width <= 2 and self._beside(_EDGE, width)
        return (
            self.width >= 4 * self.height
            and self.height <= 2
            and self._above_or_below(_EDGE, height)
        )

    def _beside(self, rim: int, width: int) -> bool:
        return self.left + self.width <= rim or self.left >= width - rim

    def _above_or_below(self, rim: int, height: int) -> bool:
        return self.top + self.height <= rim or self.top >= height - rim

    def is_hole(self, page_width: int) -> bool:
        """Punch holes: round, full, 4-8 mm, within 20 mm of the left or right edge."""
        by_edge = self.left + self.width < _HOLES or self.left > page_width - _HOLES
        size = max(self.width, self.height)
        round_ = abs(self.width - self.height) <= 0.2 * size
        sized = 4 * _MM <= size <= 8 * _MM
        return by_edge and round_ and sized and self.area > 0.6 * self.width * self.height


def _sharp(labels: Numbers, box: Numbers, at: int, depth: Image, slope: Numbers) -> bool:
    left, top, width, height = (int(value) for value in box[:4])
    rows = slice(max(0, top - 1), top + height + 1)
    columns = slice(max(0, left - 1), left + width + 1)
    inside = labels[rows, columns] == at
    # The darkest point of all may be a speck of toner on a line of pencil.
    contrast = float(np.percentile(depth[rows, columns][inside], 95))
    if box[4] <= _HAIRLINE * max(width, height):
        inside = cv2.dilate(inside.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return float(np.percentile(slope[rows, columns][inside], 95)) >= _SHARP * contrast
