"""Cells of a workbook: every value of its own type, no text a formula."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from app.domain.calendar import ZONE
from app.domain.lists import Cell
from app.ports.paper import ColumnKind

#: Longest text a cell of the format holds.
_LONGEST = 32_767
#: What a spreadsheet program could read as the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
FORMATS: Mapping[ColumnKind, str] = MappingProxyType(
    {
        "text": "@",
        "count": "0",
        "money": "#,##0",
        "day": "dd/mm/yyyy",
        "minute": "hh:mm dd/mm/yyyy",
        "rate": "0.00",
    }
)
HEAD, TITLE, PLAIN = "quay-head", "quay-title", "quay-plain"
_FACE = "Times New Roman"
_LEFT: frozenset[ColumnKind] = frozenset({"text"})


def add_styles(book: Workbook) -> None:
    """The few looks of a list, by name; a cell is given one look, not five properties."""
    line = Side(style="thin", color="808080")
    box = Border(left=line, right=line, top=line, bottom=line)
    head = NamedStyle(HEAD, Font(_FACE, 11, bold=True), PatternFill("solid", "E8EEF4"), box)
    head.alignment = Alignment("center", "center", wrap_text=True)
    title = NamedStyle(TITLE, Font(_FACE, 14, bold=True))
    plain = NamedStyle(PLAIN, Font(_FACE, 11))
    for style in (head, title, plain, *_value_styles(box)):
        book.add_named_style(style)


def style_of(kind: ColumnKind, *, strong: bool = False) -> str:
    """Name of the look of a value."""
    return f"quay-{kind}{'-total' if strong else ''}"


def put(cell: SheetCell, value: Cell, style: str, kind: ColumnKind = "text") -> None:
    """Write a value; moments become local clock time, unknown rates a dash."""
    cell.style = style
    if value is None:
        value = "–" if kind == "rate" else ""
    if isinstance(value, datetime):
        local = value.astimezone(ZONE).replace(tzinfo=None, microsecond=0)
        cell.value = local if kind == "minute" else local.date()
    elif isinstance(value, str):
        _put_text(cell, value)
    else:
        cell.value = value
    if isinstance(value, date):
        cell.number_format = FORMATS["minute" if kind == "minute" else "day"]


def _put_text(cell: SheetCell, text: str) -> None:
    """As a string, and marked so that it stays one when somebody edits the cell."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST]
    if clean:
        cell.value = clean
        cell.data_type = "s"  # whatever it begins with
        cell.number_format = FORMATS["text"]
        cell.quotePrefix = clean.startswith(_FORMULA)


def _value_styles(box: Border) -> list[NamedStyle]:
    styles = []
    for kind, look in FORMATS.items():
        for strong in (False, True):
            style = NamedStyle(style_of(kind, strong=strong), Font(_FACE, 11, bold=strong))
            style.border, style.number_format = box, look
            across = "left" if kind in _LEFT else "right" if kind == "money" else "center"
            style.alignment = Alignment(across, "top", wrap_text=True)
            styles.append(style)
    return styles
