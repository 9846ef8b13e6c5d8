"""Ruled tables whose heading repeats on the next page."""

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from app.domain.dossier import DossierPaper
from printing.columns import Style
from printing.fonts import REGULAR
from printing.sheet import WIDTH, Sheet

Cell = Paragraph | str


def grid(
    sheet: Sheet,
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    head: int = 1,
    more: Style | None = None,
) -> Table:
    """A table of thin black lines; `head` rows are repeated; widths in points."""
    style: Style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, head - 1), "MIDDLE"),
        ("VALIGN", (0, head), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), sheet.look.pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.look.pad + 2),
        *(more or []),
    ]
    return Table(
        [list(row) for row in rows],
        list(widths),
        style=style,
        repeatRows=head,
        spaceBefore=4,
        spaceAfter=2,
    )


def papers(sheet: Sheet, rows: Sequence[DossierPaper]) -> Table:
    """TT | paper | originals, certified copies, plain copies: those handed in, per set."""
    head: list[list[Cell]] = [
        [_head(sheet, "col_no"), _head(sheet, "col_paper"), _head(sheet, "col_count"), "", ""],
        ["", "", *(_head(sheet, key) for key in ("col_originals", "col_certified", "col_copies"))],
    ]
    body: list[list[Cell]] = [
        _paper(sheet, place, paper) for place, paper in enumerate(rows, start=1)
    ]
    if not body:
        body = [["", sheet.cell(sheet.words["no_papers"]), "", "", ""]]
    counts = [16 * mm, 23 * mm, 16 * mm]
    spans: Style = [
        ("SPAN", (0, 0), (0, 1)),
        ("SPAN", (1, 0), (1, 1)),
        ("SPAN", (2, 0), (4, 0)),
    ]
    widths = [10 * mm, WIDTH - 10 * mm - sum(counts), *counts]
    return grid(sheet, [*head, *body], widths, head=2, more=spans)


def _paper(sheet: Sheet, place: int, paper: DossierPaper) -> list[Cell]:
    name = sheet.value(paper.name)
    counts = (paper.originals, paper.certified, paper.copies)
    if paper.files and not any(counts):
        name += f" <i>({sheet.filled('electronic')})</i>"
    return [
        sheet.count(str(place)),
        Paragraph(name, sheet.look.cell),
        *(sheet.count(str(count) if count else "–") for count in counts),
    ]


def _head(sheet: Sheet, key: str) -> Paragraph:
    return sheet.count(f"<b>{sheet.filled(key)}</b>")
