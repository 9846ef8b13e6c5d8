"""Return receipt: what was handed over, to whom, signed by both (domain: 4.9)."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.history import papers_go_back, standing
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.dates import parts
from printing.heading import heading
from printing.identity import identify
from printing.results import ResultLine, lines
from printing.sheet import WIDTH, Sheet, shortened
from printing.tables import grid, heads, papers

_LONGEST = 300


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """A result, or the papers of a stopped dossier, is handed over or about to be."""
    here = dossier.status in (Status.RESOLVED, Status.RETURNED, Status.STOPPED)
    return here and facts.number(dossier) is not None


def wording(dossier: Dossier) -> str:
    """What went back without a result is called so."""
    return "papers-receipt" if papers_go_back(dossier) else "return-receipt"


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Receiver and authority come from the job; unknown ones are left to the pen."""
    at = dossier.returned_at or job.printed_at
    heading(sheet, at)
    identify(sheet, dossier)
    sheet.gap(4)
    sheet.explain(
        "intro",
        moment=sheet.plain("moment", **parts(at)),
        unit=sheet.heading.unit,
    )
    _people(sheet, dossier, job)
    sheet.say("results")
    fetched = papers_go_back(dossier)
    sheet.add(papers(sheet, facts.handed_in(dossier)) if fetched else _results(sheet, dossier))
    close(sheet, _last(sheet, dossier), Signer("left", job.receiver), Signer("right", job.clerk))


def _people(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    sheet.fact("procedure", dossier.procedure_name)
    sheet.fact("agency", dossier.agency_name)
    sheet.fact("owner", facts.named(dossier.owner), strong=True)
    sheet.fact("giver", job.clerk)
    sheet.fact("receiver", job.receiver, strong=True)
    sheet.fact("receiver_id", job.receiver_id)
    if job.receiver_phone:
        sheet.fact("phone", job.receiver_phone)
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
        *_taken_back(sheet, dossier),
        *_post(sheet, dossier),
        sheet.fact_line("note", dossier.return_note),
        Paragraph(sheet.filled("checked"), sheet.look.prose),
    ]


def _taken_back(sheet: Sheet, dossier: Dossier) -> list[Flowable]:
    """Originals the office keeps in exchange for the result; a line for the pen when none is told.

    Without the step nobody has said anything yet.
    """
    event = standing(dossier, "hand-over")
    told = (event.data.get("taken_back", "") if event else "").splitlines()
    if not told:
        exchanged = not papers_go_back(dossier)
        return [sheet.fact_line("originals_back", "")] if exchanged else []
    head = Paragraph(f"{sheet.filled('originals_back')}:", sheet.look.line)
    lines = [
        Paragraph(f"{place}. <b>{sheet.value(shortened(line, _LONGEST))}</b>", sheet.look.line)
        for place, line in enumerate(told, start=1)
    ]
    return [head, *lines]


def _post(sheet: Sheet, dossier: Dossier) -> list[Flowable]:
    """The item that took it home, and where to."""
    if not facts.by_post(dossier):
        return []
    address = dossier.return_address or dossier.owner.address
    return [
        sheet.fact_line("postal_item", dossier.postal_item),
        sheet.fact_line("post_to", shortened(address, _LONGEST)),
    ]
