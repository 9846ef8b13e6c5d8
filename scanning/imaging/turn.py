"""Straightening: the page turned back by its skew, on paper of its own colour."""

import numpy as np

from scanning.imaging.arrays import Image, cv2

#: Below this the eye sees nothing and the scanner's own bytes can be kept.
SMALLEST = 0.2


def straighten(page: Image, angle: float) -> Image:
    """The page turned clockwise by `angle` degrees (its skew); same size, corners in paper tone."""
    if angle == 0:
        return page
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -angle, 1.0)
    turned = cv2.warpAffine(
        page,
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=_paper(page),
    )
    return np.asarray(turned, np.uint8)


def quarter_turns(page: Image, quarters: int) -> Image:
    """The page turned clockwise by so many quarters."""
    return np.ascontiguousarray(np.rot90(page, -quarters))


def _paper(page: Image) -> tuple[float, ...]:
    """The colour of the rim, where corners must be filled."""
    rim = np.concatenate([page[::16, :8], page[::16, -8:]], axis=1)
    colour = np.atleast_1d(np.median(rim.reshape(-1, *page.shape[2:]), axis=0))
    return tuple(float(part) for part in colour)
