"""The working calendar from the editable table, with the `holidays` package behind it.

The table wins; the package only speaks for years the table does not know.
"""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import cast

import yaml

from app.domain.calendar import OfficeHours, WorkingCalendar
from app.errors import InvalidInput


def load_calendar(
    shipped: Path, own: Path | None, hours: OfficeHours, until: int
) -> WorkingCalendar:
    """`own`: holidays.yaml of the data folder; wins over the shipped table year by year.

    until: last year that will be asked for. Raises InvalidInput("calendar.bad_table", file=…).
    """
    tables = [_read(shipped)] + ([_read(own)] if own is not None and own.exists() else [])
    off: dict[date, str] = {}
    worked: dict[date, str] = {}
    for days_off, days_worked in tables:
        years = {day.year for day in days_off}
        off = {day: name for day, name in off.items() if day.year not in years} | days_off
        worked = {day: name for day, name in worked.items() if day.year not in years} | days_worked
    known = {day.year for day in off}
    for year in range(max(known) + 1, until + 1):
        off |= _estimated(year)
    return WorkingCalendar(off, worked, hours, _version(off, worked))


def years_decided(shipped: Path, own: Path | None) -> frozenset[int]:
    """Years whose days a person entered after the official decision."""
    years: set[int] = set()
    for path in filter(None, (shipped, own)):
        if path.exists():
            document = yaml.safe_load(path.read_text(encoding="utf-8"))
            years |= set(document.get("decided", ()))
    return frozenset(years)


def _read(path: Path) -> tuple[dict[date, str], dict[date, str]]:
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _days(document["days_off"]), _days(document.get("working_days") or {})
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise InvalidInput("calendar.bad_table", file=path.name) from error


def _days(table: Mapping[object, object]) -> dict[date, str]:
    if not all(isinstance(day, date) for day in table):
        raise TypeError
    return {cast(date, day): str(name) for day, name in table.items()}


def _estimated(year: int) -> dict[date, str]:
    import holidays  # noqa: PLC0415  (half a second, and only for years without a table)

    found = holidays.country_holidays("VN", years=year, language="vi")
    return {day: str(name) for day, name in found.items() if day.weekday() < 5}


def _version(off: Mapping[date, str], worked: Mapping[date, str]) -> str:
    """Same days, same version: eight hex digits over the dates."""
    text = ",".join(map(str, sorted(off))) + "|" + ",".join(map(str, sorted(worked)))
    return sha256(text.encode()).hexdigest()[:8]
