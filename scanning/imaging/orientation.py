"""Which way up a page is, and how far it lies askew.

Cheap evidence first (`lines`): an ordinary page that shows its feet at the bottom is left alone
at once. Everything else that has letters is read for a moment at both turns, and turned only when
one of them can be read and the other cannot. A page without words stays as it came.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from scanning.imaging.arrays import Image
from scanning.imaging.copies import Copies, Copy
from scanning.imaging.legible import Legibility, legibility
from scanning.imaging.lines import Letters, across, upright
from scanning.imaging.marks import Marks, marks_of
from scanning.imaging.skew import Skew, text_skew
from scanning.imaging.strips import pieces, strip
from scanning.imaging.turn import quarter_turns

#: Lines run across, or down, when so many times more letters say so, and at least so many.
_TIMES, _ASKED = 2, 10
#: The feet are at the bottom: standard deviations of the vote. A page that is upside down and
#: came above it would only stay as it is.
_SURE = 1.5
#: 3 mm in pixels at 120 dpi.
_RIM = 14
#: Enough resolution to read.
_READ = 250

Read = Callable[[Image], Legibility]


@dataclass(frozen=True, slots=True)
class Lie:
    """How a page lies.

    angle: skew, degrees, counter-clockwise positive. rotation: quarter turns that put the page
    upright, clockwise degrees. room: see `turn.upright`.
    """

    angle: float = 0.0
    rotation: int = 0
    room: float = 0.0


def lie_of(page: Copies, read: Read = legibility) -> Lie:
    """How the page lies."""
    marks = marks_of(page)
    letters = Letters.of(marks)
    vote = across(letters)
    known = vote.ayes + vote.noes >= _ASKED
    down = known and vote.noes > _TIMES * vote.ayes
    skew = text_skew(marks.turned() if down else marks)
    room = _room(letters, marks, skew.angle)
    if not known or not (down or vote.ayes > _TIMES * vote.noes):
        return Lie(skew.angle, 0, room)
    if not down and upright(letters, skew.angle).sigmas >= _SURE:
        return Lie(skew.angle, 0, room)
    level = page.grey_near(_READ)
    if down:
        level = Copy(quarter_turns(level.pixels, 1), level.dpi)
        letters = Letters.of(marks.turned())
    rotation = _read_both(level, letters, skew, read)
    if rotation is None:
        return Lie(skew.angle, 0, room)
    return Lie(skew.angle, (rotation + (90 if down else 0)) % 360, room)


def _read_both(level: Copy, letters: Letters, skew: Skew, read: Read) -> int | None:
    """0 or 180 when only that way up can be read. level: lines run across."""
    found = pieces(letters, skew.angle)
    if not found:
        return None
    words = strip(level.pixels, level.dpi, skew.angle, found)
    so, other = read(words), read(quarter_turns(words, 2))
    if so.beats(other):
        return 0
    return 180 if other.beats(so) else None


def _room(letters: Letters, marks: Marks, angle: float) -> float:
    """How far letters would stand outside the page once it is turned back by its skew.

    Pieces of the paper's own edge and of its shadow look like letters: the rim is left out.
    """
    size = np.array([marks.width, marks.height])
    ends = np.stack([[letters.left, letters.top], [letters.width, letters.height]])
    first, last = ends[0], ends[0] + ends[1]
    inner = ((first >= _RIM) & (last <= size[:, None] - _RIM)).all(axis=0)
    if not inner.any():
        return 0.0
    turn = np.radians(angle)
    corners = [
        np.stack([x[inner], y[inner]]) - size[:, None] / 2
        for x in (first[0], last[0])
        for y in (first[1], last[1])
    ]
    x, y = np.concatenate(corners, axis=1)
    right, down = x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)
    beyond = max(np.abs(right).max() - size[0] / 2, np.abs(down).max() - size[1] / 2)
    return float(max(0.0, beyond)) / int(size.max())
