"""Marks of a national object that the dossier itself has no place for."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.report.files import Marks
from storage.provincial.spelling import SPELLING

_PAID_ONLINE = frozenset({"1", "2"})


def marks_of(foreign: Mapping[str, Any]) -> Marks:
    """What the object said; a mark that it left out, or wrote as we would, says no.

    What we would write ourselves is not remembered: no account verified, nothing from the
    national store, no result code.
    """
    documents, results = _entries(foreign, "TaiLieuNop"), _entries(foreign, "DanhSachGiayToKetQua")
    return Marks(
        verified=_said(foreign, "TaiKhoanDuocXacThucVoiVNeID") == "1",
        paid_online=_said(foreign, "DuocThanhToanTrucTuyen") in _PAID_ONLINE,
        from_store=any(str(entry.get("DuocLayTuKhoDMQG")) == "1" for entry in documents),
        coded=any(entry.get("MaGiayToKetQua") for entry in results),
    )


def _said(foreign: Mapping[str, Any], field: str) -> object:
    memory = foreign.get(SPELLING, {}).get(field)
    return "" if memory is None else memory["theirs"]


def _entries(foreign: Mapping[str, Any], field: str) -> Iterator[Mapping[str, Any]]:
    entries = _said(foreign, field)
    return (entry for entry in (entries if isinstance(entries, list) else ()))
