"""Ruled tables whose heading repeats on the next page."""

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table

from app.domain.dossier import DossierPaper
from printing.columns import Style
from printing.fonts import REGULAR
from printing.sheet import Sheet, shortened

Cell = Paragraph | str | list[Flowable]
#: Letters of a paper's name: an import may bring eight thousand.
_LONGEST = 600


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
        splitInRow=1,
        spaceBefore=4,
        spaceAfter=2,
    )


def papers(sheet: Sheet, rows: Sequence[DossierPaper]) -> Table:
    """Papers handed in, counted per set."""
    body = [
        (_handed_in(sheet, paper), (paper.originals, paper.certified, paper.copies))
        for paper in rows
    ]
    return counted(sheet, body or [(sheet.filled("no_papers"), None)])


def counted(sheet: Sheet, rows: Sequence[tuple[str, tuple[int, int, int] | None]]) -> Table:
    """TT | paper as markup | originals, certified copies, plain copies; None: a row of words."""
    body = [_row(sheet, str(place), *row) for place, row in enumerate(rows, start=1)]
    return below_counts(sheet, body)


def below_counts(sheet: Sheet, body: Sequence[Sequence[Cell]], more: Style | None = None) -> Table:
    """Ready rows under the heading of counted papers; more: styles, the heading is two rows."""
    head: list[list[Cell]] = [
        [_head(sheet, "col_no"), _head(sheet, "col_paper"), _head(sheet, "col_count"), "", ""],
        ["", "", *(_head(sheet, key) for key in ("col_originals", "col_certified", "col_copies"))],
    ]
    counts = [16 * mm, 23 * mm, 16 * mm]
    spans: Style = [
        ("SPAN", (0, 0), (0, 1)),
        ("SPAN", (1, 0), (1, 1)),
        ("SPAN", (2, 0), (4, 0)),
    ]
    widths = [10 * mm, sheet.width - 10 * mm - sum(counts), *counts]
    return grid(sheet, [*head, *body], widths, head=2, more=[*spans, *(more or [])])


def paper_row(sheet: Sheet, place: str, paper: DossierPaper) -> list[Cell]:
    """A paper handed in, under a number of its own."""
    counts = (paper.originals, paper.certified, paper.copies)
    return _row(sheet, place, _handed_in(sheet, paper), counts)


def _row(sheet: Sheet, place: str, markup: str, counts: tuple[int, int, int] | None) -> list[Cell]:
    text = Paragraph(markup, sheet.look.cell)
    if counts is None:
        return ["", text, "", "", ""]
    return [
        sheet.count(place),
        text,
        *(sheet.count(str(count) if count else "–") for count in counts),
    ]


def _handed_in(sheet: Sheet, paper: DossierPaper) -> str:
    """A paper that came only as a file says so."""
    name = sheet.value(shortened(paper.name, _LONGEST))
    if paper.files and not (paper.originals or paper.certified or paper.copies):
        name += f" <i>({sheet.filled('electronic')})</i>"
    return name


def heads(sheet: Sheet, *keys: str) -> list[Cell]:
    """Headings of a simple table."""
    return [_head(sheet, key) for key in keys]


def _head(sheet: Sheet, key: str) -> Paragraph:
    return sheet.count(f"<b>{sheet.filled(key)}</b>")
