"""A list from elsewhere that changed here in a part: the rest of it goes out as it came."""

from collections.abc import Callable
from typing import Any

from app.domain.text import clean
from app.errors import InvalidInput
from storage.provincial.canonical import read_loose_time, wire_time
from storage.provincial.same import same

Entry = dict[str, Any]


def merge(field: str, now: object, ours: object, theirs: object) -> object:
    """now: what we would write; ours: what we would have written when `theirs` came.

    Their entries keep place and spelling, with what changed in them; ours that vanished take
    theirs along; new ones come last. A list without a key to know entries by is all ours.
    """
    key = _KEYS.get(field)
    if key is None or not all(isinstance(value, list) for value in (now, ours, theirs)):
        return now
    left = [dict(entry) for entry in _list(now)]
    pairs = _pairs(key, _list(ours), _list(theirs))
    kept = [_still(key, theirs_then, ours_then, left) for theirs_then, ours_then in pairs]
    return [entry for entry in kept if entry is not None] + left


def _list(value: object) -> list[Entry]:
    return list(value) if isinstance(value, list) else []


def _pairs(
    key: Callable[[Entry], str], ours: list[Entry], theirs: list[Entry]
) -> list[tuple[Entry, Entry | None]]:
    """Each of their entries with the one of ours that stood for it, if any did."""
    left = list(ours)
    pairs: list[tuple[Entry, Entry | None]] = []
    for entry in theirs:
        found = next((mine for mine in left if key(mine) == key(entry)), None)
        if found is not None:
            left.remove(found)
        pairs.append((entry, found))
    return pairs


def _still(
    key: Callable[[Entry], str], theirs: Entry, ours: Entry | None, left: list[Entry]
) -> Entry | None:
    """Their entry as it is to go out now; None when it is gone. Takes its own out of `left`."""
    if ours is None:
        return theirs
    now = next((mine for mine in left if same(mine, ours)), None)
    now = now or next((mine for mine in left if key(mine) == key(ours)), None)
    if now is None:
        return None
    left.remove(now)
    return {**theirs, **{name: v for name, v in now.items() if not same(ours.get(name), v)}}


def _by(name: str) -> Callable[[Entry], str]:
    return lambda entry: clean(str(entry.get(name) or ""))


def _asked(entry: Entry) -> str:
    text = str(entry.get("NgayBoSung") or "")
    try:
        return wire_time(read_loose_time("NgayBoSung", text))
    except InvalidInput:
        return text


#: By what an entry of a list is known again.
_KEYS: dict[str, Callable[[Entry], str]] = {
    "TaiLieuNop": _by("DuongDanTaiTepTin"),
    "DanhSachGiayToKetQua": _by("DuongDanTepTinKetQua"),
    "DanhSachTepDinhKemKhac": _by("TenGiayTo"),
    "DanhSachHoSoBoSung": _asked,
}
