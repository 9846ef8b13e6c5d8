"""Flat scans of invented citizen cards, from a seed, with the truth beside the picture.

Two layouts: since 2021 the QR is on the front and the machine-readable lines on the back; since
2024 both are on the back, and the QR says more. Each lies in the window of the profile
`the-can-cuoc`, 105 x 74 mm, at one of five levels of damage.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from scanning.imaging.arrays import MM_PER_INCH, cv2
from scanning.practice.card_backs import card_back, machine_lines
from scanning.practice.cards import card_image
from scanning.practice.sheet import DPI
from tests.benchmarks.vietnamese_people import Person, person

#: Side of the QR in millimetres and dots per inch that a counter has to read.
SIZES = (
    (14.0, 200), (14.0, 300), (14.0, 400), (14.0, 600),
    (11.0, 300), (11.0, 400), (11.0, 600),
    (10.0, 300), (10.0, 400), (10.0, 600),
)  # fmt: skip
_WINDOW_MM = (105.0, 74.0)
_GLASS = (247, 247, 245)

Chance: TypeAlias = np.random.Generator
Floats: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class CardScan:
    """image: JPEG; payload: text of its QR, "" where that side has none.

    ends: last day of its lines, None where that side has none.
    """

    layout: str
    level: str
    size: str
    image: bytes
    who: Person
    payload: str = ""
    ends: date | None = None


def scans(seed: int) -> Iterator[CardScan]:
    """Every side of both layouts, in every size, at every level; each card is somebody else's."""
    for place, (qr_mm, dpi) in enumerate(SIZES):
        for number, level in enumerate(LEVELS):
            chance = Random(seed * 1000 + place * 10 + number)
            for layout, draw in _SIDES.items():
                side = draw(person(chance), qr_mm, chance)
                image = scanned(side.face, dpi, level, chance.randrange(1 << 30))
                yield CardScan(layout, level, f"{qr_mm:g} mm, {dpi} dpi", image, side.who,
                               side.payload, side.ends)  # fmt: skip


def payload_of(who: Person, layout: str = "2021") -> str:
    """What the QR says; the layout of 2024 has the parents behind the day of issue."""
    born, issued = who.born.replace("/", ""), who.issued.replace("/", "")
    seven = f"{who.id}|{who.old_id}|{who.name}|{born}|{who.sex}|{who.address}|{issued}"
    return f"{seven}||Lê Văn Cha|Ngô Thị Mẹ" if layout == "2024" else seven


@dataclass(frozen=True, slots=True)
class _Side:
    face: Pillow.Image
    who: Person
    payload: str = ""
    ends: date | None = None


def _front(who: Person, qr_mm: float, chance: Random) -> _Side:
    payload = payload_of(who)
    face = card_image(payload, qr_mm=qr_mm, seed=chance.randrange(40))
    return _Side(face, who, payload)


def _old_back(who: Person, _qr_mm: float, chance: Random) -> _Side:
    ends = date(chance.randint(2027, 2040), chance.randint(1, 12), chance.randint(1, 28))
    lines = machine_lines(payload_of(who), ends)
    return _Side(card_back(lines, seed=chance.randrange(40)), who, ends=ends)


def _new_back(who: Person, qr_mm: float, chance: Random) -> _Side:
    ends = date(chance.randint(2027, 2040), chance.randint(1, 12), chance.randint(1, 28))
    payload = payload_of(who, "2024")
    lines = machine_lines(payload, ends)
    face = card_back(lines, payload=payload, qr_mm=qr_mm, seed=chance.randrange(40))
    return _Side(face, who, payload, ends)


_SIDES: Mapping[str, Callable[[Person, float, Random], _Side]] = {
    "2021 front": _front,
    "2021 back": _old_back,
    "2024 back": _new_back,
}


