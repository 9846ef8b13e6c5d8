"""Numbers about a page that later decide "scan again?". Measured before anything is changed.

`app.domain.page_quality` says what they mean for a person. Small copies wherever that is enough;
only sharpness needs the page's own pixels, and there a few squares of them do.
"""

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import MM_PER_INCH, Image, at_dpi, cv2, grey, paper_level
from scanning.imaging.copies import Copies

#: Sharpness is compared at this resolution at most, in so many squares of so many pixels.
_SHARP_DPI, _TILES, _TILE = 300, 5, 384
#: Contrast is taken within so many pixels: wider than a blurred edge.
_AROUND = 13
#: From block to block a shadow changes by no more than this (0-255).
_STEP = 14
#: Points with an edge, below which nothing was printed that could be judged.
_EDGES = 40
#: The copies for ink and rim, and for light, corners and fingers, dots per inch at least.
_FINE_DPI, _DPI = 100, 36
#: Millimetres: of a corner, of a block that surely holds some paper, of the rim.
_CORNER, _BLOCK, _RIM = 12.0, 12.0, 1.5
#: Letters at the rim are no wider; what is longer is the lid, a rule or a shadow. Millimetres.
_LETTER = 10.0
#: Ink is darker than this part of the paper.
_INK = 0.6
#: Millimetres, short and long side: ISO 216 and ISO/IEC 7810.
_PAPERS = (
    (297.0, 420.0),
    (210.0, 297.0),
    (148.0, 210.0),
    (105.0, 148.0),
    (53.98, 85.6),
)

Mask = NDArray[np.bool_]


def measure(page: Copies) -> dict[str, float]:
    """Metrics of a page.

    edge: steepness of the sharpest edges (0.28 crisp; absent where nothing is printed); paper:
    0-255; ink: percent of the inner page darker than 0.6 of the paper; shade: difference of light
    over the page, 0-255; corner: how much darker the darkest corner is, 0-255; strip: percent of
    the rim covered by cut letters; finger: percent of the page; width_mm, height_mm; length:
    percent of the standard paper of that width (absent where there is none).
    """
    tiny, tiny_dpi = page.near(_DPI)
    light = tiny if tiny.ndim == 2 else _lightest(tiny)
    paper = paper_level(light)
    level, dpi = page.grey_near(_FINE_DPI)
    found = {
        "paper": float(paper),
        "ink": _ink(level, paper),
        "shade": _shade(light, tiny_dpi),
        "corner": _corner(light, tiny_dpi),
        "strip": _strip(level, _local_paper(light, tiny_dpi), dpi),
        "finger": _finger(tiny),
    }
    edge = _edge(page)
    return {**({} if edge is None else {"edge": edge}), **found, **_size(page)}


def _lightest(tiny: Image) -> Image:
    """The lightest of the colours: pink paper is not dark."""
    blue, green, red = cv2.split(tiny)
    return np.asarray(cv2.max(cv2.max(blue, green), red), np.uint8)


def _edge(page: Copies) -> float | None:
    """Of the squares with most ink; None without edges dark enough to judge."""
    level, dpi = page.near(_SHARP_DPI)
    side = round(_TILE * max(1.0, dpi / _SHARP_DPI))
    found = []
    for top, left in _inky(page, level.shape, side):
        tile = grey(level[top : top + side, left : left + side])
        found.append(_steepness(at_dpi(tile, dpi, _SHARP_DPI)))
    slopes = np.concatenate(found) if found else np.empty((0, 2), np.float32)
    if len(slopes) < _EDGES:
        return None
    strongest = slopes[:, 0] >= np.percentile(slopes[:, 0], 75)
    return round(float(np.median(slopes[strongest, 1])), 3)


