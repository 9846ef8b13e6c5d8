"""What a dossier from elsewhere said in words of its own, kept so that it goes out unchanged.

A field whose incoming value is not what we would write ourselves is remembered beside what we
would have written. As long as we would still write that, the incoming value goes out; once the
dossier changes in that field, ours does. Fields we do not know go out as they came.
"""

from collections.abc import Mapping
from typing import Any

from storage.provincial.canonical import nfc
from storage.provincial.fields import KNOWN

#: Key in `Dossier.foreign`; no field of the interface begins so.
SPELLING = "@spelling"
#: By what an entry of a list is known again when others were added.
_ENTRY_KEYS = {
    "TaiLieuNop": "DuongDanTaiTepTin",
    "DanhSachGiayToKetQua": "DuongDanTepTinKetQua",
    "DanhSachTepDinhKemKhac": "TenGiayTo",
    "DanhSachHoSoBoSung": "NgayBoSung",
}


def remember(source: Mapping[str, object], ours: Mapping[str, object]) -> dict[str, object]:
    """`Dossier.foreign` for an object that was read; `ours` is what we would write."""
    foreign: dict[str, object] = {}
    spelling: dict[str, object] = {}
    for field, raw in source.items():
        value = nfc(raw)
        if field not in KNOWN:
            foreign[field] = value
        elif not _same(ours[field], value):
            spelling[field] = {"ours": ours[field], "theirs": value}
    return foreign | ({SPELLING: spelling} if spelling else {})


def restore(foreign: Mapping[str, object], target: dict[str, object]) -> None:
    """Put remembered values into an object we are about to send."""
    for field, value in foreign.items():
        if field != SPELLING and field not in KNOWN:
            target[field] = value
    spelling = foreign.get(SPELLING)
    for field, memory in (spelling if isinstance(spelling, Mapping) else {}).items():
        target[field] = _restored(field, target[field], memory["ours"], memory["theirs"])


def _same(left: object, right: object) -> bool:
    """Equal, and of the same types: 1 is not True and not 1.0 here."""
    return repr(_sorted(left)) == repr(_sorted(right))


def _sorted(value: object) -> object:
    if isinstance(value, Mapping):
        return [(key, _sorted(value[key])) for key in sorted(value)]
    return [_sorted(item) for item in value] if isinstance(value, list | tuple) else value


def _restored(field: str, now: object, ours: object, theirs: object) -> object:
    if _same(now, ours):
        return theirs
    key = _ENTRY_KEYS.get(field)
    if key is None or not (isinstance(now, list) and isinstance(theirs, list)):
        return now
    return _merged(key, now, ours, theirs)


def _merged(key: str, now: list[Any], ours: Any, theirs: list[Any]) -> list[Any]:  # noqa: ANN401
    """Their entries where ours are untouched, their extra ones first, then what changed."""
    known = {entry[key] for entry in ours}
    extra = [entry for entry in theirs if entry.get(key) not in known]
    spelled = {entry.get(key): entry for entry in theirs}
    return extra + [
        spelled.get(entry[key], entry) if any(_same(entry, old) for old in ours) else entry
        for entry in now
    ]
