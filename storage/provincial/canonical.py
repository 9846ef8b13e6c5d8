"""One spelling of a message: canonical JSON and the wire's time."""

import json
import re
import unicodedata
from datetime import UTC, datetime

from app.domain.calendar import ZONE
from app.errors import InvalidInput

_WIRE_TIME = re.compile(r"[0-9]{14}")
#: Before this the zone's own history makes a clock time ambiguous; no dossier is older.
_FIRST_YEAR = 1976


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
        if not _WIRE_TIME.fullmatch(text) or int(text[:4]) < _FIRST_YEAR:
            raise ValueError(field)
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=ZONE).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise InvalidInput("import.field", field=field) from error
