"""Fee slip: money asked for or taken at the counter; says that it is not the official receipt."""

from reportlab.platypus import Paragraph

from app.domain.dossier import Dossier
from app.domain.money import dong
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.heading import heading
from printing.identity import identify
from printing.sheet import Sheet


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """A numbered dossier with something to pay."""
    due = dossier.fee > 0 and dossier.fee_timing != "exempt"
    return due and facts.number(dossier) is not None


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Paid and unpaid look different: only a paid slip is signed by the collector's name."""
    heading(sheet, job.printed_at)
    identify(sheet, dossier, under="subtitle")
    person = dossier.presenter
    sheet.gap(4)
    sheet.fact("payer", facts.named(person), strong=True)
    sheet.fact("address", person.address)
    sheet.fact("for", facts.subject(dossier))
    sheet.fact("agency", dossier.agency_name)
    sheet.fact("amount", dong(dossier.fee), strong=True)
    sheet.fact("state", sheet.plain("paid" if dossier.fee_paid else "unpaid"), strong=True)
    note = Paragraph(sheet.filled("note"), sheet.look.prose)
    collector = job.clerk if dossier.fee_paid else ""
    close(sheet, [note], Signer("left", facts.signing(person)), Signer("right", collector))
