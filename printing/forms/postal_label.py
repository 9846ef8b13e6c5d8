"""A6 label of the item that takes the result home: S10 code as bars, both addresses."""

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table

from app.domain.dossier import Dossier
from app.domain.history import papers_go_back
from app.domain.money import dong
from app.domain.postal import item_code, spaced
from app.ports.paper import PrintJob
from printing import facts
from printing.barcode import Bars, widest
from printing.columns import Style, columns
from printing.sheet import Sheet, shortened

_BARS = 15 * mm
_ADDRESS = 200
_NAME, _PHONE = 90, 30
_ALL = ((0, 0), (-1, -1))


def ready(dossier: Dossier, _job: PrintJob) -> bool:
    """The result goes by post, or an item was already made out for it."""
    posted = facts.by_post(dossier) or bool(dossier.postal_item)
    return posted and facts.number(dossier) is not None


def wording(dossier: Dossier) -> str:
    """What goes home without a result is called so."""
    return "papers-label" if papers_go_back(dossier) else "postal-label"


def write(sheet: Sheet, dossier: Dossier, _job: PrintJob) -> None:
    """Raises InvalidInput (postal.item_shape, postal.check_digit) for a code that is none.

    Without a code a box is left for the post's own sticker.
    """
    code = item_code(dossier.postal_item) if dossier.postal_item else ""
    sheet.add(_item(sheet, code))
    sheet.gap(6)
    sheet.add(_from(sheet), _to(sheet, dossier))
    number = facts.number(dossier)
    small = sheet.look.style(9)
    content = sheet.filled("content", code=number.text if number else "")
    sheet.add(Paragraph(content, small), Paragraph(f"<b>{_collect(sheet, dossier)}</b>", small))


def _item(sheet: Sheet, code: str) -> Table:
    """Bars and code, or a box for the post's own sticker."""
    middle = sheet.look.style(9, TA_CENTER)
    if not code:
        blank = Paragraph(f"<i>{sheet.filled('item_blank')}</i>", middle)
        style: Style = [("BOX", *_ALL, 0.6, "black"), ("BOTTOMPADDING", *_ALL, 18 * mm)]
        return columns([[blank]], [sheet.width], style)
    bars = Bars(code, height=_BARS, module=widest(code, sheet.width), shown=spaced(code))
    rows: list[list[Flowable]] = [[Paragraph(sheet.filled("item"), middle)], [bars]]
    return columns(rows, [sheet.width], [("ALIGN", *_ALL, "CENTER")])


def _from(sheet: Sheet) -> Table:
    who = f"<b>{sheet.name(sheet.heading.unit)}</b>"
    where = sheet.value(shortened(sheet.heading.contact, _ADDRESS))
    lines = [f"<i>{sheet.filled('sender')}:</i>", who, where or "&nbsp;"]
    return _box(sheet, [Paragraph(line, sheet.look.style(9.5)) for line in lines])


def _to(sheet: Sheet, dossier: Dossier) -> Table:
    """Large: read by the postman at the door. Unknown facts are dots for the pen."""
    who = dossier.owner
    address = shortened(dossier.return_address or who.address, _ADDRESS)
    phone = who.phone or dossier.presenter.phone
    large = sheet.look.style(13)
    inner = sheet.width - 8 * mm
    return _box(
        sheet,
        [
            Paragraph(f"<i>{sheet.filled('receiver')}:</i>", sheet.look.style(9.5)),
            Paragraph(
                f"<b>{sheet.value(shortened(facts.named(who), _NAME))}</b>", sheet.look.style(15)
            ),
            Paragraph(sheet.value(address), large) if address else sheet.dots(inner, large),
            sheet.fact_line("phone_short", phone[:_PHONE], inner, strong=True),
        ],
    )


def _box(sheet: Sheet, inside: list[Flowable]) -> Table:
    style: Style = [
        ("BOX", *_ALL, 0.8, "black"),
        ("LEFTPADDING", *_ALL, 4 * mm),
        ("RIGHTPADDING", *_ALL, 4 * mm),
        ("TOPPADDING", (0, 0), (0, 0), 2 * mm),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 3 * mm),
    ]
    return columns([[one] for one in inside], [sheet.width], style, before=4)


def _collect(sheet: Sheet, dossier: Dossier) -> str:
    left = facts.fee_left(dossier)
    if not left:
        return sheet.filled("collect_none")
    return sheet.filled("collect", amount=dong(left))
