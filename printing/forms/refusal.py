"""Form 03: the dossier is not accepted, with the reason (domain: 4.5)."""

from reportlab.platypus import Paragraph

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.history import last as last_event
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.dates import minute
from printing.heading import heading
from printing.identity import identify
from printing.people import people
from printing.sheet import Sheet

#: What was never accepted and never completed is refused too.
_LAPSED = "not-supplemented"
_VERBS = ("refuse", _LAPSED, "province-refused")


def ready(dossier: Dossier, job: PrintJob) -> bool:
    """Nobody is refused without a reason; a draft may be refused and stays a draft.

    Papers that were asked for before the reception and did not come are one.
    """
    if dossier.status not in (None, Status.REGISTERED, Status.REFUSED):
        return False  # a refusal that was undone is none
    lapsed = dossier.status is Status.REFUSED and last_event(dossier, _LAPSED) is not None
    return lapsed or bool(facts.reason(dossier, job, *_VERBS))


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Signed by both; the filer does not sign what was filed online."""
    heading(sheet, dossier.refused_at or job.printed_at)
    identify(sheet, dossier)
    people(sheet, dossier)
    if dossier.filed_at is not None:
        sheet.fact("filed", minute(dossier.filed_at))
    sheet.explain("body", unit=sheet.heading.unit)
    reason = facts.reason(dossier, job, *_VERBS) or sheet.plain("not_supplemented_reason")
    for line in reason.splitlines():
        sheet.add(Paragraph(f"<b>{sheet.value(line)}</b>", sheet.look.prose))
    person = dossier.presenter
    last = [Paragraph(sheet.filled("inform", honorific=facts.addressed(person)), sheet.look.prose)]
    if sheet.heading.contact:
        contact = sheet.filled("contact_line", contact=sheet.heading.contact)
        last.append(Paragraph(contact, sheet.look.prose))
    left = None if facts.is_online(dossier) else Signer("left", facts.signing(person))
    close(sheet, last, left, Signer("right", job.clerk))
