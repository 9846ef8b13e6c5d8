"""Sample citizen cards of invented people, with the QR of seven fields the caller gives.

The look is a card's (ID-1, 85.6 x 54 mm, chip, portrait, pastel lines), clearly marked as a
sample; the QR is a real one.
"""

import io
import math
import random

import numpy as np
import segno
from PIL import Image, ImageDraw, ImageFilter

from scanning.practice.sheet import DPI, font, mm

#: ID-1, millimetres.
LONG, SHORT = 85.6, 54.0


def card_image(payload: str, *, qr_mm: float = 11.0, dpi: int = DPI, seed: int = 0) -> Image.Image:
    """The front of a card. payload: fields between bars; qr_mm: side of the QR without margin."""
    size = (mm(LONG), mm(SHORT))
    card = background(size, seed)
    draw = ImageDraw.Draw(card)
    _words(draw, payload)
    _portrait(draw, seed)
    _chip(draw)
    qr = qr_image(payload, mm(qr_mm))
    card.paste(qr, (size[0] - qr.width - mm(2.5), mm(2.5)))
    if dpi != DPI:
        scale = dpi / DPI
        small = (round(size[0] * scale), round(size[1] * scale))
        card = card.resize(small, Image.Resampling.BICUBIC)
    return card


def card_on_glass(
    payload: str, *, qr_mm: float = 11.0, dpi: int = DPI, angle: float = 0.0, seed: int = 0
) -> bytes:
    """An A4 flatbed scan with the card near the corner. angle: counter-clockwise degrees."""
    return on_glass(card_image(payload, qr_mm=qr_mm, seed=seed), dpi=dpi, angle=angle)


def on_glass(face: Image.Image, *, dpi: int = DPI, angle: float = 0.0) -> bytes:
    """The same of either side of a card, drawn at 300 dpi."""
    width, height = round(210 * dpi / 25.4), round(297 * dpi / 25.4)
    glass = Image.new("RGB", (width, height), (247, 247, 245))
    card = face.convert("RGBA").rotate(angle, Image.Resampling.BICUBIC, expand=True)
    scale = dpi / DPI
    size = (round(card.width * scale), round(card.height * scale))
    card = card.resize(size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BICUBIC)
    glass.paste(card, (round(6 * dpi / 25.4), round(8 * dpi / 25.4)), card)
    return _jpeg(glass.filter(ImageFilter.GaussianBlur(0.6 * scale)), dpi)


def card_photo(payload: str, *, seed: int = 0, width: int = 1600, blur: float = 0.9) -> bytes:
    """The card on a desk by a phone: tilted, shaded, a little soft. width: of the picture."""
    return photo_of(card_image(payload, seed=seed), seed=seed, width=width, blur=blur)


def photo_of(card: Image.Image, *, seed: int = 0, width: int = 1600, blur: float = 0.9) -> bytes:
    """The same of either side of a card."""
    picture = on_desk(card, random.Random(seed), width)  # noqa: S311  (a picture, not a secret)
    return _jpeg(picture.filter(ImageFilter.GaussianBlur(blur)), 72, quality=80)


def on_desk(card: Image.Image, chance: random.Random, width: int) -> Image.Image:
    """A card lying on a dark desk, 4 : 3, before the lens makes it soft."""
    height = width * 3 // 4
    desk = Image.new("RGB", (width, height), (96, 84, 72))
    corners = _tilted(width, height, chance)
    turned = card.transform(
        (width, height),
        Image.Transform.PERSPECTIVE,
        perspective(corners, card.size),
        Image.Resampling.BICUBIC,
    )
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    desk.paste(turned, (0, 0), mask)
    shade = Image.linear_gradient("L").rotate(90).resize((width, height))
    dark = Image.new("RGB", (width, height), (0, 0, 0))
    return Image.composite(dark, desk, shade.point(lambda v: int(v * 0.3)))


def background(size: tuple[int, int], seed: int) -> Image.Image:
    """Pastel waves within a thin edge."""
    card = Image.new("RGB", size, (214, 232, 226))
    draw = ImageDraw.Draw(card)
    for line in range(26):
        phase = line * 0.37 + seed
        wave = [
            (x, mm(2.1 * line) + 14 * math.sin(x / 70 + phase)) for x in range(0, size[0] + 20, 20)
        ]
        draw.line(wave, (188, 216, 205) if line % 2 else (232, 222, 200), 3)
    draw.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=(150, 170, 165), width=3)
    return card


