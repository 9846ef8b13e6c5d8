"""A page under work that remembers what stands on it: the truth the readers are measured by."""

from collections.abc import Sequence
from random import Random

from PIL import Image

from scanning.practice.sheet import DPI, Sheet, font

LEFT, RIGHT = 25.0, 190.0
#: Distance of lines in millimetres.
STEP = 7.6


class Layout:
    """Writes from top to bottom. lines: what was printed, row by row; fields: kind to value."""

    def __init__(self, seed: int) -> None:
        self.sheet = Sheet(seed, 0.0)
        self.random = Random(seed)
        self.lines: list[str] = []
        self.fields: dict[str, str] = {}
        self.y = 22.0
        self._leader = self.random.choice((self._drawn, self._typed, self._ellipses, self._ruled))
        self._over_dots = self.random.random() < 0.35

    def say(self, text: str, style: str = "Regular", points: float = 13) -> None:
        """A paragraph, wrapped, first line set in."""
        start = LEFT + 9
        words, line = text.split(), ""
        for word in words:
            longer = f"{line} {word}".strip()
            if start + _width(longer, points, style) > RIGHT:
                self._put(start, line, points, style)
                start, longer = LEFT, word
            line = longer
        self._put(start, line, points, style)

    def centred(
        self, text: str, points: float = 13, style: str = "Bold", middle: float = 107.5
    ) -> None:
        """One line around a middle."""
        self.sheet.centred((middle, self.y), text, points, style)
        self._down(text)

    def two(self, left: str, right: str, style: str = "Bold", points: float = 11.5) -> None:
        """The two heads of an official paper side by side: two lines of text."""
        self.sheet.centred((58, self.y), left, points, style)
        self.sheet.centred((145, self.y), right, points, style)
        self.lines += [part for part in (left, right) if part]
        self.y += 6.2

    def field(self, label: str, kind: str, value: str) -> None:
        """`label: value`, the rest of the line filled with leaders."""
        self.pair((label, kind, value))

    def pair(self, *fields: tuple[str, str, str]) -> None:
        """Fields on one line, each with a share of it."""
        share = (RIGHT - LEFT) / len(fields)
        texts = []
        for number, (label, kind, value) in enumerate(fields):
            start = LEFT + number * share
            end = self.sheet.text((start, self.y), f"{label}: ")
            stop = self.sheet.text((end + 1, self.y - 0.4), value, 13, self._value_style())
            dotted = end if self._over_dots else stop + 1
            if start + share - 3 > dotted + 6:
                self._leader(dotted, start + share - 3)
            texts.append(f"{label}: {value}")
            self._remember(kind, value)
        self._down(" ".join(texts))

    def empty(self, label: str) -> None:
        """A field nobody filled in."""
        end = self.sheet.text((LEFT, self.y), f"{label}: ")
        self._leader(end, RIGHT)
        self._down(f"{label}:")

    def table(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Label, kind and value in a ruled table."""
        top = self.y - 6
        for label, kind, value in rows:
            self.sheet.rule((LEFT, self.y - 6), (RIGHT, self.y - 6))
            self.sheet.text((LEFT + 2, self.y), label, 12)
            self.sheet.text((86, self.y), value, 12, "Bold")
            self._remember(kind, value)
            self._down(f"{label} {value}", 9)
        self.sheet.rule((LEFT, self.y - 6), (RIGHT, self.y - 6))
        for x in (LEFT, 84.0, RIGHT):
            self.sheet.rule((x, top), (x, self.y - 6))
        self.y += 4

    def foot(self, place: str, role: str, signer: str) -> None:
        """Place and date, whose signature, the signature, the name."""
        self.y += 2
        self.centred(place, 13, "Italic", 142)
        self.centred(role, 12, "Bold", 142)
        self.sheet.sign((144, self.y + 7))
        self.signed_at = (126.0, self.y + 5)
        self.y += 20
        self.centred(signer, 13, "Bold", 142)

    def image(self) -> Image.Image:
        """The finished page, 300 dots per inch."""
        return self.sheet.image()

    def _remember(self, kind: str, value: str) -> None:
        if kind:
            self.fields[kind] = value

    def _value_style(self) -> str:
        return self.random.choice(("Regular", "Regular", "Bold"))

    def _put(self, x: float, text: str, points: float, style: str) -> None:
        self.sheet.text((x, self.y), text, points, style)
        self._down(text)

    def _down(self, text: str, step: float = STEP) -> None:
        self.lines.append(text)
        self.y += step

    def _drawn(self, start: float, end: float) -> None:
        self.sheet.dots(start, end, self.y)

    def _typed(self, start: float, end: float) -> None:
        self._repeated(".", start, end)

    def _ellipses(self, start: float, end: float) -> None:
        self._repeated("…", start, end)

    def _ruled(self, start: float, end: float) -> None:
        self.sheet.rule((start, self.y + 0.8), (end, self.y + 0.8), 2)

    def _repeated(self, letter: str, start: float, end: float) -> None:
        count = int((end - start) / _width(letter, 13, "Regular"))
        self.sheet.text((start, self.y), letter * count)


def _width(text: str, points: float, style: str) -> float:
    return font(points, style).getlength(text) * 25.4 / DPI
