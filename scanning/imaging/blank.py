"""Is a side empty? Only a mark with sharp edges counts, so bleed-through does not.

A page with nothing but a signature, a stamp, pencil, one line or a page number is not blank. The
verdict is a flag for a person; nothing is ever dropped for it.
"""

from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, at_dpi

#: Marks are looked at with this many dots per inch.
_DPI = 75
#: Darker than the paper around by this much (0-255) is a mark.
_CONTRAST = 20
#: A mark of content is at least this long (pixels at 75 dpi: 1.7 mm) and this large.
_LENGTH, _AREA = 5, 6
#: Steepest edge of a mark against its contrast; ink 0.3 and more, bleed-through less.
_SHARP = 0.24
_STREAK = 0.4

Numbers: TypeAlias = NDArray[Any]


def is_blank(page: Image, dpi: int) -> bool:
    """True when no mark of content was found."""
    small = at_dpi(page, dpi, _DPI)
    darkest = small if small.ndim == 2 else small.min(axis=2)
    around = cv2.medianBlur(darkest, 51)
    depth = np.asarray(cv2.subtract(around, darkest), np.uint8)
    slope = _slope(darkest)
    mask = (depth > _CONTRAST).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    candidates = np.nonzero(_long_enough(stats))[0]
    return not any(
        not _excusable(stats[at], small.shape) and _sharp(labels, stats[at], int(at), depth, slope)
        for at in candidates
        if at
    )


def _slope(darkest: Image) -> Numbers:
    """Steepness in grey levels a pixel."""
    across = cv2.Sobel(darkest, cv2.CV_32F, 1, 0, scale=1 / 8)
    down = cv2.Sobel(darkest, cv2.CV_32F, 0, 1, scale=1 / 8)
    return np.asarray(cv2.magnitude(across, down))


def _long_enough(stats: Numbers) -> Numbers:
    longest = np.maximum(stats[:, 2], stats[:, 3])
    return np.asarray((longest >= _LENGTH) & (stats[:, 4] >= _AREA))


def _excusable(box: Numbers, shape: tuple[int, ...]) -> bool:
    """A streak of a dirty scanner glass, a shadow of the page's edge, or a punch hole."""
    left, top, width, height, area = (int(value) for value in box)
    page_height, page_width = shape[:2]
    streak = width <= 3 and height > _STREAK * page_height
    rim = round(_DPI * 3 / 25.4)
    outside = (
        left + width <= rim
        or top + height <= rim
        or left >= page_width - rim
        or top >= page_height - rim
    )
    return streak or outside or _is_hole(left, width, height, area, page_width)


def _is_hole(left: int, width: int, height: int, area: int, page_width: int) -> bool:
    """Punch holes: round, full, 4-8 mm, within 20 mm of the left or right edge."""
    size, edge = _DPI / 25.4, round(_DPI * 20 / 25.4)
    by_edge = left + width < edge or left > page_width - edge
    round_ = abs(width - height) <= 0.2 * max(width, height)
    sized = 4 * size <= max(width, height) <= 8 * size
    return by_edge and round_ and sized and area > 0.6 * width * height


def _sharp(labels: Numbers, box: Numbers, at: int, depth: Image, slope: Numbers) -> bool:
    left, top, width, height = (int(value) for value in box[:4])
    rows = slice(max(0, top - 1), top + height + 1)
    columns = slice(max(0, left - 1), left + width + 1)
    inside = labels[rows, columns] == at
    contrast = float(depth[rows, columns][inside].max())
    return float(np.percentile(slope[rows, columns][inside], 95)) >= _SHARP * contrast
