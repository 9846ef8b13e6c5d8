"""What a camera's frames say: the card's code, or what to do so that it can be read.

A frame has some 50 ms: each is looked at plainly, and one way more, another on each frame; a
card held before a camera is seen on many.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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
#: Mean grey below which a camera sees only its own noise.
_DARK = 45.0
#: Mean difference of two frames, in grey levels, when the card is being moved.
_MOVING = 5.0
#: Grey level of nothing but light, and the part of the picture that a lamp's reflection makes so.
_BLOWN, _GLARE = 252, 0.005
#: Seconds that "closer" stands before "turn", and the other way round.
_IN_TURN = 3.0
#: Seconds a hint stands at least; without a code, until the lines on the back count, and between
#: two looks for them, which take as long as several frames.
_HINT_STANDS, _BACK_AFTER, _BACK_EVERY = 0.7, 4.0, 1.0


@dataclass(frozen=True, slots=True)
class View:
    """What is known of a frame; see `app.ports.camera.CameraFrame`."""

    hint: Hint = "show"
    brightness: float = 0.0
    sharpness: float = 0.0


@dataclass
class Eye:
    """Frames in, marks and the view of the last frame out. Not thread-safe."""

    view: View = field(default_factory=View)
    _hinted_at: float = 0.0
    _before: Image | None = None
    _rungs: Iterator[Rung] = field(default_factory=lambda: cycle(RUNGS))
    _began_at: float = field(default_factory=monotonic)
    _backs_at: float = 0.0

    def look(self, frame: Image) -> CardMarks | None:
        """The marks of a card, or None and `view.hint` says what to do."""
        level = grey(frame)
        regions = likely_regions(level, _LOOKED_AT)
        sharpness = round(regions[0].busy, 1) if regions else 0.0
        self.view = View(self.view.hint, round(float(np.mean(level)), 1), sharpness)
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
        hints: tuple[tuple[Hint, bool], ...] = (
            ("other_code", bool(codes)),
            ("dark", self.view.brightness < _DARK),
            ("still", moving),
            ("glare", float(np.mean(level >= _BLOWN)) > _GLARE),
            ("show", not regions),
            (self._closer_or_turned(), True),
        )
        return next(hint for hint, holds in hints if holds)

    def _closer_or_turned(self) -> Hint:
        """A code too far away looks like print, and so does the side without: both in turn."""
        return "turn" if int((monotonic() - self._began_at) / _IN_TURN) % 2 else "closer"

    def _is_moving(self, level: Image) -> bool:
        small = np.asarray(cv2.resize(level, (160, 90), interpolation=cv2.INTER_AREA), np.uint8)
        before, self._before = self._before, small
        return before is not None and float(np.mean(cv2.absdiff(small, before))) > _MOVING

    def _say(self, hint: Hint) -> None:
        now = monotonic()
        if hint != self.view.hint and now - self._hinted_at >= _HINT_STANDS:
            self.view, self._hinted_at = replace(self.view, hint=hint), now


def _codes(regions: list[Region], rung: Rung) -> list[Code]:
    found = [code for region in regions for code in plain_codes(region)]
    if not any(code.is_card for code in found):
        found += [code for region in regions[:_SHARPENED] for code in look(region, rung)]
    return found
