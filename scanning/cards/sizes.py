"""Pictures made smaller and larger."""

import numpy as np

from scanning.imaging.arrays import Image, cv2


def half(level: Image) -> Image:
    """Every four pixels one. Of even sides: exactly two to one is many times faster."""
    height, width = level.shape[0] // 2, level.shape[1] // 2
    even = level[: 2 * height, : 2 * width]
    return np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def enlarged(level: Image, times: int) -> Image:
    """A whole number of times as wide and high."""
    height, width = level.shape
    size = (width * times, height * times)
    return np.asarray(cv2.resize(level, size, interpolation=cv2.INTER_CUBIC), np.uint8)


def no_wider(picture: Image, width: int) -> Image:
    """Scaled down to a width; never enlarged."""
    if picture.shape[1] <= width:
        return picture
    size = (width, max(1, round(picture.shape[0] * width / picture.shape[1])))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
