"""What was read on a page: words where they stand, never more certain than the reader was."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word. left, top, width, height: pixels of the stored image; confidence: 0-100."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line from left to right.

    baseline: pixels from the top, at the left end of the first word; slope: how far the baseline
    sinks on the way right, pixels a pixel (0 on a page that lies straight).
    """

    words: tuple[Word, ...]
    baseline: int
    slope: float = 0.0

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    def baseline_at(self, x: float) -> float:
        """Where the baseline runs at `x`, pixels from the top."""
        return self.baseline + self.slope * (x - self.words[0].left)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page, NFC. width, height: pixels of the stored image the boxes lie on."""

    width: int
    height: int
    lines: tuple[Line, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word in reading order."""
        return tuple(word for line in self.lines for word in line.words)

    @property
    def text(self) -> str:
        """Line by line."""
        return "\n".join(line.text for line in self.lines)

    @property
    def confidence(self) -> float | None:
        """Mean of the words by their letters, 0-100; None for a page without words."""
        letters = sum(len(word.text) for word in self.words)
        if not letters:
            return None
        return sum(word.confidence * len(word.text) for word in self.words) / letters
