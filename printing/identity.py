"""Title and number: which paper this is and which dossier it belongs to."""

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from printing.barcode import Bars, widest
from printing.columns import Style, columns
from printing.facts import is_provisional, number
from printing.fonts import BOLD, ITALIC
from printing.qr import Qr, tracking_address
from printing.sheet import Sheet

_QR = 23 * mm
_BAND: Style = [
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("ALIGN", (1, 0), (1, -1), "CENTER"),
    ("ALIGN", (-1, 0), (-1, -1), "RIGHT"),
]


def title(sheet: Sheet, key: str = "title", under: str = "") -> None:
    """The type of the paper, centred; under: wording of a line in brackets below."""
    sheet.gap(4)
    sheet.add(Paragraph(f"<b>{sheet.filled(key)}</b>", sheet.look.style(14, TA_CENTER)))
    if under:
        sheet.add(Paragraph(f"<i>{sheet.filled(under)}</i>", sheet.look.centred))


def identify(sheet: Sheet, dossier: Dossier, key: str = "title", under: str = "") -> None:
    """Title, then the bars with the number at the left and the QR at the right."""
    title(sheet, key, under)
    code = number(dossier)
    if code is None:
        sheet.add(Paragraph(sheet.filled("draft_code"), sheet.look.centred))
        return
    _codes(sheet, dossier, code)
    before = dossier.provisional_code
    if before is not None and before != code:
        sheet.add(Paragraph(sheet.filled("was_provisional", code=before.text), sheet.look.small))
    if code.is_provisional:
        sheet.gap(3)
        sheet.add(Paragraph(sheet.filled("provisional_note"), sheet.look.small))


def _codes(sheet: Sheet, dossier: Dossier, code: DossierCode) -> None:
    """Between bars and QR the mark of a provisional number."""
    middle: Flowable = Spacer(1, 1)
    if code.is_provisional:
        mark, note = sheet.plain("provisional_mark"), sheet.plain("provisional_mark_note")
        middle = ProvisionalMark(mark, note)
    label = sheet.plain("provisional_code" if code.is_provisional else "code")
    room = sheet.width - _QR - (ProvisionalMark.WIDTH if code.is_provisional else 0)
    bars = Bars(code.text, f"{label}: ", module=widest(code.text, room))
    row: list[Flowable | list[Flowable] | str] = [bars, middle, _qr(sheet, dossier, code.text)]
    widths = [bars.width, sheet.width - bars.width - _QR, _QR]
    sheet.gap(3)
    sheet.add(columns([row], widths, _BAND))


def _qr(sheet: Sheet, dossier: Dossier, code: str) -> list[Flowable]:
    """The province does not know a provisional number: its QR holds the number alone."""
    if is_provisional(dossier):
        return [Qr(code, _QR)]
    check = dossier.tracking_code
    picture = Qr(tracking_address(sheet.heading.tracking_url, code, check), _QR)
    if not check:
        return [picture]
    caption = Paragraph(sheet.filled("tracking", check=check), sheet.look.style(9, TA_CENTER))
    return [picture, caption]


class ProvisionalMark(Flowable):
    """`SỐ TẠM` in a heavy box: nobody may take the number for the official one."""

    WIDTH = 52 * mm

    def __init__(self, mark: str, note: str) -> None:
        super().__init__()
        self._mark, self._note = mark, note
        self.width, self.height = self.WIDTH, 18 * mm

    def wrap(self, *_available: float) -> tuple[float, float]:
        """Its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """Box, mark, note."""
        self.canv.setLineWidth(2)
        self.canv.rect(1, 1, self.width - 2, self.height - 2)
        self.canv.setFont(BOLD, 22)
        self.canv.drawCentredString(self.width / 2, self.height - 26, self._mark)
        self.canv.setFont(ITALIC, 9.5)
        self.canv.drawCentredString(self.width / 2, 8, self._note)
