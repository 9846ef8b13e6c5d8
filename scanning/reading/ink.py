"""Light and ink of a page: red stamps and blue signatures away, paper white, print black."""

from collections.abc import Iterator

import numpy as np

from scanning.imaging.arrays import Image, cv2

#: Redder than the other colours by this much (0-255) is ink of a stamp, not the tone of paper.
_REDDISH = np.uint8(18)
#: A blue signature: bluer than this, higher than this share of the page's width (8 mm of A4).
#: It is looked for on a copy so much smaller.
_BLUEISH, _TALL, _COARSE = 30, 0.038, 3
#: Darker than this on flattened paper is surely ink, for the tone of a page's ink; where it goes.
_SURELY, _BLACK = 160, 30
#: The paper is looked at so much smaller, and this far around (pixels of the small copy).
_SMALLER, _AROUND = 8, 7


def print_only(page: Image) -> Image:
    """Grey in which red ink is as bright as paper, and so is a signature in blue.

    Black under a stamp is dark in the red channel too, so its letters come out of the red. Blue
    words stay: they may be print, or a date stamp.
    """
    if page.ndim == 2:
        return page
    blue, green, red = cv2.split(page)
    redness = cv2.subtract(red, cv2.max(blue, green))
    lifted = np.asarray(cv2.add(red, np.maximum(redness, _REDDISH) - _REDDISH), np.uint8)
    for rows, columns, there in _signatures(page):
        strokes = blue[rows, columns]
        blueness = cv2.subtract(strokes, red[rows, columns])
        bright = cv2.add(strokes, cv2.add(blueness, blueness))
        near = (there > 0) & (blueness > _REDDISH)
        lifted[rows, columns][near] = bright[near]
    return lifted


def _signatures(page: Image) -> Iterator[tuple[slice, slice, Image]]:
    """Blue strokes higher than any letter: where they stand, and a mask of that piece."""
    width = page.shape[1]
    blue, _, red = cv2.split(np.ascontiguousarray(page[::_COARSE, ::_COARSE]))
    strokes = (cv2.subtract(blue, red) > _BLUEISH).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(
        cv2.dilate(strokes, np.ones((3, 3), np.uint8)), connectivity=8
    )
    for name in np.nonzero(stats[:, cv2.CC_STAT_HEIGHT] * _COARSE > width * _TALL)[0]:
        left, top, wide, high = (int(value) for value in stats[name, :4])
        if name:
            mask = (labels[top : top + high, left : left + wide] == name).astype(np.uint8)
            rows = slice(top * _COARSE, min(page.shape[0], (top + high) * _COARSE))
            columns = slice(left * _COARSE, min(width, (left + wide) * _COARSE))
            size = columns.stop - columns.start, rows.stop - rows.start
            whole = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST)
            yield rows, columns, np.asarray(whole, np.uint8)


def flattened(level: Image) -> Image:
    """The paper at 255 everywhere, under shadows and bleed-through too."""
    height, width = level.shape
    size = max(1, width // _SMALLER), max(1, height // _SMALLER)
    small = cv2.resize(level, size, interpolation=cv2.INTER_AREA)
    window = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_AROUND, _AROUND))
    paper = cv2.medianBlur(cv2.dilate(small, window), 2 * _AROUND + 1)
    paper = cv2.max(cv2.blur(paper, (_AROUND, _AROUND)), np.full_like(paper, 40))
    whole = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(level, whole, scale=255), np.uint8)


def blackened(level: Image) -> Image:
    """A pale copy's ink as dark as fresh print, so that one threshold fits every page."""
    inked = level[::2, ::2]
    inked = inked[inked < _SURELY]
    tone = float(np.median(inked)) if inked.size else _BLACK
    if tone <= _BLACK:
        return level
    steps = 255 - (255 - np.arange(256.0)) * (255 - _BLACK) / (255 - tone)
    return np.asarray(cv2.LUT(level, steps.clip(0, 255).astype(np.uint8)), np.uint8)
