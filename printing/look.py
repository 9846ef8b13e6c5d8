"""How dense a form is set: roomy by decree 30/2020, closer when that saves a page."""

from dataclasses import dataclass
from typing import Literal

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle

from printing.fonts import REGULAR

Align = Literal[0, 1, 2, 4]


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in points. body: text; table: cells; gap: before a line; sign: for a signature."""

    body: float
    table: float
    gap: float
    pad: float
    sign: float

    def style(self, size: float = 0, align: Align = TA_LEFT, gap: float = 0) -> ParagraphStyle:
        """A paragraph style; size 0 is the body's."""
        size = size or self.body
        return ParagraphStyle(
            f"{size}-{align}-{gap}",
            fontName=REGULAR,
            fontSize=size,
            leading=size * 1.18,
            alignment=align,
            spaceBefore=gap,
            allowWidows=0,
            allowOrphans=0,
        )

    @property
    def line(self) -> ParagraphStyle:
        """One labelled fact."""
        return self.style(gap=self.gap)

    @property
    def prose(self) -> ParagraphStyle:
        """A sentence or more."""
        return self.style(align=TA_JUSTIFY, gap=self.gap)

    @property
    def cell(self) -> ParagraphStyle:
        """Text in a table."""
        return self.style(self.table)

    @property
    def count(self) -> ParagraphStyle:
        """Numbers and headings in a table."""
        return self.style(self.table, TA_CENTER)

    @property
    def centred(self) -> ParagraphStyle:
        """Lines under the title."""
        return self.style(self.body - 1, TA_CENTER)

    @property
    def small(self) -> ParagraphStyle:
        """Footnotes."""
        return self.style(9.5 if self.body > 12 else 9, TA_JUSTIFY)


#: From the decree's 13 pt down to what still reads well; the first that fits one page is taken.
LOOKS = (
    Look(body=13, table=12, gap=3, pad=2, sign=56),
    Look(body=12.5, table=11.5, gap=2, pad=1, sign=48),
    Look(body=12, table=11, gap=1, pad=0.5, sign=42),
    Look(body=11.5, table=10.5, gap=0.5, pad=0, sign=36),
)
