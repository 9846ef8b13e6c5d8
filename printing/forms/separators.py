"""Separator sheets: one A4 before each paper in the feeder, read back as `TM-{nn}[-{code}]`."""

from collections.abc import Iterator

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph

from printing.barcode import QUIET, modules
from printing.qr import Qr
from printing.separator_page import WIDTH, SeparatorPage
from printing.sheet import Sheet, shortened

#: Text of the sheet that names no paper; the trade's common separator.
PLAIN = "PATCHT"
#: Modules are whole dots of a 600 dpi printer, as wide as the page allows up to half a
#: millimetre: feeders pull sheets askew.
_DOT = 72 / 600
_WIDEST = 12
#: Letters of a name that still fit between the bars.
_LONGEST = 300


def write(sheet: Sheet, dossier_code: str | None, papers: tuple[str, ...]) -> None:
    """A sheet a paper; without papers one plain sheet."""
    if not papers:
        sheet.add(_page(sheet, PLAIN, "", None, 0))
    for place, name in enumerate(papers, start=1):
        if place > 1:
            sheet.add(PageBreak())
        sheet.add(_page(sheet, _text(place, dossier_code), name, dossier_code, place))


def _text(place: int, dossier_code: str | None) -> str:
    """Two digits are all the format has; further papers get plain sheets."""
    if place > 99:
        return PLAIN
    return f"TM-{place:02d}-{dossier_code}" if dossier_code else f"TM-{place:02d}"


def _page(sheet: Sheet, text: str, name: str, code: str | None, place: int) -> Flowable:
    dots = int(WIDTH / (len(modules(text)) + 2 * QUIET) / _DOT)
    middle = tuple(_middle(sheet, text, name, code, place))
    return SeparatorPage(text, min(dots, _WIDEST) * _DOT, middle, place)


def _middle(sheet: Sheet, text: str, name: str, code: str | None, place: int) -> Iterator[Flowable]:
    """Which paper, in words that are read from a metre away."""
    look, plain = sheet.look, text == PLAIN
    bound = bool(code) and not plain
    yield Paragraph(f"<b>{sheet.filled('title')}</b>", look.style(18, TA_CENTER))
    if not plain:
        yield Paragraph(sheet.filled("sheet", nn=f"{place:02d}"), look.style(24, TA_CENTER))
    yield _big(sheet, name or sheet.plain("plain"))
    if bound:
        yield Paragraph(sheet.filled("bound", code=code or ""), look.style(16, TA_CENTER))
    yield Qr(text, 46 * mm)
    key = "plain_note" if plain else "bound_note" if bound else "note"
    yield Paragraph(f"<i>{sheet.filled(key)}</i>", look.style(13, TA_CENTER))


def _big(sheet: Sheet, name: str) -> Paragraph:
    """The largest size at which the name keeps within 75 mm of height."""
    text = f"<b>{sheet.value(shortened(name, _LONGEST))}</b>"
    for size in range(40, 16, -2):
        style = sheet.look.style(size, TA_CENTER)
        style.leftIndent = style.rightIndent = 12 * mm
        paragraph = Paragraph(text, style)
        if paragraph.wrap(WIDTH, 1e6)[1] <= 75 * mm:
            break
    return paragraph
