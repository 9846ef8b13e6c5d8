"""The sheet between two papers: bars at both ends, words in the middle, a numbered tab."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from printing.barcode import Bars
from printing.fonts import BOLD
from printing.paper import WHOLE

WIDTH, HEIGHT = WHOLE.width, WHOLE.room - 1
_TAB = (9 * mm, 13 * mm)


class SeparatorPage(Flowable):
    """Fills the page. The lower bars are turned, so that the sheet may be fed either way up.

    middle: flowables centred between the bars; place: number on the tab, 0 for none.
    """

    def __init__(self, text: str, module: float, middle: Sequence[Flowable], place: int) -> None:
        super().__init__()
        self._bars = Bars(text, height=20 * mm, module=module)
        self._middle, self._place = middle, place
        self.width, self.height = WIDTH, HEIGHT

    def wrap(self, *_available: float) -> tuple[float, float]:
        """The whole page."""
        return self.width, self.height

    def draw(self) -> None:
        """Top bars, words, turned bars, tab."""
        x = (self.width - self._bars.width) / 2
        self._bars.drawOn(self.canv, x, self.height - self._bars.height)
        self._words()
        if self._place:
            self._tab()
        self.canv.saveState()
        self.canv.translate(self.width, self._bars.height)
        self.canv.rotate(180)
        self._bars.drawOn(self.canv, x, 0)
        self.canv.restoreState()

    def _words(self) -> None:
        sizes = [flowable.wrapOn(self.canv, self.width, self.height) for flowable in self._middle]
        gap = 7 * mm
        total = sum(height for _, height in sizes) + gap * (len(sizes) - 1)
        y = (self.height + total) / 2
        for flowable, (width, height) in zip(self._middle, sizes, strict=True):
            y -= height
            flowable.drawOn(self.canv, (self.width - width) / 2, y)
            y -= gap

    def _tab(self) -> None:
        """At the right edge, each paper's lower than the one before: a stack can be leafed."""
        width, height = _TAB
        x = self.width - width + 6 * mm
        y = self.height - 46 * mm - (self._place - 1) % 12 * (height + 2 * mm)
        self.canv.rect(x, y, width, height, stroke=0, fill=1)
        self.canv.setFillGray(1)
        self.canv.setFont(BOLD, 16)
        self.canv.drawCentredString(x + width / 2, y + height / 2 - 5.5, f"{self._place:02d}")
        self.canv.setFillGray(0)