def _words(draw: ImageDraw.ImageDraw, payload: str) -> None:
    fields = [*payload.split("|"), *[""] * 7]
    dark, red = (40, 44, 46), (170, 40, 40)
    draw.text((mm(27), mm(4)), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", dark, font(5, "Bold"))
    draw.text((mm(38), mm(9)), "CĂN CƯỚC", red, font(10, "Bold"))
    draw.text((mm(38), mm(14)), "THẺ MẪU ĐỂ TẬP", red, font(5, "BoldItalic"))
    rows = (
        ("Số", fields[0]),
        ("Họ và tên", fields[2].upper()),
        ("Ngày sinh", fields[3]),
        ("Giới tính", fields[4]),
        ("Nơi cư trú", fields[5][:44]),
    )
    for row, (label, value) in enumerate(rows):
        top = mm(20 + 6.4 * row)
        draw.text((mm(27), top), f"{label}:", dark, font(4.5, "Italic"))
        draw.text((mm(27), top + mm(2)), value, dark, font(7 if row != 4 else 5, "Bold"))


def _portrait(draw: ImageDraw.ImageDraw, seed: int) -> None:
    """A grey figure without a face."""
    left, top, tone = mm(4), mm(22), 150 + seed % 40
    draw.rectangle((left, top, left + mm(19), top + mm(25)), fill=(225, 228, 232))
    draw.ellipse((left + mm(5.5), top + mm(4), left + mm(13.5), top + mm(14)), fill=(tone,) * 3)
    draw.pieslice(
        (left + mm(1), top + mm(15), left + mm(18), top + mm(37)), 180, 360, (90, 96, 110)
    )


def _chip(draw: ImageDraw.ImageDraw) -> None:
    left, top = mm(7), mm(8)
    box = (left, top, left + mm(12), top + mm(10))
    draw.rounded_rectangle(box, 14, (214, 184, 110), (150, 122, 60), 3)
    for part in (1, 2):
        draw.line(
            (left, top + mm(10) * part // 3, left + mm(12), top + mm(10) * part // 3),
            (150, 122, 60),
            2,
        )
    draw.line((left + mm(6), top, left + mm(6), top + mm(10)), (150, 122, 60), 2)


def qr_image(payload: str, side: int) -> Image.Image:
    """The code with two modules of white around it, its modules together `side` pixels wide."""
    code = segno.make(
        payload, error="m", micro=False, boost_error=False, encoding="utf-8", eci=False
    )
    rows = [bytes(0 if module else 255 for module in row) for row in code.matrix]
    modules = len(rows)
    image = Image.frombytes("L", (modules, modules), b"".join(rows))
    framed = Image.new("L", (modules + 4, modules + 4), 255)
    framed.paste(image, (2, 2))
    large = framed.resize(((modules + 4) * 8,) * 2, Image.Resampling.NEAREST)
    wanted = round(side * (modules + 4) / modules)
    return large.resize((wanted, wanted), Image.Resampling.BOX).convert("RGB")


def _tilted(width: int, height: int, chance: random.Random) -> list[tuple[float, float]]:
    """Corners of the card in the picture, clockwise from the top left."""
    long = 0.72 * width
    short = long * SHORT / LONG
    angle = math.radians(chance.uniform(-9, 9))
    corners = []
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        dx, dy = x * long / 2, y * short / 2
        push = 1 + chance.uniform(-0.03, 0.03)
        corners.append(
            (
                width / 2 + push * (dx * math.cos(angle) - dy * math.sin(angle)),
                height / 2 + push * (dx * math.sin(angle) + dy * math.cos(angle)),
            )
        )
    return corners


def perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> tuple[float, ...]:
    """Pillow's eight numbers that fetch the card's pixels for the picture's corners."""
    card = ((0, 0), (size[0], 0), size, (0, size[1]))
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, card, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return tuple(float(n) for n in np.linalg.solve(np.array(rows), np.array(right)))


def _jpeg(image: Image.Image, dpi: int, quality: int = 88) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue()
