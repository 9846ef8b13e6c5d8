"""The working calendar of this counter; light, for commands that need nothing else."""

from app.bootstrap.folders import HOLIDAYS, DataFolder
from app.domain.calendar import WorkingCalendar
from app.settings import Settings
from storage.holiday_table import load_calendar

#: The longest term of the catalogue, in years, and the year it may begin in.
_AHEAD = 2


def calendar_of(settings: Settings, folder: DataFolder | None, year: int) -> WorkingCalendar:
    """The shipped table, the folder's own over it, and the office hours of the settings.

    year: of the reception; promises reach into the next ones.
    """
    own = folder.own_holidays if folder else None
    return load_calendar(HOLIDAYS, own, settings.counter.hours, year + _AHEAD)
