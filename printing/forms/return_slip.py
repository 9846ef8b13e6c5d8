"""Return slip: clipped to the result when it arrives; its bars open the hand-over."""

from datetime import datetime

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Table

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.history import papers_go_back, stopped_by
from app.domain.money import dong
from app.ports.paper import PrintJob
from printing import facts
from printing.columns import Style, columns
from printing.dates import minute
from printing.fonts import BOLD
from printing.heading import heading
from printing.identity import identify
from printing.results import names
from printing.sheet import WIDTH, Sheet, shortened

#: Letters of the banner: it must stay on the page.
_NAME = 120


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """A result is here, or the papers of a stopped dossier go back."""
    here = dossier.status in (Status.RESOLVED, Status.RETURNED, Status.STOPPED)
    return here and facts.number(dossier) is not None


def wording(dossier: Dossier) -> str:
    """What goes back without a result is called so."""
    return "papers-slip" if papers_go_back(dossier) else "return-slip"


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Owner and shelf large enough to be read from the shelf."""
    heading(sheet, _ended(dossier) or job.printed_at)
    identify(sheet, dossier, under="subtitle")
    sheet.gap(3 * mm)
    sheet.add(_banner(sheet, dossier))
    sheet.gap(2 * mm)
    _facts(sheet, dossier)
    _called(sheet)


def _ended(dossier: Dossier) -> datetime | None:
    """When the result came, or the stop."""
    if not papers_go_back(dossier):
        return dossier.resolved_at
    stop = stopped_by(dossier)
    return stop.at if stop else None


def _banner(sheet: Sheet, dossier: Dossier) -> Table:
    """Owner | shelf, one look from two metres."""
    shelf = shortened(dossier.shelf, _NAME) or sheet.plain("no_shelf")
    way = sheet.filled("by_post" if facts.by_post(dossier) else "by_counter")
    small, owner = sheet.look.style(11, TA_CENTER), shortened(dossier.owner.name, _NAME)
    left, right = WIDTH - 58 * mm, 58 * mm
    cells = [
        [Paragraph(sheet.filled("owner"), small), Paragraph(sheet.filled("shelf"), small)],
        [_large(sheet, owner, left), _large(sheet, shelf, right)],
        [Paragraph(f"<b>{way}</b>", sheet.look.style(14, TA_CENTER)), _fee(sheet, dossier)],
    ]
    style: Style = [
        ("BOX", (0, 0), (-1, -1), 1.2, "black"),
        ("LINEAFTER", (0, 0), (0, -1), 0.6, "black"),
        ("LINEABOVE", (0, 2), (-1, 2), 0.6, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 6),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 1), (-1, 1), 10),
        ("BOTTOMPADDING", (0, 2), (-1, 2), 7),
    ]
    return columns(cells, [left, right], style)


def _large(sheet: Sheet, text: str, width: float) -> Paragraph:
    """As large as one line of `width` allows, between 15 and 30 pt."""
    full = stringWidth(sheet.fit(text), BOLD, 1)
    size = max(15, min(30, int((width - 14) / max(full, 0.1))))
    return Paragraph(f"<b>{sheet.value(text)}</b>", sheet.look.style(size, TA_CENTER))


def _fee(sheet: Sheet, dossier: Dossier) -> Paragraph:
    left = facts.fee_left(dossier)
    small = sheet.look.style(11.5, TA_CENTER)
    if left:
        return Paragraph(f"<b>{sheet.filled('fee_due', amount=dong(left))}</b>", small)
    settled = f"{sheet.words['fee']}: {facts.fee(sheet, dossier)}"
    return Paragraph(sheet.value(settled), small)


def _facts(sheet: Sheet, dossier: Dossier) -> None:
    owner = dossier.owner
    sheet.fact("subject", facts.subject(dossier))
    sheet.fact("agency", dossier.agency_name)
    ended = _ended(dossier)
    if not papers_go_back(dossier):
        sheet.fact("result", "; ".join(names(dossier)))
    sheet.fact("resolved", minute(ended) if ended else "")
    if not papers_go_back(dossier):
        sheet.fact("due", minute(dossier.due_at) if dossier.due_at else facts.due(sheet, dossier))
    sheet.fact("phone", owner.phone or dossier.presenter.phone)
    if facts.by_post(dossier):
        sheet.fact("post_to", dossier.return_address or owner.address)
        sheet.fact("postal_item", dossier.postal_item)
    else:
        sheet.fact("address", owner.address)


def _called(sheet: Sheet) -> None:
    """Lines for the calls to a citizen who does not come."""
    sheet.gap(2 * mm)
    sheet.say("called")
    for call in range(1, 4):
        sheet.add(Paragraph(sheet.filled("called_row", n=str(call)), sheet.look.style(11, gap=5)))
