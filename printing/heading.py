"""The common heading of an administrative paper: agency left, nation and motto right, date."""

from datetime import datetime
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from printing.columns import Style, columns
from printing.dates import parts
from printing.fonts import BOLD, REGULAR
from printing.sheet import Sheet, shortened

#: The nation's line is 88 mm at 12 pt and must never wrap.
_RIGHT = 94 * mm
#: Letters of an agency's name; more would push the form off its page.
_AGENCY = 240
_PLACE = 60


class Motto(Flowable):
    """Nation and motto, each on one line, with a rule exactly as long as the motto."""

    def __init__(self, nation: str, motto: str, width: float) -> None:
        super().__init__()
        self._nation, self._motto = nation, motto
        self.width, self.height = width, 36.0

    def wrap(self, *_available: float) -> tuple[float, float]:
        """As wide as its column."""
        return self.width, self.height

    def draw(self) -> None:
        """Centred in the column."""
        middle, length = self.width / 2, stringWidth(self._motto, BOLD, 13)
        self.canv.setFont(BOLD, 12)
        self.canv.drawCentredString(middle, self.height - 12, self._nation)
        self.canv.setFont(BOLD, 13)
        self.canv.drawCentredString(middle, self.height - 28, self._motto)
        _rule(self, middle, self.height - 33, length)


class AgencyRule(Flowable):
    """The rule below the agency: 40 % of its line, within the third to half the decree allows."""

    def __init__(self, length: float, width: float) -> None:
        super().__init__()
        self._length = length
        self.width, self.height = width, 5.0

    def wrap(self, *_available: float) -> tuple[float, float]:
        """As wide as its column."""
        return self.width, self.height

    def draw(self) -> None:
        """Centred in the column."""
        _rule(self, self.width / 2, 0, self._length)


def _rule(flowable: Flowable, middle: float, y: float, length: float) -> None:
    flowable.canv.setLineWidth(0.75)
    flowable.canv.line(middle - length / 2, y, middle + length / 2, y)


def heading(sheet: Sheet, at: datetime, number_key: str = "") -> None:
    """Adds it. at: the day the paper bears; number_key: wording of `Số: …` where a form has one."""
    right = max(_RIGHT, sheet.width / 2)
    left = sheet.width - right
    rows: list[list[Flowable | list[Flowable] | str]] = [
        [_agency(sheet, left), Motto(sheet.plain("nation"), sheet.plain("motto"), right)]
    ]
    number = sheet.plain(number_key) if number_key else ""
    place = shortened(sheet.heading.place, _PLACE) or "...................."
    dated = sheet.filled("dated", place=place, **_day(at))
    middle = sheet.look.style(13, TA_CENTER)
    rows.append([Paragraph(number, middle), Paragraph(f"<i>{dated}</i>", middle)])
    apart: Style = [("RIGHTPADDING", (0, 0), (0, 0), 8), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    sheet.add(columns(rows, [left, right], apart))


def republic(sheet: Sheet) -> None:
    """Nation and motto alone, over the whole width: a citizen's own paper."""
    sheet.add(Motto(sheet.plain("nation"), sheet.plain("motto"), sheet.width))


def _agency(sheet: Sheet, width: float) -> list[Flowable]:
    """Superior and unit in balanced lines, centred, with the rule below."""
    style = sheet.look.style(12, TA_CENTER)
    style.leading = 14
    superior = _balanced(_named(sheet, sheet.heading.superior), REGULAR, width - 8)
    unit = _balanced(_named(sheet, sheet.heading.unit), BOLD, width - 8)
    lines = [*map(escape, superior), *(f"<b>{escape(line)}</b>" for line in unit)]
    longest = max((stringWidth(line, BOLD, 12) for line in unit), default=0)
    return [Paragraph("<br/>".join(lines), style), AgencyRule(longest * 0.4, width)]


def _named(sheet: Sheet, name: str) -> str:
    return sheet.fit(shortened(name, _AGENCY)).upper()


def _balanced(text: str, font: str, width: float) -> list[str]:
    """As few lines as the column of `width` points needs, of nearly equal length."""
    lines: list[str] = simpleSplit(text, font, 12, width)
    while lines and width > 40:
        width -= 4
        closer = simpleSplit(text, font, 12, width)
        if len(closer) > len(lines) or max(stringWidth(x, font, 12) for x in closer) > width:
            break
        lines = closer
    return lines


def _day(at: datetime) -> dict[str, str]:
    return {key: value for key, value in parts(at).items() if key in ("day", "month", "year")}
