"""Form 01: the dossier was received and when the result can be fetched (domain: 4.3)."""

from reportlab.platypus import Flowable, Paragraph

from app.domain.dossier import Dossier
from app.domain.history import was_accepted
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.copies import copies
from printing.dates import parts
from printing.heading import heading
from printing.identity import identify
from printing.people import people
from printing.sheet import Sheet
from printing.tables import papers


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """An accepted dossier with a number."""
    return facts.number(dossier) is not None and was_accepted(dossier)


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """One copy, or the counter's and the citizen's."""
    copies(sheet, job, lambda copy: _copy(sheet, dossier, job, copy))


def _copy(sheet: Sheet, dossier: Dossier, job: PrintJob, copy: str) -> None:
    heading(sheet, dossier.received_at or job.printed_at)
    identify(sheet, dossier, under=copy)
    people(sheet, dossier)
    sheet.say("papers")
    sheet.add(papers(sheet, facts.handed_in(dossier)))
    _promise(sheet, dossier)
    close(sheet, _last(sheet, dossier), _filer(dossier), Signer("clerk", job.clerk), _notes(sheet))


def _promise(sheet: Sheet, dossier: Dossier) -> None:
    """Items 2 to 5."""
    sheet.say("sets", sets=f"{dossier.sets:02d}")
    sheet.say("term", term=dossier.time_label or sheet.plain("due_unknown"))
    if dossier.received_at is not None:
        moment = sheet.plain("moment", **parts(dossier.received_at))
        sheet.say("received", moment=moment)
    if dossier.due_at is None:
        sheet.say("due_none", why=facts.due(sheet, dossier))
        return
    sheet.say("due", moment=facts.due(sheet, dossier))
    if dossier.previous_due_at is not None and dossier.previous_due_at != dossier.due_at:
        before = sheet.plain("moment", **parts(dossier.previous_due_at))
        sheet.say("due_before", moment=before)


def _last(sheet: Sheet, dossier: Dossier) -> list[Flowable]:
    """Item 6, fee, register: they stay with the signatures."""
    at_counter = sheet.plain("at_counter", unit=sheet.heading.unit)
    place = sheet.plain("return_post") if facts.by_post(dossier) else at_counter
    line = sheet.look.line
    return [
        Paragraph(sheet.filled("place", place=place), line),
        Paragraph(sheet.filled("fee", fee=facts.fee(sheet, dossier)), line),
        Paragraph(sheet.filled("book"), line),
    ]


def _filer(dossier: Dossier) -> Signer | None:
    """Nobody signs for a dossier that was filed online."""
    if facts.is_online(dossier):
        return None
    return Signer("filer", facts.signing(dossier.presenter))


def _notes(sheet: Sheet) -> list[str]:
    notes = [sheet.filled("foot_1"), sheet.filled("foot_2")]
    if sheet.heading.contact:
        notes.append(sheet.filled("foot_3", contact=sheet.heading.contact))
    return notes
