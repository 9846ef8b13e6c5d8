"""Numbers about a page that later decide "scan again?". Measured before anything is changed."""

import numpy as np

from scanning.imaging.arrays import Image, cv2, grey, paper_level

#: Pixels of the crops in which edges are measured.
_CROP = 1200


def measure(page: Image) -> dict[str, float]:
    """Metrics of a page at its full resolution.

    edge: steepness of the sharpest edges (0.28 crisp, below 0.16 out of focus); paper: 0-255;
    ink: percent of the inner page darker than 0.6 of the paper.
    """
    level = grey(page)
    paper = paper_level(level)
    return {"edge": _edge(level), "paper": float(paper), "ink": _ink(level, paper)}


def _edge(level: Image) -> float:
    crop = _centre(level)
    slope = cv2.magnitude(
        cv2.Sobel(crop, cv2.CV_32F, 1, 0, scale=1 / 8),
        cv2.Sobel(crop, cv2.CV_32F, 0, 1, scale=1 / 8),
    )
    window = np.ones((7, 7), np.uint8)
    contrast = cv2.subtract(cv2.dilate(crop, window), cv2.erode(crop, window))
    steep = slope > np.percentile(slope[::2, ::2], 99.5)
    steep &= contrast > 40
    if not steep.any():
        return 0.0
    return round(float(np.median(slope[steep] / contrast[steep])), 3)


def _centre(level: Image) -> Image:
    height, width = level.shape
    top, left = max(0, (height - _CROP) // 2), max(0, (width - _CROP) // 2)
    return level[top : top + _CROP, left : left + _CROP]


def _ink(level: Image, paper: int) -> float:
    height, width = level.shape
    inner = level[height // 20 : -(height // 20) or None, width // 20 : -(width // 20) or None]
    return round(100 * float(np.mean(inner[::2, ::2] < 0.6 * paper)), 3)
