"""Numbers are read twice: a wrong digit is as sure of itself as a right one, and no word tells.

Dates, personal numbers, sums and codes are read again on their own, enlarged. Where the two differ
a third, smaller look decides, and the confidence says that there was a doubt.
"""

import re
from dataclasses import replace

import numpy as np

from scanning.imaging.arrays import Image, cv2
from scanning.reading.engine import Engine, Seen

#: A word with so many digits is looked at again.
_DIGITS = 6
#: Sizes of the second and the third look; pixels around the word at 200 dots per inch.
_LARGER, _SMALLER = 1.4, 0.75
_ABOVE, _BESIDE = 6, 8
#: The most that a number keeps of its confidence when two looks of three agree, and when none do.
_MOST, _NONE = 60.0, 40.0

_OUTER = re.compile(r"^\W+|\W+$")


def looked_at_again(engine: Engine, page: Image, dpi: int, word: Seen) -> Seen:
    """The word as most looks read it; a word that is no number stays as it is."""
    first = _bare(word.text)
    if _digits(first) < _DIGITS or "@" in first:
        return word
    second = _numbers(engine.line(*_crop(page, dpi, word, _LARGER)))
    if first in second:
        return word
    third = _numbers(engine.line(*_crop(page, dpi, word, _SMALLER)))
    if first in third:
        return replace(word, confidence=min(word.confidence, _MOST))
    if agreed := second & third:
        text = word.text.replace(first, min(agreed))
        return replace(word, text=text, confidence=min(word.confidence, _MOST))
    return replace(word, confidence=min(word.confidence, _NONE))


def _crop(page: Image, dpi: int, word: Seen, scale: float) -> tuple[Image, int]:
    """The word with some paper around it, and its new resolution."""
    left, top, right, bottom = word.box
    piece = page[max(0, top - _ABOVE) : bottom + _ABOVE, max(0, left - _BESIDE) : right + _BESIDE]
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    resized = cv2.resize(piece, None, fx=scale, fy=scale, interpolation=way)
    framed = cv2.copyMakeBorder(resized, 10, 10, 12, 12, cv2.BORDER_CONSTANT, value=255.0)
    return np.asarray(framed, np.uint8), round(dpi * scale)


def _numbers(text: str) -> set[str]:
    return {bare for word in text.split() if _digits(bare := _bare(word)) >= _DIGITS}


def _bare(text: str) -> str:
    return _OUTER.sub("", text)


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)
