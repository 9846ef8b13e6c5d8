"""Tesseract, loaded once: words, boxes, baselines and confidence of a prepared page."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

#: Read by OpenMP when tesserocr is loaded: with its threads a page costs five times as much.
os.environ["OMP_THREAD_LIMIT"] = "1"

import tesserocr
from tesserocr import PSM, RIL

from scanning.imaging.arrays import Image

MODEL_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tessdata"


class NoModel(Exception):
    """The language data of the program are missing or broken."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word on the prepared page. box: left, top, right, bottom; confidence: 0-100."""

    text: str
    box: tuple[int, int, int, int]
    confidence: float


@dataclass(frozen=True, slots=True)
class SeenLine:
    """Words of a line from left to right; baseline: its two ends (x, y)."""

    words: tuple[Seen, ...]
    baseline: tuple[tuple[int, int], tuple[int, int]]


class Engine:
    """One recogniser. Raises `NoModel`."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        try:
            # A form is one block read line by line: columns found by layout tear fields apart.
            self._api = tesserocr.PyTessBaseAPI(path=str(folder), lang="vie", psm=PSM.SINGLE_BLOCK)
        except RuntimeError as error:
            raise NoModel from error
        # Print is dark on light: reading every doubtful line a second time inverted finds nothing.
        self._api.SetVariable("tessedit_do_invert", "0")

    def lines(self, page: Image, dpi: int) -> tuple[SeenLine, ...]:
        """Lines from top to bottom. page: grey."""
        self._show(page, dpi)
        self._api.Recognize()
        found = self._api.GetIterator()
        lines = tuple(_lines(found)) if found else ()
        self._api.Clear()
        return lines

    def line(self, piece: Image, dpi: int) -> str:
        """What a piece of a page says that holds one line."""
        self._api.SetPageSegMode(PSM.SINGLE_LINE)
        try:
            self._show(piece, dpi)
            return normalize("NFC", self._api.GetUTF8Text())
        finally:
            self._api.SetPageSegMode(PSM.SINGLE_BLOCK)

    def _show(self, page: Image, dpi: int) -> None:
        height, width = page.shape
        self._api.SetImageBytes(page.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(dpi)


def _lines(found: "tesserocr.PyResultIterator") -> Iterator[SeenLine]:
    words: list[Seen] = []
    for item in tesserocr.iterate_level(found, RIL.WORD):
        if item.IsAtBeginningOf(RIL.TEXTLINE):
            words, baseline = [], item.Baseline(RIL.TEXTLINE)
        word = _word(item)
        if word is not None:
            words.append(word)
        if words and baseline and item.IsAtFinalElement(RIL.TEXTLINE, RIL.WORD):
            yield SeenLine(tuple(words), baseline)


def _word(item: "tesserocr.PyResultIterator") -> Seen | None:
    if item.Empty(RIL.WORD):
        return None
    text = normalize("NFC", item.GetUTF8Text(RIL.WORD)).strip()
    box = item.BoundingBox(RIL.WORD)
    return Seen(text, box, float(item.Confidence(RIL.WORD))) if text and box else None
