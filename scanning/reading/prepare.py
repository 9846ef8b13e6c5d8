"""A copy of the page made easy to read, and the way back from it to the stored image.

Forms are hard for a recogniser because of what is not text on them: a red stamp over a name, dots
behind it, a frame around it. Taking these away is worth more than any model.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2
from scanning.imaging.skew import text_skew
from scanning.reading.ink import blackened, flattened, print_only
from scanning.reading.marks import without_marks

#: Tesseract reads best at this many dots per inch, and quicker than at 300.
_DPI = 200
#: Skew below this makes no difference; beyond the other the page was not straightened for a
#: reason, and the words' boxes would no longer fit.
_SMALLEST, _LARGEST = 0.1, 8.0

#: Down to this scale the quick way of shrinking looks at every pixel.
_NEAR = 0.5

Matrix: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prepared:
    """page: grey, at `dpi`. back: 2 x 3 matrix from its pixels to those of the stored image."""

    page: Image
    dpi: int
    back: Matrix


def prepare(stored: Image, dpi: int) -> Prepared:
    """The copy that is read; the stored image stays as it is."""
    scale = _DPI / dpi
    level = blackened(flattened(_scaled(print_only(stored), scale)))
    level, there = _straight(level)
    back = np.asarray(cv2.invertAffineTransform(there), np.float64) / scale
    return Prepared(without_marks(level), _DPI, back)


def _scaled(level: Image, scale: float) -> Image:
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_LINEAR if scale > _NEAR else cv2.INTER_AREA
    size = max(1, round(level.shape[1] * scale)), max(1, round(level.shape[0] * scale))
    return np.asarray(cv2.resize(level, size, interpolation=way), np.uint8)


def _straight(level: Image) -> tuple[Image, Matrix]:
    """The page turned so that its lines lie level, and the turn."""
    half = cv2.resize(level, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    angle = text_skew(np.asarray(half, np.uint8), _DPI // 2).angle
    if not _SMALLEST <= abs(angle) <= _LARGEST:
        return level, np.eye(2, 3)
    height, width = level.shape
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -angle, 1.0)
    straight = cv2.warpAffine(
        level, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255.0
    )
    return np.asarray(straight, np.uint8), np.asarray(turn, np.float64)
