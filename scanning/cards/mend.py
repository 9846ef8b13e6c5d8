"""A code whose corners are scratched: laid square, with the three finder patterns drawn anew.

A finder pattern is the same on every code and says nothing of what the code says: drawing it
cannot make one text into another, it only lets a reader find the code.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2

#: Modules to a side of the codes that cards have: versions 5 to 11.
_SIZES = range(37, 62, 4)
#: Pixels of a module once it lies square, and modules of white around.
_MODULE, _QUIET = 8, 4
#: How many sizes are tried, the likeliest first.
_TRIES = 3
_FINER = 2
#: Pixels of the square: what closes the gaps between modules, and what cuts scratches off.
_GAP, _SCRATCH = 9, 15
_LEAST_SIDE = 60


def mended(level: Image) -> Iterator[Image]:
    """The code of a square, once for each size it is likely to have; nothing without a square."""
    corners = _corners(level)
    if corners is None:
        return
    guesses = [_guess(level, corners, modules) for modules in _SIZES]
    for fit, code, bare in sorted(guesses, key=lambda guess: -guess[0])[:_TRIES]:
        if fit > 0:
            yield _drawn(code, bare)


def _corners(level: Image) -> NDArray[np.float32] | None:
    """Of the largest dark square, in pixels, clockwise; None where there is none."""
    size = level.shape[1] * _FINER, level.shape[0] * _FINER
    fine = cv2.GaussianBlur(
        cv2.resize(level, size, interpolation=cv2.INTER_CUBIC), (0, 0), 0.75 * _FINER
    )
    _, dark = cv2.threshold(fine, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    for kind, reach in ((cv2.MORPH_CLOSE, _GAP), (cv2.MORPH_OPEN, _SCRATCH)):
        side = reach * _FINER + 1  # an odd one: an even one shifts what it leaves
        dark = cv2.morphologyEx(
            dark, kind, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
        )
    outlines, _ = cv2.findContours(dark, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    boxes = [cv2.minAreaRect(outline) for outline in outlines]
    square = [b for b in boxes if min(b[1]) > _LEAST_SIDE * _FINER and max(b[1]) < 1.1 * min(b[1])]
    if not square:
        return None
    middle, (width, height), degrees = max(square, key=lambda box: box[1][0])
    whole = cv2.boxPoints((middle, (width + 1, height + 1), degrees))  # from edge to edge of pixels
    return np.asarray((whole + 0.5) / _FINER - 0.5, np.float32)


def _guess(level: Image, corners: NDArray[np.float32], modules: int) -> tuple[float, Image, int]:
    """How well finder patterns of that size fit, the code laid square, its corner without one."""
    side = modules * _MODULE
    there = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32) - np.float32(0.5)
    matrix = cv2.getPerspectiveTransform(corners, there)
    code = np.asarray(
        cv2.warpPerspective(level, matrix, (side, side), flags=cv2.INTER_CUBIC), np.uint8
    )
    fits = [_fit(part) for part in _quarters(code)]
    bare = int(np.argmin(fits))
    return sum(fits) - fits[bare], code, bare


def _fit(part: Image) -> float:
    pattern = _finder()
    return float(cv2.matchTemplate(part, pattern, cv2.TM_CCOEFF_NORMED).max())


def _quarters(code: Image) -> list[Image]:
    """The four corners, a little more than a finder pattern."""
    reach = 7 * _MODULE + _MODULE // 2
    return [
        code[:reach, :reach],
        code[:reach, -reach:],
        code[-reach:, -reach:],
        code[-reach:, :reach],
    ]


def _drawn(code: Image, bare: int) -> Image:
    """With finder patterns in the other three corners, and white around."""
    side, size = code.shape[0], 7 * _MODULE
    drawn = code.copy()
    white = size + _MODULE
    places = [(0, 0), (0, side - size), (side - size, side - size), (side - size, 0)]
    for number, (y, x) in enumerate(places):
        if number != bare:
            top, left = min(y, side - white), min(x, side - white)
            drawn[top : top + white, left : left + white] = 255
            drawn[y : y + size, x : x + size] = _finder()
    quiet = _QUIET * _MODULE
    return np.asarray(
        cv2.copyMakeBorder(drawn, quiet, quiet, quiet, quiet, cv2.BORDER_CONSTANT, value=255),
        np.uint8,
    )


def _finder() -> Image:
    pattern = np.zeros((7, 7), np.uint8)
    pattern[1:6, 1:6] = 255
    pattern[2:5, 2:5] = 0
    return np.kron(pattern, np.ones((_MODULE, _MODULE), np.uint8)).astype(np.uint8)
