"""Pictures on which a reader must say nothing, or the truth: what tempts it to say something else.

Seeded; all people are invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from PIL import Image as Pillow
from PIL import ImageDraw

from scanning.practice.card_backs import card_back, machine_lines
from scanning.practice.cards import card_image, qr_image
from scanning.practice.sheet import mm
from tests.benchmarks.card_scans import LEVELS, payload_of, scanned
from tests.benchmarks.vietnamese_people import Person, person

_DPI = 300
_EACH = 8
_OTHER_CODES = (
    "https://dichvucong.example/tra-cuu?id=035090001234",
    "00020101021138560010A000000727012600069704360112012345678901520459995303704",
    "H29.12-261201-0007",
    "WIFI:S:Quay tiep nhan;T:WPA;P:khong-co-gi;;",
)
#: Cards whose text is not what a citizen card says.
_FAULTS = ("id", "date", "health", "cut")


@dataclass(frozen=True, slots=True)
class Trap:
    """image: JPEG. who: the only person whose card may be read off it; None: nobody's."""

    kind: str
    image: bytes
    who: Person | None = None


def traps(seed: int) -> Iterator[Trap]:
    """Every kind, on scans of every level."""
    chance = Random(seed)
    for number in range(_EACH * len(LEVELS)):
        level = LEVELS[number % len(LEVELS)]
        who = person(chance)
        for kind, face, holder in (
            ("damaged QR", _blotted(who, chance), who),
            ("wrong check digit", _wrong_digit(who, chance), None),
            ("another QR beside the card", _beside(who, chance), who),
            ("another QR alone", _beside(None, chance), None),
            ("two people's cards", _two(who, person(chance)), None),
            ("no citizen card's text", _faulty(who, number), None),
        ):
            image = scanned(face, _DPI, level, chance.randrange(1 << 30))
            yield Trap(kind, image, holder)


def _blotted(who: Person, chance: Random) -> Pillow.Image:
    """Ink, tears and stickers over a tenth to a half of the code."""
    card = card_image(payload_of(who), qr_mm=12)
    draw, spot = ImageDraw.Draw(card), mm(1.2)
    left, top = card.width - mm(15.5), mm(2.5)
    for _ in range(chance.randint(4, 30)):
        x, y = left + chance.randint(0, mm(12)), top + chance.randint(0, mm(12))
        draw.rectangle((x, y, x + spot, y + spot), fill=chance.choice(("black", "white")))
    return card


def _wrong_digit(who: Person, chance: Random) -> Pillow.Image:
    """One digit of the first two lines is another one: a forged or a misprinted back."""
    lines = list(machine_lines(payload_of(who), date(2033, 6, 5)))
    row = chance.randrange(2)
    at = chance.choice([n for n, char in enumerate(lines[row]) if char.isdigit()])
    other = chance.choice([digit for digit in "0123456789" if digit != lines[row][at]])
    lines[row] = lines[row][:at] + other + lines[row][at + 1 :]
    return card_back((lines[0], lines[1], lines[2]))


def _beside(who: Person | None, chance: Random) -> Pillow.Image:
    """A code of something else, larger and sharper than the card's."""
    card = card_image(payload_of(who), qr_mm=11) if who else Pillow.new("RGB", (1, 1), "white")
    desk = Pillow.new("RGB", (card.width + mm(30), max(card.height, mm(30))), (247, 247, 245))
    desk.paste(card, (0, 0))
    desk.paste(qr_image(chance.choice(_OTHER_CODES), mm(22)), (card.width + mm(2), mm(2)))
    return desk


def _two(one: Person, other: Person) -> Pillow.Image:
    cards = [card_image(payload_of(who), qr_mm=14) for who in (one, other)]
    desk = Pillow.new("RGB", (cards[0].width, 2 * cards[0].height + mm(3)), (247, 247, 245))
    desk.paste(cards[0], (0, 0))
    desk.paste(cards[1], (0, cards[0].height + mm(3)))
    return desk


def _faulty(who: Person, number: int) -> Pillow.Image:
    """A QR that reads well and is not to be believed."""
    good = payload_of(who)
    fields = good.split("|")
    texts = {
        "id": "|".join([fields[0][:-1], *fields[1:]]),
        "date": "|".join([*fields[:3], "31022001", *fields[4:]]),
        "health": "GD4010123456789|4e677579e1bb856e|01/01/1980|1|4ba|35001|01/01/2026|",
        "cut": "|".join(fields[:5]),
    }
    return card_image(texts[_FAULTS[number % len(_FAULTS)]], qr_mm=14)
