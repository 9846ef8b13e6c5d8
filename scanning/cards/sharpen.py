"""Undoing the blur of a lens or a scanner: the inverse of a Gaussian, tempered by the noise."""

from dataclasses import dataclass

import numpy as np

from scanning.imaging.arrays import Image, cv2

_ROOM = 16


@dataclass(frozen=True, slots=True)
class Blur:
    """sigma: pixels; noise: power of the noise beside the picture's, what keeps grain small."""

    sigma: float
    noise: float


def deblurred(level: Image, blur: Blur) -> Image:
    """A grey picture as it was before the blur (Wiener's filter)."""
    height, width = level.shape
    padded = cv2.copyMakeBorder(level, _ROOM, _ROOM, _ROOM, _ROOM, cv2.BORDER_REFLECT_101)
    rows, columns = (cv2.getOptimalDFTSize(side) for side in padded.shape)
    spectrum = np.fft.rfft2(padded.astype(np.float32), (rows, columns))
    passed = _transfer(rows, columns, blur.sigma)
    spectrum *= passed * (1 + blur.noise) / (passed * passed + blur.noise)
    sharp = np.fft.irfft2(spectrum, (rows, columns))
    inner = sharp[_ROOM : _ROOM + height, _ROOM : _ROOM + width]
    return np.clip(inner, 0, 255).astype(np.uint8)


def _transfer(rows: int, columns: int, sigma: float) -> np.ndarray:
    """What a Gaussian lets through of each frequency, 0-1."""
    down, across = np.fft.fftfreq(rows)[:, None], np.fft.rfftfreq(columns)[None]
    return np.exp(-2 * np.pi**2 * sigma**2 * (down**2 + across**2))
