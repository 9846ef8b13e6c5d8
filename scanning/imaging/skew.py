"""How far a page lies askew, from the profile of its own text lines.

Ink is sheared by trial angles; at the right one the lines of text stand in the rows of the
histogram. Photographs and large marks are masked, and without enough lines or a clear peak there
is no answer: a page is never turned on a guess.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, at_dpi, cv2, grey, paper_level

#: Text is looked at with this many dots per inch.
_DPI = 120
#: Trial angles reach this far, degrees; steps from coarse to fine.
_LIMIT = 15.0
_STEPS = (0.5, 0.1, 0.02)
#: A page with less ink than this (points at 120 dpi) or fewer marks has no lines to measure.
_MIN_POINTS, _MIN_MARKS = 400, 12
_MAX_POINTS = 40_000
#: Best score against the median one; below it the peak may be chance.
_MIN_CONFIDENCE = 1.25

Floats = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Skew:
    """angle: degrees, counter-clockwise positive as the text lies on the page.

    confidence: height of the peak over the median of all angles; 0 when nothing was measured.
    """

    angle: float = 0.0
    confidence: float = 0.0


def text_skew(page: Image, dpi: int) -> Skew:
    """The skew of the page's text, or `Skew()` without confidence."""
    small = at_dpi(grey(page), dpi, _DPI)
    y, x, marks = _ink(small)
    if marks < _MIN_MARKS or len(y) < _MIN_POINTS:
        return Skew()
    angle, confidence = _peak(y, x)
    return Skew(angle, confidence) if confidence >= _MIN_CONFIDENCE else Skew(0.0, 0.0)


def _ink(small: Image) -> tuple[Floats, Floats, int]:
    """Coordinates of the ink of letter-sized marks outside photographs, and the marks' number."""
    ink = cv2.adaptiveThreshold(
        small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 18
    )
    ink[_solid(small)] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = (stats[:, at] for at in (2, 3, 4))
    letter = (area >= 4) & (width <= _DPI // 2) & (height <= _DPI // 3) & (height >= 3)
    letter[0] = False
    points = np.nonzero(letter[labels])
    y, x = (axis.astype(np.float64) for axis in points)
    step = max(1, len(y) // _MAX_POINTS)
    return y[::step], x[::step], int(letter.sum())


def _solid(small: Image) -> NDArray[np.bool_]:
    """Where no paper shows within 3 mm: photographs, dark blocks, the scanner's own shadow."""
    reach = round(_DPI * 3 / 25.4)
    window = cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach))
    brightest = cv2.dilate(small, window)
    solid = (brightest < paper_level(small) - 25).astype(np.uint8)
    wide = cv2.getStructuringElement(cv2.MORPH_RECT, (3 * reach, 3 * reach))
    closed = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, wide)
    return np.asarray(cv2.dilate(closed, window) > 0)


def _peak(y: Floats, x: Floats) -> tuple[float, float]:
    """The best angle and its confidence."""
    y = y + _jitter(len(y))
    angles = np.arange(-_LIMIT, _LIMIT + _STEPS[0] / 2, _STEPS[0])
    scores = _scores(y, x, angles)
    median, best = float(np.median(scores)), float(angles[scores.argmax()])
    for step in _STEPS[1:]:
        angles = best + step * np.arange(-6, 7)
        scores = _scores(y, x, angles)
        best = float(angles[scores.argmax()])
    return round(best, 3), float(scores.max()) / max(median, 1.0)


def _scores(y: Floats, x: Floats, angles: Floats) -> Floats:
    return np.array([_score(y, x, angle) for angle in angles])


def _score(y: Floats, x: Floats, angle: float) -> float:
    """Contrast between neighbouring rows once the ink is sheared by `angle`."""
    rows = (y + x * np.tan(np.radians(angle)) + 2 * _DPI * 2).astype(np.int64)
    profile = np.bincount(np.maximum(rows, 0)).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


def _jitter(count: int) -> Floats:
    """Without it the pixel grid itself looks like lines at 0 degrees."""
    return np.random.default_rng(7).random(count)
