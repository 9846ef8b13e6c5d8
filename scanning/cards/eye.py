"""What a camera's frames say: the card's code, or what to do so that it can be read.

A frame has some 50 ms: each is looked at plainly, and one way more, another on each frame; a
card held before a camera is seen on many.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from time import monotonic

import numpy as np

from app.domain.card_marks import CardMarks
from app.ports.camera import Hint
from scanning.cards.mrz import read_lines
from scanning.cards.qr import RUNGS, Code, Rung, look, plain_codes
from scanning.cards.regions import Region, likely_regions
from scanning.imaging.arrays import Image, cv2, grey

#: Squares of a frame that are looked at, and of those the ones that are freed from blur.
_LOOKED_AT, _SHARPENED = 3, 2
#: A code is busier than a face or a desk.
_LIKE_A_CODE = 14.0
#: Mean difference of two frames, in grey levels, when the card is being moved.
_MOVING = 5.0
#: Part of the square that is blown out when light glares on it.
_BLOWN, _GLARE = 252, 0.15
#: Seconds a hint stands at least; without a code, until the lines on the back count, and between
#: two looks for them, which take as long as several frames.
_HINT_STANDS, _BACK_AFTER, _BACK_EVERY = 0.7, 4.0, 1.0


@dataclass
class Eye:
    """Frames in, marks and hints out. Not thread-safe."""

    hint: Hint = "show"
    _hinted_at: float = 0.0
    _before: Image | None = None
    _rungs: Iterator[Rung] = field(default_factory=lambda: cycle(RUNGS))
    _began_at: float = field(default_factory=monotonic)
    _backs_at: float = 0.0

    def look(self, frame: Image) -> CardMarks | None:
        """The marks of a card, or None and `hint` says what to do."""
        level = grey(frame)
        regions = likely_regions(level, _LOOKED_AT)
        codes = _codes(regions, next(self._rungs))
        cards = tuple(dict.fromkeys(code.text for code in codes if code.is_card))
        if cards:
            return CardMarks(cards)
        if back := self._back(level):
            return back
        self._say(self._advice(level, regions, codes))
        return None

    def _back(self, level: Image) -> CardMarks | None:
        """The lines of the back, when there was no code to be had for a while."""
        now = monotonic()
        if now - self._began_at < _BACK_AFTER or now - self._backs_at < _BACK_EVERY:
            return None
        lines = read_lines(level)
        self._backs_at = monotonic()
        return CardMarks(lines=lines) if lines else None

    def _advice(self, level: Image, regions: list[Region], codes: list[Code]) -> Hint:
        moving = self._is_moving(level)
        if codes:
            return "other_code"
        if not regions or regions[0].busy < _LIKE_A_CODE:
            return "show"
        if moving:
            return "still"
        if float(np.mean(regions[0].level >= _BLOWN)) > _GLARE:
            return "glare"
        return "closer" if regions[0].factor == 1 else "still"

    def _is_moving(self, level: Image) -> bool:
        small = np.asarray(cv2.resize(level, (160, 90), interpolation=cv2.INTER_AREA), np.uint8)
        before, self._before = self._before, small
        return before is not None and float(np.mean(cv2.absdiff(small, before))) > _MOVING

    def _say(self, hint: Hint) -> None:
        now = monotonic()
        if hint != self.hint and now - self._hinted_at >= _HINT_STANDS:
            self.hint, self._hinted_at = hint, now


def _codes(regions: list[Region], rung: Rung) -> list[Code]:
    found = [code for region in regions for code in plain_codes(region)]
    if not any(code.is_card for code in found):
        found += [code for region in regions[:_SHARPENED] for code in look(region, rung)]
    return found
