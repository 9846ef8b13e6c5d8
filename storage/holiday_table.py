"""The working calendar: the counter's own table over the shipped one over the `holidays` package.

The own table wins day by day. A year of which it has at least eleven weekdays off it knows whole,
and what the shipped table says of that year is gone. The package only speaks for years of which
neither table says how sure it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from app.domain.calendar import Certainty, OfficeHours, WorkingCalendar
from storage.holiday_file import HolidayFile, read_file


class Source(StrEnum):
    """Where a day of the table comes from."""

    OWN = "own"  # holidays.yaml of the data folder
    SHIPPED = "shipped"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class TableDay:
    """A day off, or a Saturday worked."""

    day: date
    name: str
    source: Source
    worked: bool = False


@dataclass(frozen=True, slots=True)
class HolidayTable:
    """Every exception of the years asked for, and how sure each year is."""

    days: Mapping[date, TableDay]
    years: Mapping[int, Certainty]
    version: str

    def of_year(self, year: int) -> tuple[TableDay, ...]:
        """In order."""
        return tuple(self.days[day] for day in sorted(self.days) if day.year == year)

    def certainty(self, year: int) -> Certainty:
        """How sure a year is."""
        return self.years.get(year, Certainty.UNKNOWN)

    def calendar(self, hours: OfficeHours) -> WorkingCalendar:
        """The clock over this table."""
        off = {d.day: d.name for d in self.days.values() if not d.worked}
        worked = {d.day: d.name for d in self.days.values() if d.worked}
        return WorkingCalendar(off, worked, hours, self.version, self.years)


def load_table(
    shipped: Path, own: Path | None, until: int, since: int | None = None
) -> HolidayTable:
    """The years `since` to `until`, and all that the tables know.

    Raises InvalidInput: calendar.bad_line (file, line, text), calendar.bad_table (file).
    """
    base = read_file(shipped)
    mine = read_file(own) if own is not None and own.exists() else None
    years = _years(base, mine)
    days = _days(base, Source.SHIPPED)
    if mine is not None:
        days = {d: t for d, t in days.items() if d.year not in mine.whole_years}
        days |= _days(mine, Source.OWN)
    version = _version(days)
    for year in set(range(since or min(years), until + 1)) - set(years):
        found = _of_library(year)
        years[year] = Certainty.ESTIMATED if found else Certainty.UNKNOWN
        days = found | days
    return HolidayTable(days, years, version)


def load_calendar(
    shipped: Path, own: Path | None, hours: OfficeHours, until: int, since: int | None = None
) -> WorkingCalendar:
    """The clock over `load_table`."""
    return load_table(shipped, own, until, since).calendar(hours)


def _years(base: HolidayFile, mine: HolidayFile | None) -> dict[int, Certainty]:
    """A year of the own table that is not whole stays as sure as the shipped one."""
    years = dict.fromkeys(base.estimated, Certainty.ESTIMATED)
    years |= dict.fromkeys(base.decided, Certainty.DECIDED)
    if mine is not None:
        years |= dict.fromkeys(mine.whole_years, Certainty.DECIDED)
        years |= dict.fromkeys(mine.estimated & mine.whole_years, Certainty.ESTIMATED)
    return years


def _days(file: HolidayFile, source: Source) -> dict[date, TableDay]:
    off = (TableDay(day, name, source) for day, name in file.off.items())
    worked = (TableDay(day, name, source, worked=True) for day, name in file.worked.items())
    return {found.day: found for found in (*off, *worked)}


def _of_library(year: int) -> dict[date, TableDay]:
    import holidays  # noqa: PLC0415  (half a second, and only for years without a table)

    found = holidays.country_holidays("VN", years=year, language="vi")
    off = {day: str(name) for day, name in found.items() if day.weekday() < 5}
    swapped = {day: "làm bù" for day in found.weekend_workdays if day.year == year}
    return _days(HolidayFile(off, swapped, frozenset(), frozenset()), Source.LIBRARY)


def _version(days: Mapping[date, TableDay]) -> str:
    """Same tables, same version: eight hex digits over their dates."""
    text = ",".join(f"{day}{'+' if days[day].worked else '-'}" for day in sorted(days))
    return sha256(text.encode()).hexdigest()[:8]
