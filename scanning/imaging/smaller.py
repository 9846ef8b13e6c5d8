"""A stored page with fewer dots per inch, for a province that takes small files only."""

from dataclasses import replace

import numpy as np

from app.ports.scanner import CleanPage
from scanning.imaging.arrays import cv2
from scanning.imaging.encode import decode, jpeg


def at_most(page: CleanPage, dpi: int) -> CleanPage:
    """The same page, as large on paper and as coloured; untouched when it has no more dots."""
    if page.dpi <= dpi:
        return page
    pixels = decode(page.image).pixels
    scale = dpi / page.dpi
    width, height = (max(1, round(side * scale)) for side in pixels.shape[1::-1])
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return replace(page, image=jpeg(np.asarray(small, np.uint8)), dpi=dpi)
