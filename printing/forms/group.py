"""One receipt for several dossiers of one filer, and the list of what was handed over."""

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Paragraph, Table

from app.domain.dossier import Dossier
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.columns import Style
from printing.copies import Restart
from printing.dates import minute, parts
from printing.forms import receipt
from printing.heading import heading
from printing.identity import title
from printing.people import contact
from printing.qr import Qr
from printing.sheet import WIDTH, Sheet, shortened
from printing.tables import Cell, below_counts, grid, heads, paper_row

_QR = 17 * mm
_NUMBER = 41 * mm
_RECEIPT = [9 * mm, _NUMBER, WIDTH - 111 * mm, 28 * mm, 33 * mm]
_LONGEST = 220


def ready(dossiers: tuple[Dossier, ...], job: PrintJob) -> bool:
    """Two or more, each received and numbered."""
    return len(dossiers) > 1 and all(receipt.ready(dossier, job) for dossier in dossiers)


def write(sheet: Sheet, dossiers: tuple[Dossier, ...], job: PrintJob) -> None:
    """The receipt, then the list as a paper of its own, counted from page one."""
    _receipt(sheet, dossiers, job)
    sheet.add(Restart(), PageBreak())
    _list(sheet, dossiers, job)


def _receipt(sheet: Sheet, dossiers: tuple[Dossier, ...], job: PrintJob) -> None:
    first = dossiers[0]
    heading(sheet, first.received_at or job.printed_at)
    title(sheet, under="subtitle")
    sheet.gap(4)
    _filer(sheet, first)
    sheet.say("intro", count=f"{len(dossiers):02d}")
    rows = [_row(sheet, place, one) for place, one in enumerate(dossiers, start=1)]
    head = heads(sheet, "col_no", "code", "col_subject", "due", "fee")
    sheet.add(grid(sheet, [head, *rows], _RECEIPT, more=_middle()))
    notes = [sheet.filled("foot_1"), sheet.filled("foot_2")]
    if sheet.heading.contact:
        notes.append(sheet.filled("contact_line", contact=sheet.heading.contact))
    filer = Signer("filer", facts.signing(first.presenter))
    close(sheet, [], filer, Signer("clerk", job.clerk), notes)


def _filer(sheet: Sheet, dossier: Dossier) -> None:
    filer = dossier.presenter
    sheet.fact("unit", sheet.heading.unit)
    sheet.fact("of", facts.named(filer), strong=True)
    if filer.id_number:
        sheet.fact(facts.id_key(filer), filer.id_number)
    sheet.fact("address", shortened(filer.address, _LONGEST))
    sheet.add(contact(sheet, filer))
    if dossier.received_at is not None:
        sheet.fact("received", sheet.plain("moment", **parts(dossier.received_at)))


def _row(sheet: Sheet, place: int, dossier: Dossier) -> list[Cell]:
    """QR and digits: bars of four dossiers would fill the page."""
    code = facts.number(dossier)
    text = code.text if code else ""
    label = f"<i>({sheet.filled('provisional_code')})</i>" if facts.is_provisional(dossier) else ""
    small = sheet.look.style(9)
    number = [Paragraph(f"<b>{sheet.value(text)}</b>{label}", small), Qr(text, _QR)]
    owner = facts.named(dossier.owner)
    subject = sheet.value(shortened(facts.subject(dossier), _LONGEST))
    what = f"{subject}<br/><i>{sheet.filled('owner')}: {sheet.name(owner)}</i>"
    promise = minute(dossier.due_at) if dossier.due_at else facts.due(sheet, dossier)
    return [
        sheet.count(str(place)),
        number,
        Paragraph(what, sheet.look.cell),
        sheet.cell(promise),
        sheet.cell(facts.fee(sheet, dossier)),
    ]


def _middle() -> Style:
    return [("VALIGN", (0, 1), (-1, -1), "MIDDLE")]


def _list(sheet: Sheet, dossiers: tuple[Dossier, ...], job: PrintJob) -> None:
    """BIÊN BẢN GIAO NHẬN: every paper of every dossier."""
    at = dossiers[0].received_at or job.printed_at
    heading(sheet, at)
    title(sheet, "list_title")
    sheet.gap(4)
    sheet.explain(
        "list_intro",
        moment=sheet.plain("moment", **parts(at)),
        unit=sheet.heading.unit,
        filer=facts.named(dossiers[0].presenter),
        clerk=job.clerk,
        count=f"{len(dossiers):02d}",
    )
    sheet.add(_papers(sheet, dossiers))
    last = Paragraph(sheet.filled("list_end"), sheet.look.prose)
    giver = Signer("giver", facts.signing(dossiers[0].presenter))
    close(sheet, [last], giver, Signer("taker", job.clerk))


def _papers(sheet: Sheet, dossiers: tuple[Dossier, ...]) -> Table:
    """A line a dossier over its papers."""
    rows: list[list[Cell]] = []
    style: Style = []
    last = 1 + sum(1 + len(facts.handed_in(dossier)) for dossier in dossiers)
    for place, dossier in enumerate(dossiers, start=1):
        row = len(rows) + 2
        code = facts.number(dossier)
        what = sheet.value(shortened(facts.subject(dossier), _LONGEST))
        line = f"<b>{sheet.value(code.text if code else '')}</b> – {what}"
        rows.append([sheet.count(f"<b>{place}</b>"), Paragraph(line, sheet.look.cell), "", "", ""])
        style += [("SPAN", (1, row), (4, row)), ("NOSPLIT", (0, row), (-1, min(row + 1, last)))]
        handed = enumerate(facts.handed_in(dossier), start=1)
        rows += [paper_row(sheet, f"{place}.{n}", paper) for n, paper in handed]
    return below_counts(sheet, rows, style)
