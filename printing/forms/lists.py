"""Lists of any number of rows: register, hand-overs, post, uncollected results, reports."""

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from app.errors import InvalidInput
from app.ports.paper import Column, ListPaper, PrintJob
from printing.closing import Signer, close
from printing.columns import Style
from printing.copies import copies
from printing.fonts import REGULAR
from printing.heading import heading
from printing.look import Look
from printing.rows import PAD, Rows
from printing.sheet import Sheet

_NUMBER = 8 * mm


def look(columns: Sequence[Column]) -> Look:
    """Below the decree's 13 pt in the table: fifteen columns of the register share 252 mm."""
    return Look(12, 8 if len(columns) > 10 else 10, 1, 2, 48)


def check(columns: Sequence[Column], paper: ListPaper) -> None:
    """Raises InvalidInput("form.columns") for rows that do not fit."""
    rows = (*paper.rows, *((paper.total,) if paper.total else ()))
    if not columns or any(len(row) != len(columns) for row in rows):
        raise InvalidInput("form.columns", columns=len(columns))


def write(sheet: Sheet, columns: Sequence[Column], paper: ListPaper, job: PrintJob) -> None:
    """As many copies as the job asks for, each with its own page numbers."""
    copies(sheet, job, lambda copy: _copy(sheet, columns, paper, job, copy))


def _copy(
    sheet: Sheet, columns: Sequence[Column], paper: ListPaper, job: PrintJob, copy: str
) -> None:
    heading(sheet, job.printed_at)
    _title(sheet, paper, copy)
    for label, value in paper.facts:
        sheet.labelled(label, value)
    if paper.rows:
        sheet.add(_table(sheet, columns, paper))
    else:
        sheet.say("empty")
    for note in paper.notes:
        sheet.add(Paragraph(sheet.value(note), sheet.look.prose))
    _sign(sheet, paper)


def _title(sheet: Sheet, paper: ListPaper, copy: str) -> None:
    """The caller's title or the form's own; below it the period, and whose copy it is."""
    sheet.gap(4)
    name = sheet.value(paper.title) or sheet.filled("title")
    sheet.add(Paragraph(f"<b>{name}</b>", sheet.look.style(14, TA_CENTER)))
    for line in (sheet.value(paper.under), sheet.words.get(copy) or ""):
        if line:
            sheet.add(Paragraph(f"<i>{line}</i>", sheet.look.centred))
    sheet.gap(4)


def _sign(sheet: Sheet, paper: ListPaper) -> None:
    """A book is not signed at its end; a list of nothing is neither."""
    if sheet.words.get("right"):
        left = Signer("left", paper.giver) if sheet.words.get("left") else None
        close(sheet, [], left, Signer("right", paper.taker))


def _table(sheet: Sheet, columns: Sequence[Column], paper: ListPaper) -> Table:
    share = (sheet.width - _NUMBER) / sum(column.width for column in columns)
    widths = [_NUMBER, *(column.width * share for column in columns)]
    rows = Rows(sheet, columns, widths)
    for place, row in enumerate(paper.rows, start=1):
        rows.add(str(place), row)
    if paper.total:
        rows.add_total(paper.total)
    grouped = any(column.group for column in columns)
    return Table(
        rows.cells,
        widths,
        # Known heights: reportlab would measure all that is left again on every page.
        rows.heights,
        style=[*_style(rows.head), *rows.plain, *(_spans(columns) if grouped else [])],
        repeatRows=rows.head,
        spaceBefore=6,
        spaceAfter=4,
    )


def _style(head: int) -> Style:
    return [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, head - 1), "MIDDLE"),
        ("VALIGN", (0, head), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
        ("TOPPADDING", (0, 0), (-1, -1), PAD),
        ("BOTTOMPADDING", (0, 0), (-1, -1), PAD + 1),
    ]


def _spans(columns: Sequence[Column]) -> Style:
    """Neighbours of one group under their common heading; the others over both rows."""
    spans: Style = [("SPAN", (0, 0), (0, 1))]
    start = 0
    for place, column in enumerate(columns):
        last = place + 1 == len(columns) or columns[place + 1].group != column.group
        if not column.group:
            spans.append(("SPAN", (place + 1, 0), (place + 1, 1)))
        elif last:
            spans.append(("SPAN", (start + 1, 0), (place + 1, 0)))
        if last or not column.group:
            start = place + 1
    return spans
