"""Return receipt: what was handed over, to whom, signed by both (domain: 4.9)."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.dates import parts
from printing.heading import heading
from printing.identity import identify
from printing.results import ResultLine, lines
from printing.sheet import WIDTH, Sheet
from printing.tables import grid, heads, papers


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """A result, or the papers of a stopped dossier, is handed over or about to be."""
    here = dossier.status in (Status.RESOLVED, Status.RETURNED, Status.STOPPED)
    return here and facts.number(dossier) is not None


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Receiver and authority come from the job; unknown ones are left to the pen."""
    at = dossier.returned_at or job.printed_at
    stopped = facts.was_stopped(dossier)
    heading(sheet, at)
    identify(sheet, dossier)
    sheet.gap(4)
    sheet.explain(
        "stopped_intro" if stopped else "intro",
        moment=sheet.plain("moment", **parts(at)),
        unit=sheet.heading.unit,
    )
    _people(sheet, dossier, job)
    sheet.say("results")
    table = papers(sheet, facts.handed_in(dossier)) if stopped else _results(sheet, dossier)
    sheet.add(table)
    close(sheet, _last(sheet, dossier), Signer("left", job.receiver), Signer("right", job.clerk))


def _people(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    sheet.fact("procedure", dossier.procedure_name)
    sheet.fact("agency", dossier.agency_name)
    sheet.fact("owner", facts.named(dossier.owner), strong=True)
    sheet.fact("giver", job.clerk)
    sheet.fact("receiver", job.receiver, strong=True)
    sheet.fact("receiver_id", job.receiver_id)
    known = {dossier.owner.name, dossier.presenter.name, ""}
    if job.authority or job.receiver not in known:
        sheet.fact("authority", job.authority)


def _results(sheet: Sheet, dossier: Dossier) -> Flowable:
    """Without a recorded result three empty rows for the pen."""
    head = heads(sheet, "col_no", "col_result", "col_number", "col_pages")
    found = lines(dossier) or (ResultLine(""),) * 3
    rows = [
        [
            sheet.count(str(place)),
            sheet.cell(line.name or " "),
            sheet.cell(line.number),
            sheet.count(str(line.pages or "")),
        ]
        for place, line in enumerate(found, start=1)
    ]
    widths = [10 * mm, WIDTH - 72 * mm, 42 * mm, 20 * mm]
    return grid(sheet, [head, *rows], widths)


def _last(sheet: Sheet, dossier: Dossier) -> list[Flowable]:
    way = sheet.plain("by_post" if facts.by_post(dossier) else "by_counter")
    return [
        sheet.fact_line("method", way),
        sheet.fact_line("fee", facts.fee(sheet, dossier)),
        sheet.fact_line("originals_back", ""),
        sheet.fact_line("note", dossier.return_note),
        Paragraph(sheet.filled("checked"), sheet.look.prose),
    ]
