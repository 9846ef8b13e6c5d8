"""Marks of a national object that the dossier itself has no place for."""

from collections.abc import Mapping
from typing import Any

from app.domain.report.files import Marks
from storage.provincial.spelling import SPELLING

_PAID_ONLINE = frozenset({"1", "2"})


def marks_of(foreign: Mapping[str, Any], *, newer: bool) -> Marks:
    """What the object said; None for a mark it left out.

    newer: an object of the interface of 2023. What it wrote as we would is not remembered, and
    means no: no account verified, nothing from the national store, no result code.
    """
    said = _Said(foreign.get(SPELLING, {}))
    online = said.scalar("DuocThanhToanTrucTuyen", newer=newer)
    verified = said.scalar("TaiKhoanDuocXacThucVoiVNeID", newer=newer)
    return Marks(
        verified=None if verified is None else verified == "1",
        paid_online=None if online is None else online in _PAID_ONLINE,
        from_store=said.entry("TaiLieuNop", "DuocLayTuKhoDMQG", newer=newer, yes="1"),
        coded=said.entry("DanhSachGiayToKetQua", "MaGiayToKetQua", newer=newer),
    )


class _Said:
    """The remembered spellings of one object."""

    def __init__(self, spelling: Mapping[str, Any]) -> None:
        self._spelling = spelling

    def scalar(self, field: str, *, newer: bool) -> str | None:
        memory = self._spelling.get(field)
        if memory is None:
            return "" if newer else None
        return str(memory["theirs"]) if "theirs" in memory else None

    def entry(self, field: str, key: str, *, newer: bool, yes: str = "") -> bool | None:
        """Whether an entry of the list has the key with `yes`, or with anything at all."""
        memory = self._spelling.get(field)
        if memory is None:
            return False if newer else None
        entries = [one for one in memory.get("theirs") or () if isinstance(one, Mapping)]
        told = [str(one[key]) for one in entries if key in one]
        if not told:
            return None
        return any(value == yes if yes else value for value in told)
