"""Is what the province holds what we sent? Compared by key fields, never by all of them."""

import hashlib
from collections.abc import Mapping
from typing import Any

from app.domain.codes import procedure_stem
from app.domain.text import clean
from app.errors import InvalidInput
from storage.provincial.canonical import canonical

#: Fields an update of ours may have changed; the province keeps what we say in them.
_OURS = ("TrangThaiHoSo", "NgayTiepNhan", "NgayHenTra", "NgayTra", "NgayTuChoi", "HinhThuc")
#: The steps the reference gateway adds to an object it is asked for.
STEPS = "DanhSachTienDo"


def belongs(sent: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """The same dossier at all: number, procedure, owner, and reception once it is known."""
    same = _number(sent) == _number(found)
    if "ChuHoSo" not in sent:  # a step carries nothing but the number
        return same
    known = ("ChuHoSo", "MaTTHC")
    if_both = ("SoGiayToChuHoSo", "NgayTiepNhan")
    return (
        same
        and all(_value(sent, key) == _value(found, key) for key in known)
        and all(
            _value(sent, key) == _value(found, key)
            for key in if_both
            if _value(sent, key) and _value(found, key)
        )
    )


def update_arrived(sent: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """What an update of ours says is there: status, dates, files, rounds of supplement."""
    return (
        belongs(sent, found)
        and all(_value(sent, key) == _value(found, key) for key in _OURS)
        and _value(sent, "NgayKetThucXuLy") in ("", _value(found, "NgayKetThucXuLy"))
        and _addresses(sent) <= _addresses(found)
        and _rounds(sent) <= _rounds(found)
    )


def step_arrived(sent: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """The step is among those the province tells; False when it tells none."""
    steps = found.get(STEPS)
    wanted = canonical(dict(sent))
    return belongs(sent, found) and any(
        canonical(step) == wanted for step in (steps if isinstance(steps, list) else [])
    )


def key_hash(obj: Mapping[str, Any]) -> str:
    """SHA-256 of the key fields: what QuayDoiSoat compares a dossier by."""
    keys = ("MaHoSo", "MaTTHC", "ChuHoSo", "NgayTiepNhan", "TrangThaiHoSo", "NgayHenTra")
    return hashlib.sha256(canonical({key: _value(obj, key) for key in keys})).hexdigest()


def _number(obj: Mapping[str, Any]) -> str:
    return clean(str(obj.get("MaHoSo") or ""))


def _value(obj: Mapping[str, Any], key: str) -> str:
    text = clean(str(obj.get(key) or ""))
    if key != "MaTTHC":
        return text
    try:
        return procedure_stem(text)
    except InvalidInput:
        return text


def _addresses(obj: Mapping[str, Any]) -> set[str]:
    return {str(entry.get("DuongDanTaiTepTin")) for entry in obj.get("TaiLieuNop") or []}


def _rounds(obj: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {
        (str(entry.get("NgayBoSung") or ""), str(entry.get("NgayTiepNhanBoSung") or ""))
        for entry in obj.get("DanhSachHoSoBoSung") or []
    }
