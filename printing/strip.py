"""A strip of 80 mm paper as dots: what a receipt printer of 203 dpi burns, in one bit a dot.

The dots are the paper; the words lie invisible above them, so that they can be searched.
"""

from dataclasses import dataclass, field
from io import BytesIO
from typing import cast

import pikepdf
import segno
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from printing.fonts import BOLD, REGULAR, file_of
from printing.page import Embedded

DPI = 203
#: 72 mm of the paper can be burnt, 4 mm at either side cannot.
DOTS = 576
PAPER = 80 * mm
_POINTS = 72 / DPI
_EDGE = (PAPER - DOTS * _POINTS) / 2
#: Blank dots above and below: the cutter is not exact.
_CUT = 24
_QUIET = 4


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    font: ImageFont.FreeTypeFont
    size: int
    left: float
    top: int


@dataclass(slots=True)
class Strip:
    """Written from top to bottom; sizes in dots."""

    lines: list[_Line] = field(default_factory=list)
    _squares: list[tuple[int, int, int]] = field(default_factory=list)
    _rules: list[int] = field(default_factory=list)
    _bottom: int = _CUT

    def say(self, text: str, size: int = 26, *, bold: bool = False, middle: bool = False) -> None:
        """Words, broken into lines; a single word wider than the paper is set smaller."""
        font = _font(size, bold=bold)
        for line in _broken(text, font):
            fitted, used = font, size
            while fitted.getlength(line) > DOTS and used > 12:
                used -= 1
                fitted = _font(used, bold=bold)
            left = (DOTS - fitted.getlength(line)) / 2 if middle else 0
            self.lines.append(_Line(line, fitted, used, left, self._bottom))
            self._bottom += int(used * 1.25)

    def gap(self, dots: int) -> None:
        """Nothing."""
        self._bottom += dots

    def rule(self) -> None:
        """A line over the whole width."""
        self._rules.append(self._bottom + 6)
        self._bottom += 16

    def qr(self, text: str) -> None:
        """In the middle, whole dots a module, up to half the width of the paper."""
        rows = [tuple(row) for row in segno.make_qr(text, error="m").matrix]
        module = max(3, DOTS * 6 // 10 // (len(rows) + 2 * _QUIET))
        side = (len(rows) + 2 * _QUIET) * module
        left = (DOTS - side) // 2
        for y, row in enumerate(rows, start=_QUIET):
            for x, dark in enumerate(row, start=_QUIET):
                if dark:
                    square = (left + x * module, self._bottom + y * module, module)
                    self._squares.append(square)
        self._bottom += side

    def dots(self) -> Image.Image:
        """The picture, black on white, without grey."""
        picture = Image.new("1", (DOTS, self._bottom + _CUT), 1)
        pen = ImageDraw.Draw(picture)
        pen.fontmode = "1"
        for line in self.lines:
            pen.text((line.left, line.top), line.text, 0, line.font)
        for x, y, module in self._squares:
            pen.rectangle((x, y, x + module - 1, y + module - 1), 0)
        for y in self._rules:
            pen.rectangle((0, y, DOTS - 1, y + 1), 0)
        return picture

    def pdf(self, title: str) -> bytes:
        """One page as wide as the paper and as long as the words; a dot is a dot of 203 dpi."""
        picture = self.dots()
        out = BytesIO()
        height = picture.height * _POINTS
        size, face = (PAPER, height), cast("float", REGULAR)  # the stubs take it for a number
        canvas = Embedded(out, size, invariant=1, lang="vi-VN", initialFontName=face)
        canvas.setTitle(title)
        canvas.setCreator("Quầy")
        canvas.drawImage(ImageReader(picture), _EDGE, 0, picture.width * _POINTS, height)
        for line in self.lines:
            words = canvas.beginText(_EDGE + line.left * _POINTS, height - _base(line) * _POINTS)
            words.setTextRenderMode(3)
            words.setFont(REGULAR, line.size * _POINTS)
            words.textOut(line.text)
            canvas.drawText(words)
        canvas.save()
        return _one_bit(out.getvalue(), picture)


def _one_bit(pdf: bytes, picture: Image.Image) -> bytes:
    """Every picture of reportlab has three colours of eight bits; the printer burns one."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        (image,) = document.pages[0].get_images().values()
        image.write(picture.tobytes())
        image.BitsPerComponent, image.ColorSpace = 1, pikepdf.Name.DeviceGray
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _base(line: _Line) -> float:
    return line.top + line.size * 0.9


def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file_of(BOLD if bold else REGULAR)), size)


def _broken(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Lines of whole words."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > DOTS:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line for line in lines if line]
