"""Notice that a dossier is stopped or withdrawn (2025: form 05)."""

from reportlab.platypus import Paragraph

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.dates import day
from printing.heading import heading
from printing.identity import identify
from printing.sheet import Sheet

_VERBS = ("withdraw", "record-stop", "not-supplemented")


def ready(dossier: Dossier, job: PrintJob) -> bool:
    """A numbered dossier that stands still, with a reason."""
    still = dossier.status in (Status.STOPPED, Status.WITHDRAWN)
    known = facts.number(dossier) is not None and dossier.received_at is not None
    return still and known and bool(facts.reason(dossier, job, *_VERBS))


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Prepared by the counter; the head's name, number and seal are left to the office."""
    event = next((e for e in reversed(dossier.events) if e.verb in _VERBS), None)
    heading(sheet, event.at if event else job.printed_at, "office_number")
    identify(sheet, dossier)
    sheet.gap(4)
    sheet.fact("to", facts.named(dossier.owner), strong=True)
    sheet.fact("address", dossier.owner.address)
    code = facts.number(dossier)
    sheet.say(
        "body",
        unit=sheet.heading.unit,
        code=code.text if code else "",
        received=day(dossier.received_at) if dossier.received_at else "",
        subject=facts.subject(dossier),
    )
    if dossier.status is Status.WITHDRAWN:
        sheet.explain("withdrawn")
    sheet.fact("reason", facts.reason(dossier, job, *_VERBS), strong=True)
    back = Paragraph(sheet.filled("back"), sheet.look.prose)
    close(sheet, [back], Signer("left", job.clerk), Signer("right", hint="sign"))
