"""One page read: prepared, recognised, its words laid back on the stored image."""

from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from app.domain.page_text import Line, PageText, Word
from scanning.imaging.encode import decode
from scanning.reading.engine import Engine, Seen, SeenLine
from scanning.reading.numbers import looked_at_again
from scanning.reading.prepare import Prepared, prepare

#: Lines with a mean confidence below the first, and words without a letter or digit below the
#: second, are marks and not text.
_LINE, _SIGN = 30, 80

Point: TypeAlias = tuple[float, float]


def read_page(engine: Engine, image: bytes, dpi: int) -> PageText:
    """Raises `problems.FileProblem` for bytes that are no page."""
    stored = decode(image).pixels
    copy = prepare(stored, dpi)
    believed = [
        line for seen in engine.lines(copy.page, copy.dpi) if (line := _believed(seen)).words
    ]
    lines = tuple(_line(copy, _checked(engine, copy, seen)) for seen in believed)
    return PageText(stored.shape[1], stored.shape[0], lines)


def _checked(engine: Engine, copy: Prepared, seen: SeenLine) -> SeenLine:
    words = (looked_at_again(engine, copy.page, copy.dpi, word) for word in seen.words)
    # An address sign is taken for itself with a bracket before it; no address has one there.
    return replace(seen, words=tuple(replace(w, text=w.text.replace("(@", "@")) for w in words))


def _believed(seen: SeenLine) -> SeenLine:
    """Without what a stamp, a signature or a speck was taken for."""
    letters = sum(len(word.text) for word in seen.words)
    if sum(word.confidence * len(word.text) for word in seen.words) < _LINE * letters:
        return replace(seen, words=())
    return replace(seen, words=tuple(word for word in seen.words if _is_word(word)))


def _is_word(word: Seen) -> bool:
    return word.confidence >= _SIGN or any(letter.isalnum() for letter in word.text)


def _line(copy: Prepared, seen: SeenLine) -> Line:
    words = _apart(tuple(_word(copy, word) for word in seen.words))
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


def _apart(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A box that reaches into the next word, as the recogniser sometimes says, ends before it."""
    cut = [
        replace(word, width=min(word.width, behind.left - word.left))
        if word.left < behind.left
        else word
        for word, behind in pairwise(words)
    ]
    return (*cut, *words[-1:])


def _back(copy: Prepared, point: Point) -> Point:
    x, y = copy.back @ (*point, 1.0)
    return float(x), float(y)
