"""The machine-readable lines of a card, read by comparing with OCR-B at a fixed pitch.

Every place of the first two lines has its class of characters; the third line holds the name and
is not read. What the characters say counts only when all check digits agree (`app.domain.mrz`).
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.domain.mrz import LENGTH, parse_lines
from scanning.cards.glyphs import HEIGHT, PITCH, WIDTH, glyph
from scanning.cards.mrz_block import Bar, Block, blocks
from scanning.cards.sizes import half
from scanning.imaging.arrays import Image, cv2, grey

_DIGITS = "0123456789"
_FIRST = (*"IDVNM", *[_DIGITS] * 22, "<", "<", _DIGITS)
_SECOND = (*[_DIGITS] * 7, "MF", *[_DIGITS] * 7, *"VNM", *["<"] * 11, _DIGITS)
#: Room around a line in its strip, pixels: the bar that was found is not exact.
_SIDE, _ABOVE = 24, 8
#: A character that is no better than this is not readable.
_LEAST = 0.5
_MOST_GUESSES = 240

_FIT = cv2.TM_CCOEFF_NORMED

Strip: TypeAlias = NDArray[np.float32]
Lines: TypeAlias = tuple[str, ...]
Places: TypeAlias = NDArray[np.int64]
Scores: TypeAlias = dict[str, Strip]


def read_lines(image: Image) -> tuple[Lines, ...]:
    """The lines of each card on the picture that pass every check; the third one is blank."""
    level = grey(image)
    for guesses in blocks(level):
        read = [_read(level, block) for block in guesses[:_MOST_GUESSES]]
        found = dict.fromkeys(lines for lines in read if lines and parse_lines(lines))
        if found:
            return tuple(found)
    return ()


def _read(level: Image, block: Block) -> Lines:
    """The lines, or nothing when a character of them is not readable."""
    first = _line(level, block.first, _FIRST)
    second = _line(level, block.second, _SECOND) if first else ""
    return (first, second, "<" * LENGTH) if second else ()


def _line(level: Image, bar: Bar, classes: Sequence[str]) -> str:
    """The characters of one line, or "" when it is not one."""
    strip = _strip(level, bar)
    if classes is _FIRST and not _begins_as_ours(strip):
        return ""
    scores = _scores(strip, sorted(set("".join(classes))))
    best = np.array([np.max([scores[char] for char in wanted], 0) for wanted in classes])
    places = _settled(best, _grid(best))
    read = [_best(scores, wanted, at) for wanted, at in zip(classes, places, strict=True)]
    if min(score for score, _ in read) < _LEAST:
        return ""
    return "".join(char for _, char in read)


def _strip(level: Image, bar: Bar) -> Strip:
    """The line lying level, its characters `PITCH` apart, ink bright."""
    scale = bar.length / (PITCH * (LENGTH - 0.4))
    level, factor = _coarse(level, scale)
    size = (LENGTH * PITCH + 2 * _SIDE, HEIGHT + 2 * _ABOVE)
    x_step = bar.along / bar.length * scale
    y_step = np.array([-x_step[1], x_step[0]])
    corner = bar.middle - x_step * size[0] / 2 - y_step * size[1] / 2
    matrix = np.column_stack([x_step, y_step, corner]) / factor
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    strip = cv2.warpAffine(level, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(255.0 - strip, np.float32)


def _coarse(level: Image, scale: float) -> tuple[Image, float]:
    """A picture whose pixels are about as large as the strip's, so that none is left out."""
    factor = 1.0
    while scale / factor > 1.6:
        level = half(level)
        factor *= 2
    return level, factor


def _begins_as_ours(strip: Strip) -> bool:
    """A look at the first five characters spares the others of what is no such line."""
    start = strip[:, : _SIDE + 6 * PITCH]
    return min(float(cv2.matchTemplate(start, glyph(c), _FIT).max()) for c in "IDVNM") > _LEAST


def _scores(strip: Strip, chars: Sequence[str]) -> Scores:
    """For each character and each left edge: how well it fits there, at its best height."""
    return {char: cv2.matchTemplate(strip, glyph(char), _FIT).max(0) for char in chars}


def _grid(best: Strip) -> Places:
    """Left edges of the thirty characters: the start and pitch under which they fit best."""
    steps = np.arange(LENGTH) - (LENGTH - 1) / 2
    starts, pitches = np.arange(-12.0, 12.5), np.arange(0.95, 1.051, 0.005) * PITCH
    middle = _SIDE + LENGTH * PITCH / 2 - WIDTH / 2
    tries = middle + starts[:, None, None] + pitches[None, :, None] * steps
    edges = np.clip(np.rint(tries), 0, best.shape[1] - 1).astype(np.int64).reshape(-1, LENGTH)
    best_fit = int(np.argmax(best[np.arange(LENGTH), edges].sum(1)))
    return np.asarray(edges[best_fit], np.int64)


def _settled(best: Strip, places: Places) -> Places:
    """A photograph's pitch changes along the line: a curve through where they fit best."""
    near = np.clip(places[:, None] + np.arange(-3, 4), 0, best.shape[1] - 1)
    fits = best[np.arange(LENGTH)[:, None], near]
    found = near[np.arange(LENGTH), np.argmax(fits, 1)]
    steps = np.arange(LENGTH)
    curve = np.polynomial.polynomial.polyfit(steps, found, 2, w=np.maximum(fits.max(1), 0.01))
    smooth = np.polynomial.polynomial.polyval(steps, curve)
    return np.clip(np.rint(smooth), 1, best.shape[1] - 2).astype(np.int64)


def _best(scores: Scores, wanted: str, at: int) -> tuple[float, str]:
    """The character of a class that fits best within a pixel, and how well."""
    return max((float(scores[char][at - 1 : at + 2].max()), char) for char in wanted)
