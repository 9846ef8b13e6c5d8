"""Form 01: the dossier was received and when the result can be fetched (domain: 4.3)."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.party import Party
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.columns import columns
from printing.dates import parts
from printing.heading import heading
from printing.identity import identify
from printing.sheet import WIDTH, Sheet
from printing.tables import papers


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """A received dossier with a number."""
    refused = dossier.status in (None, Status.REGISTERED, Status.REFUSED)
    return not refused and facts.number(dossier) is not None and dossier.received_at is not None


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """One copy, or the counter's and the citizen's."""
    if job.copies < 2:
        _copy(sheet, dossier, job, "copy_any")
        return
    for place in range(1, 3):
        if place > 1:
            sheet.add(PageBreak())
        _copy(sheet, dossier, job, f"copy_{place}")


def _copy(sheet: Sheet, dossier: Dossier, job: PrintJob, copy: str) -> None:
    heading(sheet, dossier.received_at or job.printed_at)
    identify(sheet, dossier, under=copy)
    people(sheet, dossier)
    sheet.say("papers")
    sheet.add(papers(sheet, facts.handed_in(dossier)))
    _promise(sheet, dossier)
    close(sheet, _last(sheet, dossier), _filer(dossier), Signer("clerk", job.clerk), _notes(sheet))


def people(sheet: Sheet, dossier: Dossier) -> None:
    """Unit, who filed, how to reach them, whose dossier it is, what is asked for."""
    filer = dossier.presenter
    sheet.gap(2)
    sheet.fact("unit", sheet.heading.unit)
    way = f" <i>({sheet.value(facts.channel(sheet, dossier))})</i>"
    who = f"{sheet.filled('of')}: <b>{sheet.value(facts.named(filer))}</b>{way}"
    sheet.add(Paragraph(who, sheet.look.line))
    if filer.id_number:
        sheet.fact(facts.id_key(filer), filer.id_number)
    sheet.fact("address", filer.address)
    sheet.add(contact(sheet, filer))
    if dossier.filer is not None and dossier.filer != dossier.owner:
        sheet.fact("owner", facts.named(dossier.owner), strong=True)
        sheet.fact("owner_address", dossier.owner.address)
    sheet.fact("subject", facts.subject(dossier))


def contact(sheet: Sheet, party: Party) -> Flowable:
    """Telephone and e-mail on one line, dots for what is not known."""
    left = 72 * mm
    cells = [
        sheet.fact_line("phone", party.phone, left - 3 * mm),
        sheet.fact_line("email", party.email, WIDTH - left),
    ]
    return columns([cells], [left, WIDTH - left], before=sheet.look.gap)


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
    person = dossier.presenter
    return Signer("filer", person.name if person.honorific else "")


def _notes(sheet: Sheet) -> list[str]:
    notes = [sheet.filled("foot_1"), sheet.filled("foot_2")]
    if sheet.heading.contact:
        notes.append(sheet.filled("foot_3", contact=sheet.heading.contact))
    return notes
