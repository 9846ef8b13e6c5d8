"""Numbered fee receipt BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ: A5 lying, three copies (domain: 4.10)."""

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph

from app.domain.dossier import Dossier
from app.domain.fees import NUMBER_DIGITS, Payment
from app.domain.money import in_words
from printing.columns import columns
from printing.copies import Restart
from printing.dates import minute, parts
from printing.look import Look
from printing.sheet import Sheet, shortened

#: Kept by the collector, given to the payer, kept in the house.
COPIES = 3
#: Half a page is little room.
LOOK = Look(body=12.5, table=10, gap=2, pad=1, sign=44)
_LONGEST = 180
_SHORT = 30


def write(sheet: Sheet, dossier: Dossier, payment: Payment) -> None:
    """All three copies; a void receipt says so on each of them."""
    for place in range(1, COPIES + 1):
        if place > 1:
            sheet.add(Restart(), PageBreak())
        _copy(sheet, dossier, payment, place)


def _copy(sheet: Sheet, dossier: Dossier, payment: Payment, place: int) -> None:
    sheet.add(_head(sheet, payment))
    sheet.add(Paragraph(f"<b>{sheet.filled('title')}</b>", sheet.look.style(15, TA_CENTER, 4)))
    sheet.add(Paragraph(f"<i>{sheet.filled(f'copy_{place}')}</i>", sheet.look.centred))
    sheet.gap(3)
    sheet.fact("fee_name", shortened(payment.fee_name or sheet.plain("fee"), _LONGEST))
    sheet.fact("payer", shortened(payment.payer, _LONGEST), strong=True)
    sheet.fact("address", shortened(_address(dossier, payment), _LONGEST))
    sheet.fact("code", payment.dossier_code)
    amount = f"{payment.amount:,}".replace(",", ".")
    # Which of the two it is, only its name tells.
    mark = f" ({payment.kind.mark})" if payment.fee_name else ""
    sheet.say("amount", amount=amount, mark=mark)
    sheet.say("words", words=in_words(payment.amount))
    sheet.fact("method", _method(payment))
    _changes(sheet, payment)
    sheet.add(_sign(sheet, payment))


def _address(dossier: Dossier, payment: Payment) -> str:
    """Only of the person who paid: another payer's address nobody told."""
    found = (p.address for p in (dossier.presenter, dossier.owner) if p.name == payment.payer)
    return next(found, "")


def _method(payment: Payment) -> str:
    reference = shortened(payment.reference, _LONGEST)
    return f"{payment.method.label} ({reference})" if reference else payment.method.label


def _head(sheet: Sheet, payment: Payment) -> Flowable:
    """Who takes the money at the left; template, symbol and number at the right."""
    left, right = sheet.width - 62 * mm, 62 * mm
    who = [
        sheet.fact_line("collector", shortened(sheet.heading.collector, _LONGEST), left - 6 * mm),
        sheet.fact_line("tax_number", sheet.heading.collector_tax_code[:_SHORT], left - 6 * mm),
    ]
    number = f"{payment.number or 0:0{NUMBER_DIGITS}d}"
    what = [
        sheet.fact_line("template", sheet.words.get("template_number") or "", right),
        sheet.fact_line("symbol", payment.series[:_SHORT], right, strong=True),
        sheet.fact_line("receipt_number", number, right, strong=True),
    ]
    return columns([[who, what]], [left, right])


def _changes(sheet: Sheet, payment: Payment) -> None:
    """Void and money given back stay on every later print."""
    if payment.voided_at is not None:
        sheet.say(
            "voided",
            at=minute(payment.voided_at),
            by=payment.voided_by,
            reason=shortened(payment.void_reason, _LONGEST),
        )
    for refund in payment.refunds:
        back = f"{refund.amount:,}".replace(",", ".")
        sheet.say("refunded", amount=back, at=minute(refund.at), by=refund.by)


def _sign(sheet: Sheet, payment: Payment) -> Flowable:
    middle = sheet.look.style(align=TA_CENTER)
    moment = {k: v for k, v in parts(payment.taken_at).items() if k in ("day", "month", "year")}
    place = shortened(sheet.heading.place, _SHORT) or "...................."
    dated = sheet.filled("dated", place=place, **moment)
    block = [
        Paragraph(f"<i>{dated}</i>", middle),
        Paragraph(f"<b>{sheet.filled('right')}</b>", middle),
        Paragraph(f"<i>{sheet.filled('sign_here')}</i>", sheet.look.centred),
        sheet.space(sheet.look.sign * 0.7),
        Paragraph(f"<b>{sheet.name(payment.taken_by)}</b>", middle),
    ]
    half = sheet.width / 2
    return columns([["", block]], [half, half], before=4)
