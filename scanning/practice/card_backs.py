"""The backs of sample citizen cards: machine-readable lines, and the QR of the cards of 2024.

Clearly marked as samples; the lines carry right check digits.
"""

from datetime import date
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from app.domain.mrz import LENGTH, NO_END, check_digit, composite_text
from app.domain.text import fold
from scanning.practice.cards import LONG, SHORT, background, qr_image
from scanning.practice.sheet import DPI, font, mm

_OCR_B = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "OCRB.otf"
#: Ten characters to the inch: OCR-B is 723 thousandths of its size wide.
_PITCH_MM, _WIDTH_OF_EM, _LINE_MM = 2.54, 0.723, 4.23


def machine_lines(payload: str, ends: date | None) -> tuple[str, str, str]:
    """The three lines of a card. payload: the text of its QR; ends: None for a card without end."""
    fields = payload.split("|")
    number, born = fields[0], fields[3]
    document = number[3:]
    optional = f"{number}<<"
    first = f"IDVNM{document}{check_digit(document)}{optional}{check_digit(optional)}"
    birth = born[6:8] + born[2:4] + born[:2]
    expiry = ends.strftime("%y%m%d") if ends else NO_END
    sex = "M" if fields[4] == "Nam" else "F"
    start = f"{birth}{check_digit(birth)}{sex}{expiry}{check_digit(expiry)}VNM"
    second = start.ljust(LENGTH - 1, "<")
    second += str(check_digit(composite_text(first, second)))
    family, *rest = fold(fields[2]).upper().split()
    third = f"{family}<<{'<'.join(rest)}".ljust(LENGTH, "<")[:LENGTH]
    return first, second, third


def card_back(
    lines: tuple[str, str, str], *, payload: str | None = None, qr_mm: float = 14.0, seed: int = 0
) -> Image.Image:
    """The back at 300 dpi. payload: with a QR, as the cards of 2024 have it there."""
    size = (mm(LONG), mm(SHORT))
    card = background(size, seed)
    draw = ImageDraw.Draw(card)
    dark = (40, 44, 46)
    draw.text((mm(30), mm(5)), "Đặc điểm nhận dạng: thẻ mẫu để tập", dark, font(5))
    draw.text((mm(30), mm(9)), "Ngày, tháng, năm cấp: 15/04/2021", dark, font(5))
    draw.text((mm(30), mm(18)), "CỤC TRƯỞNG (MẪU)", dark, font(6, "Bold"))
    draw.rectangle((mm(6), mm(8), mm(18), mm(18)), (214, 184, 110), (150, 122, 60), 3)
    if payload is not None:
        code = qr_image(payload, mm(qr_mm))
        card.paste(code, (size[0] - code.width - mm(2.5), mm(2.5)))
    for number, line in enumerate(lines):
        top = mm(SHORT - 15.0 + _LINE_MM * number)
        for at, char in enumerate(line):
            draw.text((mm(4.7 + _PITCH_MM * at), top), char, dark, ocr_b(_PITCH_MM * DPI / 25.4))
    return card


@cache
def ocr_b(pitch: float) -> ImageFont.FreeTypeFont:
    """OCR-B whose characters follow each other at `pitch` pixels."""
    return ImageFont.truetype(str(_OCR_B), pitch / _WIDTH_OF_EM)