def _inky(page: Copies, shape: tuple[int, ...], side: int) -> list[tuple[int, int]]:
    """Top left corners of the squares where dark and light alternate most, pixels of `shape`."""
    small, _ = page.grey_near(_DPI)
    texture = cv2.absdiff(small, cv2.blur(small, (5, 5)))
    rows, columns = max(1, shape[0] // side), max(1, shape[1] // side)
    cells = cv2.resize(texture, (columns, rows), interpolation=cv2.INTER_AREA)
    order = np.argsort(-cells.ravel().astype(int), kind="stable")[:_TILES]
    return [(int(at) // columns * side, int(at) % columns * side) for at in order]


def _steepness(tile: Image) -> NDArray[np.float32]:
    """Slope, and slope against contrast around, of the steepest points of a square."""
    slope = cv2.magnitude(
        cv2.Sobel(tile, cv2.CV_32F, 1, 0, scale=1 / 8),
        cv2.Sobel(tile, cv2.CV_32F, 0, 1, scale=1 / 8),
    )
    window = np.ones((_AROUND, _AROUND), np.uint8)
    contrast = cv2.subtract(cv2.dilate(tile, window), cv2.erode(tile, window))
    steep = (slope >= np.percentile(slope[::2, ::2], 98)) & (contrast > 40)
    return np.stack([slope[steep], slope[steep] / contrast[steep]], axis=1)


def _ink(level: Image, paper: int) -> float:
    height, width = level.shape
    inner = level[height // 20 : -(height // 20) or None, width // 20 : -(width // 20) or None]
    return round(100 * float(np.mean(inner < _INK * paper)), 3)


def _local_paper(light: Image, dpi: float) -> Image:
    """The lightest tone around each point: the paper, unless a picture is wider than a block."""
    block = max(1, round(_BLOCK * dpi / MM_PER_INCH))
    return np.asarray(cv2.dilate(light, np.ones((block, block), np.uint8)), np.uint8)


def _shade(light: Image, dpi: float) -> float:
    """Between the lightest and the darkest paper.

    A shadow grows bit by bit; a picture begins at once, and what lies behind it does not count.
    """
    step = max(1, round(_BLOCK * dpi / MM_PER_INCH / 2))
    blocks = np.ascontiguousarray(_local_paper(light, dpi)[::step, ::step])
    _, _, _, lightest = cv2.minMaxLoc(blocks)
    reached = np.zeros((blocks.shape[0] + 2, blocks.shape[1] + 2), np.uint8)
    cv2.floodFill(blocks, reached, lightest, 0, _STEP, _STEP, 4 | cv2.FLOODFILL_MASK_ONLY)
    paper = blocks[reached[1:-1, 1:-1] > 0]
    return float(np.percentile(paper, 98) - np.percentile(paper, 2))


def _corner(light: Image, dpi: float) -> float:
    """The corner that is darkest against the paper a little further in: folded over or missing."""
    side = round(_CORNER * dpi / MM_PER_INCH)
    if min(light.shape) < 6 * side:
        return 0.0
    darker = []
    for flipped in (light, light[::-1], light[:, ::-1], light[::-1, ::-1]):
        inside = flipped[2 * side : 3 * side, 2 * side : 3 * side]
        corner = flipped[:side, :side]
        darker.append(float(np.percentile(inside, 75) - np.median(corner)))
    return max(0.0, round(max(darker), 1))


def _strip(level: Image, paper: Image, dpi: float) -> float:
    """Percent of the worst side's rim that letter-sized ink covers. paper: `_local_paper`."""
    rim, letter = (max(1, round(length * dpi / MM_PER_INCH)) for length in (_RIM, _LETTER))
    sides = (
        (level[:rim].T, paper[0]),
        (level[-rim:].T, paper[-1]),
        (level[:, :rim], paper[:, 0]),
        (level[:, -rim:], paper[:, -1]),
    )
    return round(max(_cut_letters(_inked(*side), letter) for side in sides), 2)


def _inked(rim: Image, paper: Image) -> Mask:
    """rim: along x across; paper: its tone along the side, on a smaller scale."""
    tone = cv2.resize(paper.reshape(-1, 1), (1, rim.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(rim < _INK * tone)


def _cut_letters(rim: Mask, longest: int) -> float:
    """rim: along x across. Percent of its ink in runs no longer than `longest`."""
    taken = np.concatenate([[0], rim.any(axis=1).astype(np.int8), [0]])
    starts, ends = (np.nonzero(np.diff(taken) == step)[0] for step in (1, -1))
    ink = sum(
        int(rim[start:end].sum())
        for start, end in zip(starts, ends, strict=True)
        if end - start <= longest
    )
    return 100 * ink / max(1, rim.size)


def _finger(tiny: Image) -> float:
    """Percent of the page under skin that reaches in over its edge."""
    if tiny.ndim == 2:
        return 0.0
    tones = cv2.cvtColor(tiny, cv2.COLOR_BGR2YCrCb)
    skin = cv2.inRange(tones, np.array([60, 138, 85]), np.array([235, 178, 125]))
    skin = cv2.morphologyEx(skin, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(skin)
    rim = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    areas = [100 * stats[at, 4] / skin.size for at in np.unique(rim) if at]
    return round(float(sum(area for area in areas if area < 10)), 2)


def _size(page: Copies) -> dict[str, float]:
    """What is no known paper, and far from each, has no length to be wrong."""
    height, width = (side * MM_PER_INCH / page.dpi for side in page.page.shape[:2])
    size = {"width_mm": round(width, 1), "height_mm": round(height, 1)}
    short, long = sorted((width, height))
    fitting = [paper for paper in _PAPERS if abs(short / paper[0] - 1) < 0.05]
    if not fitting:
        return size
    nearest = min(fitting, key=lambda paper: abs(long / paper[1] - 1))
    return {**size, "length": round(100 * long / nearest[1], 1)}
