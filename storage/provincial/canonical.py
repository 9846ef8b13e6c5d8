"""One spelling of a message: canonical JSON and the wire's time."""

import json
import re
import unicodedata
from datetime import UTC, datetime

from app.domain.calendar import ZONE
from app.errors import InvalidInput

_WIRE_TIME = re.compile(r"[0-9]{14}")
#: No dossier is older, and none is promised for later.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
#: What .NET writes for no moment at all.
_NO_MOMENT = "0001-01-01T00:00:00"


def nfc(value: object) -> object:
    """The same JSON value with every text, key and value, in NFC."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", str(k)): nfc(v) for k, v in value.items()}
    return [nfc(item) for item in value] if isinstance(value, list | tuple) else value


def canonical(value: object) -> bytes:
    """UTF-8 JSON: keys sorted, no blanks, NFC. Equal values give equal bytes."""
    text = json.dumps(
        nfc(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return text.encode()


def wire_time(at: datetime | None) -> str:
    """`yyyyMMddHHmmss` in Asia/Ho_Chi_Minh, "" for none."""
    return "" if at is None else at.astimezone(ZONE).strftime("%Y%m%d%H%M%S")


def read_time(field: str, text: str) -> datetime | None:
    """The moment in UTC, None for "". Raises InvalidInput("import.field")."""
    if not text:
        return None
    try:
        if not _WIRE_TIME.fullmatch(text):
            raise ValueError(field)
        return _known(datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=ZONE))
    except ValueError as error:
        raise InvalidInput("import.field", field=field) from error


def read_loose_time(field: str, text: str) -> datetime | None:
    """The same where other systems leave ISO 8601: inside the rounds of supplement."""
    if _WIRE_TIME.fullmatch(text) or not text:
        return read_time(field, text)
    if text == _NO_MOMENT:
        return None
    try:
        at = datetime.fromisoformat(text)
        return _known(at if at.tzinfo else at.replace(tzinfo=ZONE))
    except (ValueError, OverflowError) as error:
        raise InvalidInput("import.field", field=field) from error


def _known(at: datetime) -> datetime:
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        raise ValueError(at.year)
    return at.astimezone(UTC)
