"""The QR of a citizen card from a scan, a photo or a camera's frame: cheapest first.

The squares of the picture that look like a code; the whole picture; then, only when no card was
read, the squares again, freed from blur and enlarged; at last with their corners drawn anew.
Reed-Solomon makes a wrong text as good as impossible.
"""

from dataclasses import dataclass

import numpy as np
import zxingcpp

from app.domain.citizen_card import looks_like_card
from scanning.cards.mend import mended
from scanning.cards.regions import Point, Region, likely_regions
from scanning.cards.sharpen import Blur, deblurred
from scanning.cards.sizes import enlarged
from scanning.imaging.arrays import Image, cv2, grey

_EVEN, _LOCAL = zxingcpp.Binarizer.FixedThreshold, zxingcpp.Binarizer.LocalAverage
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
#: Squares that are tried in the slowest ways; the blur that is undone before corners are drawn.
_LIKELIEST, _BEFORE_MENDING = 2, Blur(1.0, 0.1)
#: A square that is so busy beside the one with the card may hold a second card.
_AS_BUSY = 0.7


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to look at a square: which blur is undone, and how many times it is enlarged.

    even: one threshold for all of it: scratches and grain do not move it as they do a local one.
    """

    blur: Blur
    times: int
    even: bool = False


#: The likeliest first: each reads some that all before it leave; see `quay bench id`.
RUNGS = (
    Rung(Blur(1.4, 0.03), 2),
    Rung(Blur(1.7, 0.01), 3),
    Rung(Blur(1.4, 0.01), 3),
    Rung(Blur(1.1, 0.03), 3),
    Rung(Blur(1.7, 0.003), 3),
    Rung(Blur(1.4, 0.003), 4),
)
#: For pale, scratched cards, which are mostly grain; only where a code is likeliest.
WORN_RUNGS = (
    Rung(Blur(1.0, 0.3), 3),
    Rung(Blur(1.0, 0.1), 4, even=True),
    Rung(Blur(1.4, 0.1), 4),
    Rung(Blur(1.4, 0.3), 4),
    Rung(Blur(1.0, 0.3), 4),
    Rung(Blur(0.7, 0.03), 4),
)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR that was read. middle: in pixels of the whole picture."""

    text: str
    middle: Point

    @property
    def is_card(self) -> bool:
        """Whether it can only be the code of some card."""
        return looks_like_card(self.text)


def read_qrs(image: Image) -> tuple[str, ...]:
    """The texts of all QRs that could be read, each once; two cards are both there."""
    level = grey(image)
    regions = likely_regions(level)
    found = [code for region in regions for code in plain_codes(region)]
    if not _with_card(found):
        found += plain_codes(Region(level, 0.0, 0, 0, 1))
    if not _with_card(found):
        found += _climb(regions, RUNGS)
    if not _with_card(found):
        found += _climb(regions[:_LIKELIEST], WORN_RUNGS)
    if not _with_card(found):
        found += [code for region in regions[:_LIKELIEST] for code in _with_corners(region)]
    found += _climb(_unread(regions, found), RUNGS[:2])
    return tuple(dict.fromkeys(code.text for code in found))


def has_unread(image: Image) -> bool:
    """Whether a QR can be made out that no rung could read."""
    regions = likely_regions(grey(image))
    return any(_sound(region.level, unread=True) for region in regions)


def plain_codes(region: Region) -> list[Code]:
    """The codes of a square as it is."""
    return [Code(code.text, _placed(region, code, 1)) for code in _sound(region.level)]


def look(region: Region, rung: Rung) -> list[Code]:
    """The codes of one square, one way."""
    sharp = deblurred(region.level, rung.blur)
    found = _sound(enlarged(_stretched(sharp) if rung.even else sharp, rung.times), even=rung.even)
    return [Code(code.text, _placed(region, code, rung.times)) for code in found]


def _with_corners(region: Region) -> list[Code]:
    """The code of a square whose corners are scratched."""
    sharp = deblurred(region.level, _BEFORE_MENDING)
    middle = region.in_picture((region.level.shape[1] / 2, region.level.shape[0] / 2))
    return [Code(code.text, middle) for whole in mended(sharp) for code in _sound(whole)]


def _climb(regions: list[Region], rungs: tuple[Rung, ...]) -> list[Code]:
    """Rung by rung until one shows a card; all regions are asked on that rung."""
    found: list[Code] = []
    for rung in rungs:
        found += [code for region in regions for code in look(region, rung)]
        if _with_card(found):
            break
    return found


def _with_card(found: list[Code]) -> bool:
    return any(code.is_card for code in found)


def _unread(regions: list[Region], found: list[Code]) -> list[Region]:
    """Squares without a card that are as busy as those with one."""
    cards = [code.middle for code in found if code.is_card]
    read = [region for region in regions if any(map(region.holds, cards))]
    least = _AS_BUSY * max((region.busy for region in read), default=float("inf"))
    return [region for region in regions if region not in read and region.busy > least]


def _stretched(level: Image) -> Image:
    """From black to white, so that the middle is the threshold."""
    return np.asarray(cv2.normalize(level, np.empty_like(level), 0, 255, cv2.NORM_MINMAX), np.uint8)


def _sound(level: Image, *, unread: bool = False, even: bool = False) -> list[zxingcpp.Barcode]:
    """The codes of a picture. unread: those instead whose errors were too many."""
    found = zxingcpp.read_barcodes(
        level,
        formats=_QR,
        try_invert=False,
        return_errors=unread,
        binarizer=_EVEN if even else _LOCAL,
    )
    return [code for code in found if code.valid is not unread and (unread or code.text)]


def _placed(region: Region, code: zxingcpp.Barcode, times: int) -> Point:
    x, y = _middle(code)
    return region.in_picture((x / times, y / times))


def _middle(code: zxingcpp.Barcode) -> Point:
    at = code.position
    corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    return sum(c.x for c in corners) / 4, sum(c.y for c in corners) / 4
