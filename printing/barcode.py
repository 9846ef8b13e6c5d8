"""Code 128 of a number as vector bars, the number in plain digits below.

A module is whole dots of a 600 dpi printer. At 0.375 mm one number in nine is lost on a grey
picture of 150 dpi, at 10 dots (0.423 mm) none: the bars take the widest that their place allows.
"""

from itertools import groupby

from barcode.codex import Code128
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from printing.fonts import BOLD, REGULAR

#: Points of a dot at 600 dpi.
DOT = 72 / 600
_NARROWEST, _WIDEST = 9, 12
MODULE = 10 * DOT
#: Blank modules the standard asks for on either side.
QUIET = 10
_DIGITS = 12.0


def modules(text: str) -> str:
    """Bars and gaps as `1` and `0`, without quiet zones."""
    bars: str = Code128(text).build()[0]
    return bars


def widest(text: str, room: float) -> float:
    """The module with which `text` and its quiet zones fill `room` best, in points."""
    dots = int(room / (len(modules(text)) + 2 * QUIET) / DOT + 1e-6)
    return max(_NARROWEST, min(_WIDEST, dots)) * DOT


def draw_bars(canvas: Canvas, bars: str, x: float, y: float, module: float, height: float) -> None:
    """Draws `bars` from x rightwards, in points; one path, so that none is rounded by itself."""
    path = canvas.beginPath()
    for bar, run in groupby(bars):
        width = len(list(run)) * module
        if bar == "1":
            path.rect(x, y, width, height)
        x += width
    canvas.drawPath(path, stroke=0, fill=1)


class Bars(Flowable):
    """A Code 128 with its quiet zones; below it `label` and the text in bold.

    height: of the bars; module: width of the narrowest bar; both in points. shown: how the text
    stands below, "" as it is.
    """

    def __init__(
        self,
        text: str,
        label: str = "",
        *,
        height: float = 13 * mm,
        module: float = MODULE,
        shown: str = "",
    ) -> None:
        super().__init__()
        self._text, self._label = shown or text, label
        self._module, self._bar_height = module, height
        self._bars = modules(text)
        self.width = (len(self._bars) + 2 * QUIET) * module
        self.height = height + _DIGITS * 1.35

    def wrap(self, *_available: float) -> tuple[float, float]:
        """Its own size; it is never scaled to fit."""
        return self.width, self.height

    def draw(self) -> None:
        """Bars above, label and digits centred below."""
        base = self.height - self._bar_height
        left = QUIET * self._module
        draw_bars(self.canv, self._bars, left, base, self._module, self._bar_height)
        label = stringWidth(self._label, REGULAR, _DIGITS)
        x = (self.width - label - stringWidth(self._text, BOLD, _DIGITS)) / 2
        line = self.canv.beginText(x, _DIGITS * 0.25)
        line.setFont(REGULAR, _DIGITS)
        line.textOut(self._label)
        line.setFont(BOLD, _DIGITS)
        line.textOut(self._text)
        self.canv.drawText(line)
