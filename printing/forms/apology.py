"""Form 04: the agency apologises for being late and names a new day (domain: 4.6)."""

from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from app.domain.dossier import Dossier
from app.domain.history import last, was_accepted
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, signatures
from printing.dates import day, moment, parts
from printing.heading import heading
from printing.identity import identify
from printing.sheet import Sheet

_VERB = "apologise"


def ready(dossier: Dossier, job: PrintJob) -> bool:
    """A promise was made, and there is a reason why it was not kept."""
    numbered = facts.number(dossier) is not None and was_accepted(dossier)
    return numbered and dossier.due_at is not None and bool(facts.reason(dossier, job, _VERB))


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Prepared here, signed by the head of the agency: number and name are left to the office."""
    event = last(dossier, _VERB)
    heading(sheet, event.at if event else job.printed_at, "office_number")
    identify(sheet, dossier)
    sheet.gap(4)
    sheet.fact("to", facts.named(dossier.presenter), strong=True)
    old, new = _dates(dossier)
    person = facts.addressed(dossier.presenter)
    code = facts.number(dossier)
    sheet.say(
        "body",
        received=day(dossier.received_at) if dossier.received_at else "",
        unit=sheet.heading.unit,
        honorific=dossier.owner.honorific,
        owner=dossier.owner.name,
        subject=facts.subject(dossier),
        code=code.text if code else "",
        due=sheet.plain("moment", **parts(old)) if old else "",
    )
    reason = facts.reason(dossier, job, _VERB)
    told = event.at if event else job.printed_at
    in_time = old is not None and told < old
    sheet.explain("late_ahead" if in_time else "late", agency=dossier.agency_name, reason=reason)
    if new is None:
        sheet.explain("sorry_no_date", agency=dossier.agency_name, honorific=person)
    else:
        moment = sheet.plain("moment", **parts(new))
        sheet.explain("sorry", agency=dossier.agency_name, honorific=person, new_due=moment)
    sheet.gap(2 * mm)
    _sign(sheet)


def _dates(dossier: Dossier) -> tuple[datetime | None, datetime | None]:
    """Broken promise and new one; before the verb there is no new one, and none is invented.

    A later stop moves the promise again: what the apology said stands in its own event.
    """
    event = last(dossier, _VERB)
    if event is None:
        return dossier.due_at, None
    said = [moment(event.data.get(key, "")) for key in ("previous_due_at", "due_at")]
    if any(said):
        return said[0] or dossier.previous_due_at, said[1]
    if dossier.previous_due_at is None:
        return dossier.due_at, None
    return dossier.previous_due_at, dossier.due_at


def _sign(sheet: Sheet) -> None:
    """`Nơi nhận` at the left, as in every letter; the head at the right."""
    copies = Paragraph(sheet.filled("copies"), sheet.look.style(11))
    sheet.add(signatures(sheet, [copies], Signer("right", hint="sign")))
