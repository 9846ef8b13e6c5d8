"""An XLSX becomes rows: sheets and columns by their folded titles, merged cells filled.

A workbook comes from anywhere: it is a zip of XML, and is measured before it is unpacked.
"""

import io
import zipfile
import zlib
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.text import clean, fold
from app.errors import InvalidInput
from storage.catalogue_files.rows import Formula, Problems, Row
from storage.catalogue_files.titles import ALIASES, COLUMNS, NUMBERING, SHEETS, TITLES

#: Unpacked, in bytes. Two thousand procedures with twenty thousand papers have a third of it.
_MOST_UNPACKED, _MOST_PARTS = 48 * 1024 * 1024, 1000
_MOST_ROWS, _MOST_COLUMNS = 50_000, 100
_HEADER_WITHIN = 15
#: The old format of Excel, and every workbook with a password, is no zip but this.
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_COMMENT = "#"

Sheets = dict[str, list[Row]]


def sheets_of(content: bytes, name: str, problems: Problems) -> Sheets:
    """Rows by the sheet's own name (`titles.SHEETS`); other sheets are not read.

    Raises InvalidInput: catalogue.locked_workbook, catalogue.not_workbook, catalogue.too_big,
    catalogue.too_many_rows.
    """
    _measure(content, name)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except Exception as error:  # openpyxl fails in many ways on what only looks like a workbook
        raise InvalidInput("catalogue.not_workbook", file=name) from error
    found: Sheets = {}
    for sheet in book.worksheets:
        kind = SHEETS.get(_title(sheet.title))
        if kind and kind in found:
            _sheet_row(problems, sheet, 1).bad("catalogue.double_sheet", sheet=kind)
        elif kind:
            found[kind] = _rows(sheet, kind, problems, name)
    return found


def _measure(content: bytes, name: str) -> None:
    if content.startswith(_OLE):
        raise InvalidInput("catalogue.locked_workbook", file=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _MOST_UNPACKED:
                raise InvalidInput("catalogue.too_big", file=name)
            foreign = any(_has_entities(packed.read(part)) for part in parts)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError) as error:
        raise InvalidInput("catalogue.not_workbook", file=name) from error
    if foreign:
        raise InvalidInput("catalogue.not_workbook", file=name)


def _has_entities(part: bytes) -> bool:
    """No program writes a DTD into a workbook; who does wants its entities expanded."""
    mark = "<!DOCTYPE"
    return any(mark.encode(coding) in part for coding in ("ascii", "utf-16-le", "utf-16-be"))


def _rows(sheet: Worksheet, kind: str, problems: Problems, name: str) -> list[Row]:
    if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
        raise InvalidInput("catalogue.too_many_rows", file=name, sheet=sheet.title[:40])
    _fill_merged(sheet)
    lines = _lines(sheet)
    header = next((n for n, line in lines if n <= _HEADER_WITHIN and _is_header(line, kind)), None)
    if header is None:
        wanted = ", ".join(TITLES[key] for key in COLUMNS[kind][0])
        _sheet_row(problems, sheet, 1).bad("catalogue.no_header", columns=wanted)
        return []
    columns = _columns(sheet, kind, header, problems)
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


def _columns(sheet: Worksheet, kind: str, header: int, problems: Problems) -> dict[int, str]:
    """Index to key; a title that is not known, is missing or stands twice is noted."""
    needed, further = COLUMNS[kind]
    row = _sheet_row(problems, sheet, header)
    found: dict[int, str] = {}
    for index, cell in enumerate(sheet[header]):
        said = str(cell.value) if cell.value is not None else ""
        key = _key(said, kind)
        if key in found.values():
            row.bad("catalogue.double_column", column=TITLES[key])
        elif key in (*needed, *further):
            found[index] = key
        elif _title(said) in NUMBERING:
            found[index] = ""
        elif said.strip():
            row.bad("catalogue.unknown_column", column=clean(said)[:40])
    for key in needed:
        if key not in found.values():
            row.bad("catalogue.missing_column", column=TITLES[key])
    return found


def _is_header(line: list[Any], kind: str) -> bool:
    """Two of the sheet's own titles: a heading above the table has none or one by chance."""
    keys = {_key(value, kind) for value in line if isinstance(value, str)}
    return len(keys & {*COLUMNS[kind][0], *COLUMNS[kind][1]}) >= 2


def _key(said: str, kind: str) -> str:
    """The key a title stands for on this sheet; "" for none."""
    title = _title(said)
    own = {_title(TITLES[key]): key for part in COLUMNS[kind] for key in part}
    return own.get(title) or ALIASES.get(title, "")


def _title(said: str) -> str:
    """Folded, without a star or a unit in brackets that somebody added."""
    return " ".join(fold(said).split("(")[0].replace("*", " ").replace(":", " ").split())


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