def scanned(face: Pillow.Image, dpi: int, level: str, seed: int) -> bytes:
    """A side of a card, drawn at 300 dpi, as a scan of the glass: JPEG."""
    chance = np.random.default_rng(seed)
    lying, quality = _LYING[level]
    quarters = int(chance.integers(4)) if level == "turned" else 0
    degrees = 90 * quarters + float(chance.uniform(-lying, lying))
    page = _DAMAGE[level](_on_glass(face, dpi, degrees), dpi / DPI, chance)
    buffer = io.BytesIO()
    Pillow.fromarray(page.clip(0, 255).astype(np.uint8)).save(
        buffer, "JPEG", quality=quality, dpi=(dpi, dpi)
    )
    return buffer.getvalue()


def _on_glass(face: Pillow.Image, dpi: int, degrees: float) -> Floats:
    """In the middle of the window, on white."""
    scale = dpi / DPI
    size = (round(face.width * scale), round(face.height * scale))
    small = face.resize(size, Pillow.Resampling.BOX if scale < 1 else Pillow.Resampling.BICUBIC)
    turned = small.convert("RGBA").rotate(degrees, Pillow.Resampling.BICUBIC, expand=True)
    least = (round(side * dpi / MM_PER_INCH) for side in _WINDOW_MM)
    width, height = (max(a, b) for a, b in zip(turned.size, least, strict=True))
    glass = Pillow.new("RGB", (width, height), _GLASS)
    glass.paste(turned, ((width - turned.width) // 2, (height - turned.height) // 2), turned)
    return np.asarray(glass, np.float32)


def _clean(page: Floats, _scale: float, chance: Chance) -> Floats:
    """The flatbed of a good day."""
    return _noisy(page, chance, 2.0)


def _soft(page: Floats, scale: float, chance: Chance) -> Floats:
    """Under a sleeve, a little away from the glass: out of focus by a pixel of 300 dpi."""
    return _noisy(_blurred(page, max(1.0, scale)), chance, 4.0)


def _worn(page: Floats, scale: float, chance: Chance) -> Floats:
    """Years in a purse: pale, scratched, rubbed off in places."""
    pale = 238 - (245 - page) * 0.6
    _scratch(pale, scale, chance)
    return _noisy(_blurred(pale, 0.6 * scale), chance, 6.0)


def _glossy(page: Floats, scale: float, chance: Chance) -> Floats:
    """Laminated: the lamp lies over it as a broad band, in which black is grey."""
    height, width = page.shape[:2]
    across = np.arange(width, dtype=np.float32)[None] + np.arange(height, dtype=np.float32)[:, None]
    at, broad = float(chance.uniform(0.2, 0.8)) * (width + height), 0.12 * (width + height)
    band = np.exp(-(((across - at) / broad) ** 2))[..., None].astype(np.float32)
    return _noisy(_blurred(page + (250 - page) * 0.5 * band, 0.5 * scale), chance, 4.0)


_DAMAGE: Mapping[str, Callable[[Floats, float, Chance], Floats]] = {
    "clean": _clean,
    "turned": _clean,
    "soft": _soft,
    "worn": _worn,
    "glossy": _glossy,
}
#: How far from straight it lies, degrees, and the quality of the JPEG.
_LYING: Mapping[str, tuple[float, int]] = {
    "clean": (1.0, 88),
    "turned": (10.0, 80),
    "soft": (4.0, 75),
    "worn": (4.0, 75),
    "glossy": (4.0, 75),
}
LEVELS = tuple(_DAMAGE)


def _blurred(page: Floats, sigma: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(page, (0, 0), sigma), np.float32)


def _scratch(page: Floats, scale: float, chance: Chance) -> None:
    """Thin lines across, light ones and dark ones."""
    height, width = page.shape[:2]
    for _ in range(14):
        (x, u), (y, v) = chance.integers(0, width, 2), chance.integers(0, height, 2)
        tone = float(chance.choice((90.0, 245.0)))
        thick = max(1, round(scale))
        cv2.line(page, (int(x), int(y)), (int(u), int(v)), (tone,) * 3, thick, cv2.LINE_AA)


def _noisy(page: Floats, chance: Chance, strength: float) -> Floats:
    grain = chance.standard_normal(page.shape[:2]).astype(np.float32) * strength
    return page + grain[..., None]
