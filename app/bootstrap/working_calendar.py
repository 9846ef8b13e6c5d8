"""The working calendar of this counter; light, for commands that need nothing else."""

from dataclasses import replace

from app.bootstrap.folders import HOLIDAYS, DataFolder
from app.domain.calendar import WorkingCalendar
from app.settings import Settings
from storage.holiday_table import HolidayTable, load_table

#: The longest term of the catalogue, in years, and the year it may begin in.
_AHEAD = 2


def table_of(folder: DataFolder | None, year: int, first: int | None = None) -> HolidayTable:
    """The shipped table with the folder's own over it, for the years `first` to `year`."""
    return load_table(HOLIDAYS, folder.own_holidays if folder else None, year, first)


def calendar_of(
    settings: Settings, folder: DataFolder | None, year: int, first: int | None = None
) -> WorkingCalendar:
    """The table, the office hours and the rule for stops of the settings.

    year: of the last reception or stop; promises reach into the next ones. first: of the first
    reception, when it may lie before the table.
    """
    counter = settings.counter
    calendar = table_of(folder, year + _AHEAD, first).calendar(counter.hours)
    return replace(calendar, resume_rule=counter.resume_rule)
