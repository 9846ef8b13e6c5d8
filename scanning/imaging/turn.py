"""Turning: a page by its skew, on paper of its own colour, and by quarters."""

import numpy as np

from scanning.imaging.arrays import Image, cv2

#: Below this the eye sees nothing and the scanner's own bytes can be kept.
SMALLEST = 0.2
_QUARTERS = {
    1: cv2.ROTATE_90_CLOCKWISE,
    2: cv2.ROTATE_180,
    3: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def straighten(page: Image, angle: float, room: float = 0.0) -> Image:
    """The page turned clockwise by `angle` degrees (its skew), corners in paper tone.

    room: what the page grows by on each side, as a part of its longer side, so that nothing
    written near a corner is cut; else the size stays.
    """
    if angle == 0:
        return page
    height, width = page.shape[:2]
    more = round(room * max(height, width))
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -angle, 1.0)
    matrix[:, 2] += more
    turned = cv2.warpAffine(
        page,
        matrix,
        (width + 2 * more, height + 2 * more),
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


def _paper(page: Image) -> tuple[float, ...]:
    """The colour of the rim, where corners must be filled."""
    rim = np.concatenate([page[::16, :8], page[::16, -8:]], axis=1)
    colour = np.atleast_1d(np.median(rim.reshape(-1, *page.shape[2:]), axis=0))
    return tuple(float(part) for part in colour)
