"""Borderless columns: a table with no lines and no padding."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table

from printing.fonts import REGULAR

# One command of reportlab: name, first cell, last cell, values.
Style = list[tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]]

_FLUSH: Style = [
    # Without a font of ours a table asks for Helvetica, which is never embedded.
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]


def columns(
    rows: Sequence[Sequence[Flowable | list[Flowable] | str]],
    widths: Sequence[float],
    more: Style | None = None,
    *,
    before: float = 0,
) -> Table:
    """Widths and `before` (space above) in points; more: styles over the flush ones."""
    cells = [list(row) for row in rows]
    return Table(cells, list(widths), style=[*_FLUSH, *(more or [])], spaceBefore=before)
