"""A sheet smaller than what was scanned: found on the scanner's lid, and cut out of it.

Only when its outline is a clean rectangle of another material than what lies around, and nothing
at all stands outside it. A printed frame is no sheet: inside and outside are the same paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import MM_PER_INCH, Image, cv2
from scanning.imaging.copies import Copies
from scanning.imaging.outline import Outline, away_from, outlines

#: Sheets are looked for with so many dots per inch.
_DPI = 75
#: A lid this dark can only be one; paper is lighter by so much.
_DARK, _CONTRAST = 100, 60
#: Smallest difference of a light lid and the paper, 0-255, in any colour.
_STEP = 4.0
#: Millimetres: the shortest side of a sheet; of anything that lies there; the depth of lid that must
#: be seen to be worth a cut; what is left around the sheet; how far inside its edge it is compared.
_SHORTEST, _THING, _WORTH, _MARGIN, _INSIDE = 70.0, 5.0, 3.0, 0.3, 2.0
#: So much of a side is lid, and so much of an edge differs from it.
_SIDE, _ALONG = 0.97, 0.85
#: A mark on the lid stands out by so much (0-255) and is larger than dust (pixels).
_MARK, _DUST = 24, 4

#: A colour, or a grey of one number.
Tone: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet on the lid, in pixels of the page.

    corners: clockwise; angle: of its edges as in `skew.Skew`; width, height: along its edges.
    """

    corners: NDArray[np.float32]
    angle: float
    width: float
    height: float


def find_sheet(page: Copies, *, light_lid: bool) -> Sheet | None:
    """The one sheet on the page, or None. light_lid: also on a lid nearly as light as paper."""
    small, dpi = page.near(_DPI)
    view = _View(small, dpi / MM_PER_INCH)
    for lid in _lids(view):
        dark = float(lid.max()) < _DARK
        if dark or light_lid:
            found = _on(view, lid, _CONTRAST if dark else _STEP)
            if found:
                return _enlarged(found, page.dpi / dpi, _MARGIN * page.dpi / MM_PER_INCH)
    return None


def cut_out(page: Image, sheet: Sheet) -> Image:
    """The upright rectangle around the sheet; what of the lid is still in it becomes paper."""
    height, width = page.shape[:2]
    left, top = np.maximum(np.floor(sheet.corners.min(axis=0)).astype(int), 0)
    right, bottom = np.minimum(np.ceil(sheet.corners.max(axis=0)).astype(int), (width, height))
    piece = page[top:bottom, left:right].copy()
    outside = np.full(piece.shape[:2], 255, np.uint8)
    cv2.fillConvexPoly(outside, np.round(sheet.corners - (left, top)).astype(np.int32), 0)
    inside = piece[outside == 0]
    piece[outside > 0] = np.percentile(inside[::97], 80, axis=0)
    return np.asarray(piece, np.uint8)


@dataclass(frozen=True, slots=True)
class _View:
    """A small copy and its pixels a millimetre."""

    small: Image
    per_mm: float


def _lids(view: _View) -> Iterator[Tone]:
    """Colours that may be the lid's: of the corners, dark ones first."""
    size = max(2, round(3 * view.per_mm))
    tones: list[Tone] = []
    for flipped in (view.small, view.small[::-1], view.small[:, ::-1], view.small[::-1, ::-1]):
        patch = flipped[:size, :size].reshape(-1, *view.small.shape[2:])
        tone = np.atleast_1d(np.median(patch, axis=0)).astype(np.float32)
        if all(np.abs(tone - other).max() > _STEP / 2 for other in tones):
            tones.append(tone)
    yield from sorted(tones, key=lambda tone: float(tone.max()))


def _on(view: _View, lid: Tone, step: float) -> Outline | None:
    """The sheet on a lid of that colour."""
    mask = away_from(view.small, lid, step / 2)
    things = [thing for thing in outlines(mask) if thing.short > _THING * view.per_mm]
    if len(things) != 1 or things[0].short < _SHORTEST * view.per_mm or not things[0].is_clean:
        return None
    sheet = things[0]
    outside = np.full(mask.shape, 255, np.uint8)
    cv2.fillConvexPoly(outside, np.round(sheet.corners).astype(np.int32), 0)
    if not _worth(outside, view.per_mm) or not _empty(view, outside, lid, step):
        return None
    return sheet if _another_material(view, sheet, lid, step) else None


def _worth(outside: Image, per_mm: float) -> bool:
    """Whether a whole side of lid is seen, not only the wedges beside a sheet lying askew."""
    deep = round(_WORTH * per_mm)
    sides = (outside[:deep], outside[-deep:], outside[:, :deep], outside[:, -deep:])
    return any(float(np.mean(side > 0)) > _SIDE for side in sides)


def _empty(view: _View, outside: Image, lid: Tone, step: float) -> bool:
    """Nothing stands on the lid; the shadow right beside the sheet does not count."""
    far = cv2.erode(outside, np.ones((3, 3), np.uint8), iterations=max(1, round(1.5 * view.per_mm)))
    away = np.abs(view.small.astype(np.float32) - lid)
    if away.ndim == 3:
        away = away.max(axis=2)
    marks = ((away > max(step, _MARK)) & (far > 0)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(marks)
    return bool((stats[1:, 4] <= _DUST).all())


def _another_material(view: _View, sheet: Outline, lid: Tone, step: float) -> bool:
    """Just inside each edge that is not the picture's own, the tone is not the lid's."""
    height, width = view.small.shape[:2]
    for at in range(4):
        a, b = sheet.corners[at], sheet.corners[(at + 1) % 4]
        along = (b - a) / np.linalg.norm(b - a)
        inward = np.array([-along[1], along[0]], np.float32)
        if (sheet.corners.mean(axis=0) - a) @ inward < 0:
            inward = -inward
        parts = np.linspace(0.08, 0.92, 24, dtype=np.float32)[:, None]
        points = a + parts * (b - a) + inward * (_INSIDE * view.per_mm)
        x = np.clip(points[:, 0].astype(int), 0, width - 1)
        y = np.clip(points[:, 1].astype(int), 0, height - 1)
        soft = cv2.blur(view.small, (5, 5))[y, x].astype(np.float32)
        off = np.abs(soft.reshape(len(parts), -1) - lid).max(axis=1)
        if float(np.mean(off >= 0.75 * step)) < _ALONG:
            return False
    return True


def _enlarged(sheet: Outline, scale: float, margin: float) -> Sheet:
    """In pixels of the page, with a margin around; a pixel's middle is at its half."""
    corners = (sheet.corners + 0.5) * scale - 0.5
    middle = corners.mean(axis=0)
    a, b, c, _ = corners
    wide, high = float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b))
    across, down = (b - a) / wide, (c - b) / high
    grown = np.array(
        [
            middle + sx * across * (wide / 2 + margin) + sy * down * (high / 2 + margin)
            for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ],
        np.float32,
    )
    if abs(across[0]) < abs(across[1]):
        wide, high = high, wide
    return Sheet(grown, sheet.angle, wide + 2 * margin, high + 2 * margin)
