"""From flowables to PDF bytes: A4, margins of decree 30/2020, page numbers, what stands outside.

Equal input gives equal bytes: no clock, no random id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate

from printing.fonts import BOLD, ITALIC, REGULAR

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 20 * mm, 20 * mm, 20 * mm
#: Height of the text on one page.
ROOM = A4[1] - TOP - BOTTOM
_ENDLESS = 1e6


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands outside the text. mark: reprint; running: number of the dossier from page 2."""

    title: str
    foot_left: str = ""
    foot_right: str = ""
    running: str = ""
    mark: str = ""
    mark_note: str = ""
    numbered: bool = True


def height(story: Sequence[Flowable], width: float) -> float:
    """Points the story takes on an endless page, page breaks left out."""
    total, after = 0.0, 0.0
    scratch = Canvas(BytesIO())
    for flowable in story:
        if not isinstance(flowable, PageBreak):
            total += flowable.wrapOn(scratch, width, _ENDLESS)[1] + max(
                after, flowable.getSpaceBefore()
            )
            after = flowable.getSpaceAfter()
    return total


def build(
    story: Sequence[Flowable],
    surround: Surround,
    margins: tuple[float, float, float, float] = (LEFT, RIGHT, TOP, BOTTOM),
) -> bytes:
    """The PDF. margins: left, right, top, bottom in points."""
    left, right, top, bottom = margins
    width, height = A4
    frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0)
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        pageTemplates=[PageTemplate("page", [frame], onPage=Outside(surround, left, right))],
        title=surround.title,
        author="Quầy",
        creator="Quầy",
        lang="vi-VN",
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=1,
    )
    document.build(list(story))
    return out.getvalue()


class Outside:
    """Draws the surround; the template calls it at the start of every page."""

    def __init__(self, surround: Surround, left: float, right: float) -> None:
        self._surround, self._left, self._right = surround, left, A4[0] - right

    def __call__(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """Leaves the canvas as it was."""
        canvas.saveState()
        if document.page > 1 and self._surround.numbered:
            self._continued(canvas, document.page)
        self._foot(canvas)
        if self._surround.mark:
            self._reprint(canvas)
        canvas.restoreState()

    def _continued(self, canvas: Canvas, number: int) -> None:
        canvas.setFont(REGULAR, 13)
        canvas.drawCentredString((self._left + self._right) / 2, A4[1] - 14 * mm, str(number))
        canvas.setFont(ITALIC, 10)
        canvas.drawString(self._left, A4[1] - 14 * mm, self._surround.running)

    def _foot(self, canvas: Canvas) -> None:
        canvas.setFont(ITALIC, 9)
        canvas.drawString(self._left, 11 * mm, self._surround.foot_left)
        canvas.drawRightString(self._right, 11 * mm, self._surround.foot_right)

    def _reprint(self, canvas: Canvas) -> None:
        """A box in the top margin, on the right, on every page."""
        mark, note = self._surround.mark, self._surround.mark_note
        width = max(stringWidth(mark, BOLD, 10), stringWidth(note, ITALIC, 8)) + 5 * mm
        x, y = self._right - width, A4[1] - 17.5 * mm
        canvas.setLineWidth(1)
        canvas.roundRect(x, y, width, 9 * mm, 1 * mm)
        canvas.setFont(BOLD, 10)
        canvas.drawCentredString(x + width / 2, y + 5 * mm, mark)
        canvas.setFont(ITALIC, 8)
        canvas.drawCentredString(x + width / 2, y + 1.8 * mm, note)
