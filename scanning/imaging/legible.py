"""How well a few lines can be read: the last word on which way up a page is.

Tesseract is loaded when the first page asks; a program without its language data turns no page.
"""

from dataclasses import dataclass
from functools import cache

from scanning.imaging.arrays import Image
from scanning.imaging.strips import DPI
from scanning.reading.engine import Engine, NoModel, SeenLine

#: A word counts when it was read with this confidence (0-100) and has so many letters or digits.
_SURE, _WORD = 80, 3
#: One way up is legible and the other is not: characters surely read, how many times those of the
#: other way, and the confidence of all against the other's. Measured on 208 generated pages:
#: right way up 30-260 characters at 77-97, upside down 0-55 at 11-62.
_LEAST, _TIMES, _BETTER, _GOOD = 12, 2, 18, 65


@dataclass(frozen=True, slots=True)
class Legibility:
    """characters: surely read; confidence: mean of all that was read, 0-100."""

    characters: int = 0
    confidence: float = 0.0

    def beats(self, other: "Legibility") -> bool:
        """Whether this way up is the right one, beyond doubt."""
        return self.characters >= max(_LEAST, _TIMES * other.characters) and self.confidence >= max(
            _GOOD, other.confidence + _BETTER
        )


def legibility(strip: Image) -> Legibility:
    """Of lines at 200 dpi, grey. Nothing when the program has no language data."""
    engine = _engine()
    return _judged(engine.lines(strip, DPI)) if engine else Legibility()


def _judged(lines: tuple[SeenLine, ...]) -> Legibility:
    sure = all_of = 0
    weighted = 0.0
    for word in (word for line in lines for word in line.words):
        length = sum(map(str.isalnum, word.text))
        all_of += len(word.text)
        weighted += len(word.text) * word.confidence
        sure += length if word.confidence >= _SURE and length >= _WORD else 0
    return Legibility(sure, weighted / all_of if all_of else 0.0)


@cache
def _engine() -> Engine | None:
    try:
        return Engine()
    except NoModel:
        return None
