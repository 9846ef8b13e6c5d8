"""A list written as one sheet of a workbook, top to bottom."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.lists import Row
from app.ports.paper import Column, ListPaper
from printing.rows import written
from printing.sheet_cells import HEAD, PLAIN, TITLE, add_styles, put, style_of
from printing.wording import Wording

_NARROWEST, _WIDEST = 9, 48
_NUMBER_WIDTH = 6
#: Letters a spreadsheet program refuses in the name of a sheet, and the longest name.
_NOT_IN_NAMES = str.maketrans(dict.fromkeys(r"[]:*?/\'", " "))
_LONGEST_NAME = 31


def workbook(words: Wording, columns: Sequence[Column], paper: ListPaper) -> bytes:
    """The XLSX."""
    book = Workbook()
    book.properties.creator = "Quầy"
    add_styles(book)
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101  (a new workbook has one)
    _Writer(sheet, words, columns).write(paper)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


class _Writer:
    """One sheet, top to bottom."""

    def __init__(self, sheet: Worksheet, words: Wording, columns: Sequence[Column]) -> None:
        self._sheet, self._words, self._columns = sheet, words, columns
        self._row = 0

    def write(self, paper: ListPaper) -> None:
        self._line(paper.title or self._words["title"], TITLE)
        for text in (paper.under, *(f"{label}: {value}" for label, value in paper.facts)):
            if text:
                self._line(text, PLAIN)
        self._row += 1  # a blank line, so that the table is seen as one
        first = self._heading()
        for place, row in enumerate(paper.rows, start=1):
            self._values(place, row)
        if paper.total:
            self._values(None, paper.total, strong=True)
        for note in paper.notes:
            self._line(note, PLAIN)
        self._set_up(paper, first)

    def _at(self, row: int, column: int) -> Cell:
        cell = self._sheet.cell(row, column)
        assert isinstance(cell, Cell)  # noqa: S101  (nothing is merged before it is written)
        return cell

    def _line(self, text: str, style: str) -> None:
        self._row += 1
        put(self._at(self._row, 1), text, style)
        self._at(self._row, 1).alignment = Alignment(vertical="top")

    def _heading(self) -> int:
        """One row, or two when columns stand in groups; returns the first."""
        top = self._row + 1
        below = top + any(column.group for column in self._columns)
        self._row = below
        names = [(self._words["col_no"], ""), *((c.title, c.group) for c in self._columns)]
        for at, (title, group) in enumerate(names, start=1):
            put(self._at(top, at), group or title, HEAD)
            if below > top:
                put(self._at(below, at), title if group else "", HEAD)
        if below > top:
            self._merge(top, [group for _, group in names])
        return top

    def _merge(self, top: int, groups: list[str]) -> None:
        """A group stands over its columns, a lone column over both rows."""
        at = 1
        while at <= len(groups):
            group, end = groups[at - 1], at
            while group and end < len(groups) and groups[end] == group:
                end += 1
            self._sheet.merge_cells(
                start_row=top, end_row=top if group else top + 1, start_column=at, end_column=end
            )
            at = end + 1

    def _values(self, place: int | None, row: Row, *, strong: bool = False) -> None:
        self._row += 1
        put(self._at(self._row, 1), place, style_of("count", strong=strong))
        for at, (column, value) in enumerate(zip(self._columns, row, strict=True), start=2):
            style = style_of(column.kind, strong=strong)
            put(self._at(self._row, at), value, style, column.kind)

    def _set_up(self, paper: ListPaper, first: int) -> None:
        sheet, last = self._sheet, first + any(column.group for column in self._columns)
        sheet.title = _sheet_name(paper.title or self._words["title"])
        sheet.freeze_panes = f"C{last + 1}"
        sheet.print_title_rows = f"{first}:{last}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.column_dimensions["A"].width = _NUMBER_WIDTH
        for at, column in enumerate(self._columns):
            cells = (written(column.kind, row[at]) for row in (*paper.rows, paper.total) if row)
            sheet.column_dimensions[get_column_letter(at + 2)].width = _width(column, cells)


def _width(column: Column, cells: Iterable[str]) -> float:
    """Letters: the longest word of the heading and the longest value, within bounds."""
    words = max((len(word) for word in column.title.split()), default=0)
    longest = max((len(text) for text in cells), default=0)
    return min(_WIDEST, max(_NARROWEST, words + 2, longest + 2))


def _sheet_name(title: str) -> str:
    return " ".join(title.translate(_NOT_IN_NAMES).split())[:_LONGEST_NAME] or "Quầy"
