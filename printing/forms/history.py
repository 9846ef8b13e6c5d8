"""The history of a dossier as the store has it: every fact, nothing added."""

from reportlab.lib.units import mm

from app.domain.dossier import Dossier, Event
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.dates import minute
from printing.heading import heading
from printing.identity import identify
from printing.sheet import WIDTH, Sheet
from printing.tables import Cell, grid, heads
from printing.told import step, told

_WIDTHS = [9 * mm, 23 * mm, 29 * mm, 32 * mm, 26 * mm, WIDTH - 119 * mm]


def ready(_dossier: Dossier, _job: PrintJob) -> bool:
    """Always: an empty history says that it is empty."""
    return True


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Oldest first; local time."""
    heading(sheet, job.printed_at)
    identify(sheet, dossier)
    sheet.gap(2)
    sheet.fact("procedure", dossier.procedure_name)
    sheet.fact("owner", facts.named(dossier.owner), strong=True)
    sheet.fact("agency", dossier.agency_name)
    sheet.fact("received", minute(dossier.received_at) if dossier.received_at else "")
    sheet.fact("due", minute(dossier.due_at) if dossier.due_at else facts.due(sheet, dossier))
    sheet.fact("state", dossier.status.label if dossier.status else sheet.plain("draft"))
    if dossier.events:
        rows = [_row(sheet, place, event) for place, event in enumerate(dossier.events, start=1)]
        keys = ("col_no", "col_at", "col_actor", "col_step", "col_status", "col_reason")
        sheet.add(grid(sheet, [heads(sheet, *keys), *rows], _WIDTHS))
    else:
        sheet.say("none")
    close(sheet, [], None, Signer("right", job.clerk))


def _row(sheet: Sheet, place: int, event: Event) -> list[Cell]:
    """The reason, then what else was told."""
    status = event.status.label if event.status else "–"
    said = ". ".join(part for part in (event.reason.rstrip("."), told(sheet, event)) if part)
    return [
        sheet.count(str(place)),
        sheet.cell(minute(event.at)),
        sheet.cell(event.actor),
        sheet.cell(step(sheet, event)),
        sheet.cell(status),
        sheet.cell(said),
    ]
