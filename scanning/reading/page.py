"""One page read: prepared, recognised, its words laid back on the stored image."""

from typing import TypeAlias

import numpy as np

from app.domain.page_text import Line, PageText, Word
from scanning.imaging.encode import decode
from scanning.reading.engine import Engine, Seen, SeenLine
from scanning.reading.prepare import Prepared, prepare

Point: TypeAlias = tuple[float, float]


def read_page(engine: Engine, image: bytes, dpi: int) -> PageText:
    """Raises `problems.FileProblem` for bytes that are no page."""
    stored = decode(image).pixels
    copy = prepare(stored, dpi)
    lines = tuple(_line(copy, seen) for seen in engine.lines(copy.page, copy.dpi))
    return PageText(stored.shape[1], stored.shape[0], lines)


def _line(copy: Prepared, seen: SeenLine) -> Line:
    words = tuple(_word(copy, word) for word in seen.words)
    (left, start), (right, end) = (_back(copy, point) for point in seen.baseline)
    slope = (end - start) / (right - left) if right > left else 0.0
    baseline = start + slope * (words[0].left - left)
    return Line(words, round(baseline), round(slope, 5))


def _word(copy: Prepared, seen: Seen) -> Word:
    """The box keeps its size and goes with its middle; the turn of the copy is small."""
    left, top, right, bottom = seen.box
    x, y = _back(copy, ((left + right) / 2, (top + bottom) / 2))
    scale = float(np.sqrt(abs(np.linalg.det(copy.back[:, :2]))))
    width, height = (right - left) * scale, (bottom - top) * scale
    box = round(x - width / 2), round(y - height / 2), round(width), round(height)
    return Word(seen.text, *box, round(seen.confidence, 1))


def _back(copy: Prepared, point: Point) -> Point:
    x, y = copy.back @ (*point, 1.0)
    return float(x), float(y)
