"""Values of a cell as people and programs write them."""

import math
import re
from datetime import date, datetime
from typing import Any

from app.domain.text import clean, fold

_THOUSANDS = re.compile(r"\d{1,3}(?:[.,  ]\d{3})+")
_SHOWN = 40


def text_of(value: Any) -> str | None:  # noqa: ANN401
    """Text of a string or a whole number; None of anything else."""
    if isinstance(value, str):
        return clean(value)
    number = whole(value)
    if number is not None:
        return str(number)
    return str(value) if isinstance(value, float) and math.isfinite(value) else None


def whole(value: Any) -> int | None:  # noqa: ANN401
    """A whole number of digits or of a number cell; None of anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        said = clean(value)
        return int(said) if said.isascii() and said.isdigit() and len(said) < 16 else None
    if isinstance(value, float):
        return int(value) if math.isfinite(value) and value == int(value) else None
    return value if isinstance(value, int) else None


def money_text(text: str) -> str:
    """Bare digits of an amount as people write it; else as it stands."""
    said = clean(text)
    if fold(said) in ("khong", "mien", "mien phi"):
        return "0"
    bare = re.sub(r"\s*(?:đồng|vnđ|vnd|đ)$", "", said, flags=re.IGNORECASE)
    return re.sub(r"\D", "", bare) if _THOUSANDS.fullmatch(bare) else bare


def day_of(value: Any) -> date | None:  # noqa: ANN401
    """A day from a date cell or from text; None of anything else."""
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


def shown(value: Any) -> str:  # noqa: ANN401
    """A short form for people; of a list or a record only that it is one."""
    return "…" if isinstance(value, (list, dict)) else clean(str(value))[:_SHOWN]
