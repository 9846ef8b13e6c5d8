"""Form 05 (2025: 06): the control sheet that follows the paper dossier (domain: 4.7)."""

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from app.domain.dossier import Dossier
from app.domain.history import was_accepted
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import footnotes
from printing.columns import Style
from printing.dates import parts
from printing.heading import heading
from printing.identity import identify
from printing.sheet import WIDTH, Sheet
from printing.tables import Cell, grid, heads

_BLOCKS = 5
_WIDTHS = [40 * mm, 34 * mm, 34 * mm, 30 * mm, WIDTH - 138 * mm]


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """An accepted dossier with a number."""
    return facts.number(dossier) is not None and was_accepted(dossier)


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """The first hand-over names counter and department; time and signatures are for the pen."""
    heading(sheet, dossier.received_at or job.printed_at)
    identify(sheet, dossier)
    sheet.gap(2)
    sheet.fact("with", facts.named(dossier.owner), strong=True)
    sheet.fact("subject", facts.subject(dossier))
    sheet.fact("agency", dossier.agency_name)
    if dossier.received_at is not None:
        sheet.fact("received", sheet.plain("moment", **parts(dossier.received_at)))
    sheet.fact("due", facts.due(sheet, dossier))
    sheet.add(_table(sheet, dossier))
    sheet.add(*footnotes(sheet, [sheet.filled("foot_1"), sheet.filled("foot_2")]))


def _table(sheet: Sheet, dossier: Dossier) -> Table:
    rows: list[list[Cell]] = [_head(sheet)]
    style: Style = [("SPAN", (1, 0), (2, 0))]
    for block in range(_BLOCKS):
        row = len(rows)
        names = (sheet.heading.unit, dossier.agency_name) if block == 0 else ("", "")
        rows += _block(sheet, *names)
        style += [
            ("SPAN", (0, row), (0, row + 1)),
            ("SPAN", (1, row), (2, row)),
            ("SPAN", (3, row), (3, row + 1)),
            ("SPAN", (4, row), (4, row + 1)),
            ("VALIGN", (1, row), (2, row), "MIDDLE"),
            ("BOTTOMPADDING", (0, row + 1), (-1, row + 1), sheet.look.sign * 0.72),
            ("NOSPLIT", (0, row), (-1, row + 1)),
        ]
    return grid(sheet, rows, _WIDTHS, more=style)


def _head(sheet: Sheet) -> list[Cell]:
    office, time, note = heads(sheet, "col_office", "col_time", "col_note")
    result = f"<b>{sheet.filled('col_result')}</b><br/>{sheet.filled('col_result_note')}"
    return [office, time, "", sheet.count(result), note]


def _block(sheet: Sheet, giver: str, taker: str) -> list[list[Cell]]:
    office = "<br/>".join(
        f"{sheet.filled(key)} {sheet.name(name)}"
        for key, name in (("give", giver), ("take", taker))
    )
    moment = Paragraph(sheet.filled("moment_blank"), sheet.look.style(sheet.look.table - 1))
    return [
        [Paragraph(office, sheet.look.cell), moment, "", "", ""],
        ["", sheet.count(sheet.filled("giver")), sheet.count(sheet.filled("taker")), "", ""],
    ]
