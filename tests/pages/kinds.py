"""Papers as they come over the counter, each drawn from a seed. A4, 300 dpi unless said.

Every kind is a function of a sheet; `drawn` makes a picture of it. Skew in degrees,
counter-clockwise positive.
"""

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from scanning.practice.sheet import DPI, Sheet, font, mm
from tests.pages import words

_SANS = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "ui"
_LEFT, _RIGHT = 25.0, 190.0
_STEP = 8.2

Draw = Callable[[Sheet], None]


def drawn(kind: str, seed: int, skew: float = 0.0) -> Image.Image:
    """A page of a kind."""
    sheet = Sheet(seed, skew)
    KINDS[kind](sheet)
    return sheet.image()


def form(sheet: Sheet) -> None:
    """A declaration with dotted leaders, filled in by pen."""
    _motto(sheet, 105)
    sheet.centred((105, 50), sheet.random.choice(words.TITLES), 14)
    y = 66.0
    for number, label in enumerate(sheet.random.sample(words.LABELS, 9), 1):
        end = sheet.text((_LEFT, y), f"{number}. {label}: ")
        sheet.dots(end + 1, _RIGHT, y)
        sheet.write((end + 3, y - 0.6), words.value(sheet.random))
        y += 9
    for _ in range(2):
        sheet.dots(_LEFT, _RIGHT, y)
        y += 9
    _signed(sheet, y + 4)


def empty_form(sheet: Sheet) -> None:
    """The same, nothing filled in: mostly dots."""
    _motto(sheet, 105)
    y = 60.0
    for label in sheet.random.sample(words.LABELS, 10):
        end = sheet.text((_LEFT, y), f"{label}: ")
        sheet.dots(end + 1, _RIGHT, y)
        y += 9
        sheet.dots(_LEFT, _RIGHT, y)
        y += 9


def letter(sheet: Sheet) -> None:
    """Paragraphs of running text, ragged at the right."""
    _motto(sheet, 105)
    y = 55.0
    for _ in range(4):
        y = _paragraph(sheet, words.prose(sheet.random, 4), y) + 3
    _signed(sheet, y + 6)


def sans_letter(sheet: Sheet) -> None:
    """Running text in a sans serif, as printed from a web page."""
    face = ImageFont.truetype(str(next(_SANS.glob("*Regular.ttf"))), round(11 * DPI / 72))
    y = 40.0
    for line in _wrapped(words.prose(sheet.random, 14), face, mm(_RIGHT - _LEFT)):
        sheet.pen.text((mm(_LEFT), mm(y)), line, 255, face, anchor="ls")
        y += 7.4


def decision(sheet: Sheet) -> None:
    """An office's decision: two heads, grounds, articles, stamp."""
    sheet.centred((56, 22), "ỦY BAN NHÂN DÂN XÃ KHẢ LÃM", 10.5)
    sheet.text((40, 34), f"Số: {sheet.random.randint(10, 999)}/QĐ-UBND", 12)
    _motto(sheet, 142)
    sheet.centred((105, 50), "QUYẾT ĐỊNH", 14)
    y = 62.0
    for _ in range(3):
        y = _paragraph(sheet, sheet.random.choice(words.SENTENCES), y, "Italic")
    for article in range(1, 4):
        y = _paragraph(sheet, f"Điều {article}. " + words.prose(sheet.random, 2), y)
    _signed(sheet, y + 8, stamped=True)


def table(sheet: Sheet) -> None:
    """A ruled list of people: short cells, many digits."""
    sheet.centred((105, 30), "DANH SÁCH HỘ GIA ĐÌNH", 14)
    columns = (20, 32, 88, 116, 190)
    rows = 22
    for row in range(rows + 1):
        sheet.rule((columns[0], 40 + 9 * row), (columns[-1], 40 + 9 * row))
        if row < rows:
            cells = (
                str(row + 1),
                words.name(sheet.random),
                words.day(sheet.random),
                words.place(sheet.random),
            )
            for x, cell in zip(columns, cells, strict=False):
                sheet.text((x + 1.5, 46.5 + 9 * row), cell, 11)
    for x in columns:
        sheet.rule((x, 40), (x, 40 + 9 * rows))


def figures(sheet: Sheet) -> None:
    """Columns of numbers with short heads: an invoice, a list of measurements."""
    sheet.text((30, 30), "Bảng kê số liệu đo đạc", 13, "Bold")
    for row in range(24):
        for x in (30, 75, 120, 165):
            sheet.text((x, 45 + 8 * row), f"{sheet.random.randint(100, 99999)},{row:02d}", 11)


def sparse(sheet: Sheet) -> None:
    """A heading, two lines, a signature."""
    sheet.centred((105, 60), sheet.random.choice(words.TITLES), 14)
    y = _paragraph(sheet, sheet.random.choice(words.SENTENCES), 80)
    _signed(sheet, y + 20)


