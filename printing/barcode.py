"""Code 128 of a number as vector bars, the number in plain digits below.

0.375 mm a module (3 dots of a 203 dpi printer) is what still reads from a grey scan at 150 dpi.
"""

from itertools import groupby

from barcode.codex import Code128
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from printing.fonts import BOLD, REGULAR

MODULE = 0.375 * mm
#: Blank modules the standard asks for on either side.
QUIET = 10
_DIGITS = 12.0


def modules(text: str) -> str:
    """Bars and gaps as `1` and `0`, without quiet zones."""
    bars: str = Code128(text).build()[0]
    return bars


def draw_bars(canvas: Canvas, bars: str, x: float, y: float, module: float, height: float) -> None:
    """Draws `bars` from x rightwards, in points."""
    for bar, run in groupby(bars):
        width = len(list(run)) * module
        if bar == "1":
            canvas.rect(x, y, width, height, stroke=0, fill=1)
        x += width


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
