"""A citizen card on a page: its rectangle, its angle, and the region to look for a QR in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import MM_PER_INCH, Image, at_dpi, cv2

#: ISO/IEC 7810 ID-1, millimetres, and how far off a scan of it may be.
_LONG, _SHORT, _TOLERANCE = 85.6, 53.98, 0.06
_DPI = 100

#: Middle, size and angle, as OpenCV describes a turned rectangle.
Floats: TypeAlias = NDArray[np.floating]
Rectangle: TypeAlias = tuple[Sequence[float], Sequence[float], float]


@dataclass(frozen=True, slots=True)
class CardBox:
    """Corners in pixels of the page (4 x 2, clockwise); angle as in `skew.Skew`."""

    corners: tuple[tuple[float, float], ...]
    angle: float


def find_card(page: Image, dpi: float) -> CardBox | None:
    """The one card-sized rectangle of the page, or None."""
    small = at_dpi(page, dpi, _DPI)
    scale = min(dpi, _DPI) / MM_PER_INCH
    boxes = [contour for contour in _outlines(small) if _card_sized(contour, scale)]
    if len(boxes) != 1:
        return None
    rectangle = cv2.minAreaRect(boxes[0])
    back = dpi / min(dpi, _DPI)
    corners = tuple((float(x * back), float(y * back)) for x, y in cv2.boxPoints(rectangle))
    return CardBox(corners, _edge_angle(boxes[0], rectangle))


def crop(page: Image, box: CardBox, margin: float = 0.04) -> Image:
    """The upright rectangle around a card."""
    points = np.array(box.corners)
    left, top = points.min(0)
    right, bottom = points.max(0)
    more = margin * max(right - left, bottom - top)
    height, width = page.shape[:2]
    rows = slice(max(0, int(top - more)), min(height, int(bottom + more)))
    return page[rows, max(0, int(left - more)) : min(width, int(right + more))]


def _outlines(small: Image) -> list[Image]:
    """Outlines of what is not the colour of the lid or paper around it."""
    border = np.concatenate(
        [small[:3].reshape(-1, *small.shape[2:]), small[-3:].reshape(-1, *small.shape[2:])]
    )
    around = np.median(border, axis=0)
    away = np.abs(cv2.GaussianBlur(small, (5, 5), 0).astype(np.int16) - around)
    if away.ndim == 3:
        away = away.max(2)
    mask = (away > 12).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    found, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return [np.asarray(contour) for contour in found]


def _card_sized(contour: Image, per_mm: float) -> bool:
    short, long = sorted(cv2.minAreaRect(contour)[1])
    fits = abs(long / per_mm / _LONG - 1) < _TOLERANCE
    fits = fits and abs(short / per_mm / _SHORT - 1) < _TOLERANCE
    return fits and cv2.contourArea(contour) > 0.9 * long * short


def _edge_angle(contour: Image, rectangle: Rectangle) -> float:
    """Angle of the two long edges by straight lines through them, without their ends."""
    corners = np.asarray(cv2.boxPoints(rectangle), np.float32)
    sides = [(corners[at], corners[(at + 1) % 4]) for at in range(4)]
    sides.sort(key=lambda side: -float(np.linalg.norm(side[0] - side[1])))
    points = contour.reshape(-1, 2).astype(np.float32)
    angles = [angle for a, b in sides[:2] if (angle := _side_angle(points, a, b)) is not None]
    return float(np.mean(angles)) if angles else 0.0


def _side_angle(points: Floats, a: Floats, b: Floats) -> float | None:
    """Angle of the outline between two corners, or None when too little of it is there."""
    along = (b - a) / np.linalg.norm(b - a)
    offset = points - a
    position = offset @ along / np.linalg.norm(b - a)
    distance = np.abs(offset @ np.array([-along[1], along[0]]))
    near = points[(position > 0.1) & (position < 0.9) & (distance < 3)]
    if len(near) < 30:
        return None
    vx, vy, _, _ = cv2.fitLine(near, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    angle = -np.degrees(np.arctan2(vy, vx))
    return float((angle + 45) % 90 - 45)
