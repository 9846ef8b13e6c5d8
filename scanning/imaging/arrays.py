"""What the steps pass to each other: 8-bit images as arrays, and OpenCV imported politely.

opencv-python points Qt at its own plug-ins when it is imported; the two variables are put back,
so that a process started from here still finds PySide6's. One thread: the counter's other core
belongs to the window.
"""

import os
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

_QT = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in _QT}

import cv2 as cv2  # noqa: E402  (the others take it from here, never themselves)

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value
cv2.setNumThreads(1)

#: height x width (grey) or height x width x 3 (blue, green, red).
Image: TypeAlias = NDArray[np.uint8]

MM_PER_INCH = 25.4


def grey(image: Image) -> Image:
    """The page in grey; the same array when it is grey already."""
    if image.ndim == 2:
        return image
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)


def at_dpi(image: Image, dpi: float, wanted: float) -> Image:
    """The image scaled down to `wanted` dots per inch; never enlarged."""
    scale = wanted / dpi
    if scale >= 1:
        return image
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def paper_level(image: Image) -> int:
    """Brightness of the paper: the 90th percentile of a grey image, 0-255."""
    return int(np.percentile(image[::4, ::4], 90))
