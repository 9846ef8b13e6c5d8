"""The pages of `bench scan`, from seeds: as a scanner hands them over, and what is true of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, product

import numpy as np

from app.ports.scanner import ScannedPage, ScanProfile
from scanning.imaging.arrays import Image, cv2
from scanning.practice.cards import card_on_glass
from scanning.practice.papers import empty_back
from tests.pages import kinds, nearly_empty, wear

DPI = 300
#: Degrees: what a feeder does, and what a hand does on the glass.
_ANGLES = (-9.3, -4.6, -2.4, -1.1, -0.35, 0.0, 0.3, 0.8, 1.7, 2.9, 5.2, 7.6)
#: Text, tables, sparse pages, pages with a stamp.
_WORDED = ("form", "letter", "table", "sparse", "decision", "capitals")
_CARD = "035090001234|168123456|Nguyễn Văn An|15081990|Nam|Thôn 3, xã Khả Lãm|15042021"


@dataclass(frozen=True, slots=True)
class Sample:
    """page: as scanned; angle, rotation: what the pipeline should find, degrees."""

    name: str
    page: ScannedPage
    profile: ScanProfile = field(default_factory=ScanProfile)
    angle: float = 0.0
    rotation: int = 0


def ordinary(skew: float, seed: int = 7) -> Iterator[Sample]:
    """Each worded kind in colour, crisp and as from an office's scanner."""
    for kind, level in product(_WORDED, ("clean", "office")):
        yield _drawn(kind, level, seed, skew)


def askew(seed: int = 11) -> Iterator[Sample]:
    """Each worded kind at each angle, worn in turn."""
    levels = cycle(wear.WEARS)
    for kind, angle in product(_WORDED, _ANGLES):
        yield _drawn(kind, next(levels), seed, angle)


def upside_down(seed: int = 13) -> Iterator[Sample]:
    """Worded pages fed the wrong way round."""
    for kind in _WORDED:
        yield _drawn(kind, "office", seed, 0.9, 180)


def pictures() -> Iterator[Sample]:
    """Photographs glued to a sheet and plans, straight, whichever way they were laid."""
    for seed, (kind, level, turn) in enumerate(
        product(("photograph", "drawing"), ("clean", "office", "photocopy"), (0, 90, 180))
    ):
        laid = _drawn(kind, level, seed, 0.0, turn)
        yield Sample(laid.name, laid.page)


def cards() -> Iterator[Sample]:
    """A citizen card on the glass, scanned as a card, and by mistake as a page."""
    for seed, angle in enumerate((0.0, 0.0, -3.0, 2.2, 6.5)):
        data = card_on_glass(_CARD, angle=angle, seed=seed)
        page = ScannedPage(f"card {angle}", 0, data, 2480, 3508, DPI)
        yield Sample(page.source, page, ScanProfile(source="flatbed", paper="card"), angle)
        yield Sample(f"{page.source} fed", page, angle=angle)


def nearly_blank() -> Iterator[Sample]:
    """Sides that must be kept: a signature, a stamp, pencil, a line, a number."""
    for (name, draw), seed, level in product(
        nearly_empty.CONTENT.items(), range(1, 5), ("clean", "photocopy")
    ):
        drawn = nearly_empty.drawn(draw, seed, 0.6 * (seed % 3 - 1))
        yield _sample(f"{name} {level}", wear.worn(drawn, level, seed))


def blank() -> Iterator[Sample]:
    """Sides with nothing on them; the other side may shine through."""
    for (name, draw), seed, level in product(
        nearly_empty.EMPTY.items(), range(3), ("clean", "office", "photocopy")
    ):
        yield _sample(f"{name} {level}", wear.worn(nearly_empty.drawn(draw, seed), level, seed))
    for seed, shining in product(range(6), (True, False)):
        page = ScannedPage(f"back {shining}", 0, empty_back(seed, shining), 2480, 3508, DPI)
        yield Sample(page.source, page)


def batch() -> Iterator[Sample]:
    """Twenty sides as they lie in a feeder: 12 askew, 3 straight, 3 empty, 2 the wrong way up."""
    chance = np.random.default_rng(17)
    for number in range(12):
        yield _drawn(_WORDED[number % 6], "office", number, float(chance.uniform(-2, 2)))
    for kind in _WORDED[:3]:
        yield _drawn(kind, "office", 17, 0.0)
    for seed in range(3):
        yield Sample("back", ScannedPage("back", 0, empty_back(seed), 2480, 3508, DPI))
    yield _drawn("letter", "office", 18, 0.9, 180)
    yield _drawn("decision", "office", 18, -0.7, 90)


def whitened(sample: Sample) -> Sample:
    """The same page on pure white paper, as some peers ask for."""
    page = cv2.imdecode(np.frombuffer(sample.page.data, np.uint8), cv2.IMREAD_COLOR)
    white = np.clip(page.astype(np.float32) * (255 / 215), 0, 255).astype(np.uint8)
    return _sample(sample.name, white, sample.angle)


def _drawn(kind: str, level: str, seed: int, skew: float, turn: int = 0) -> Sample:
    page = wear.quarter(wear.worn(kinds.drawn(kind, seed, skew), level, seed), turn)
    return _sample(f"{kind} {level} {skew:.2f} {turn}", page, skew, -turn % 360)


def _sample(name: str, page: Image, angle: float = 0.0, rotation: int = 0) -> Sample:
    height, width = page.shape[:2]
    scanned = ScannedPage(name, 0, wear.jpeg(page), width, height, DPI)
    return Sample(name, scanned, angle=angle, rotation=rotation)
