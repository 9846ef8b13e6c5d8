"""Sizes and margins: decree 30/2020 for A4, the trade's own for receipts and labels. Points."""

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, A5, A6, landscape
from reportlab.lib.units import mm


@dataclass(frozen=True, slots=True)
class Paper:
    """A page and its margins in points."""

    size: tuple[float, float]
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """Of the text."""
        return self.size[0] - self.left - self.right

    @property
    def room(self) -> float:
        """Height of the text on one page."""
        return self.size[1] - self.top - self.bottom


PORTRAIT = Paper(A4, 30 * mm, 20 * mm, 20 * mm, 20 * mm)
#: Lists: bound at the left; 15 mm is the decree's smallest margin at the right.
LANDSCAPE = Paper(landscape(A4), 30 * mm, 15 * mm, 20 * mm, 20 * mm)
#: Fee receipts.
RECEIPT = Paper(landscape(A5), 10 * mm, 10 * mm, 10 * mm, 10 * mm)
#: Postal items.
LABEL = Paper(A6, 6 * mm, 6 * mm, 10 * mm, 8 * mm)
#: What every office printer can reach: the separator sheets.
WHOLE = Paper(A4, 15 * mm, 15 * mm, 14 * mm, 14 * mm)
