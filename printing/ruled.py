"""Lines for the pen: a label and a dotted rule where a fact is not known."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable


class Ruled(Flowable):
    """`Label: ........` to `width` points, for a fact nobody confirmed."""

    def __init__(self, label: str, style: ParagraphStyle, width: float) -> None:
        super().__init__()
        self._label, self._style, self.width = label, style, width
        self.height = style.leading
        self.spaceBefore = style.spaceBefore

    def wrap(self, *_available: float) -> tuple[float, float]:
        """One line high."""
        return self.width, self.height

    def draw(self) -> None:
        """The label, then round dots on the base line."""
        style = self._style
        base = self.height - style.fontSize
        self.canv.setFont(style.fontName, style.fontSize)
        self.canv.drawString(0, base, self._label)
        start = stringWidth(self._label, style.fontName, style.fontSize)
        self.canv.saveState()
        self.canv.setLineCap(1)
        self.canv.setLineWidth(0.8)
        self.canv.setDash([0.01, 2.6])
        self.canv.line(start + 2, base, self.width, base)
        self.canv.restoreState()
