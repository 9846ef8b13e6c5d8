"""Who filed, whose dossier it is, how to reach them: the first lines of most forms."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from app.domain.dossier import Dossier
from app.domain.party import Party
from printing import facts
from printing.columns import columns
from printing.sheet import Sheet, shortened

#: Letters of a telephone number or an address of e-mail.
_CONTACT = 120


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
        sheet.fact_line("phone", shortened(party.phone, _CONTACT), left - 3 * mm),
        sheet.fact_line("email", shortened(party.email, _CONTACT), sheet.width - left),
    ]
    return columns([cells], [left, sheet.width - left], before=sheet.look.gap)
