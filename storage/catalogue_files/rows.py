"""A row of a catalogue file, whatever the file: values by key, and where it stands.

A field that cannot be used is noted and read as empty, so that one reading finds every bad row.
"""

import math
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from app.domain.catalogue import BadRow, BadRows
from app.domain.text import clean, fold
from storage.catalogue_files.titles import TITLES

_THOUSANDS = re.compile(r"\d{1,3}(?:[.,  ]\d{3})+")
_HOUR = re.compile(r"([01]?\d|2[0-3])(?:\s*[:hg]\s*([0-5]\d)?)", re.IGNORECASE)
_FLAGS = {
    **dict.fromkeys(("co", "x", "1", "bat buoc", "phai co", "yes", "true", "dung"), True),
    **dict.fromkeys(("khong", "0", "neu co", "khong bat buoc", "no", "false", "sai"), False),
}
#: Days that a rule can begin or end on; others are slips of the finger.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SHOWN = 40
#: Half a letter: nothing can be written with it.
_SURROGATE = re.compile("[\ud800-\udfff]")


class Formula:
    """A cell that is computed: what it will say tomorrow is not known."""


class Problems:
    """Collects the bad rows of one file."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], BadRow] = {}

    def add(self, row: BadRow) -> None:
        """The same problem of the same row once."""
        self._rows.setdefault((row.place, row.line, row.code, *row.params.items()), row)

    def refuse(self) -> None:
        """Raises BadRows when there is one."""
        if self._rows:
            rows = list(self._rows.values())
            places = list(dict.fromkeys(row.place for row in rows))
            order = sorted(rows, key=lambda row: (places.index(row.place), row.line))
            raise BadRows(tuple(order))


class Row:
    """Values by key. place, line, unit as in `BadRow`."""

    def __init__(
        self,
        problems: Problems,
        values: Mapping[str, Any],
        line: int,
        place: str = "",
        unit: str = "dòng",
    ) -> None:
        self._problems = problems
        self._values = values
        self.line = line
        self.place = place
        self.unit = unit

    def bad(self, code: str, **params: str) -> None:
        """Something is wrong with this row."""
        self._problems.add(BadRow(self.place, self.line, code, params, self.unit))

    def raw(self, key: str) -> Any:  # noqa: ANN401  (files are untyped)
        """The value as the file has it; None for blank ones and formulas."""
        value = self._values.get(key)
        if isinstance(value, Formula):
            self.bad("catalogue.formula", column=TITLES[key])
            return None
        if isinstance(value, str) and _SURROGATE.search(value):
            self.bad("catalogue.not_text", column=TITLES[key])
            return None
        return value if self.has(key) else None

    def has(self, key: str) -> bool:
        """Something stands there, readable or not."""
        value = self._values.get(key)
        return value is not None and not (isinstance(value, str) and not clean(value))

    def text(self, key: str, limit: int, *, required: bool = False) -> str:
        """Clean text; whole numbers as their digits, as Excel may have made them of text."""
        value = self.raw(key)
        if value is None:
            if required and not self.has(key):
                self.bad("catalogue.empty", column=TITLES[key])
            return ""
        said = _said(value)
        if said is None:
            self.bad("catalogue.not_text", column=TITLES[key])
            return ""
        if len(said) > limit:
            self.bad("catalogue.too_long", column=TITLES[key], limit=str(limit))
        return said

    def count(self, key: str, most: int) -> int | None:
        """A whole number from 0 to `most`; None when blank."""
        value = self.raw(key)
        number = None if value is None else _whole(value)
        if value is not None and (number is None or not 0 <= number <= most):
            self.bad("catalogue.number", column=TITLES[key], value=_shown(value), most=str(most))
            return None
        return number

    def money(self, key: str, most: int) -> int:
        """Whole đồng; `200.000`, `200.000đ` and "không" are read too. Blank is 0."""
        value = self.raw(key)
        if isinstance(value, str):
            value = _money_text(value)
        number = 0 if value is None else _whole(value)
        if number is None or not 0 <= number <= most:
            self.bad("catalogue.fee", value=_shown(self._values.get(key)))
            return 0
        return number

    def day(self, key: str) -> date | None:
        """A day from a date cell, `31/12/2025` or `2025-12-31`."""
        value = self.raw(key)
        found = value if value is None else _day(value)
        if value is None or (found is not None and _FIRST_YEAR <= found.year <= _LAST_YEAR):
            return found
        self.bad("catalogue.day", column=TITLES[key], value=_shown(value))
        return None

    def clock(self, key: str) -> str:
        """`15:00` from a time cell, `15:00` or `15h`; "" when blank."""
        value = self.raw(key)
        if isinstance(value, datetime) and value.year < _FIRST_YEAR:
            value = value.time()  # Excel's day 0 with a time
        if isinstance(value, time):
            return f"{value:%H:%M}"
        found = _HOUR.fullmatch(clean(value)) if isinstance(value, str) else None
        if value is not None and found is None:
            self.bad("catalogue.cutoff", value=_shown(value))
        return f"{int(found[1]):02d}:{found[2] or '00'}" if found else ""

    def flag(self, key: str, *, blank: bool) -> bool:
        """Yes or no in the words people use."""
        value = self.raw(key)
        said = blank if value is None else _FLAGS.get(fold(_said(value) or _shown(value)))
        if said is None:
            self.bad("catalogue.flag", column=TITLES[key], value=_shown(value))
            return blank
        return said


def _said(value: Any) -> str | None:  # noqa: ANN401
    """Text of a string or a whole number; None of anything else."""
    if isinstance(value, str):
        return clean(value)
    number = _whole(value)
    if number is not None:
        return str(number)
    return str(value) if isinstance(value, float) and math.isfinite(value) else None


def _whole(value: Any) -> int | None:  # noqa: ANN401
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        said = clean(value)
        return int(said) if said.isascii() and said.isdigit() and len(said) < 16 else None
    if isinstance(value, float):
        return int(value) if math.isfinite(value) and value == int(value) else None
    return value if isinstance(value, int) else None


def _money_text(text: str) -> str:
    said = clean(text)
    if fold(said) in ("khong", "mien", "mien phi"):
        return "0"
    bare = re.sub(r"\s*(?:đồng|vnđ|vnd|đ)$", "", said, flags=re.IGNORECASE)
    return re.sub(r"\D", "", bare) if _THOUSANDS.fullmatch(bare) else bare


def _day(value: Any) -> date | None:  # noqa: ANN401
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    for shape in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(clean(str(value)), shape).date()  # noqa: DTZ007  (a day)
        except ValueError:
            continue
    return None


def _shown(value: Any) -> str:  # noqa: ANN401
    """A short form for people; of a list or a record only that it is one."""
    return "…" if isinstance(value, (list, dict)) else clean(str(value))[:_SHOWN]
