"""What stands on a form and is no text: ruled lines, dot leaders, specks. Painted over with paper.

Works on a flattened page (paper 255) at about 200 dots per inch; lengths below are its pixels.
"""

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2
from scanning.reading.leaders import leader_dots

#: Darker than this on flattened paper is ink.
_INK = 176
#: A run of ink this long is a rule: no letter has one. 6 and 9 mm.
_ACROSS, _DOWN = 48, 72
#: The thickest rule.
_THICK = 7
#: A leader's dot is this small at most.
_DOT = 6
#: More small marks than this are noise all over, and no rows are looked for in it.
_NOISE = 20_000
#: A speck: this small, with no letter within reach.
_SPECK, _REACH = 4, 14

Mask = NDArray[np.uint8]


def without_marks(page: Image) -> Image:
    """The page with nothing but text left on it, as far as it can be told."""
    ink = _ink(page)
    rules = _rules(ink)
    text = cv2.subtract(ink, rules)
    dots = _leaders_and_specks(text)
    return _painted(page, cv2.max(rules, dots), cv2.subtract(text, dots))


def _ink(page: Image) -> Mask:
    return np.asarray(cv2.threshold(page, _INK - 1, 1, cv2.THRESH_BINARY_INV)[1], np.uint8)


def _painted(page: Image, marks: Mask, text: Mask) -> Image:
    """Paper over the marks and the grey fringe around them, but not over the text."""
    fringe = cv2.dilate(marks, np.ones((5, 5), np.uint8))
    paper = cv2.multiply(cv2.subtract(fringe, text), 255.0)
    return np.asarray(cv2.max(page, paper), np.uint8)


def _rules(ink: Mask) -> Mask:
    """Straight lines. A row of a rule that lies a little askew ends after a while: widen first."""
    across = _long(ink, (1, _ACROSS), (3, 1))
    down = _long(ink, (_DOWN, 1), (1, 3))
    across = cv2.subtract(across, _thick(across, (_THICK, 1)))
    down = cv2.subtract(down, _thick(down, (1, _THICK)))
    rest = cv2.subtract(cv2.subtract(ink, across), down)
    # A stroke that crosses a rule is mended where it goes on above and below.
    bridged = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((_THICK, 1), np.uint8))
    across = cv2.subtract(across, bridged)
    bridged = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((1, _THICK), np.uint8))
    down = cv2.subtract(down, bridged)
    return np.asarray(cv2.max(across, down), np.uint8)


def _long(ink: Mask, window: tuple[int, int], wider: tuple[int, int]) -> Mask:
    wide = cv2.dilate(ink, np.ones(wider, np.uint8))
    runs = cv2.morphologyEx(wide, cv2.MORPH_OPEN, np.ones(window, np.uint8))
    return np.asarray(cv2.min(runs, ink), np.uint8)


def _thick(mask: Mask, window: tuple[int, int]) -> Mask:
    """Dark blocks: too thick for a rule."""
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones(window, np.uint8)), np.uint8)


def _leaders_and_specks(ink: Mask) -> Mask:
    _, labels, stats, centres = cv2.connectedComponentsWithStatsWithAlgorithm(
        ink, 8, cv2.CV_32S, cv2.CCL_BBDT
    )
    size = stats[:, 2:4].max(axis=1)
    large = size > _DOT
    large[0] = False
    dots = np.nonzero(size <= _DOT)[0]
    if len(dots) > _NOISE:
        return np.zeros_like(ink)
    near = cv2.dilate(large.astype(np.uint8).take(labels), np.ones((_REACH, 2 * _REACH), np.uint8))
    across, down = centres[dots].round().astype(int).T
    specks = dots[(size[dots] <= _SPECK) & (near[down, across] == 0)]
    picked = np.zeros(len(stats), np.uint8)
    picked[specks] = picked[dots[leader_dots(*centres[dots].T)]] = 1
    return picked.take(labels)
