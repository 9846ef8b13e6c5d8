"""Sides with next to nothing on them, and sides with nothing that counts."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PIL import Image, ImageDraw

from scanning.practice.sheet import Sheet, mm

Draw = Callable[[Sheet], object]


def pencil(sheet: Sheet) -> None:
    """Three grey words, as written with a soft pencil."""
    note = Image.new("RGB", (900, 140), (250, 249, 244))
    ImageDraw.Draw(note).line(
        [(20 + 9 * x, 70 + 40 * (x % 5 - 2)) for x in range(95)], (150, 150, 152), 4
    )
    sheet.picture((50, 100), note)


def dust(sheet: Sheet) -> None:
    """Specks on the glass, a third of a millimetre at most."""
    for at in range(25):
        x, y = sheet.random.uniform(10, 200), sheet.random.uniform(10, 280)
        sheet.pen.ellipse((mm(x), mm(y), mm(x) + 3 + at % 5, mm(y) + 3 + at % 4), 230)


def holes_and_streak(sheet: Sheet) -> None:
    """Two punched holes, and a line drawn by a dirty sensor (draw without skew)."""
    for y in (108, 188):
        sheet.pen.ellipse((mm(9), mm(y), mm(15), mm(y + 6)), 200)
    sheet.rule((120, 2), (120, 295), 2)


CONTENT: Mapping[str, Draw] = MappingProxyType(
    {
        "signature": lambda sheet: sheet.sign((140, 180)),
        "small signature": lambda sheet: sheet.sign((60, 250), 18),
        "stamp": lambda sheet: sheet.stamp((110, 120), "ỦY BAN NHÂN DÂN XÃ *", "UBND"),
        "pencil": pencil,
        "one line": lambda sheet: sheet.text((30, 60), "Đã nhận đủ hồ sơ."),
        "page number": lambda sheet: sheet.centred((105, 285), "2", 11, "Regular"),
        "one word by pen": lambda sheet: sheet.write((80, 140), "Đồng ý"),
        "thin rule": lambda sheet: sheet.rule((30, 100), (120, 100)),
    }
)
EMPTY: Mapping[str, Draw] = MappingProxyType(
    {"nothing": lambda _sheet: None, "dust": dust, "holes and streak": holes_and_streak}
)


def drawn(draw: Draw, seed: int, skew: float = 0.0) -> Image.Image:
    """Such a side."""
    sheet = Sheet(seed, skew)
    draw(sheet)
    return sheet.image()
