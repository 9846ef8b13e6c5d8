"""How far a page lies askew, from the profile of its own text lines.

Ink is sheared by trial angles; at the right one the lines of text stand in the rows of the
histogram. Photographs and large marks are masked, and without enough lines or a clear peak there
is no answer: a page is never turned on a guess.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.marks import DPI, Floats, Marks

#: Trial angles reach this far, degrees; from step to step a line's end moves by so many pixels.
_LIMIT, _PIXELS = 15.0, (8.6, 1.7, 0.35)
#: A page with less ink than this (points at 120 dpi) or fewer marks has no lines to measure.
_MIN_POINTS, _MIN_MARKS = 400, 12
#: Its multiples fill a pixel as evenly as numbers can.
_GOLDEN = 0.6180339887
#: Best score against the median one: print has 3.2 to 30; scattered labels, plans and scribbles
#: stay below 2.1, and there the peak is chance.
_MIN_CONFIDENCE = 2.6

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
    if marks.count < _MIN_MARKS or marks.length.sum() < _MIN_POINTS:
        return Skew()
    angle, confidence = _peak(marks, limit)
    return Skew(angle, confidence) if confidence >= _MIN_CONFIDENCE else Skew()


def _peak(marks: Marks, limit: float) -> tuple[float, float]:
    """The best angle and its confidence."""
    y = marks.y + _jitter(len(marks.y))
    coarse, *finer = (float(np.degrees(pixels / marks.width)) for pixels in _PIXELS)
    angles = np.arange(-limit, limit + coarse / 2, coarse)
    scores = _scores(y, marks, angles)
    median, best = float(np.median(scores)), float(angles[scores.argmax()])
    for step in finer:
        angles = best + step * np.arange(-6, 7)
        scores = _scores(y, marks, angles)
        best = float(angles[scores.argmax()])
    return round(best, 3), float(scores.max()) / max(median, 1.0)


def _scores(y: Floats, marks: Marks, angles: Angles) -> Angles:
    return np.array([_score(y, marks, float(angle)) for angle in angles])


def _score(y: Floats, marks: Marks, angle: float) -> float:
    """Contrast between neighbouring rows once the ink is sheared by `angle`."""
    slope = np.float32(np.tan(np.radians(angle)))
    place = np.maximum(y + marks.x * slope + np.float32(4 * DPI), 0)
    row = place.astype(np.int32)
    below = (place - row) * marks.length
    profile = np.bincount(row, marks.length - below, minlength=int(row.max()) + 2)
    profile[1:] += np.bincount(row, below)
    return float((np.diff(profile) ** 2).sum())


def _jitter(count: int) -> Floats:
    """Even parts of a pixel; without them the pixel grid itself looks like lines at 0 degrees."""
    part: Angles = np.modf(np.arange(count) * _GOLDEN)[0]
    return part.astype(np.float32)
