"""Rows of a long list: values become cells whose heights are known before the table is."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from app.domain.lists import Cell, Row
from app.ports.paper import Column, ColumnKind
from printing.columns import Style
from printing.dates import day, minute
from printing.fonts import BOLD, REGULAR
from printing.look import Align
from printing.sheet import Sheet, shortened

#: Points around a cell.
PAD = 2.0
#: Points a row may be high: what is left of a turned page below its repeated heading.
_HIGHEST = 370.0
#: Letters looked at; more never fit a row.
_LONGEST = 4000
#: Letters no smaller than this keep a long word on its line.
_SMALLEST = 6.5
_ALIGN: Mapping[ColumnKind, Align] = MappingProxyType({"text": TA_LEFT, "money": TA_RIGHT})
_WORDS: Mapping[ColumnKind, str] = MappingProxyType({"text": "LEFT", "money": "RIGHT"})


class Rows:
    """Collects the cells and heights of a table. widths: of all columns with the number's."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column], widths: Sequence[float]) -> None:
        self._sheet, self._columns, self._widths = sheet, columns, widths
        self._kinds: tuple[ColumnKind, ...] = ("count", *(column.kind for column in columns))
        self._styles = [_style(sheet, kind) for kind in self._kinds]
        self.cells: list[list[Paragraph | str]] = []
        self.heights: list[float] = []
        self.head = self._heading()

    def add(self, place: str, row: Row) -> None:
        """One row of values."""
        texts = [place, *map(self._text, self._columns, row)]
        self._put([self._cell(at, text) for at, text in enumerate(texts)])

    def add_total(self, row: Row) -> None:
        """The last row, in bold."""
        texts = ["", *map(self._text, self._columns, row)]
        self._put([self._cell(at, text, strong=True) for at, text in enumerate(texts)])

    def _text(self, column: Column, value: Cell) -> str:
        return written(column.kind, value)

    @property
    def plain(self) -> Style:
        """How cells of plain text are set."""
        style, below = self._styles[0], (0, self.head)
        return [
            ("FONTSIZE", below, (-1, -1), style.fontSize),
            ("LEADING", below, (-1, -1), style.leading),
            *(
                ("ALIGN", (at, self.head), (at, -1), _WORDS.get(self._kinds[at], "CENTER"))
                for at in range(len(self._widths))
            ),
        ]

    def _heading(self) -> int:
        """One row, or two when columns stand in groups. Returns how many."""
        names = [self._sheet.plain("col_no"), *(column.title for column in self._columns)]
        bold = [self._title(name) for name in names]
        if not any(column.group for column in self._columns):
            self._put([*bold])
            return 1
        groups = [column.group for column in self._columns]
        below = ["", *(bold[at] if group else "" for at, group in enumerate(groups, start=1))]
        top = [bold[0], *(self._above(groups, at, bold[at + 1]) for at in range(len(groups)))]
        self._put([cell if under else "" for cell, under in zip(top, below, strict=True)], groups)
        self.cells[0] = top
        self._put(below)
        # A column of its own stands over both rows.
        alone = (self._height(at, cell) for at, cell in enumerate(top) if not below[at])
        self.heights[1] = max(self.heights[1], max(alone) - self.heights[0])
        return 2

    def _above(self, groups: list[str], at: int, own: Paragraph) -> Paragraph | str:
        """The heading of a group stands over its first column; a lone column has its own."""
        if not groups[at]:
            return own
        return self._title(groups[at]) if at == 0 or groups[at - 1] != groups[at] else ""

    def _title(self, name: str) -> Paragraph:
        return Paragraph(f"<b>{self._sheet.value(name)}</b>", self._sheet.look.count)

    def _cell(self, at: int, text: str, *, strong: bool = False) -> Paragraph | str:
        """Cut with … when it would be higher than a row may be; a number stays on one line.

        Broken lines of plain text where that is enough: a year's register has 25,000 cells.
        """
        style, width = self._styles[at], self._widths[at] - 2 * PAD
        fit = self._sheet.fit(shortened(text, _LONGEST))
        widest = max((stringWidth(w, BOLD, style.fontSize) for w in fit.split()), default=0.0)
        if widest <= width and not strong:
            return _lines(simpleSplit(fit, REGULAR, style.fontSize, width), style.leading)
        if widest > width:
            smaller = max(_SMALLEST, style.fontSize * width / widest)
            style = self._sheet.look.style(smaller, _ALIGN.get(self._kinds[at], TA_CENTER))
        while True:
            made = Paragraph(f"<b>{escape(fit)}</b>" if strong else escape(fit), style)
            height = made.wrap(width, 1e6)[1]
            if height <= _HIGHEST:
                return made
            fit = shortened(fit, int(len(fit) * _HIGHEST / height * 0.95))

    def _put(self, cells: list[Paragraph | str], groups: Sequence[str] = ()) -> None:
        """groups: of the columns after the number; a cell may use the width of its group."""
        over = [groups.count(group) or 1 if group else 1 for group in ("", *groups)]
        over += [1] * (len(cells) - len(over))
        heights = [self._height(at, c, over[at]) for at, c in enumerate(cells)]
        self.cells.append(cells)
        self.heights.append(max(heights, default=0.0))

    def _height(self, at: int, cell: Paragraph | str, over: int = 1) -> float:
        """over: columns the cell stands over."""
        if isinstance(cell, str):
            return (cell.count("\n") + bool(cell)) * self._styles[at].leading + 2 * PAD + 1
        width = sum(self._widths[at : at + over]) - 2 * PAD
        return float(cell.wrap(width, 1e6)[1]) + 2 * PAD + 1


def _lines(lines: list[str], leading: float) -> str:
    """As many as a row may be high."""
    most = int(_HIGHEST / leading)
    kept = lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]
    return "\n".join(kept)


def _style(sheet: Sheet, kind: ColumnKind) -> ParagraphStyle:
    return sheet.look.style(sheet.look.table, _ALIGN.get(kind, TA_CENTER))


def written(kind: ColumnKind, value: Cell) -> str:
    """A value in the way of its column; what is not known stays empty."""
    if value is None:
        return "–" if kind == "rate" else ""
    if isinstance(value, datetime):
        return minute(value) if kind == "minute" else day(value)
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",")
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".") if kind == "money" else str(value)
    return value
