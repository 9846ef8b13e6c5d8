"""A sheet of paper as a scanner sees it: tone, grain, skew, print, pen, stamp, the other side.

Everything is drawn at 300 dpi from a seed, so the same call gives the same bytes.
"""

import io
import math
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

DPI = 300
_FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_LID = (247, 247, 245)
_TONES = ((250, 249, 244), (247, 243, 232), (244, 243, 240), (251, 248, 238))
_PRINT, _PEN, _STAMP = (42, 41, 44), (36, 48, 130), (196, 34, 40)
_GRAIN_TILE = 640

Point = tuple[float, float]


def mm(length: float) -> int:
    """Millimetres in pixels."""
    return round(length * DPI / 25.4)


@cache
def font(points: float, style: str = "Regular") -> ImageFont.FreeTypeFont:
    """Liberation Serif at a printer's size. style: Regular, Bold, Italic or BoldItalic."""
    path = _FONTS / f"LiberationSerif-{style}.ttf"
    return ImageFont.truetype(str(path), round(points * DPI / 72))


class Sheet:
    """One side under work. Coordinates are millimetres on the paper, before it lies askew."""

    def __init__(self, seed: int, skew: float, size: Point = (210.0, 297.0)) -> None:
        """skew: degrees, counter-clockwise positive."""
        self.random = random.Random(seed)  # noqa: S311  (paper, not secrets)
        self._skew = skew
        self._size = (mm(size[0]), mm(size[1]))
        self.print_mask = Image.new("L", self._size, 0)
        self.pen = ImageDraw.Draw(self.print_mask)
        self._page = _paper(self._size, skew, self.random)

    def text(self, at: Point, words: str, points: float = 13, style: str = "Regular") -> float:
        """Print a line; returns where it ends, millimetres."""
        face = font(points, style)
        self.pen.text((mm(at[0]), mm(at[1])), words, 255, face, anchor="ls")
        return at[0] + face.getlength(words) * 25.4 / DPI

    def centred(self, middle: Point, words: str, points: float = 13, style: str = "Bold") -> None:
        """Print a line around a middle."""
        face = font(points, style)
        self.pen.text((mm(middle[0]), mm(middle[1])), words, 255, face, anchor="ms")

    def dots(self, start: float, end: float, y: float) -> None:
        """A dotted leader from `start` to `end`."""
        x = float(mm(start))
        while x < mm(end):
            self.pen.ellipse((x, mm(y) - 3, x + 3, mm(y)), 200)
            x += 14.2

    def rule(self, start: Point, end: Point, width: int = 3) -> None:
        """A printed straight line."""
        self.pen.line((mm(start[0]), mm(start[1]), mm(end[0]), mm(end[1])), 255, width)

    def write(self, at: Point, words: str, points: float = 14) -> None:
        """Fill in by pen, word by word, never quite on the line."""
        x = at[0]
        for word in words.split():
            face = font(points, "Italic")
            width = math.ceil(face.getlength(word)) + 8
            mask = Image.new("L", (width, round(face.size * 2)), 0)
            ImageDraw.Draw(mask).text((4, face.size * 1.4), word, 230, face, anchor="ls")
            drop = self.random.uniform(-0.5, 0.4) - (0.4 - 0.5) * face.size * 25.4 / DPI
            middle = (x + width * 25.4 / DPI / 2, at[1] + drop - face.size * 0.5 * 25.4 / DPI)
            self._place(mask.rotate(self.random.uniform(-1.5, 2.5)), middle, _PEN)
            x += (width + face.size * 0.22) * 25.4 / DPI

    def sign(self, middle: Point, width: float = 42) -> None:
        """A signature: one long stroke with loops."""
        size = (mm(width), mm(width * 0.5))
        mask = Image.new("L", size, 0)
        ImageDraw.Draw(mask).line(self._stroke(*size), 235, 6, joint="curve")
        self._place(mask.filter(ImageFilter.GaussianBlur(0.8)), middle, _PEN)

    def stamp(self, middle: Point, around: str, inside: str, diameter: float = 36) -> None:
        """A round red office stamp, slightly turned and unevenly inked."""
        mask = _stamp_mask(mm(diameter), around, inside)
        mask = mask.rotate(self.random.uniform(-14, 14), Image.Resampling.BICUBIC)
        patchy = _grain(self.random.randrange(8)).convert("L").resize(mask.size)
        uneven = patchy.point(lambda level: 255 if level > 110 else 150)
        faint = Image.composite(mask, Image.new("L", mask.size, 0), uneven)
        self._place(Image.blend(mask, faint, 0.6).point(lambda v: int(v * 0.85)), middle, _STAMP)

    def shine_through(self, lines: Sequence[str], strength: float = 0.10) -> None:
        """The other side's lines of print, mirrored, blurred and pale."""
        quarter = (self._size[0] // 4, self._size[1] // 4)
        ghost = Image.new("L", quarter, 0)
        draw, face = ImageDraw.Draw(ghost), font(3.2)
        for row, line in enumerate(lines):
            draw.text((mm(25) // 4, mm(40 + 9 * row) // 4), line, 255, face)
        ghost = ghost.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        ghost = ghost.filter(ImageFilter.GaussianBlur(2.0)).point(lambda v: int(v * strength * 2))
        area = ghost.getbbox() or (0, 0, 4, 4)
        wide = ghost.crop(area).resize(
            ((area[2] - area[0]) * 4, (area[3] - area[1]) * 4), Image.Resampling.BILINEAR
        )
        self._page.paste(_PRINT, (area[0] * 4, area[1] * 4), wide)

    def picture(self, at: Point, image: Image.Image) -> None:
        """Glue a picture onto the paper (drawn upright: use on sheets without skew)."""
        self._page.paste(image, (mm(at[0]), mm(at[1])))

    def image(self) -> Image.Image:
        """The finished side."""
        ink = self.print_mask
        if self._skew:
            ink = ink.rotate(self._skew, Image.Resampling.BILINEAR)
        self._page.paste(_PRINT, (0, 0), ink)
        return self._page

    def jpeg(self, quality: int = 88) -> bytes:
        """The finished side as a scanner's JPEG."""
        buffer = io.BytesIO()
        self.image().save(buffer, "JPEG", quality=quality, dpi=(DPI, DPI))
        return buffer.getvalue()

    def _place(self, mask: Image.Image, middle: Point, colour: tuple[int, int, int]) -> None:
        """Paste ink where the askew paper has `middle`."""
        x, y = turned((mm(middle[0]), mm(middle[1])), self._size, self._skew)
        mask = mask.rotate(self._skew, Image.Resampling.BICUBIC, expand=True)
        corner = (round(x - mask.width / 2), round(y - mask.height / 2))
        self._page.paste(colour, (*corner, corner[0] + mask.width, corner[1] + mask.height), mask)

    def _stroke(self, width: int, height: int) -> list[Point]:
        loops, phase = self.random.uniform(3.5, 6), self.random.uniform(0, 6)
        tall = self.random.uniform(0.22, 0.4) * height
        points = []
        for step in range(120):
            t = step / 119
            swing = tall * math.sin(loops * math.tau * t + phase) * (1.15 - t)
            back = 0.07 * width * math.cos(loops * math.tau * t + phase)
            points.append((width * (0.1 + 0.8 * t) + back, height * (0.62 - 0.15 * t) + swing))
        return points


def turned(point: Point, size: tuple[int, int], degrees: float) -> Point:
    """Where a point goes when the picture is turned counter-clockwise about its middle."""
    angle = math.radians(degrees)
    x, y = point[0] - size[0] / 2, point[1] - size[1] / 2
    return (
        size[0] / 2 + x * math.cos(angle) + y * math.sin(angle),
        size[1] / 2 - x * math.sin(angle) + y * math.cos(angle),
    )


def _paper(size: tuple[int, int], skew: float, chance: random.Random) -> Image.Image:
    """Grainy paper of one tone, and the scanner's white lid where the sheet does not reach."""
    tone, tile = chance.choice(_TONES), _grain(chance.randrange(8))
    coloured = Image.merge("RGB", [tile.point(lambda v, c=c: v - 128 + c - 6) for c in tone])
    page = Image.new("RGB", size)
    for top in range(0, size[1], _GRAIN_TILE):
        for left in range(0, size[0], _GRAIN_TILE):
            page.paste(coloured, (left, top))
    if skew:
        _lid(page, size, skew)
    return page


def _lid(page: Image.Image, size: tuple[int, int], skew: float) -> None:
    """The corners beyond the paper, with the thin shadow of its edge."""
    width, height = size
    corners = [turned(c, size, skew) for c in ((0, 0), (width, 0), (width, height), (0, height))]
    draw, far = ImageDraw.Draw(page), 400.0
    for at, (x, y) in enumerate(corners):
        next_x, next_y = corners[(at + 1) % 4]
        length = math.hypot(next_x - x, next_y - y)
        out_x, out_y = far * (next_y - y) / length, -far * (next_x - x) / length
        beyond = [(next_x + out_x, next_y + out_y), (x + out_x, y + out_y)]
        draw.polygon([(x, y), (next_x, next_y), *beyond], fill=_LID)
        draw.line((x, y, next_x, next_y), fill=(205, 204, 200), width=3)


@cache
def _grain(number: int) -> Image.Image:
    """A tile of paper grain around 128."""
    noise = np.random.default_rng(number).normal(128, 3.2, (_GRAIN_TILE, _GRAIN_TILE))
    return Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8))


def _stamp_mask(size: int, around: str, inside: str) -> Image.Image:
    mask = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(mask)
    for inset, width in ((4, 7), (22, 3), (round(size * 0.24), 3)):
        draw.ellipse((inset, inset, size - inset, size - inset), outline=255, width=width)
    face = font(6.5, "Bold")
    for at, letter in enumerate(around):
        angle = 150 - at * 300 / max(1, len(around) - 1)
        glyph = Image.new("L", (60, 60), 0)
        ImageDraw.Draw(glyph).text((30, 30), letter, 255, face, anchor="mm")
        glyph = glyph.rotate(angle, Image.Resampling.BICUBIC)
        radius = size * 0.375
        x = size / 2 - radius * math.sin(math.radians(angle)) - 30
        y = size / 2 - radius * math.cos(math.radians(angle)) - 30
        mask.paste(255, (round(x), round(y)), glyph)
    draw.text((size / 2, size / 2), inside, 255, font(7, "Bold"), anchor="mm", align="center")
    return mask
