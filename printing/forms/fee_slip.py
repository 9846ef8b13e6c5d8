"""Fee slip: money asked for or taken at the counter; says that it is not the official receipt."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from app.domain.dossier import Dossier
from app.domain.fees import Payment
from app.domain.money import dong, in_words
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.columns import columns
from printing.dates import minute
from printing.heading import heading
from printing.identity import identify
from printing.qr import Qr
from printing.sheet import Sheet

_QR = 34 * mm


def ready(dossier: Dossier, job: PrintJob) -> bool:
    """A numbered dossier with something to pay, or paid."""
    due = dossier.fee > 0 and dossier.fee_timing != "exempt"
    return (due or job.payment is not None) and facts.number(dossier) is not None


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Paid and unpaid look different: only a paid slip is signed by the collector's name."""
    payment = job.payment
    heading(sheet, payment.taken_at if payment else job.printed_at)
    identify(sheet, dossier, under="subtitle")
    person = dossier.presenter
    payer = payment.payer if payment else person.name
    named = facts.named(person) if payer == person.name else payer
    sheet.gap(4)
    sheet.fact("payer", named, strong=True)
    sheet.fact("address", person.address if payer == person.name else "")
    sheet.fact("for", dossier.fee_name or facts.subject(dossier))
    sheet.fact("agency", dossier.agency_name)
    amount = payment.amount if payment else job.owed or dossier.fee
    sheet.fact("amount", dong(amount), strong=True)
    sheet.fact("in_words", in_words(amount))
    _state(sheet, dossier, payment)
    if job.transfer and payment is None:
        sheet.add(_transfer(sheet, job, dossier))
    note = Paragraph(sheet.filled("note"), sheet.look.prose)
    collector = payment.taken_by if payment else job.clerk if dossier.fee_paid else ""
    left = Signer("left", payer if payment else facts.signing(person))
    close(sheet, [note], left, Signer("right", collector))


def _state(sheet: Sheet, dossier: Dossier, payment: Payment | None) -> None:
    """How and when it was taken, and what became of it."""
    if payment is None:
        key = "paid" if dossier.fee_paid else "unpaid"
        sheet.fact("state", sheet.plain(key), strong=True)
        return
    sheet.fact("state", sheet.plain("voided_state" if payment.voided else "paid"), strong=True)
    sheet.fact("method", payment.method.label)
    if payment.reference:
        sheet.fact("reference", payment.reference)
    sheet.fact("taken", minute(payment.taken_at))
    if payment.voided_at is not None:
        at = minute(payment.voided_at)
        sheet.say("voided", at=at, by=payment.voided_by, reason=payment.void_reason)
    for refund in payment.refunds:
        sheet.say("refunded", amount=dong(refund.amount), at=minute(refund.at), by=refund.by)


def _transfer(sheet: Sheet, job: PrintJob, dossier: Dossier) -> Flowable:
    """The bank's code beside what it asks for; the amount is in it."""
    code = facts.number(dossier)
    lines: list[Flowable] = [
        Paragraph(sheet.filled("transfer_title"), sheet.look.line),
        Paragraph(sheet.filled("transfer_amount", amount=dong(job.owed)), sheet.look.line),
        Paragraph(sheet.filled("transfer_code", code=code.text if code else ""), sheet.look.line),
    ]
    return columns([[Qr(job.transfer, _QR), lines]], [_QR + 4 * mm, sheet.width - _QR - 4 * mm])
