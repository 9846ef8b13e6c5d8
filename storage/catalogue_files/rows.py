"""A row of a catalogue file, whatever the file: values by key, and where it stands.

A field that cannot be used is noted and read as empty, so that one reading finds every bad row.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from app.domain.catalogue import BadRow
from app.domain.text import clean, fold
from storage.catalogue_files.problems import Formula, Problems
from storage.catalogue_files.titles import TITLES
from storage.catalogue_files.values import day_of, money_text, shown, text_of, whole

_HOUR = re.compile(r"([01]?\d|2[0-3])(?:\s*[:hg]\s*([0-5]\d)?)", re.IGNORECASE)
_FLAGS = {
    **dict.fromkeys(("co", "x", "1", "bat buoc", "phai co", "yes", "true", "dung"), True),
    **dict.fromkeys(("khong", "0", "neu co", "khong bat buoc", "no", "false", "sai"), False),
}
#: Days that a rule can begin or end on; others are slips of the finger.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
#: Half a letter: nothing can be written with it.
_SURROGATE = re.compile("[\ud800-\udfff]")


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
        said = text_of(value)
        if said is None:
            self.bad("catalogue.not_text", column=TITLES[key])
            return ""
        if len(said) > limit:
            self.bad("catalogue.too_long", column=TITLES[key], limit=str(limit))
        return said

    def count(self, key: str, most: int) -> int | None:
        """A whole number from 0 to `most`; None when blank."""
        value = self.raw(key)
        number = None if value is None else whole(value)
        if value is not None and (number is None or not 0 <= number <= most):
            self.bad("catalogue.number", column=TITLES[key], value=shown(value), most=str(most))
            return None
        return number

    def money(self, key: str, most: int) -> int:
        """Whole đồng; `200.000`, `200.000đ` and "không" are read too. Blank is 0."""
        value = self.raw(key)
        if isinstance(value, str):
            value = money_text(value)
        number = 0 if value is None else whole(value)
        if number is None or not 0 <= number <= most:
            self.bad("catalogue.fee", value=shown(self._values.get(key)))
            return 0
        return number

    def day(self, key: str) -> date | None:
        """A day from a date cell, `31/12/2025` or `2025-12-31`."""
        value = self.raw(key)
        found = value if value is None else day_of(value)
        if value is None or (found is not None and _FIRST_YEAR <= found.year <= _LAST_YEAR):
            return found
        self.bad("catalogue.day", column=TITLES[key], value=shown(value))
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
            self.bad("catalogue.cutoff", value=shown(value))
        return f"{int(found[1]):02d}:{found[2] or '00'}" if found else ""

    def flag(self, key: str, *, blank: bool) -> bool:
        """Yes or no in the words people use."""
        value = self.raw(key)
        said = blank if value is None else _FLAGS.get(fold(text_of(value) or shown(value)))
        if said is None:
            self.bad("catalogue.flag", column=TITLES[key], value=shown(value))
            return blank
        return said


#: The rows of a workbook's sheets by the sheets' own names (`titles.SHEETS`).
Sheets = dict[str, list[Row]]