def capitals(sheet: Sheet) -> None:
    """A certificate: a frame, centred lines, mostly capitals."""
    sheet.pen.rectangle((mm(15), mm(15), mm(195), mm(282)), outline=255, width=6)
    _motto(sheet, 105, 40)
    sheet.centred((105, 80), "GIẤY CHỨNG NHẬN", 24)
    sheet.centred((105, 100), "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG HÓA", 13)
    sheet.centred((105, 120), words.name(sheet.random).upper(), 18)
    sheet.centred((105, 140), "ĐẠT DANH HIỆU GIA ĐÌNH VĂN HÓA", 14)
    sheet.centred((105, 160), f"Năm {sheet.random.randint(1990, 2025)}", 13, "Italic")
    _signed(sheet, 190, stamped=True)


def columns(sheet: Sheet) -> None:
    """Two columns of small print: rules on a back."""
    for left in (20.0, 110.0):
        y = 30.0
        face = font(9.5)
        for line in _wrapped(words.prose(sheet.random, 16), face, mm(80)):
            sheet.text((left, y), line, 9.5)
            y += 5.2


def handwriting(sheet: Sheet) -> None:
    """Lines of strokes as of a pen, on a ruled page: nothing that can be read."""
    for y in range(40, 250, 11):
        sheet.rule((20, y), (195, y), 1)
        x = 25.0
        while x < 170:
            width = sheet.random.uniform(9, 24)
            sheet.sign((x + width / 2, y - 2.2), width)
            x += width + sheet.random.uniform(2, 5)


def photograph(sheet: Sheet) -> None:
    """A picture glued to a sheet (draw without skew)."""
    rough = np.random.default_rng(sheet.random.randrange(99)).integers(20, 220, (19, 15, 3))
    picture = Image.fromarray(rough.astype(np.uint8)).resize((1500, 1900), Image.Resampling.BICUBIC)
    noise = Image.effect_noise(picture.size, 18).convert("RGB")
    sheet.picture((40, 50), Image.blend(picture, noise, 0.25).filter(ImageFilter.GaussianBlur(1)))


def drawing(sheet: Sheet) -> None:
    """A plan of a plot of land: lines at all angles, a few measures."""
    pen: ImageDraw.ImageDraw = sheet.pen
    corners = [(sheet.random.uniform(30, 180), sheet.random.uniform(60, 230)) for _ in range(14)]
    for (x, y), (u, v) in itertools.pairwise(corners):
        pen.line((mm(x), mm(y), mm(u), mm(v)), 255, 4)
        sheet.text(((x + u) / 2, (y + v) / 2), f"{sheet.random.uniform(2, 40):.1f}", 9)


KINDS: Mapping[str, Draw] = MappingProxyType(
    {
        "form": form,
        "empty form": empty_form,
        "letter": letter,
        "sans letter": sans_letter,
        "decision": decision,
        "table": table,
        "figures": figures,
        "sparse": sparse,
        "capitals": capitals,
        "columns": columns,
        "handwriting": handwriting,
        "photograph": photograph,
        "drawing": drawing,
    }
)
#: Kinds whose way up cannot be read off: they stay as they came.
WORDLESS = ("handwriting", "photograph", "drawing")


def _motto(sheet: Sheet, middle: float, y: float = 22) -> None:
    sheet.centred((middle, y), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)
    sheet.centred((middle, y + 6.5), "Độc lập - Tự do - Hạnh phúc", 13)
    sheet.rule((middle - 30, y + 8.5), (middle + 30, y + 8.5))


def _paragraph(sheet: Sheet, text: str, y: float, style: str = "Regular") -> float:
    """Set in 13 points with an indented first line; returns where the next one begins."""
    for number, line in enumerate(_wrapped(text, font(13, style), mm(_RIGHT - _LEFT - 10))):
        sheet.text((_LEFT + (0 if number else 10), y), line, 13, style)
        y += _STEP
    return y


def _wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if face.getlength(f"{line} {word}") > width and line:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def _signed(sheet: Sheet, y: float, *, stamped: bool = False) -> None:
    y = min(y, 245)
    sheet.centred((145, y), "Ngày …… tháng …… năm 2026", 13, "Italic")
    sheet.centred((145, y + 8), "CHỦ TỊCH" if stamped else "NGƯỜI LÀM ĐƠN")
    sheet.sign((146, y + 22))
    if stamped:
        sheet.stamp((126, y + 20), "ỦY BAN NHÂN DÂN XÃ ĐỒNG HÓA *", "UBND\nXÃ ĐỒNG HÓA")
    sheet.centred((145, y + 38), words.name(sheet.random))
