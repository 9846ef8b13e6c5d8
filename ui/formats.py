"""Dates, moments and amounts as a person at the counter reads them. No Qt; local time."""

from datetime import date, datetime

from app.domain.calendar import ZONE
from ui.words.domain import WEEKDAYS


def local_day(moment: datetime) -> date:
    """The day at the counter."""
    return moment.astimezone(ZONE).date()


def day(moment: datetime | None) -> str:
    """`25/11/2026`, "" for none."""
    return f"{moment.astimezone(ZONE):%d/%m/%Y}" if moment else ""


def clock(moment: datetime | None) -> str:
    """`16:30`, "" for none."""
    return f"{moment.astimezone(ZONE):%H:%M}" if moment else ""


def clock_seconds(moment: datetime) -> str:
    """`10:02:31`."""
    return f"{moment.astimezone(ZONE):%H:%M:%S}"


def day_and_clock(moment: datetime | None) -> str:
    """`25/11/2026 16:30`, "" for none."""
    return f"{moment.astimezone(ZONE):%d/%m/%Y %H:%M}" if moment else ""


def weekday_and_day(moment: datetime) -> str:
    """`Thứ Tư 25/11/2026`."""
    local = moment.astimezone(ZONE)
    return f"{WEEKDAYS[local.weekday()]} {local:%d/%m/%Y}"
