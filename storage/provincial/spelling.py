"""What a dossier from elsewhere said in words of its own, kept so that it goes out unchanged.

A field whose incoming value is not what we would write ourselves is remembered beside what we
would have written. As long as we would still write that, the incoming value goes out; once the
dossier changes in that field, ours does. A field that was left out stays out just so, and fields
we do not know go out as they came.
"""

from collections.abc import Mapping
from typing import Any

from storage.provincial.canonical import nfc
from storage.provincial.entry_merge import merge
from storage.provincial.fields import ADDED_2023, KNOWN
from storage.provincial.same import same

#: Key in `Dossier.foreign`; no field of the interface begins so.
SPELLING = "@spelling"


def remember(source: Mapping[str, object], ours: Mapping[str, object]) -> dict[str, object]:
    """`Dossier.foreign` for an object that was read; `ours` is what we would write."""
    foreign: dict[str, object] = {}
    spelling: dict[str, object] = {
        field: {"ours": ours[field]} for field in sorted(_left_out(source))
    }
    for field, raw in source.items():
        value = nfc(raw)
        if field not in KNOWN and field != SPELLING:
            foreign[str(nfc(field))] = value
        elif field == SPELLING or not same(ours[field], value):
            spelling[field] = {"ours": ours.get(field), "theirs": value}
    return foreign | ({SPELLING: spelling} if spelling else {})


def restore(foreign: Mapping[str, object], target: dict[str, object]) -> None:
    """Put remembered values into an object we are about to send."""
    for field, value in foreign.items():
        if field != SPELLING and field not in KNOWN:
            target[field] = value
    spelling = foreign.get(SPELLING)
    for field, memory in (spelling if isinstance(spelling, Mapping) else {}).items():
        _restore(field, memory, target)


def _left_out(source: Mapping[str, object]) -> set[str]:
    """Fields the source could have told and did not; one of 2019 could not tell the newer ones."""
    of_2019 = not ADDED_2023 & set(source)
    return {field for field in KNOWN - set(source) if not (of_2019 and field in ADDED_2023)}


def _restore(field: str, memory: Mapping[str, Any], target: dict[str, object]) -> None:
    now, ours = target.get(field), memory["ours"]
    if "theirs" not in memory:
        if same(now, ours):
            target.pop(field, None)
    elif same(now, ours):
        target[field] = memory["theirs"]
    else:
        target[field] = merge(field, now, ours, memory["theirs"])
