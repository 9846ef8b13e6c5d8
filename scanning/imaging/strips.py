"""Pieces of text lines cut from a page at full resolution, to be read for a moment."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scanning.imaging.arrays import Image, cv2
from scanning.imaging.lines import Letters
from scanning.imaging.marks import DPI as MARKS_DPI

#: Reading is quickest and surest at this many dots per inch.
DPI = 200
#: Enough letters to be sure of, from so many lines; a line has at least so many.
_ENOUGH, _LINES, _LEAST = 90, 5, 6
#: Letters of one piece stand no further apart, and a piece is no longer, in heights of a letter.
_GAP, _LONG = 3, 45
#: A piece is so many letters high: capitals with marks above, tails below.
_TALL = 2.9
_RIM = 14
#: Darker than the paper by this much (0-255) is ink.
_INK = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters of one line, pixels at 120 dpi. foot: of the line at x = 0."""

    left: float
    right: float
    foot: float
    high: float
    letters: int


def pieces(letters: Letters, angle: float) -> tuple[Piece, ...]:
    """The lines with the most letters. angle: skew of the lines, which run across; degrees."""
    if letters.count < _LEAST:
        return ()
    slope = np.tan(np.radians(angle))
    middle = letters.left + letters.width / 2
    feet = letters.top + letters.height + middle * slope
    feet = feet - feet.min()
    shift = float((letters.top + letters.height + middle * slope).min())
    high = float(np.median(letters.height))
    counts = np.convolve(np.bincount(feet.astype(int)), [1, 2, 3, 2, 1], "same")
    found: list[Piece] = []
    for foot in np.argsort(-counts, kind="stable")[: 40 * _LINES]:
        if len(found) == _LINES or sum(piece.letters for piece in found) >= _ENOUGH:
            break
        if any(abs(foot + shift - piece.foot) < high for piece in found):
            continue
        line = np.nonzero(np.abs(feet - foot) <= high / 2)[0]
        if len(line) < _LEAST:
            continue
        piece = _longest(letters, line, high, float(foot) + shift)
        if piece.letters >= _LEAST:
            found.append(piece)
    return tuple(found)


def _longest(letters: Letters, line: "np.ndarray", high: float, foot: float) -> Piece:
    """The longest run of the line without a wide gap."""
    line = line[np.argsort(letters.left[line])]
    left, right = letters.left[line], letters.left[line] + letters.width[line]
    breaks = np.nonzero(left[1:] - right[:-1] > _GAP * high)[0] + 1
    run = max(np.split(np.arange(len(line)), breaks), key=len)
    within = run[right[run] - left[run[0]] <= _LONG * high]
    start, end = float(left[within].min()), float(right[within].max())
    return Piece(start, end, foot, high, len(within))


def strip(level: Image, dpi: float, angle: float, found: Sequence[Piece]) -> Image:
    """The pieces straight below each other, at 200 dpi. level: the page in grey."""
    cut = [_cut(level, dpi, angle, piece) for piece in found]
    width = max(piece.shape[1] for piece in cut) + 2 * _RIM
    rows = []
    for piece in cut:
        paper = int(np.percentile(piece, 80))
        _without_neighbours(piece, paper)
        row = np.full((piece.shape[0] + _RIM, width), paper, np.uint8)
        row[: piece.shape[0], _RIM : _RIM + piece.shape[1]] = piece
        rows.append(row)
    return np.vstack(rows)


def _cut(level: Image, dpi: float, angle: float, piece: Piece) -> Image:
    """One piece, with room for marks above and below its letters."""
    scale, back = DPI / MARKS_DPI, dpi / MARKS_DPI
    size = (
        round((piece.right - piece.left + 2 * piece.high) * scale),
        round(_TALL * piece.high * scale),
    )
    x = (piece.left + piece.right) / 2
    y = piece.foot - x * np.tan(np.radians(angle)) - piece.high / 2
    turn = np.radians(angle)
    step = dpi / DPI
    matrix = step * np.array(
        [[np.cos(turn), np.sin(turn), 0.0], [-np.sin(turn), np.cos(turn), 0.0]]
    )
    matrix[:, 2] = (x * back, y * back) - matrix[:, :2] @ (size[0] / 2, size[1] / 2)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    image = cv2.warpAffine(level, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(image, np.uint8)


def _without_neighbours(piece: Image, paper: int) -> None:
    """Blanks out what hangs in from the lines above and below: it touches the rim."""
    ink = (piece < paper - _INK).astype(np.uint8)
    _, labels = cv2.connectedComponents(ink, connectivity=8)
    touching = np.union1d(labels[0], labels[-1])
    piece[np.isin(labels, touching[touching > 0])] = paper
