"""From flowables to PDF bytes: page numbers, and what stands outside the text.

Equal input gives equal bytes: no clock, no random id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate

from printing.fonts import BOLD, ITALIC, REGULAR
from printing.paper import PORTRAIT, Paper

_ENDLESS = 1e6
#: The faces are reportlab's own globals and read their glyphs from one place that moves: two
#: documents embedded at once could get each other's letters.
_EMBEDDING = Lock()


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands outside the text.

    mark: of a reprint; running: the dossier's number from page 2; stamp: large behind the text.
    """

    title: str
    foot_left: str = ""
    foot_right: str = ""
    running: str = ""
    mark: str = ""
    mark_note: str = ""
    numbered: bool = True
    stamp: str = ""


def height(story: Sequence[Flowable], width: float) -> float:
    """Points the longest part between two page breaks takes on an endless page."""
    longest, total, after = 0.0, 0.0, 0.0
    scratch = Canvas(BytesIO())
    for flowable in story:
        if isinstance(flowable, PageBreak):
            total, after = 0.0, 0.0
            continue
        space = max(after, flowable.getSpaceBefore())
        total += flowable.wrapOn(scratch, width, _ENDLESS)[1] + space
        after = flowable.getSpaceAfter()
        longest = max(longest, total)
    return longest


def build(story: Sequence[Flowable], surround: Surround, paper: Paper = PORTRAIT) -> bytes:
    """The PDF."""
    frame = Frame(paper.left, paper.bottom, paper.width, paper.room, 0, 0, 0, 0)
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=paper.size,
        pageTemplates=[PageTemplate("page", [frame], onPage=Outside(surround, paper))],
        title=surround.title,
        author="Quầy",
        creator="Quầy",
        lang="vi-VN",
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=1,
    )
    document.build(list(story), canvasmaker=Embedded)
    return out.getvalue()


class Embedded(Canvas):
    """Embeds its letters while no other document does; laying out needs no turn."""

    def save(self) -> None:
        """As reportlab's."""
        with _EMBEDDING:
            super().save()


class Outside:
    """Draws the surround; the template calls it at the start of every page."""

    def __init__(self, surround: Surround, paper: Paper) -> None:
        self._surround, self._paper = surround, paper
        self._left, self._right = paper.left, paper.size[0] - paper.right
        self._above = paper.size[1]

    def __call__(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """Leaves the canvas as it was."""
        canvas.saveState()
        if self._surround.stamp:
            self._stamped(canvas)
        if document.page > 1 and self._surround.numbered:
            self._continued(canvas, document.page)
        self._foot(canvas)
        if self._surround.mark:
            self._marked(canvas)
        canvas.restoreState()

    def _continued(self, canvas: Canvas, number: int) -> None:
        """The number in the middle of the upper margin, from the second page on (decree 30)."""
        line = self._above - 14 * mm
        canvas.setFont(REGULAR, 13)
        canvas.drawCentredString((self._left + self._right) / 2, line, str(number))
        canvas.setFont(ITALIC, 10)
        canvas.drawString(self._left, line, self._surround.running)

    def _foot(self, canvas: Canvas) -> None:
        line = self._paper.bottom * 0.55
        canvas.setFont(ITALIC, 9)
        canvas.drawString(self._left, line, self._surround.foot_left)
        canvas.drawRightString(self._right, line, self._surround.foot_right)

    def _stamped(self, canvas: Canvas) -> None:
        """Across the page, light enough to read what stands on it."""
        width, height = self._paper.size
        canvas.saveState()
        canvas.translate(width / 2, height / 2)
        canvas.rotate(20)
        canvas.setFillGray(0.78)
        canvas.setStrokeGray(0.78)
        canvas.setFont(BOLD, 72)
        half = stringWidth(self._surround.stamp, BOLD, 72) / 2 + 16
        canvas.setLineWidth(4)
        canvas.roundRect(-half, -40, 2 * half, 84, 8)
        canvas.drawCentredString(0, -24, self._surround.stamp)
        canvas.restoreState()

    def _marked(self, canvas: Canvas) -> None:
        """A box in the upper margin, on the right, on every page."""
        mark, note = self._surround.mark, self._surround.mark_note
        if self._paper.top < 18 * mm:
            # A margin too narrow for the box: one line, still clear of the printer's own edge.
            canvas.setFont(BOLD, 9)
            line = self._above - self._paper.top + 2.5 * mm
            canvas.drawRightString(self._right, line, f"{mark} ({note})" if note else mark)
            return
        width = max(stringWidth(mark, BOLD, 10), stringWidth(note, ITALIC, 8)) + 5 * mm
        x, y = self._right - width, self._above - 17.5 * mm
        canvas.setLineWidth(1)
        canvas.roundRect(x, y, width, 9 * mm, 1 * mm)
        canvas.setFont(BOLD, 10)
        canvas.drawCentredString(x + width / 2, y + 5 * mm, mark)
        canvas.setFont(ITALIC, 8)
        canvas.drawCentredString(x + width / 2, y + 1.8 * mm, note)
