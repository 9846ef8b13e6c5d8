"""What happens to a page between the printer and the reader: five levels, L0 to L4."""

import io
from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from scanning.imaging.arrays import Image, cv2
from scanning.practice.sheet import DPI, Sheet

Chance: TypeAlias = np.random.Generator
Floats: TypeAlias = NDArray[np.float32]

_STAMP = ("ỦY BAN NHÂN DÂN XÃ KHẢ LÃM * TỈNH HÀ GIANG *", "UBND\nXÃ KHẢ LÃM")


def damaged(
    drawn: Pillow.Image, level: str, seed: int, signed_at: tuple[float, float]
) -> tuple[bytes, int]:
    """The page as JPEG, and its dots per inch. signed_at: where a stamp goes, millimetres."""
    chance = np.random.default_rng([seed, LEVELS.index(level)])
    page, dpi, quality = _DAMAGE[level](drawn.copy(), chance, signed_at)
    buffer = io.BytesIO()
    Pillow.fromarray(page).save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue(), dpi


def _clean_scan(
    drawn: Pillow.Image, chance: Chance, _at: tuple[float, float]
) -> tuple[Image, int, int]:
    """L0: the flatbed of a good day."""
    return _noisy(np.asarray(drawn, np.float32), chance, 2.0), DPI, 88


def _office_scan(
    drawn: Pillow.Image, chance: Chance, at: tuple[float, float]
) -> tuple[Image, int, int]:
    """L1: fed askew, the other side shines through, a red stamp, noise."""
    page = np.asarray(_stamped(drawn, at, chance), np.float32)
    other = cv2.GaussianBlur(np.ascontiguousarray(page[:, ::-1]), (0, 0), 4)
    page = page - 0.06 * (250 - other).clip(0)
    page = _turned(page, 0.9 if chance.random() < 0.5 else -0.9)
    return _noisy(page, chance, 5.0), DPI, 75


def _photocopy(
    drawn: Pillow.Image, chance: Chance, at: tuple[float, float]
) -> tuple[Image, int, int]:
    """L2: a copy of a stamped paper: blurred, pale, speckled, a streak from the drum."""
    page = np.asarray(_stamped(drawn, at, chance).convert("L"), np.float32)
    page = cv2.GaussianBlur(_turned(page, float(chance.uniform(-0.5, 0.5))), (0, 0), 1.4)
    page = 235 - (250 - page).clip(0) * 0.62
    x = int(chance.integers(200, page.shape[1] - 200))
    page[:, x : x + 4] -= 45
    _speckle(page, chance, 900)
    return _noisy(page, chance, 6.0), DPI, 75


def _camera(drawn: Pillow.Image, chance: Chance, at: tuple[float, float]) -> tuple[Image, int, int]:
    """L3: a document camera: perspective, a shadow, fewer dots than it says."""
    page = np.asarray(_stamped(drawn, at, chance), np.float32)
    height, width = page.shape[:2]
    real = float(chance.uniform(150, 185)) / DPI
    small = cv2.resize(page, None, fx=real, fy=real, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 0.6)
    page = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    page = _leaning(page, chance) * _shade(height, width, chance)
    return _noisy(page, chance, 4.0), DPI, 80


def _fax(drawn: Pillow.Image, chance: Chance, at: tuple[float, float]) -> tuple[Image, int, int]:
    """L4: black or white only, 200 dots per inch."""
    page = np.asarray(_stamped(drawn, at, chance).convert("L"), np.float32)
    page = _turned(page, float(chance.uniform(-0.7, 0.7)))
    small = cv2.resize(page, None, fx=200 / DPI, fy=200 / DPI, interpolation=cv2.INTER_AREA)
    small += chance.normal(0, 9, small.shape).astype(np.float32)
    black = np.where(small < 165, 0, 255).astype(np.float32)
    _speckle(black, chance, 250, size=1)
    return black.clip(0, 255).astype(np.uint8), 200, 85


_DAMAGE: Mapping[
    str, Callable[[Pillow.Image, Chance, tuple[float, float]], tuple[Image, int, int]]
] = {"L0": _clean_scan, "L1": _office_scan, "L2": _photocopy, "L3": _camera, "L4": _fax}
LEVELS = tuple(_DAMAGE)


def _stamped(drawn: Pillow.Image, at: tuple[float, float], chance: Chance) -> Pillow.Image:
    """A round red stamp over the signature and the words beside it."""
    layer = Sheet(int(chance.integers(1 << 30)), 0.0)
    paper = layer.image().copy()
    layer.stamp((at[0], at[1]), *_STAMP)
    inked = np.asarray(layer.image(), np.int16)
    less = np.asarray(paper, np.int16) - inked
    page = np.asarray(drawn, np.int16) - less
    return Pillow.fromarray(page.clip(0, 255).astype(np.uint8))


def _turned(page: Floats, degrees: float) -> Floats:
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(page, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE), np.float32
    )


def _leaning(page: Floats, chance: Chance) -> Floats:
    """Seen from a little aside: the corners move by up to 1.2 percent."""
    height, width = page.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = corners + chance.uniform(-0.012, 0.012, (4, 2)) * (width, height)
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    leaning = cv2.warpPerspective(page, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(leaning, np.float32)


def _shade(height: int, width: int, chance: Chance) -> Floats:
    """Light from one side and a soft shadow, down to about half."""
    y, x = np.mgrid[0:height:8, 0:width:8].astype(np.float32)
    slope = 1 - 0.25 * (x / width * chance.uniform(0.3, 1) + y / height * chance.uniform(0.3, 1))
    at_x, at_y = chance.uniform(0.2, 0.8) * width, chance.uniform(0.2, 0.8) * height
    far = ((x - at_x) / (0.35 * width)) ** 2 + ((y - at_y) / (0.3 * height)) ** 2
    light = slope * (1 - 0.3 * np.exp(-far))
    whole = cv2.resize(light.astype(np.float32), (width, height))
    return np.asarray(whole[..., None], np.float32)


def _speckle(page: Floats, chance: Chance, count: int, size: int = 3) -> None:
    height, width = page.shape
    for y, x in zip(
        chance.integers(0, height - size, count),
        chance.integers(0, width - size, count),
        strict=True,
    ):
        page[y : y + size, x : x + size] = chance.integers(0, 90)


def _noisy(page: Floats, chance: Chance, strength: float) -> Image:
    noise = chance.standard_normal(page.shape[:2]).astype(np.float32) * strength
    if page.ndim == 3:
        noise = noise[..., None]
    return np.asarray((page + noise).clip(0, 255), np.uint8)
