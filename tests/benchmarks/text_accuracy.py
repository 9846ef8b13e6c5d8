"""How much of a page was read rightly: by letters, by lines, by strings of digits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

import numpy as np


@dataclass(frozen=True, slots=True)
class Score:
    """Sums over pages. Letters wrong: of the whole page in order, and of its lines wherever."""

    letters: int = 0
    wrong_in_order: int = 0
    wrong_in_lines: int = 0
    digits: int = 0
    digits_found: int = 0

    @property
    def cer(self) -> float:
        """Percent of letters wrong, the page read in its order."""
        return 100 * self.wrong_in_order / max(1, self.letters)

    @property
    def cero(self) -> float:
        """Percent of letters wrong, each line at its best place: what layout does not touch."""
        return 100 * self.wrong_in_lines / max(1, self.letters)

    @property
    def dig(self) -> float:
        """Percent of the strings of digits found exactly."""
        return 100 * self.digits_found / max(1, self.digits)


def score(read: str, lines: Sequence[str], digits: Sequence[str]) -> Score:
    """One page."""
    text = _squeezed([read])
    truth = [_squeezed([line]) for line in lines]
    found = {bare(word) for word in text.split()}
    return Score(
        letters=sum(map(len, truth)),
        wrong_in_order=distance(_squeezed(lines), text),
        wrong_in_lines=sum(min(len(line), distance(line, text, anywhere=True)) for line in truth),
        digits=len(digits),
        digits_found=sum(digit in found for digit in digits),
    )


def total(scores: Iterable[Score]) -> Score:
    """The sum."""
    sums = [0] * 5
    for item in scores:
        values = (item.letters, item.wrong_in_order, item.wrong_in_lines)
        for at, value in enumerate((*values, item.digits, item.digits_found)):
            sums[at] += value
    return Score(*sums)


def distance(truth: str, read: str, anywhere: bool = False) -> int:
    """Letters to change, add or drop. anywhere: `read` may have more before and behind."""
    there = np.frombuffer(read.encode("utf-32-le"), np.uint32)
    ramp = np.arange(len(there) + 1)
    row = np.zeros_like(ramp) if anywhere else ramp
    for letter in truth:
        best = np.minimum(row[:-1] + (there != ord(letter)), row[1:] + 1)
        row = np.concatenate(([row[0] + 1], best))
        row = np.minimum.accumulate(row - ramp) + ramp
    return int(row.min() if anywhere else row[-1])


def bare(word: str) -> str:
    """Without the comma or bracket that stands at it."""
    return word.strip(".,;:()[]…_-'\"")


def _squeezed(lines: Iterable[str]) -> str:
    return " ".join(normalize("NFC", " ".join(lines)).split())
