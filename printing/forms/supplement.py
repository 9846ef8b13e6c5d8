"""Form 02: what is missing, once and completely (domain: 4.4)."""

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from app.domain.dossier import Dossier, Event
from app.domain.history import last, was_accepted
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.heading import heading
from printing.identity import identify
from printing.people import people
from printing.sheet import WIDTH, Sheet
from printing.tables import grid, heads

#: Ours, and the one the department sent through the province.
_VERBS = ("ask-supplement", "province-supplement_asked")


def ready(dossier: Dossier, job: PrintJob) -> bool:
    """There is something to ask for: a request, what a draft lacks, or what the clerk says."""
    asked = last(dossier, *_VERBS) is not None or bool(job.papers or job.reason)
    return asked or (facts.number(dossier) is None and bool(dossier.missing))


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """A second request is counted openly: it makes the dossier late by the national rule."""
    event = last(dossier, *_VERBS)
    heading(sheet, event.at if event else job.printed_at)
    identify(sheet, dossier)
    people(sheet, dossier)
    sheet.say("ask")
    items = _items(dossier, job)
    if items:
        rows = [
            [sheet.count(str(place)), sheet.cell(item)] for place, item in enumerate(items, start=1)
        ]
        head = heads(sheet, "col_no", "col_item")
        sheet.add(grid(sheet, [head, *rows], [10 * mm, WIDTH - 10 * mm]))
    sheet.fact("reason", facts.reason(dossier, job, *_VERBS), whole=True)
    _terms(sheet, dossier, job)
    contact = f", {sheet.heading.contact}," if sheet.heading.contact else ""
    help_line = Paragraph(
        sheet.filled("contact", clerk=job.clerk, contact=contact), sheet.look.prose
    )
    close(sheet, [help_line], None, Signer("right", job.clerk))


def _items(dossier: Dossier, job: PrintJob) -> tuple[str, ...]:
    """What the request names, one a line under `papers`; else what the checklist lacks."""
    event = last(dossier, *_VERBS)
    named = event.data.get("papers", "") if event else job.papers
    lines = tuple(line.strip() for line in named.splitlines() if line.strip())
    return lines or tuple(paper.name for paper in dossier.missing)


def _terms(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Until when, who asked, which time it is, and what it means for the clock."""
    event = last(dossier, *_VERBS)
    told = event.data if event else {}
    sheet.fact("deadline", told.get("deadline", "") or job.deadline, strong=True)
    if told.get("requested_by"):
        sheet.fact("requested_by", told["requested_by"])
    asked = sum(event.verb in _VERBS for event in dossier.events)
    if asked > 1:
        sheet.say("again", count=str(asked))
    sheet.explain("clock" if _clock_ran(dossier, event) else "not_yet")


def _clock_ran(dossier: Dossier, event: Event | None) -> bool:
    """The dossier had been accepted when the papers were asked for."""
    received = dossier.received_at
    before = event is not None and received is not None and event.at < received
    return was_accepted(dossier) and not before
