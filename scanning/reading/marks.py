"""What stands on a form and is no text: ruled lines, dot leaders, specks. Painted over with paper.

Works on a flattened page (paper 255) at about 200 dots per inch; lengths below are its pixels.
"""

from typing import TypeAlias

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

#: 1 where there is something, else 0.
Mask: TypeAlias = NDArray[np.uint8]
#: Height and width.
Window: TypeAlias = tuple[int, int]


def without_marks(page: Image) -> Image:
    """The page with nothing but text left on it, as far as it can be told."""
    ink = np.asarray(cv2.threshold(page, _INK - 1, 1, cv2.THRESH_BINARY_INV)[1], np.uint8)
    rules = _rules(ink)
    text = ink - rules
    dots = _leaders_and_specks(text)
    return _painted(page, rules | dots, text - dots)


def _painted(page: Image, marks: Mask, text: Mask) -> Image:
    """Paper over the marks and the grey fringe around them, but not over the text."""
    fringe = _widened(marks, (5, 5)) & ~text
    return np.asarray(cv2.max(page, fringe * np.uint8(255)), np.uint8)


def _rules(ink: Mask) -> Mask:
    across = _long(ink, (1, _ACROSS), (3, 1), (_THICK, 1))
    down = _long(ink, (_DOWN, 1), (1, 3), (1, _THICK))
    # A stroke that crosses a rule is mended where it goes on above and below.
    rest = ink & ~across & ~down
    return across & ~_closed(rest, (_THICK, 1)) | down & ~_closed(rest, (1, _THICK))


def _long(ink: Mask, run: Window, wider: Window, thick: Window) -> Mask:
    """Ink in straight runs, but no dark blocks.

    Where a rule lies a little askew its rows are short: it is looked for in widened ink.
    """
    found = _opened(_widened(ink, wider), run) & ink
    return found & ~_opened(found, thick)


def _opened(mask: Mask, window: Window) -> Mask:
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones(window, np.uint8)), np.uint8)


def _closed(mask: Mask, window: Window) -> Mask:
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones(window, np.uint8)), np.uint8)


def _widened(mask: Mask, window: Window) -> Mask:
    return np.asarray(cv2.dilate(mask, np.ones(window, np.uint8)), np.uint8)


def _leaders_and_specks(ink: Mask) -> Mask:
    _, found, stats, centres = cv2.connectedComponentsWithStatsWithAlgorithm(
        ink, 8, cv2.CV_32S, cv2.CCL_BBDT
    )
    labels = np.asarray(found, np.int32)
    size = stats[:, 2:4].max(axis=1)
    large = size > _DOT
    large[0] = False
    dots = np.nonzero(size <= _DOT)[0]
    if len(dots) > _NOISE:
        return np.zeros_like(ink)
    near = _widened(large.astype(np.uint8).take(labels), (_REACH, 2 * _REACH))
    across, down = centres[dots].round().astype(int).T
    specks = dots[(size[dots] <= _SPECK) & (near[down, across] == 0)]
    picked = np.zeros(len(stats), np.uint8)
    picked[specks] = picked[dots[leader_dots(*centres[dots].T)]] = 1
    return picked.take(labels)
