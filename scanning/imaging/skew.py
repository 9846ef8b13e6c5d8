"""How far a page lies askew, from the profile of its own text lines.

Ink is sheared by trial angles; at the right one the lines of text stand in the rows of the
histogram. Photographs and large marks are masked, and without enough lines or a clear peak there
is no answer: a page is never turned on a guess.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.marks import DPI, Floats, Marks

#: Trial angles reach this far, degrees; steps from coarse to fine.
_LIMIT = 15.0
_COARSE, _STEPS = 0.5, (0.1, 0.02)
#: A page with less ink than this (points at 120 dpi) or fewer marks has no lines to measure.
_MIN_POINTS, _MIN_MARKS = 400, 12
#: Enough points to find the peak; all of them place it.
_FEW = 12_000
#: Best score against the median one: print has 4 to 28; scattered labels, plans and handwriting
#: stay below, and there the peak may be chance.
_MIN_CONFIDENCE = 3.5


Angles = NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Skew:
    """angle: degrees, counter-clockwise positive as the text lies on the page.

    confidence: height of the peak over the median of all angles; 0 when nothing was measured.
    """

    angle: float = 0.0
    confidence: float = 0.0


def text_skew(marks: Marks, limit: float = _LIMIT) -> Skew:
    """The skew of lines that run across the page, or `Skew()` without confidence.

    limit: how far to look, degrees.
    """
    if marks.count < _MIN_MARKS or len(marks.y) < _MIN_POINTS:
        return Skew()
    angle, confidence = _peak(marks, limit)
    return Skew(angle, confidence) if confidence >= _MIN_CONFIDENCE else Skew()


def _peak(marks: Marks, limit: float) -> tuple[float, float]:
    """The best angle and its confidence."""
    y, x = marks.y + _jitter(len(marks.y)), marks.x
    step = max(1, len(y) // _FEW)
    angles = np.arange(-limit, limit + _COARSE / 2, _COARSE)
    scores = _scores(y[::step], x[::step], angles)
    median, best = float(np.median(scores)), float(angles[scores.argmax()])
    confidence = float(scores.max()) / max(median, 1.0)
    for step_deg in _STEPS:
        angles = best + step_deg * np.arange(-6, 7)
        scores = _scores(y, x, angles)
        best = float(angles[scores.argmax()])
    return round(best, 3), confidence


def _scores(y: Floats, x: Floats, angles: Angles) -> Angles:
    return np.array([_score(y, x, float(angle)) for angle in angles])


def _score(y: Floats, x: Floats, angle: float) -> float:
    """Contrast between neighbouring rows once the ink is sheared by `angle`."""
    slope = np.float32(np.tan(np.radians(angle)))
    rows = (y + x * slope + np.float32(4 * DPI)).astype(np.int32)
    profile = np.bincount(np.maximum(rows, 0)).astype(np.float64)
    return float((np.diff(profile) ** 2).sum())


def _jitter(count: int) -> Floats:
    """Without it the pixel grid itself looks like lines at 0 degrees."""
    return np.random.default_rng(7).random(count, dtype=np.float32)
