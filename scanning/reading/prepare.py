"""A copy of the page made easy to read, and the way back from it to the stored image."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, at_dpi, grey

#: Tesseract reads best at this many dots per inch, and quicker than at 300.
_DPI = 200


@dataclass(frozen=True, slots=True)
class Prepared:
    """page: grey, at `dpi`. back: 2 x 3 matrix from its pixels to those of the stored image."""

    page: Image
    dpi: int
    back: NDArray[np.float64]


def prepare(stored: Image, dpi: int) -> Prepared:
    """The copy that is read; the stored image stays as it is."""
    small = at_dpi(grey(stored), dpi, _DPI)
    across, down = stored.shape[1] / small.shape[1], stored.shape[0] / small.shape[0]
    back = np.array([[across, 0.0, 0.0], [0.0, down, 0.0]])
    return Prepared(small, min(dpi, _DPI), back)
