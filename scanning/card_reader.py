"""The QR of a citizen card from a scan or a photo: rungs of a ladder, cheapest first.

As it is, then enlarged twice and three times, each also with its edges sharpened; the whole image
first, then the card alone. Only QR is looked for; Reed-Solomon makes a wrong text as good as
impossible, and two different texts are no answer.
"""

from collections.abc import Iterator

import numpy as np
import zxingcpp

from scanning.imaging.arrays import Image, cv2, grey
from scanning.imaging.card import crop, find_card

#: Enlarging a whole A4 page costs seconds and finds nothing that its card alone would not show.
_WHOLE = 6_000_000
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_SCAN_DPIS = (300, 200, 400, 600, 150)


def read_card_qr(image: Image) -> str | None:
    """The text of the one QR, or None."""
    level = grey(image)
    for rung in _rungs(image, level):
        texts = _texts(rung)
        if len(texts) == 1:
            return texts.pop()
        if texts:
            return None
    return None


def _rungs(image: Image, level: Image) -> Iterator[Image]:
    yield level
    if level.size <= _WHOLE:
        yield from _enlarged(level)
    for dpi in _SCAN_DPIS:
        box = find_card(image, dpi)
        if box:
            yield from _enlarged(grey(crop(image, box)))
            return
    yield from _likely_regions(level)


def _enlarged(level: Image) -> Iterator[Image]:
    for factor in (2, 3):
        large = cv2.resize(level, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
        yield np.asarray(large, np.uint8)
        yield _sharpened(np.asarray(large, np.uint8))


def _sharpened(level: Image) -> Image:
    soft = cv2.GaussianBlur(level, (0, 0), 2.0)
    return np.asarray(cv2.addWeighted(level, 1.8, soft, -0.8, 0), np.uint8)


def _likely_regions(level: Image) -> Iterator[Image]:
    """Overlapping tiles of a large image, those with the busiest texture first."""
    height, width = level.shape
    side = max(400, min(height, width) // 3)
    tiles = [
        level[top : top + side, left : left + side]
        for top in range(0, max(1, height - side // 2), side // 2)
        for left in range(0, max(1, width - side // 2), side // 2)
    ]
    tiles.sort(key=lambda tile: -float(np.abs(np.diff(tile[::2].astype(np.int16), axis=1)).mean()))
    for tile in tiles[:6]:
        yield from _enlarged(np.ascontiguousarray(tile))


def _texts(level: Image) -> set[str]:
    found = zxingcpp.read_barcodes(level, formats=_QR, try_invert=False)
    return {barcode.text for barcode in found if barcode.valid and barcode.text}
