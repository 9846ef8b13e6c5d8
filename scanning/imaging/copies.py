"""Smaller copies of one page, each made once, by halves: exact halves are quick and true."""

from typing import NamedTuple

import numpy as np

from scanning.imaging.arrays import Image, cv2, grey


class Copy(NamedTuple):
    """A page at some resolution, dots per inch."""

    pixels: Image
    dpi: float


class Copies:
    """A page and what is made of it on demand."""

    def __init__(self, page: Image, dpi: float) -> None:
        self._halves = [Copy(page, dpi)]
        self._levels: dict[float, Image] = {}

    @property
    def page(self) -> Image:
        """As it came."""
        return self._halves[0].pixels

    @property
    def dpi(self) -> float:
        """Of the page as it came."""
        return self._halves[0].dpi

    def near(self, dpi: float) -> Copy:
        """The smallest of the halves that still has `dpi`; the page itself when it has less."""
        while self._halves[-1].dpi >= 2 * dpi and min(self._halves[-1].pixels.shape[:2]) > 1:
            self._halves.append(_half(self._halves[-1]))
        return next((copy for copy in reversed(self._halves) if copy.dpi >= dpi), self._halves[0])

    def grey_near(self, dpi: float) -> Copy:
        """The same in grey."""
        pixels, found = self.near(dpi)
        if found not in self._levels:
            self._levels[found] = grey(pixels)
        return Copy(self._levels[found], found)

    def at(self, dpi: float, *, colour: bool = False) -> Copy:
        """Exactly so many dots per inch, or the page's own when it has fewer."""
        pixels, found = self.near(dpi) if colour else self.grey_near(dpi)
        if found <= dpi:
            return Copy(pixels, found)
        scale = dpi / found  # above a half: linear misses nothing
        size = tuple(max(1, round(side * scale)) for side in reversed(pixels.shape[:2]))
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR)
        return Copy(np.asarray(small, np.uint8), dpi)


def _half(copy: Copy) -> Copy:
    height, width = copy.pixels.shape[:2]
    half = cv2.resize(copy.pixels, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    return Copy(np.asarray(half, np.uint8), copy.dpi / 2)
