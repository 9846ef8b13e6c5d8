"""Turning: a page by its skew, on paper of its own colour, and by quarters."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2

#: Below this the eye sees nothing and the scanner's own bytes can be kept.
SMALLEST = 0.2
_QUARTERS = {
    1: cv2.ROTATE_90_CLOCKWISE,
    2: cv2.ROTATE_180,
    3: cv2.ROTATE_90_COUNTERCLOCKWISE,
}

#: Two rows of three, as OpenCV takes them.
Matrix: TypeAlias = NDArray[Any]


def upright(page: Image, angle: float, room: float = 0.0, quarters: int = 0) -> Image:
    """The page turned clockwise by `angle` degrees (its skew), corners in paper tone, and quarters.

    Both in one step: one more copy of a page in colour takes 26 MB.
    room: what the page grows by on each side, as a part of its longer side, so that nothing
    written near a corner is cut; else the size stays.
    """
    if angle == 0:
        return quarter_turns(page, quarters)
    height, width = page.shape[:2]
    more = round(room * max(height, width))
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -angle, 1.0)
    matrix[:, 2] += more
    size = (width + 2 * more, height + 2 * more)
    for _ in range(quarters % 4):
        matrix, size = _quarter_more(matrix, size)
    turned = cv2.warpAffine(
        page,
        matrix,
        size,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=_paper(page),
    )
    return np.asarray(turned, np.uint8)


def quarter_turns(page: Image, quarters: int) -> Image:
    """The page turned clockwise by so many quarters."""
    if quarters % 4 == 0:
        return page
    return np.asarray(cv2.rotate(page, _QUARTERS[quarters % 4]), np.uint8)


def _quarter_more(matrix: Matrix, size: tuple[int, int]) -> tuple[Matrix, tuple[int, int]]:
    """The same turn and a quarter clockwise after it; size: width, height."""
    across, down = matrix
    return np.stack([np.array([0, 0, size[1] - 1]) - down, across]), (size[1], size[0])


def _paper(page: Image) -> tuple[float, ...]:
    """The colour of the rim, where corners must be filled."""
    rim = np.concatenate([page[::16, :8], page[::16, -8:]], axis=1)
    colour = np.atleast_1d(np.median(rim.reshape(-1, *page.shape[2:]), axis=0))
    return tuple(float(part) for part in colour)
