"""An XLSX becomes rows: sheets and columns by their folded titles, merged cells filled."""

import io
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.text import clean
from app.errors import InvalidInput
from storage.catalogue_files.columns import columns_of, is_header, sheet_of
from storage.catalogue_files.problems import Formula, Problems
from storage.catalogue_files.rows import Row, Sheets
from storage.catalogue_files.titles import COLUMNS, TITLES
from storage.catalogue_files.unpack import measure

_MOST_ROWS, _MOST_COLUMNS = 50_000, 100
_HEADER_WITHIN = 15
_COMMENT = "#"


def sheets_of(content: bytes, name: str, problems: Problems) -> Sheets:
    """Rows by the sheet's own name (`titles.SHEETS`); other sheets are not read.

    Raises InvalidInput: catalogue.locked_workbook, catalogue.not_workbook, catalogue.too_big,
    catalogue.too_many_rows.
    """
    measure(content, name)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except Exception as error:  # openpyxl fails in many ways on what only looks like a workbook
        raise InvalidInput("catalogue.not_workbook", file=name) from error
    found: Sheets = {}
    for sheet in book.worksheets:
        kind = sheet_of(sheet.title)
        if kind and kind in found:
            _sheet_row(problems, sheet, 1).bad("catalogue.double_sheet", sheet=kind)
        elif kind:
            found[kind] = _rows(sheet, kind, problems, name)
    return found


def _rows(sheet: Worksheet, kind: str, problems: Problems, name: str) -> list[Row]:
    if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
        raise InvalidInput("catalogue.too_many_rows", file=name, sheet=sheet.title[:40])
    _fill_merged(sheet)
    lines = _lines(sheet)
    header = next((n for n, line in lines if n <= _HEADER_WITHIN and is_header(line, kind)), None)
    if header is None:
        wanted = ", ".join(TITLES[key] for key in COLUMNS[kind][0])
        _sheet_row(problems, sheet, 1).bad("catalogue.no_header", columns=wanted)
        return []
    titles = [cell.value for cell in sheet[header]]
    columns = columns_of(titles, kind, _sheet_row(problems, sheet, header))
    return [
        _Reader(sheet, problems, columns).row(number, line)
        for number, line in lines
        if number > header and not _is_comment(line)
    ]


def _lines(sheet: Worksheet) -> list[tuple[int, list[Any]]]:
    """Numbered lines that hold something."""
    found = ((n, [_value(cell) for cell in line]) for n, line in enumerate(sheet.iter_rows(), 1))
    return [(n, line) for n, line in found if any(not _blank(value) for value in line)]


class _Reader:
    """Lines of one sheet become rows under its columns."""

    def __init__(self, sheet: Worksheet, problems: Problems, columns: dict[int, str]) -> None:
        self._place = _place(sheet)
        self._problems = problems
        self._columns = columns

    def row(self, number: int, line: list[Any]) -> Row:
        values = {key: line[index] for index, key in self._columns.items()}
        row = Row(self._problems, values, number, self._place)
        stray = (i for i, v in enumerate(line) if i not in self._columns and not _blank(v))
        for index in stray:
            letter = get_column_letter(index + 1)
            row.bad("catalogue.no_title", column=letter)
        return row


def _fill_merged(sheet: Worksheet) -> None:
    """Each cell of a merged range says what its first one says."""
    for area in list(sheet.merged_cells.ranges):
        first = sheet.cell(area.min_row, area.min_col).value
        single_column = area.min_col == area.max_col
        sheet.unmerge_cells(str(area))
        if single_column and area.max_row <= _MOST_ROWS:
            for line in range(area.min_row + 1, area.max_row + 1):
                sheet.cell(line, area.min_col).value = first


def _value(cell: Cell | MergedCell) -> Any:  # noqa: ANN401  (a cell holds anything)
    if cell.data_type == "f":
        return Formula()
    if cell.data_type == "e":  # #N/A and the like
        return Formula()
    return cell.value


def _blank(value: Any) -> bool:  # noqa: ANN401
    return value is None or (isinstance(value, str) and not clean(value))


def _is_comment(line: list[Any]) -> bool:
    first = next(value for value in line if not _blank(value))
    return isinstance(first, str) and first.lstrip().startswith(_COMMENT)


def _sheet_row(problems: Problems, sheet: Worksheet, line: int) -> Row:
    return Row(problems, {}, line, _place(sheet))


def _place(sheet: Worksheet) -> str:
    return f"Trang «{clean(sheet.title)[:40]}»"
