"""Moments as the forms write them: local time, dd/MM/yyyy, zeros by decree 30/2020."""

from datetime import datetime

from app.domain.calendar import ZONE


def parts(at: datetime) -> dict[str, str]:
    """`hour minute day month year`; a zero stands before days under 10 and months 1 and 2."""
    local = at.astimezone(ZONE)
    month = f"{local.month:02d}" if local.month <= 2 else str(local.month)
    return {
        "hour": f"{local.hour:02d}",
        "minute": f"{local.minute:02d}",
        "day": f"{local.day:02d}",
        "month": month,
        "year": str(local.year),
    }


def moment(text: str) -> datetime | None:
    """An ISO moment of an event's data; None for nothing, or for what is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def day(at: datetime) -> str:
    """`05/01/2024`."""
    return at.astimezone(ZONE).strftime("%d/%m/%Y")


def minute(at: datetime) -> str:
    """`14:05 05/01/2024`."""
    return at.astimezone(ZONE).strftime("%H:%M %d/%m/%Y")
