"""What copiers, faxes, cameras and careless hands do to a page. Each is seeded."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from PIL import Image

from scanning.imaging.arrays import Image as Pixels
from scanning.imaging.arrays import cv2

Wear = Callable[[Pixels, np.random.Generator], Pixels]


def pixels(image: Image.Image) -> Pixels:
    """A picture as the pipeline holds it: blue, green, red."""
    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def clean(page: Pixels, _chance: np.random.Generator) -> Pixels:
    """As drawn."""
    return page


def office(page: Pixels, chance: np.random.Generator) -> Pixels:
    """A scan of every day: slightly soft, sensor noise."""
    soft = cv2.GaussianBlur(page, (0, 0), 0.8)
    return _noisy(np.asarray(soft, np.uint8), chance, 5)


def photocopy(page: Pixels, chance: np.random.Generator) -> Pixels:
    """A copy of a copy: grey, soft, low contrast, speckled, a streak down the page."""
    grey = cv2.GaussianBlur(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), (0, 0), 1.4)
    pale = np.asarray(cv2.addWeighted(grey, 0.62, np.full_like(grey, 235), 0.38, 0), np.uint8)
    height, width = pale.shape
    specks = chance.integers(0, (height, width), (900, 2))
    for y, x in specks:
        pale[y : y + 3, x : x + 3] = 90
    column = int(chance.integers(width // 5, width))
    pale[:, column : column + 3] = np.minimum(pale[:, column : column + 3], 150)
    return _noisy(np.asarray(cv2.cvtColor(pale, cv2.COLOR_GRAY2BGR), np.uint8), chance, 6)


def fax(page: Pixels, _chance: np.random.Generator) -> Pixels:
    """Two tones, 200 dpi blown up again."""
    height, width = page.shape[:2]
    grey = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
    low = cv2.resize(grey, (width * 2 // 3, height * 2 // 3), interpolation=cv2.INTER_AREA)
    _, two = cv2.threshold(low, 165, 255, cv2.THRESH_BINARY)
    back = cv2.resize(two, (width, height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(cv2.cvtColor(back, cv2.COLOR_GRAY2BGR), np.uint8)


WEARS: Mapping[str, Wear] = MappingProxyType(
    {"clean": clean, "office": office, "photocopy": photocopy, "fax": fax}
)


def worn(image: Image.Image, level: str, seed: int) -> Pixels:
    """The page after one of `WEARS`."""
    return WEARS[level](pixels(image), np.random.default_rng(seed))


def blurred(page: Pixels, radius: float) -> Pixels:
    """Out of focus. radius: of the blur, pixels."""
    return np.asarray(cv2.GaussianBlur(page, (0, 0), radius), np.uint8)


def darkened(page: Pixels, part: float) -> Pixels:
    """Under-exposed: every tone times `part`."""
    return np.asarray(page * np.float32(part), np.uint8)


def shaded(page: Pixels, depth: float) -> Pixels:
    """A shadow over the right half that takes `depth` (0-1) of the light away."""
    ramp = 1 - depth * np.clip(np.linspace(-1, 1.4, page.shape[1], dtype=np.float32), 0, 1)
    return np.asarray(page * ramp[None, :, None], np.uint8)


def folded(page: Pixels, size: int, tone: int) -> Pixels:
    """The top right corner folded over: a triangle of `size` pixels in a tone."""
    _height, width = page.shape[:2]
    bent = page.copy()
    corner = np.array([[width - size, 0], [width, 0], [width, size]], np.int32)
    cv2.fillPoly(bent, [corner], (tone, tone, tone))
    return bent


def with_finger(page: Pixels, at: float = 0.4) -> Pixels:
    """A fingertip over the left edge, at a part of the height."""
    touched = page.copy()
    middle = (0, round(at * page.shape[0]))
    cv2.ellipse(touched, middle, (260, 120), 0, -90, 90, (128, 158, 214), -1)
    soft = cv2.GaussianBlur(touched, (0, 0), 4)
    touched[:, :320] = soft[:, :320]
    return touched


def shifted(page: Pixels, by: int) -> Pixels:
    """Fed too far left: so many pixels of the paper, and what stands on them, are missing."""
    return np.ascontiguousarray(np.pad(page[:, by:], ((0, 0), (0, by), (0, 0)), mode="edge"))


def jpeg(page: Pixels, quality: int = 85) -> bytes:
    """As a scanner hands it over."""
    _, data = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return bytes(data)


def quarter(page: Pixels, degrees: int) -> Pixels:
    """The page laid on the glass turned clockwise by quarters."""
    return np.ascontiguousarray(np.rot90(page, -degrees // 90))


def _noisy(page: Pixels, chance: np.random.Generator, strength: float) -> Pixels:
    noise = chance.normal(0, strength, page.shape[:2]).astype(np.float32)[:, :, None]
    return np.asarray(np.clip(page + noise, 0, 255), np.uint8)
